//! Cohorts: about, joining, who takes part; and the staff's side of it.

#[cfg(feature = "ssr")]
mod tabs;

#[cfg(feature = "ssr")]
pub use tabs::{Tab, tabs};
