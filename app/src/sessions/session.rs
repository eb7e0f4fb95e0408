//! One session: when it is on each clock, what it is about, who comes, and cancelling it.

use super::{attendance, hours::zone_line};
use crate::{Answer, Cx, Id, Page, Place};
use chrono::{DateTime, Utc};
use domain::{
    cohorts,
    sessions::{self, Seat, Session, Shown},
    zones::zone,
};
use leptos::prelude::*;
use model::{SessionId, SessionKind, SessionState};

/// `GET /sessions/{session}`
pub async fn page(cx: Cx, Id(id): Id<SessionId>) -> Answer {
    let mut tx = cx.read().await?;
    let shown = sessions::show(&mut tx, cx.actor, id).await?;
    let cohort = match shown.session.kind {
        SessionKind::Cohort => Some(cohorts::show(&mut tx, cx.actor, shown.session.cohort).await?.0.name),
        SessionKind::Mentoring => None,
    };
    drop(tx);
    let session = &shown.session;
    let title = title(&cx, &shown);
    let (place, back, back_name) = match (session.mentorship, cohort) {
        (Some(mentorship), _) => {
            (Place::People, format!("/mentorships/{mentorship}"), cx.t("sessions-mentorship"))
        }
        (None, name) => {
            (Place::Home, format!("/cohorts/{}/sessions", session.cohort), name.unwrap_or_default())
        }
    };
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=back>{back_name}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede"><time datetime=session.starts_at.to_rfc3339()>{cx.span(session.starts_at, session.ends_at)}</time></p>
            {zone_line(&cx, cx.zone_name(cx.zone, session.starts_at))}
        </header>
        {notices(&cx, &shown)}
        {clocks(&cx, &shown)}
        {question(&cx, &shown)}
        {attendance::part(&cx, &shown)}
        {cancel_form(&cx, &shown)}
    };
    cx.page(Page::new(place, title, view))
}

/// `POST /sessions/{session}/cancel`
pub async fn cancel(cx: Cx, Id(id): Id<SessionId>) -> Answer {
    let mut tx = cx.write().await?;
    sessions::cancel(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    cx.done(&format!("/sessions/{id}"), "sessions-said-cancelled")
}

fn mine<'a>(cx: &Cx, shown: &'a Shown) -> Option<&'a Seat> {
    shown.seats.iter().find(|seat| cx.actor.id() == Some(seat.person))
}

fn title(cx: &Cx, shown: &Shown) -> String {
    if shown.session.kind == SessionKind::Cohort {
        return shown.session.title.clone();
    }
    let others: Vec<&Seat> = shown.seats.iter().filter(|seat| cx.actor.id() != Some(seat.person)).collect();
    match others.as_slice() {
        [other] => cx.t_with("sessions-with", &[("name", other.name.clone().into())]),
        [one, two, ..] => cx
            .t_with("sessions-of-two", &[("one", one.name.clone().into()), ("two", two.name.clone().into())]),
        [] => cx.t("sessions-mentoring"),
    }
}

fn notices(cx: &Cx, shown: &Shown) -> Option<AnyView> {
    if shown.session.state == SessionState::Cancelled {
        let text = cx.t("sessions-is-cancelled");
        return Some(view! { <div class="notice" data-tone="plain"><p>{text}</p></div> }.into_any());
    }
    let over = shown.session.ends_at <= cx.house.db.now();
    let clash = mine(cx, shown).is_some_and(|seat| !seat.live) && !over;
    clash.then(|| {
        view! { <div class="notice" data-tone="signal"><p>{cx.t("sessions-clash-text")}</p></div> }.into_any()
    })
}

/// What the clocks of the others, and of the place it was meant for, read.
fn clocks(cx: &Cx, shown: &Shown) -> Option<AnyView> {
    let at = shown.session.starts_at;
    let facts: Vec<(String, String)> = match shown.session.kind {
        SessionKind::Mentoring => shown
            .seats
            .iter()
            .filter(|seat| cx.actor.id() != Some(seat.person))
            .filter_map(|seat| {
                let label = cx.t_with("sessions-for", &[("name", seat.name.clone().into())]);
                cx.there(at, zone(&seat.zone)).map(|there| (label, there))
            })
            .collect(),
        SessionKind::Cohort => meant(cx, &shown.session, at).into_iter().collect(),
    };
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(label, value)| view! { <div><dt>{label}</dt><dd>{value}</dd></div> })
        .collect();
    (!facts.is_empty()).then(|| view! { <dl class="facts">{facts}</dl> }.into_any())
}

fn meant(cx: &Cx, session: &Session, at: DateTime<Utc>) -> Option<(String, String)> {
    cx.there(at, zone(&session.zone)).map(|there| (cx.t("sessions-meant"), there))
}

fn question(cx: &Cx, shown: &Shown) -> Option<AnyView> {
    let session = &shown.session;
    if session.question.is_empty() {
        return None;
    }
    let paragraphs = session
        .question
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect_view();
    let (heading, readers) = match session.kind {
        SessionKind::Mentoring => ("sessions-question", Some(cx.t("sessions-question-readers"))),
        SessionKind::Cohort => ("sessions-about", None),
    };
    Some(
        view! {
            <section class="part" aria-labelledby="question">
                <header class="part-head"><h2 id="question">{cx.t(heading)}</h2></header>
                <div class="prose">{paragraphs}</div>
                {readers.map(|text| view! { <p class="meta">{text}</p> })}
            </section>
        }
        .into_any(),
    )
}

fn cancel_form(cx: &Cx, shown: &Shown) -> Option<AnyView> {
    shown.can_cancel.then(|| {
        view! {
            <details class="confirm danger">
                <summary>{cx.t("sessions-cancel")}</summary>
                <div>
                    <p>{cx.t("sessions-cancel-text")}</p>
                    <form method="post" action=format!("/sessions/{}/cancel", shown.session.id) class="actions">
                        <button class="button danger">{cx.t("sessions-cancel")}</button>
                    </form>
                </div>
            </details>
        }
        .into_any()
    })
}
