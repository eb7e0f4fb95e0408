//! Materials of a cohort: texts in several languages, read in order, each marked as done by
//! whoever has read it.

mod progress;
mod publish;
mod shown;

pub use progress::{mark_done, mark_undone, tally};
pub use publish::{NewMaterial, NewVersion, publish};
pub use shown::{Item, Listing, Material, Neighbour, list, show};
