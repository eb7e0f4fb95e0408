//! The pairs of a round: who, what speaks for it and how much that counts, and, once proposed,
//! who has answered.

use super::{desk::Look, pager::Pager, round::Shown};
use crate::Cx;
use domain::matching::{self, FoundPair, Proposal};
use leptos::prelude::*;
use model::{Answer, PersonId, ProposalState, RoundState};
use std::collections::HashMap;

pub(super) fn view(cx: &Cx, shown: &Shown) -> Option<AnyView> {
    let pairs = &shown.round.result.pairs;
    if pairs.is_empty() {
        return None;
    }
    let pager = Pager::new(shown.look.pairs, pairs.len());
    let published = shown.round.summary.state == RoundState::Published;
    let proposals: HashMap<PersonId, &Proposal> =
        shown.proposals.iter().map(|proposal| (proposal.mentee, proposal)).collect();
    let rows = pager
        .rows(pairs)
        .iter()
        .map(|pair| row(cx, shown, pair, published.then(|| proposals.get(&pair.mentee).copied())))
        .collect_view();
    let state = published.then(|| view! { <th scope="col">{cx.t("matching-column-state")}</th> });
    let links = pager.links(cx, |page| shown.href(Look { pairs: Some(page), ..shown.look }, "pairs"));
    Some(
        view! {
            <section class="part" aria-labelledby="pairs">
                <header class="part-head"><h2 id="pairs">{cx.t("matching-pairs")}</h2></header>
                <table class="table stacked" aria-labelledby="pairs">
                    <thead><tr>
                        <th scope="col">{cx.t("matching-column-activist")}</th>
                        <th scope="col">{cx.t("matching-column-mentor")}</th>
                        <th scope="col">{cx.t("matching-column-why")}</th>
                        <th scope="col" class="num">{cx.t("matching-column-points")}</th>
                        {state}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
                {links}
            </section>
        }
        .into_any(),
    )
}

/// `proposal` is there when the round has a column for answers.
fn row(cx: &Cx, shown: &Shown, pair: &FoundPair, proposal: Option<Option<&Proposal>>) -> AnyView {
    let reasons = matching::points(cx.lang, pair)
        .into_iter()
        .map(|(text, points)| {
            let tone = (points == 0).then_some("off");
            view! { <li data-tone=tone><span>{text}</span><span class="points">{format!("+{points}")}</span></li> }
        })
        .collect_view();
    let state = proposal.map(|proposal| {
        let said = proposal.map(|proposal| answers(cx, proposal));
        view! { <td data-label=cx.t("matching-column-state")>{said}</td> }
    });
    view! {
        <tr>
            <th scope="row">{shown.person(pair.mentee)}</th>
            <td data-label=cx.t("matching-column-mentor")>{shown.person(pair.mentor)}</td>
            <td data-label=cx.t("matching-column-why")><ul class="reasons">{reasons}</ul></td>
            <td class="num" data-label=cx.t("matching-column-points")>{pair.score.to_string()}</td>
            {state}
        </tr>
    }
    .into_any()
}

/// Who has answered what, and until when the others can.
pub(super) fn answers(cx: &Cx, proposal: &Proposal) -> AnyView {
    let declined = Some(Answer::Declined);
    let (key, tone) = match proposal.state {
        ProposalState::Accepted => ("matching-answer-accepted", "accent"),
        ProposalState::Expired => ("matching-answer-expired", "off"),
        ProposalState::Declined if proposal.mentor_answer == declined => {
            ("matching-answer-declined-mentor", "off")
        }
        ProposalState::Declined => ("matching-answer-declined-mentee", "off"),
        ProposalState::Pending => (
            match (proposal.mentor_answer, proposal.mentee_answer) {
                (None, None) => "matching-answer-both-open",
                (None, Some(_)) => "matching-answer-mentor-open",
                (Some(_), _) => "matching-answer-mentee-open",
            },
            "plain",
        ),
    };
    let until = (proposal.state == ProposalState::Pending).then(|| {
        let date = cx.t_with("matching-until", &[("date", cx.date(proposal.expires_at).into())]);
        view! { <p class="meta">{date}</p> }
    });
    view! { <span class="status" data-tone=tone>{cx.t(key)}</span>{until} }.into_any()
}
