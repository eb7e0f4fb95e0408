//! People, their profiles, invitations and the roster import.

use crate::table::{Access, Table};
use app::people::{
    around,
    import::{check, columns, file, upload},
    invite, list, me, person, staff,
};
use axum::{extract::DefaultBodyLimit, routing::post};
use domain::people::import::MOST_BYTES;
use model::Action;

/// A roster, and what a form puts around it.
const FORM_LIMIT: usize = MOST_BYTES + 64 * 1024;

pub fn routes(table: Table) -> Table {
    let (own, see) = (Access::To(Action::EditProfile), Access::To(Action::SeePerson));
    let (oversee, invites) = (Access::To(Action::SeePeople), Access::To(Action::InvitePeople));
    let suspends = Access::To(Action::SuspendPerson);
    table
        .get("/people", see, around::page)
        .get("/people/{person}", see, person::page)
        .get("/me", own, me::page)
        .post("/me", own, me::save)
        .post("/me/language", own, me::language)
        .get("/staff/people", oversee, list::page)
        .get("/staff/people/new", invites, invite::page)
        .post("/staff/people/new", invites, invite::invite)
        .get("/staff/people/roster.csv", invites, file::export)
        .get("/staff/people/{person}", oversee, staff::page)
        .post("/staff/people/{person}/invitation", invites, staff::invite_again)
        .post("/staff/people/{person}/suspend", suspends, staff::suspend)
        .post("/staff/people/{person}/restore", suspends, staff::restore)
        .get("/staff/people/import", invites, upload::page)
        .add(
            "POST",
            "/staff/people/import",
            invites,
            post(upload::upload).layer(DefaultBodyLimit::max(FORM_LIMIT)),
        )
        .get("/staff/people/import/example.csv", invites, file::example)
        .get("/staff/people/import/{import}", invites, check::page)
        .get("/staff/people/import/{import}/columns", invites, columns::page)
        .post("/staff/people/import/{import}/columns", invites, columns::save)
        .post("/staff/people/import/{import}/confirm", invites, check::confirm)
        .post("/staff/people/import/{import}/discard", invites, check::discard)
}
