//! Matching: staff's desk for rounds, and a proposal for the two it concerns.

#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
mod pager;
#[cfg(feature = "ssr")]
mod pairs;
#[cfg(feature = "ssr")]
pub mod proposal;
#[cfg(feature = "ssr")]
mod round;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
mod said;
#[cfg(feature = "ssr")]
mod unmatched;

#[cfg(feature = "ssr")]
pub use said::{rows, why};
