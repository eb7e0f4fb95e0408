//! How the reader stands in a cohort, and the one thing they can do about it.

use super::about::may_join;
use crate::Cx;
use domain::cohorts::{Cohort, Enrolment};
use leptos::prelude::*;
use model::{Relation, Role};

/// An invitation with its one button, or a place on the waiting list.
pub fn standing(cx: &Cx, cohort: &Cohort, mine: Option<&Enrolment>, relation: Relation) -> Option<AnyView> {
    let mine = mine?;
    match mine.state.as_str() {
        "invited" if may_join(cx, relation) => Some(invited(cx, cohort)),
        "waitlisted" => Some(waiting(cx, cohort, mine.position)),
        _ => None,
    }
}

/// The way out, at the end of the page.
pub fn way_out(cx: &Cx, cohort: &Cohort, mine: Option<&Enrolment>) -> Option<AnyView> {
    match mine?.state.as_str() {
        "waitlisted" => Some(leave(cx, cohort, "cohorts-stop-waiting", "cohorts-stop-waiting-text")),
        "enrolled" => Some(leave(cx, cohort, "cohorts-leave", "cohorts-leave-text")),
        _ => None,
    }
}

fn invited(cx: &Cx, cohort: &Cohort) -> AnyView {
    if cohort.state == "finished" {
        return view! { <div class="notice" data-tone="plain"><p>{cx.t("refused-cohort-closed")}</p></div> }
            .into_any();
    }
    // Places are for activists; nobody else waits for one.
    let full = cx.actor.role() == Some(Role::Activist) && cohort.taken >= cohort.capacity;
    let (text, button) = if full {
        let position = [("position", (cohort.waiting + 1).into())];
        (cx.t_with("cohorts-full-text", &position), cx.t("cohorts-wait"))
    } else {
        (cx.t("cohorts-invited-text"), cx.t("cohorts-join"))
    };
    view! {
        <section class="part" aria-labelledby="invited">
            <header class="part-head"><h2 id="invited">{cx.t("cohorts-invited")}</h2></header>
            <p>{text}</p>
            <form method="post" action=format!("/cohorts/{}/join", cohort.id) class="actions">
                <button class="button">{button}</button>
            </form>
        </section>
    }
    .into_any()
}

fn waiting(cx: &Cx, cohort: &Cohort, position: i64) -> AnyView {
    let place =
        cx.t_with("cohorts-position", &[("position", position.into()), ("count", cohort.waiting.into())]);
    view! {
        <section class="part" aria-labelledby="waiting">
            <header class="part-head"><h2 id="waiting">{place}</h2></header>
            <p>{cx.t("cohorts-position-text")}</p>
        </section>
    }
    .into_any()
}

fn leave(cx: &Cx, cohort: &Cohort, key: &str, text: &str) -> AnyView {
    view! {
        <details class="confirm danger">
            <summary>{cx.t(key)}</summary>
            <div>
                <p>{cx.t(text)}</p>
                <form method="post" action=format!("/cohorts/{}/leave", cohort.id) class="actions">
                    <button class="button danger">{cx.t(key)}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}
