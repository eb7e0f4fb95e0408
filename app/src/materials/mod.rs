//! Materials: the contents of a cohort, a text to read, and publishing one.

#[cfg(feature = "ssr")]
pub mod contents;
#[cfg(feature = "ssr")]
pub mod publish;
#[cfg(feature = "ssr")]
pub mod read;
