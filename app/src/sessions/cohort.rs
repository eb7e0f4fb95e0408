//! The sessions of a cohort.

use super::{hours::zone_line, list::rows};
use crate::{
    Answer, Cx, Id, Page, Place,
    cohorts::{Tab, tabs},
    parts::mark,
};
use domain::{cohorts, sessions};
use leptos::prelude::*;
use model::{CohortId, SessionState};
use std::collections::HashMap;

/// `GET /cohorts/{cohort}/sessions`
pub async fn page(cx: Cx, Id(id): Id<CohortId>) -> Answer {
    let mut tx = cx.read().await?;
    let (lines, may_schedule) = sessions::of_cohort(&mut tx, cx.actor, id).await?;
    let (cohort, _) = cohorts::show(&mut tx, cx.actor, id).await?;
    let now = tx.now;
    drop(tx);
    let (mut past, coming): (Vec<_>, Vec<_>) =
        lines.into_iter().partition(|line| line.ends_at <= now || line.state == SessionState::Cancelled);
    past.reverse();
    let schedule = may_schedule.then(|| {
        view! {
            <div class="actions">
                <a class="button" href=format!("/cohorts/{id}/sessions/new")>{cx.t("sessions-schedule-title")}</a>
            </div>
        }
    });
    let names = HashMap::new();
    let upcoming = if coming.is_empty() {
        view! { <div class="empty">{mark()}<h3>{cx.t("sessions-none-title")}</h3><p>{cx.t("sessions-none-cohort")}</p></div> }
            .into_any()
    } else {
        view! { <ul class="rows">{rows(&cx, coming, &names)}</ul> }.into_any()
    };
    let before = (!past.is_empty()).then(|| {
        view! {
            <section class="part" aria-labelledby="past">
                <header class="part-head"><h2 id="past">{cx.t("sessions-past")}</h2></header>
                <ul class="rows">{rows(&cx, past, &names)}</ul>
            </section>
        }
    });
    let title = format!("{} · {}", cx.t("sessions-title"), cohort.name);
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{id}")>{cohort.name}</a></p>
            <h1>{cx.t("sessions-title")}</h1>
            {zone_line(&cx, cx.zone_name(cx.zone, now))}
            {schedule}
        </header>
        {tabs(&cx, id, Tab::Sessions)}
        <section class="part" aria-labelledby="upcoming">
            <header class="part-head"><h2 id="upcoming">{cx.t("sessions-upcoming")}</h2></header>
            {upcoming}
        </section>
        {before}
    };
    cx.page(Page::new(Place::Home, title, view))
}
