//! One's own proposals and mentorships.

use crate::{
    Answer, Cx, Page, Place, matching,
    parts::{avatar, mark},
};
use domain::{
    access::person,
    matching as proposals,
    mentorships::{self, Mentorship},
};
use leptos::prelude::*;
use model::{MentorshipState, PersonId, ProposalState};

/// `GET /mentorships`
pub async fn page(cx: Cx) -> Answer {
    let me = person(cx.actor)?;
    let mut tx = cx.read().await?;
    let proposals = proposals::mine(&mut tx, cx.actor).await?;
    let mentorships = mentorships::mine(&mut tx, cx.actor).await?;
    let asked = proposals.iter().any(|proposal| proposal.state != ProposalState::Accepted).then(|| {
        view! {
            <section class="part" aria-labelledby="proposals">
                <header class="part-head"><h2 id="proposals">{cx.t("matching-proposals")}</h2></header>
                {matching::rows(&cx, &proposals, me)}
            </section>
        }
    });
    let running = (!mentorships.is_empty()).then(|| rows(&cx, &mentorships, me));
    let empty = (asked.is_none() && running.is_none()).then(|| {
        let key = if cx.actor.is_staff() { "mentorships-empty-staff" } else { "mentorships-empty" };
        view! { <div class="empty">{mark()}<p>{cx.t(key)}</p></div> }
    });
    let title = cx.t("mentorships-title");
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1></header>
        {asked}
        {running}
        {empty}
    };
    cx.page(Page::new(Place::People, title, view))
}

fn rows(cx: &Cx, mentorships: &[Mentorship], me: PersonId) -> AnyView {
    let rows = mentorships
        .iter()
        .map(|mentorship| {
            let (id, name) = mentorship.other(me);
            let role = if id == mentorship.mentor { "mentorships-mentor" } else { "mentorships-mentee" };
            view! {
                <li class="row">
                    {avatar(&id.0, name, "")}
                    <div class="grow">
                        <a class="row-title" href=format!("/mentorships/{}", mentorship.id)>{name.to_owned()}</a>
                        <p class="meta"><span>{cx.t(role)}</span><span>{since(cx, mentorship)}</span></p>
                    </div>
                    <div class="row-side">{status(cx, mentorship.state)}</div>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="part" aria-labelledby="running">
            <header class="part-head"><h2 id="running">{cx.t("mentorships-title")}</h2></header>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

/// "since Thu 12 March", or when it ended.
pub(super) fn since(cx: &Cx, mentorship: &Mentorship) -> String {
    match mentorship.ended_at {
        Some(ended) => cx.t_with("mentorships-until", &[("date", cx.date(ended).into())]),
        None => cx.t_with("mentorships-since", &[("date", cx.date(mentorship.started_at).into())]),
    }
}

pub(super) fn status(cx: &Cx, state: MentorshipState) -> AnyView {
    let tone = if state == MentorshipState::Active { "accent" } else { "off" };
    view! { <span class="status" data-tone=tone>{cx.t(&format!("mentorships-state-{state}"))}</span> }
        .into_any()
}
