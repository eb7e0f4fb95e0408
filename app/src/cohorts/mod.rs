//! Cohorts: about, joining, who takes part; and the staff's side of it.

#[cfg(feature = "ssr")]
pub mod about;
#[cfg(feature = "ssr")]
pub mod join;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod new;
#[cfg(feature = "ssr")]
pub mod roster;
#[cfg(feature = "ssr")]
mod said;
#[cfg(feature = "ssr")]
mod standing;
#[cfg(feature = "ssr")]
mod tabs;

#[cfg(feature = "ssr")]
pub use said::{dates, places, roster_rows, state, tone};
#[cfg(feature = "ssr")]
pub use tabs::{Tab, tabs};
