//! Mentorships: an activist and a mentor who both accepted each other.

mod begin;
mod end;
mod shown;

pub use begin::begin;
pub use end::end_all;
pub use shown::{Mentorship, find, mentored, mine, of, places_taken, relation, show, tally};
