//! One cohort: what it is, how the reader stands in it, where its rooms are, who takes part.

use super::{
    Tab, dates, places, roster_rows,
    standing::{standing, way_out},
    tabs,
};
use crate::{
    Answer, Cx, Id, Page, Place,
    parts::{Setting, prose},
};
use domain::{
    Result, Tx,
    cohorts::{self, Cohort, Enrolment},
    materials, sessions,
    zones::zone,
};
use leptos::prelude::*;
use model::{Action, CohortId, Decision, Relation, SessionState, may};

/// `GET /cohorts/{cohort}`
pub async fn page(cx: Cx, Id(id): Id<CohortId>) -> Answer {
    let mut tx = cx.read().await?;
    let (cohort, relation) = cohorts::show(&mut tx, cx.actor, id).await?;
    let mine = cohorts::my_enrolment(&mut tx, cx.actor, id).await?;
    // Those who are invited or wait see what they would join, and nothing of those in it.
    let inside = may(cx.actor, Action::SeeThread, relation) == Decision::Allow;
    let rooms = if inside { Some(rooms(&cx, &mut tx, id).await?) } else { None };
    let members = if inside { cohorts::roster(&mut tx, cx.actor, id).await? } else { Vec::new() };
    drop(tx);
    let members: Vec<_> = members
        .into_iter()
        .filter(|member| matches!(member.state.as_str(), "enrolled" | "completed"))
        .collect();
    let roster = inside.then(|| {
        view! {
            <section class="part" aria-labelledby="roster">
                <header class="part-head">
                    <h2 id="roster">{cx.t("cohorts-roster")}</h2>
                    <p class="meta">{cx.t_with("cohorts-people", &[("count", (members.len() as i64).into())])}</p>
                </header>
                {roster_rows(&cx, members)}
            </section>
        }
    });
    let (lang, about) = cohort.about_in(cx.lang);
    let about = (!about.is_empty()).then(|| prose(about, lang, Setting::Post));
    let title = cohort.name.clone();
    let view = view! {
        {head(&cx, &cohort, mine.as_ref())}
        {inside.then(|| tabs(&cx, id, Tab::About))}
        {standing(&cx, &cohort, mine.as_ref(), relation)}
        {about}
        {rooms}
        {roster}
        {way_out(&cx, &cohort, mine.as_ref())}
    };
    cx.page(Page::new(Place::Home, title, view))
}

fn head(cx: &Cx, cohort: &Cohort, mine: Option<&Enrolment>) -> AnyView {
    let zone = cx.t_with("cohorts-clock", &[("city", cx.city(zone(&cohort.zone)).into())]);
    let meta = [dates(cx, cohort), places(cx, cohort), zone].map(|text| view! { <span>{text}</span> });
    let enrolled = mine.filter(|mine| mine.state == "enrolled").map(|_| {
        view! { <span class="status" data-tone="accent">{cx.t("cohorts-enrolled")}</span> }
    });
    view! {
        <header class="page-head">
            <p class="eyebrow">{cohort.programme_name.clone()}</p>
            <h1>{cohort.name.clone()}</h1>
            <p class="meta">{meta}{enrolled}</p>
        </header>
    }
    .into_any()
}

/// Where the cohort reads, talks and meets, each with the one figure that matters.
async fn rooms(cx: &Cx, tx: &mut Tx, id: CohortId) -> Result<AnyView> {
    let listing = materials::list(tx, cx.actor, id, cx.lang).await?;
    let counts = [("done", (listing.done as i64).into()), ("of", (listing.items.len() as i64).into())];
    let nothing = listing.items.is_empty();
    let read = if nothing { cx.t("cohorts-nothing-to-read") } else { cx.t_with("cohorts-read", &counts) };
    let now = tx.now;
    let (lines, _) = sessions::of_cohort(tx, cx.actor, id).await?;
    let coming = lines.iter().filter(|line| line.state == SessionState::Booked && line.ends_at > now);
    let next = coming.min_by_key(|line| line.starts_at).map(|line| cx.moment(line.starts_at));
    let readers = cohorts::readers(tx, cx.actor, id).await?;
    let readers = cx.t_with("cohorts-readers", &[("count", readers.into())]);
    let rows = [
        ("materials", "cohorts-tab-materials", read),
        ("threads", "cohorts-tab-threads", readers),
        ("sessions", "cohorts-tab-sessions", next.unwrap_or_else(|| cx.t("cohorts-no-session"))),
    ];
    let rows = rows
        .into_iter()
        .map(|(place, key, meta)| {
            view! {
                <li class="row">
                    <div class="grow">
                        <a class="row-title" href=format!("/cohorts/{id}/{place}")>{cx.t(key)}</a>
                        <p class="meta"><span>{meta}</span></p>
                    </div>
                </li>
            }
        })
        .collect_view();
    Ok(view! {
        <section class="part" aria-labelledby="rooms">
            <header class="part-head"><h2 id="rooms">{cx.t("cohorts-rooms")}</h2></header>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any())
}

/// Whether the reader could join: nobody is asked twice.
pub(super) fn may_join(cx: &Cx, relation: Relation) -> bool {
    may(cx.actor, Action::JoinCohort, relation) == Decision::Allow
}
