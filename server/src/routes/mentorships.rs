//! One's mentorships.

use crate::table::{Access, Table};
use app::mentorships::{list, page};
use model::Action;

pub fn routes(table: Table) -> Table {
    let see = Access::To(Action::SeeMentorship);
    table.get("/mentorships", see, list::page).get("/mentorships/{mentorship}", see, page::page)
}
