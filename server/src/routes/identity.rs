//! Coming in and going out.

use crate::table::{Access, Table};
use app::identity::{demo, invitation, logins, sign_in};
use model::Action;

pub fn routes(table: Table) -> Table {
    let own = Access::To(Action::ManageLogins);
    table
        .get("/sign-in", Access::Open, sign_in::page)
        .post("/sign-in", Access::Open, sign_in::ask)
        .get("/sign-in/sent", Access::Open, sign_in::sent)
        .post("/sign-in/code", Access::Open, sign_in::code)
        .get("/sign-in/link/{token}", Access::Open, sign_in::opened)
        .post("/sign-in/link/{token}", Access::Open, sign_in::follow)
        .post("/demo/sign-in", Access::Open, demo::sign_in)
        .get("/invitation/{token}", Access::Open, invitation::page)
        .post("/invitation/{token}", Access::Open, invitation::accept)
        .get("/me/logins", own, logins::page)
        .post("/me/logins/{login}/end", own, logins::end)
        .post("/me/logins/end", own, logins::end_all)
        .post("/sign-out", Access::Open, logins::sign_out)
}
