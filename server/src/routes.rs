//! Every route, room by room: the pages here, the REST API in `api`.

mod cohorts;
mod discussions;
mod identity;
mod matching;
mod materials;
mod mentorships;
mod people;
mod sessions;

use crate::{
    api,
    table::{Access, Table},
};
use model::Action;

/// The whole table.
pub fn table() -> Table {
    let table = Table::default().get("/", Access::To(Action::SeeHome), app::home::page);
    let table = api::routes(table);
    let table = identity::routes(table);
    let table = people::routes(table);
    let table = cohorts::routes(table);
    let table = sessions::routes(table);
    let table = matching::routes(table);
    let table = mentorships::routes(table);
    let table = materials::routes(table);
    discussions::routes(table)
}
