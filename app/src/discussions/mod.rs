//! Threads: the list of a cohort, one thread with its posts, starting and answering, and what
//! makes them live.

#[cfg(feature = "ssr")]
mod composer;
#[cfg(feature = "hydrate")]
mod drafts;
#[cfg(feature = "ssr")]
pub mod events;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "hydrate")]
mod live;
#[cfg(feature = "ssr")]
pub mod post;
#[cfg(feature = "ssr")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod thread;
#[cfg(feature = "hydrate")]
mod writing;
