//! The demo organisation: a believable small world, so that whoever tries Ieum, and every
//! end-to-end test, meets people and threads instead of empty tables.

pub mod content;
mod crowd;
mod faces;
mod fill;
pub mod texts;

pub use content::world;
pub use crowd::{Size, grown};
pub use faces::{FIRST, HOST, address, faces, person};
pub use fill::fill;
