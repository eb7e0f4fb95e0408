//! The demo organisation: a believable small world, so that whoever tries Ieum, and every
//! end-to-end test, meets people and threads instead of empty tables.

pub mod content;
pub mod texts;
