//! People: who is here, what they can be matched with, and what identifies them (kept apart).

mod add;
mod directory;
mod suspend;

pub use add::{add, insert, invite};
pub use directory::{Person, find, find_by_email, list, require_state, shown};
pub use suspend::{restore, suspend};
