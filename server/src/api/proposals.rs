//! Proposals: each of the two sees why, and answers for themselves.

use super::{
    answer::Answer,
    body::Body,
    paging::{Page, PageOf, Paging},
    people::PersonName,
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Id};
use axum::Json;
use chrono::{DateTime, Utc};
use domain::matching;
use model::{Action, ProposalId, ProposalState, RoundId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeeProposal), routes!(list_proposals))
        .api(Access::To(Action::RunRound), routes!(list_proposals_of_round))
        .api(Access::To(Action::SeeProposal), routes!(show_proposal))
        .api(Access::To(Action::AnswerProposal), routes!(answer_proposal))
}

#[derive(Serialize, ToSchema)]
pub struct Proposal {
    id: Uuid,
    round: Uuid,
    cohort: Uuid,
    mentor: PersonName,
    mentee: PersonName,
    #[schema(schema_with = words::proposal_state)]
    state: ProposalState,
    /// What the mentor said; hidden from the mentee.
    #[schema(schema_with = words::maybe_answer)]
    mentor_answer: Option<model::Answer>,
    /// What the mentee said; hidden from the mentor.
    #[schema(schema_with = words::maybe_answer)]
    mentee_answer: Option<model::Answer>,
    /// Why these two, in the asker's language; for the two.
    why: Vec<String>,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAnswer {
    #[schema(schema_with = words::answer)]
    answer: model::Answer,
}

/// A proposal after an answer.
#[derive(Serialize, ToSchema)]
pub struct Answered {
    proposal: Proposal,
    /// The mentorship that this answer began, once both have accepted.
    mentorship: Option<Uuid>,
}

/// The asker's own proposals, oldest first.
#[utoipa::path(
    get,
    path = "/api/v1/proposals",
    tag = "proposals",
    params(PageOf),
    responses((status = 200, description = "A page of proposals", body = Page<Proposal>))
)]
async fn list_proposals(cx: Cx, paging: Paging) -> Answer<Page<Proposal>> {
    let mut tx = cx.read().await?;
    let mine = matching::mine(&mut tx, cx.actor).await?;
    Ok(Json(paging.page(mine, place, |proposal| Proposal::seen(&cx, proposal))?))
}

/// What became of a round's proposals. For staff.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{round}/proposals",
    tag = "proposals",
    params(("round" = Uuid, Path), PageOf),
    responses((status = 200, description = "A page of proposals", body = Page<Proposal>))
)]
async fn list_proposals_of_round(cx: Cx, Id(round): Id<RoundId>, paging: Paging) -> Answer<Page<Proposal>> {
    let mut tx = cx.read().await?;
    matching::show(&mut tx, cx.actor, round).await?;
    let all = matching::of_round(&mut tx, cx.actor, round).await?;
    Ok(Json(paging.page(all, place, |proposal| Proposal::seen(&cx, proposal))?))
}

/// A proposal, for its two people and for staff.
#[utoipa::path(
    get,
    path = "/api/v1/proposals/{proposal}",
    tag = "proposals",
    params(("proposal" = Uuid, Path)),
    responses((status = 200, description = "The proposal", body = Proposal))
)]
async fn show_proposal(cx: Cx, Id(id): Id<ProposalId>) -> Answer<Proposal> {
    let mut tx = cx.read().await?;
    let proposal = matching::proposal(&mut tx, cx.actor, id).await?;
    Ok(Json(Proposal::seen(&cx, proposal)))
}

/// The asker's own answer. Nobody answers for another; only when both have accepted is there a
/// mentorship.
#[utoipa::path(
    post,
    path = "/api/v1/proposals/{proposal}/answer",
    tag = "proposals",
    params(("proposal" = Uuid, Path)),
    request_body = NewAnswer,
    responses((status = 200, description = "The proposal after it", body = Answered))
)]
async fn answer_proposal(cx: Cx, Id(id): Id<ProposalId>, Body(new): Body<NewAnswer>) -> Answer<Answered> {
    let mut tx = cx.write().await?;
    let begun = matching::answer(&mut tx, cx.actor, id, new.answer).await?;
    let proposal = matching::proposal(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    Ok(Json(Answered { proposal: Proposal::seen(&cx, proposal), mentorship: begun.map(|id| id.0) }))
}

fn place(proposal: &matching::Proposal) -> (i64, Uuid) {
    (proposal.created_at.timestamp_micros(), proposal.id.0)
}

impl Proposal {
    fn seen(cx: &Cx, proposal: matching::Proposal) -> Self {
        let why = match cx.actor.id() {
            Some(me) if me == proposal.mentor || me == proposal.mentee => {
                let (_, other) = proposal.other(me);
                matching::why(cx.lang, &proposal.reasons, me == proposal.mentor, other)
            }
            _ => Vec::new(),
        };
        Self {
            id: proposal.id.0,
            round: proposal.round.0,
            cohort: proposal.cohort.0,
            mentor: PersonName { id: proposal.mentor.0, name: proposal.mentor_name },
            mentee: PersonName { id: proposal.mentee.0, name: proposal.mentee_name },
            state: proposal.state,
            mentor_answer: proposal.mentor_answer,
            mentee_answer: proposal.mentee_answer,
            why,
            created_at: proposal.created_at,
            expires_at: proposal.expires_at,
        }
    }
}
