//! People: who is here, what they can be matched with, and what identifies them (kept apart).

mod add;
mod directory;
mod hours;
pub mod import;
mod sealed;
mod suspend;

pub(crate) use add::demand_gift;
pub use add::{add, insert, invite};
pub use directory::{Person, find, find_by_email, list, require_state, shown};
pub use hours::set_hours;
pub use sealed::{address, birth_year, birth_years};
pub use suspend::{restore, suspend};
