//! Parts of proposals that other pages show as well: the reasons, and the rows of a list.

use crate::{
    Cx,
    parts::{avatar, icon},
};
use domain::matching::{self, Proposal, Reasons};
use leptos::prelude::*;
use model::{Answer, PersonId, ProposalState};

/// What speaks for the match, for one of the two.
pub fn why(cx: &Cx, reasons: &Reasons, for_mentor: bool, other: &str) -> AnyView {
    let lines = matching::why(cx.lang, reasons, for_mentor, other)
        .into_iter()
        .map(|line| view! { <li>{icon("check")}<span>{line}</span></li> })
        .collect_view();
    view! { <ul class="why">{lines}</ul> }.into_any()
}

/// Where a proposal stands for that person: the words, their tone, and whether an answer is due.
pub(super) fn standing(cx: &Cx, proposal: &Proposal, me: PersonId) -> (String, &'static str) {
    let (key, tone) = match (proposal.state, proposal.answer_of(me)) {
        (ProposalState::Pending, Some(Answer::Accepted)) => ("matching-proposal-state-accepted", "plain"),
        (ProposalState::Pending, _) => ("matching-proposal-state-asked", "signal"),
        (ProposalState::Accepted, _) => ("matching-proposal-state-begun", "accent"),
        (ProposalState::Declined, _) => ("matching-proposal-state-ended", "off"),
        (ProposalState::Expired, _) => ("matching-proposal-state-expired", "off"),
    };
    (cx.t(key), tone)
}

/// One's own proposals as a list; those that became mentorships are listed as such elsewhere.
pub fn rows(cx: &Cx, proposals: &[Proposal], me: PersonId) -> AnyView {
    let rows = proposals
        .iter()
        .filter(|proposal| proposal.state != ProposalState::Accepted)
        .map(|proposal| {
            let (id, name) = proposal.other(me);
            let (text, tone) = standing(cx, proposal, me);
            let until = (proposal.state == ProposalState::Pending).then(|| {
                let until = cx.t_with("matching-until", &[("date", cx.date(proposal.expires_at).into())]);
                view! { <p class="meta"><span>{until}</span></p> }
            });
            view! {
                <li class="row">
                    {avatar(&id.0, name, "")}
                    <div class="grow"><a class="row-title" href=format!("/proposals/{}", proposal.id)>{name.to_owned()}</a>{until}</div>
                    <div class="row-side"><span class="status" data-tone=tone>{text}</span></div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}
