//! People: who is here, what they can be matched with, and what identifies them (kept apart).

mod add;
mod detail;
mod directory;
mod hours;
pub mod import;
mod invite_form;
mod likeness;
mod profile;
mod sealed;
mod search;
mod suspend;

pub(crate) use add::demand_gift;
pub use add::{add, insert, invite};
pub use detail::{Detail, detail, invite_again};
pub use directory::{Person, find, find_by_email, list, require_state, shown};
pub use hours::set_hours;
pub use invite_form::{InviteForm, invite_entered};
pub(crate) use likeness::reads_like_staff;
pub use profile::{Profile, edit_profile, set_lang};
pub use sealed::{address, birth_year, birth_years};
pub use search::{Listing, PER_PAGE, PeopleFilter, search};
pub use suspend::{restore, suspend};
