//! The reader's sessions: what is to come, and what was.

use crate::{Answer, Cx, Page, Place, parts::mark};
use chrono::Datelike;
use domain::{
    Result, cohorts, mentorships,
    mentorships::Mentorship,
    sessions::{self, Line},
};
use leptos::prelude::*;
use model::{Action, Attendance, CohortId, Decision, MentorshipState, Relation, SessionState, may};
use std::collections::HashMap;

/// `GET /sessions`
pub async fn page(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let upcoming = sessions::upcoming(&mut tx, cx.actor).await?;
    let past = sessions::past(&mut tx, cx.actor).await?;
    let pairs = mentorships::mine(&mut tx, cx.actor).await?;
    let cohorts = cohorts::mine(&mut tx, cx.actor).await?;
    drop(tx);
    let cohorts: HashMap<CohortId, String> = cohorts.into_iter().map(|c| (c.id, c.name)).collect();
    let title = cx.t("sessions-title");
    let coming = if upcoming.is_empty() {
        view! {
            <div class="empty">{mark()}<h2>{cx.t("sessions-none-title")}</h2><p>{cx.t("sessions-none-text")}</p></div>
        }
        .into_any()
    } else {
        view! { <ul class="rows">{rows(&cx, upcoming, &cohorts)}</ul> }.into_any()
    };
    let before = (!past.is_empty()).then(|| {
        view! {
            <section class="part" aria-labelledby="past">
                <header class="part-head"><h2 id="past">{cx.t("sessions-past")}</h2></header>
                <ul class="rows">{rows(&cx, past, &cohorts)}</ul>
            </section>
        }
    });
    let view = view! {
        <header class="page-head">
            <h1>{title.clone()}</h1>
            {super::hours::zone_line(&cx, cx.zone_name(cx.zone, cx.house.db.now()))}
            <div class="actions">{ways(&cx, pairs)?}</div>
        </header>
        <section class="part" aria-labelledby="upcoming">
            <header class="part-head"><h2 id="upcoming">{cx.t("sessions-upcoming")}</h2></header>
            {coming}
        </section>
        {before}
    };
    cx.page(Page::new(Place::Home, title, view))
}

/// Booking with each person one meets, and a mentor's hours.
fn ways(cx: &Cx, pairs: Vec<Mentorship>) -> Result<AnyView> {
    let me = domain::access::person(cx.actor)?;
    let book = pairs
        .into_iter()
        .filter(|pair| pair.state == MentorshipState::Active)
        .map(|pair| {
            let name = pair.other(me).1.to_owned();
            let label = cx.t_with("sessions-book-with", &[("name", name.into())]);
            view! { <a class="button quiet" href=format!("/mentorships/{}/book", pair.id)>{label}</a> }
        })
        .collect_view();
    let hours = (may(cx.actor, Action::SetHours, Relation::Own) == Decision::Allow)
        .then(|| view! { <a class="button quiet" href="/hours">{cx.t("sessions-hours-title")}</a> });
    Ok(view! { {hours}{book} }.into_any())
}

/// Sessions as rows, the date in the margin.
pub(crate) fn rows(cx: &Cx, lines: Vec<Line>, cohorts: &HashMap<CohortId, String>) -> impl IntoView + use<> {
    lines.into_iter().map(|line| row(cx, line, cohorts)).collect_view()
}

fn row(cx: &Cx, line: Line, cohorts: &HashMap<CohortId, String>) -> impl IntoView + use<> {
    let date = cx.day_of(line.starts_at);
    let below = cx.t_with(
        "sessions-dated",
        &[
            ("month", cx.t(&format!("month-{}", date.month())).into()),
            ("weekday", cx.t(&format!("weekday-{}", date.weekday().num_days_from_monday())).into()),
        ],
    );
    let title = match line.with_name.clone() {
        Some(name) => cx.t_with("sessions-with", &[("name", name.into())]),
        None if line.title.is_empty() => cx.t("sessions-mentoring"),
        None => line.title.clone(),
    };
    let cohort = cohorts.get(&line.cohort).filter(|_| line.mentorship.is_none()).cloned();
    view! {
        <li class="dated">
            <time datetime=line.starts_at.to_rfc3339()><b>{date.day().to_string()}</b>{below}</time>
            <div>
                <a class="row-title" href=format!("/sessions/{}", line.id)>{title}</a>
                <p class="meta">
                    <span>{cx.clock_span(line.starts_at, line.ends_at)}</span>
                    {cohort.map(|name| view! { <span>{name}</span> })}
                </p>
            </div>
            <div class="row-side">{status(cx, &line)}</div>
        </li>
    }
}

fn status(cx: &Cx, line: &Line) -> Option<AnyView> {
    let (tone, text) = match line.attendance {
        _ if line.state == SessionState::Cancelled => ("off", cx.t("sessions-cancelled")),
        _ if line.clash => ("signal", cx.t("sessions-clash")),
        Some(mark) => (tone(mark), cx.t(&format!("sessions-mark-{mark}"))),
        None => return None,
    };
    Some(view! { <span class="status" data-tone=tone>{text}</span> }.into_any())
}

/// How a mark is toned: nobody is called for by an absence that is over.
pub(super) fn tone(mark: Attendance) -> &'static str {
    match mark {
        Attendance::Present | Attendance::Late => "accent",
        Attendance::Excused | Attendance::Absent => "off",
    }
}
