//! Who took part in a cohort, on a page and as a file.

#[cfg(feature = "ssr")]
pub mod page;
