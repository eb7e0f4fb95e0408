//! Cohorts and who took part in them.

use crate::table::{Access, Table};
use app::{
    cohorts::{about, join, list, new, roster},
    participation::page as participation,
};
use model::Action;

pub fn routes(table: Table) -> Table {
    let (see, enrol) = (Access::To(Action::SeeCohort), Access::To(Action::Enrol));
    let (opens, figures) = (Access::To(Action::OpenCohort), Access::To(Action::SeeParticipation));
    table
        .get("/cohorts", Access::To(Action::ListCohorts), list::mine)
        .get("/cohorts/{cohort}", see, about::page)
        .post("/cohorts/{cohort}/join", Access::To(Action::JoinCohort), join::join)
        .post("/cohorts/{cohort}/leave", see, join::leave)
        .get("/staff/cohorts", Access::To(Action::SeePeople), list::all)
        .get("/staff/cohorts/new", opens, new::page)
        .post("/staff/cohorts/new", opens, new::open)
        .get("/staff/cohorts/{cohort}", enrol, roster::page)
        .post("/staff/cohorts/{cohort}/invite", enrol, roster::invite)
        .post("/staff/cohorts/{cohort}/people/{person}/enrol", enrol, roster::enrol)
        .post("/staff/cohorts/{cohort}/people/{person}/withdraw", enrol, roster::withdraw)
        .get("/staff/cohorts/{cohort}/participation", figures, participation::page)
        .get("/staff/cohorts/{cohort}/participation.csv", figures, participation::csv)
}
