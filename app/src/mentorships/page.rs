//! One mentorship: who, since when, why, and the way to the next session.

use super::list::{since, status};
use crate::{
    Answer, Cx, Id, Page, Place, matching,
    parts::{avatar, small_icon},
    sessions::list::rows,
};
use domain::{
    Tx, cohorts, matching as proposals,
    mentorships::{self, Mentorship},
    people,
    sessions::{self, Line},
    zones::zone,
};
use leptos::prelude::*;
use model::{MentorshipId, MentorshipState, PersonId};
use std::collections::HashMap;

/// `GET /mentorships/{mentorship}`
pub async fn page(cx: Cx, Id(id): Id<MentorshipId>) -> Answer {
    let mut tx = cx.read().await?;
    let mentorship = mentorships::show(&mut tx, cx.actor, id).await?;
    let (cohort, _) = cohorts::show(&mut tx, cx.actor, mentorship.cohort).await?;
    let sessions = sessions::of_mentorship(&mut tx, cx.actor, id).await?;
    let me = cx.actor.id().filter(|me| [mentorship.mentor, mentorship.mentee].contains(me));
    let title = match me {
        Some(me) => {
            let name = mentorship.other(me).1.to_owned();
            cx.t_with("mentorships-with", &[("name", name.into())])
        }
        None => cx.t_with(
            "mentorships-between",
            &[
                ("mentee", mentorship.mentee_name.clone().into()),
                ("mentor", mentorship.mentor_name.clone().into()),
            ],
        ),
    };
    let why = match me {
        Some(me) => why(&mut tx, &cx, &mentorship, me).await?,
        None => None,
    };
    let people = [
        who(&mut tx, &cx, "mentorships-mentee", mentorship.mentee, &mentorship.mentee_name, me).await?,
        who(&mut tx, &cx, "mentorships-mentor", mentorship.mentor, &mentorship.mentor_name, me).await?,
    ];
    let book = (me.is_some() && mentorship.state == MentorshipState::Active).then(|| {
        view! {
            <div class="actions"><a class="button" href=format!("/mentorships/{id}/book")>{cx.t("mentorships-book")}</a></div>
        }
    });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{}", cohort.id)>{cohort.name.clone()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="meta"><span>{status(&cx, mentorship.state)}</span><span>{since(&cx, &mentorship)}</span></p>
            {book}
        </header>
        <p class="readers">{small_icon("lock")}{cx.t("mentorships-readers")}</p>
        <dl class="facts">{people.into_iter().collect_view()}</dl>
        {meetings(&cx, sessions)}
        {why}
    };
    cx.page(Page::new(Place::People, title, view))
}

/// One of the two: name, and what their clock shows.
async fn who(
    tx: &mut Tx,
    cx: &Cx,
    role: &str,
    id: PersonId,
    name: &str,
    me: Option<PersonId>,
) -> domain::Result<AnyView> {
    let clock = if me == Some(id) {
        cx.t("mentorships-you")
    } else {
        let zone = zone(&people::shown(tx, cx.actor, id).await?.zone);
        let now = cx.house.db.now();
        let clock = [("time", cx.time_in(now, zone).into()), ("zone", cx.zone_name(zone, now).into())];
        cx.t_with("mentorships-clock", &clock)
    };
    Ok(view! {
        <div>
            <dt>{cx.t(role)}</dt>
            <dd>
                <span class="person">{avatar(&id.0, name, "small")}<span class="name">{name.to_owned()}</span></span>
                <p class="meta"><span>{clock}</span></p>
            </dd>
        </div>
    }
    .into_any())
}

/// The reasons the two were given when they were asked.
async fn why(tx: &mut Tx, cx: &Cx, mentorship: &Mentorship, me: PersonId) -> domain::Result<Option<AnyView>> {
    let Some(proposal) = mentorship.proposal else { return Ok(None) };
    let proposal = proposals::proposal(tx, cx.actor, proposal).await?;
    let reasons = matching::why(cx, &proposal.reasons, me == mentorship.mentor, mentorship.other(me).1);
    Ok(Some(
        view! {
            <section class="part" aria-labelledby="why">
                <header class="part-head"><h2 id="why">{cx.t("mentorships-why")}</h2></header>
                {reasons}
            </section>
        }
        .into_any(),
    ))
}

fn meetings(cx: &Cx, sessions: Vec<Line>) -> AnyView {
    let list = if sessions.is_empty() {
        view! { <p>{cx.t("mentorships-no-sessions")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows(cx, sessions, &HashMap::new())}</ul> }.into_any()
    };
    view! {
        <section class="part" aria-labelledby="sessions">
            <header class="part-head"><h2 id="sessions">{cx.t("mentorships-sessions")}</h2></header>
            {list}
        </section>
    }
    .into_any()
}
