//! The REST API: the verbs of the pages for programs, described by an OpenAPI document.
//!
//! A handler is its description and a few statements: read, call one verb, answer. Every failure
//! is a problem document (RFC 9457). What a program sees depends on whose token it has.

mod answer;
mod body;
mod cohorts;
mod document;
mod enrolments;
mod materials;
mod mentorships;
mod paging;
mod participation;
mod people;
mod posts;
pub mod problem;
mod proposals;
mod rounds;
mod sessions;
mod threads;
mod words;

pub use document::{document, text};

use crate::table::Table;

/// Every route of the API, room by room.
pub fn routes(table: Table) -> Table {
    let table = document::routes(table);
    let table = people::routes(table);
    let table = cohorts::routes(table);
    let table = enrolments::routes(table);
    let table = materials::routes(table);
    let table = threads::routes(table);
    let table = posts::routes(table);
    let table = rounds::routes(table);
    let table = proposals::routes(table);
    let table = mentorships::routes(table);
    let table = sessions::routes(table);
    participation::routes(table)
}
