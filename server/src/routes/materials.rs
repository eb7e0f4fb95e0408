//! What a cohort reads.

use crate::table::{Access, Table};
use app::materials::{contents, publish, read};
use axum::{extract::DefaultBodyLimit, routing::post};
use model::Action;

/// Four languages of a long text, each letter of which may take nine bytes in a form.
const FORM_LIMIT: usize = 4 * 1024 * 1024;

pub fn routes(table: Table) -> Table {
    let see = Access::To(Action::SeeMaterial);
    let mark = Access::To(Action::MarkMaterial);
    let write = Access::To(Action::PublishMaterial);
    table
        .get("/learn", Access::To(Action::SeeHome), contents::learn)
        .get("/cohorts/{cohort}/materials", see, contents::page)
        .get("/cohorts/{cohort}/materials/new", write, publish::page)
        .add(
            "POST",
            "/cohorts/{cohort}/materials/new",
            write,
            post(publish::publish).layer(DefaultBodyLimit::max(FORM_LIMIT)),
        )
        .get("/materials/{material}", see, read::page)
        .post("/materials/{material}/done", mark, read::done)
        .post("/materials/{material}/undone", mark, read::undone)
}
