//! Staff or a facilitator puts a session of the whole cohort into everybody's calendar.

use crate::{
    Answer, Cx, Fields, Id, Page, Place,
    parts::{Field, area, error_summary, input},
};
use domain::{
    Error, Result,
    access::demand,
    cohorts::{self, Cohort},
    sessions,
};
use leptos::prelude::*;
use model::{Action, CohortId, Flaws, NewSession};

/// `GET /cohorts/{cohort}/sessions/new`
pub async fn page(cx: Cx, Id(id): Id<CohortId>) -> Answer {
    let cohort = cohort(&cx, id).await?;
    let new = NewSession { zone: cohort.zone.clone(), minutes: "90".into(), ..NewSession::default() };
    form(&cx, &cohort, &new, &Flaws::none())
}

/// `POST /cohorts/{cohort}/sessions`
pub async fn schedule(cx: Cx, Id(id): Id<CohortId>, Fields(new): Fields<NewSession>) -> Answer {
    let mut tx = cx.write().await?;
    match sessions::schedule(&mut tx, cx.actor, id, &new).await {
        Ok(session) => {
            tx.commit().await?;
            cx.done(&format!("/sessions/{session}"), "sessions-said-scheduled")
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            form(&cx, &cohort(&cx, id).await?, &new, &flaws)
        }
        Err(error) => Err(error.into()),
    }
}

/// The cohort, for those who may schedule in it.
async fn cohort(cx: &Cx, id: CohortId) -> Result<Cohort> {
    let (cohort, relation) = cohorts::show(&mut cx.read().await?, cx.actor, id).await?;
    demand(cx.actor, Action::ScheduleSession, relation)?;
    Ok(cohort)
}

fn form(cx: &Cx, cohort: &Cohort, new: &NewSession, flaws: &Flaws) -> Answer {
    let title = cx.t("sessions-schedule-title");
    let field = |name: &'static str, label: &str, hint: Option<&str>, value: &str| Field {
        name,
        label: cx.t(label),
        hint: hint.map(|key| cx.t(key)),
        value: value.to_owned(),
        ..Field::default()
    };
    let name = Field { max: Some(120), ..field("title", "sessions-name", None, &new.title) };
    let starts = Field { kind: "datetime-local", ..field("starts", "sessions-starts", None, &new.starts) };
    let zone = field("zone", "sessions-zone", Some("sessions-zone-hint"), &new.zone);
    let minutes = Field { kind: "number", ..field("minutes", "sessions-minutes", None, &new.minutes) };
    let about = Field {
        optional: true,
        max: Some(1000),
        ..field("about", "sessions-about", Some("sessions-about-hint"), &new.about)
    };
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{}/sessions", cohort.id)>{cohort.name.clone()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("sessions-schedule-lede")}</p>
        </header>
        {error_summary(cx, flaws)}
        <form class="form" method="post" action=format!("/cohorts/{}/sessions", cohort.id)>
            {input(cx, flaws, name)}
            <div class="side-by-side">{input(cx, flaws, starts)}{input(cx, flaws, minutes)}</div>
            {input(cx, flaws, zone)}
            {area(cx, flaws, about, 4)}
            <div class="actions">
                <button class="button">{cx.t("sessions-schedule-button")}</button>
                <a href=format!("/cohorts/{}/sessions", cohort.id)>{cx.t("house-cancel")}</a>
            </div>
        </form>
    };
    cx.page(Page::new(Place::Home, title, view).flawed(flaws))
}
