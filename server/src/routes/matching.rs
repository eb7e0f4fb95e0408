//! Matching rounds for staff, and proposals for the two each concerns.

use crate::table::{Access, Table};
use app::matching::{desk, proposal};
use model::Action;

pub fn routes(table: Table) -> Table {
    let run = Access::To(Action::RunRound);
    let answer = Access::To(Action::AnswerProposal);
    table
        .get("/staff/cohorts/{cohort}/matching", run, desk::page)
        .post("/staff/cohorts/{cohort}/matching", run, desk::run)
        .post("/staff/rounds/{round}/publish", run, desk::publish)
        .post("/staff/rounds/{round}/discard", run, desk::discard)
        .get("/proposals/{proposal}", Access::To(Action::SeeProposal), proposal::page)
        .post("/proposals/{proposal}/accept", answer, proposal::accept)
        .post("/proposals/{proposal}/decline", answer, proposal::decline)
}
