//! Every route of the pages, room by room. The REST API has its own table in `api`.

mod identity;
mod sessions;

use crate::table::{Access, Table};
use model::Action;

/// The whole table.
pub fn table() -> Table {
    let table = Table::default().get("/", Access::To(Action::SeeHome), app::home::page);
    let table = identity::routes(table);
    let table = sessions::routes(table);
    table
}
