//! Coming in, and the list of one's logins.

#[cfg(feature = "ssr")]
pub mod cookies;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod invitation;
#[cfg(feature = "ssr")]
pub mod logins;
#[cfg(feature = "ssr")]
pub mod sign_in;
