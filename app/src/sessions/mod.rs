//! Sessions: a mentor's hours, booking, what is to come, who came, and sessions of a cohort.

#[cfg(feature = "ssr")]
pub mod attendance;
#[cfg(feature = "ssr")]
pub mod book;
#[cfg(feature = "ssr")]
pub mod cohort;
#[cfg(feature = "ssr")]
pub mod hours;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod schedule;
#[cfg(feature = "ssr")]
pub mod session;
#[cfg(feature = "ssr")]
mod times;
