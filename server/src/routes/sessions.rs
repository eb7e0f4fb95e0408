//! Hours, booking, sessions and attendance.

use crate::table::{Access, Table};
use app::sessions::{attendance, book, cohort, hours, list, schedule, session};
use model::Action;

pub fn routes(table: Table) -> Table {
    let (hours_of, to_book) = (Access::To(Action::SetHours), Access::To(Action::BookSession));
    let (to_see, to_schedule) = (Access::To(Action::SeeSession), Access::To(Action::ScheduleSession));
    table
        .get("/hours", hours_of, hours::page)
        .post("/hours", hours_of, hours::save)
        .get("/mentorships/{mentorship}/book", to_book, book::page)
        .post("/mentorships/{mentorship}/book", to_book, book::book)
        .get("/sessions", to_see, list::page)
        .get("/sessions/{session}", to_see, session::page)
        .post("/sessions/{session}/cancel", Access::To(Action::CancelSession), session::cancel)
        .post("/sessions/{session}/attendance", Access::To(Action::MarkAttendance), attendance::mark)
        .get("/cohorts/{cohort}/sessions", to_see, cohort::page)
        .post("/cohorts/{cohort}/sessions", to_schedule, schedule::schedule)
        .get("/cohorts/{cohort}/sessions/new", to_schedule, schedule::page)
}
