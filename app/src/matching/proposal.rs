//! A proposal: who the other is, why the two were matched, and one's own yes or no.

use super::said;
use crate::{
    Answer, Cx, Failure, Id, Page, Place,
    parts::{avatar, icon},
};
use axum::http::StatusCode;
use domain::{
    Error, Tx, cohorts,
    matching::{self, Proposal},
    mentorships::{self, Mentorship},
};
use leptos::prelude::*;
use model::{Answer as Said, PersonId, ProposalId, ProposalState, Refusal};

/// `GET /proposals/{proposal}`
pub async fn page(cx: Cx, Id(id): Id<ProposalId>) -> Answer {
    show(&cx, id, None).await
}

/// `POST /proposals/{proposal}/accept`
pub async fn accept(cx: Cx, Id(id): Id<ProposalId>) -> Answer {
    answer(&cx, id, Said::Accepted).await
}

/// `POST /proposals/{proposal}/decline`
pub async fn decline(cx: Cx, Id(id): Id<ProposalId>) -> Answer {
    answer(&cx, id, Said::Declined).await
}

async fn answer(cx: &Cx, id: ProposalId, said: Said) -> Answer {
    let mut tx = cx.write().await?;
    match matching::answer(&mut tx, cx.actor, id, said).await {
        Ok(begun) => {
            tx.commit().await?;
            match (begun, said) {
                (Some(mentorship), _) => {
                    cx.done(&format!("/mentorships/{mentorship}"), "matching-proposal-begun")
                }
                (None, Said::Accepted) => cx.done(&format!("/proposals/{id}"), "matching-said-accepted"),
                (None, Said::Declined) => cx.done("/mentorships", "matching-said-declined"),
            }
        }
        Err(Error::Refused(refusal)) if !cx.wants_json => {
            drop(tx);
            show(cx, id, Some(refusal)).await
        }
        Err(error) => Err(Failure::from(error)),
    }
}

async fn show(cx: &Cx, id: ProposalId, refused: Option<Refusal>) -> Answer {
    let mut tx = cx.read().await?;
    let proposal = matching::proposal(&mut tx, cx.actor, id).await?;
    let (cohort, _) = cohorts::show(&mut tx, cx.actor, proposal.cohort).await?;
    let me = cx.actor.id().filter(|me| [proposal.mentor, proposal.mentee].contains(me));
    let (title, body) = match me {
        Some(me) => {
            let begun = begun(&mut tx, cx, &proposal).await?;
            (question(cx, &proposal, me), own(cx, &proposal, me, begun.as_ref()))
        }
        None => {
            let names = [
                ("mentee", proposal.mentee_name.clone().into()),
                ("mentor", proposal.mentor_name.clone().into()),
            ];
            (cx.t_with("matching-proposal-title-staff", &names), for_staff(cx, &proposal))
        }
    };
    let lede = (me.is_some() && proposal.state == ProposalState::Pending)
        .then(|| view! { <p class="lede">{cx.t("matching-proposal-lede")}</p> });
    let refused_now = refused.map(|refusal| {
        let text = cx.t(&format!("refused-{refusal}"));
        view! { <div class="notice" data-tone="signal" role="alert"><p>{text}</p></div> }
    });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{}", cohort.id)>{cohort.name.clone()}</a></p>
            <h1>{title.clone()}</h1>
            {lede}
        </header>
        {refused_now}
        <div class="pair">
            {person(proposal.mentee, &proposal.mentee_name)}
            <svg class="icon joint" aria-hidden="true"><use href="#i-mark"></use></svg>
            {person(proposal.mentor, &proposal.mentor_name)}
        </div>
        {body}
    };
    let page = Page::new(Place::People, title, view);
    cx.page(if refused.is_some() { page.status(StatusCode::CONFLICT) } else { page })
}

/// The mentorship this proposal became.
async fn begun(tx: &mut Tx, cx: &Cx, proposal: &Proposal) -> domain::Result<Option<Mentorship>> {
    if proposal.state != ProposalState::Accepted {
        return Ok(None);
    }
    let mine = mentorships::mine(tx, cx.actor).await?;
    Ok(mine.into_iter().find(|mentorship| mentorship.proposal == Some(proposal.id)))
}

fn question(cx: &Cx, proposal: &Proposal, me: PersonId) -> String {
    let side = if me == proposal.mentor { "mentor" } else { "mentee" };
    let name = proposal.other(me).1.to_owned();
    cx.t_with(&format!("matching-proposal-title-{side}"), &[("name", name.into())])
}

fn own(cx: &Cx, proposal: &Proposal, me: PersonId, begun: Option<&Mentorship>) -> AnyView {
    let name = proposal.other(me).1;
    view! {
        <section class="part" aria-labelledby="why">
            <header class="part-head"><h2 id="why">{cx.t("matching-proposal-why")}</h2></header>
            {said::why(cx, &proposal.reasons, me == proposal.mentor, name)}
        </section>
        <section class="part" aria-labelledby="answer">
            <header class="part-head"><h2 id="answer">{cx.t("matching-proposal-answer")}</h2></header>
            {state(cx, proposal, me, begun)}
        </section>
    }
    .into_any()
}

/// What stands, and what this person can do about it.
fn state(cx: &Cx, proposal: &Proposal, me: PersonId, begun: Option<&Mentorship>) -> AnyView {
    let name = proposal.other(me).1.to_owned();
    let plain = |text: String| view! { <div class="notice" data-tone="plain"><p>{text}</p></div> }.into_any();
    match proposal.state {
        ProposalState::Pending => {
            let accepted = proposal.answer_of(me) == Some(Said::Accepted);
            let waiting =
                accepted.then(|| plain(cx.t_with("matching-proposal-waiting", &[("name", name.into())])));
            let until =
                cx.t_with("matching-proposal-until", &[("date", cx.moment(proposal.expires_at).into())]);
            let accept = (!accepted).then(|| {
                view! {
                    <form method="post" action=format!("/proposals/{}/accept", proposal.id) class="actions">
                        <button class="button">{cx.t("matching-proposal-accept")}</button>
                    </form>
                }
            });
            let decline = if accepted { "matching-proposal-take-back" } else { "matching-proposal-decline" };
            view! {
                {waiting}
                <p class="meta"><span>{until}</span></p>
                {accept}
                <details class="confirm">
                    <summary>{cx.t(decline)}</summary>
                    <div>
                        <p>{cx.t("matching-proposal-decline-what")}</p>
                        <form method="post" action=format!("/proposals/{}/decline", proposal.id) class="actions">
                            <button class="button quiet">{cx.t("matching-proposal-decline-sure")}</button>
                        </form>
                    </div>
                </details>
            }
            .into_any()
        }
        ProposalState::Accepted => {
            let link = begun.map(|begun| {
                view! {
                    <div class="actions">
                        <a class="button" href=format!("/mentorships/{}", begun.id)>{cx.t("matching-proposal-to-mentorship")}{icon("arrow")}</a>
                    </div>
                }
            });
            view! { {plain(cx.t("matching-proposal-begun"))}{link} }.into_any()
        }
        ProposalState::Declined => plain(cx.t("matching-proposal-declined")),
        ProposalState::Expired => plain(cx.t("matching-proposal-expired")),
    }
}

/// Staff sees where the proposal stands, and the round that explains it.
fn for_staff(cx: &Cx, proposal: &Proposal) -> AnyView {
    let round = format!("/staff/cohorts/{}/matching?round={}#pairs", proposal.cohort, proposal.round);
    view! {
        <p>{super::pairs::answers(cx, proposal)}</p>
        <p>{cx.t("matching-proposal-staff")}</p>
        <div class="actions"><a class="button quiet" href=round>{cx.t("matching-proposal-to-round")}</a></div>
    }
    .into_any()
}

fn person(id: PersonId, name: &str) -> AnyView {
    view! { <span class="person">{avatar(&id.0, name, "large")}<span class="name">{name.to_owned()}</span></span> }
        .into_any()
}
