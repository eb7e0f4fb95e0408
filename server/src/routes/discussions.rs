//! What a cohort talks about.

use crate::table::{Access, Table};
use app::discussions::{events, list, post, start, thread};
use model::Action;

pub fn routes(table: Table) -> Table {
    let see = Access::To(Action::SeeThread);
    let write = Access::To(Action::WritePost);
    table
        .get("/talk", Access::To(Action::SeeHome), list::talk)
        .get("/cohorts/{cohort}/threads", see, list::page)
        .get("/cohorts/{cohort}/threads/new", write, start::page)
        .post("/cohorts/{cohort}/threads/new", write, start::start)
        .get("/threads/{thread}", see, thread::page)
        .post("/threads/{thread}", write, thread::write)
        .get("/threads/{thread}/posts/{post}", see, post::page)
        .get("/threads/{thread}/events", see, events::follow)
        .post("/prose", write, post::preview)
}
