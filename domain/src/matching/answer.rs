//! Each of the two answers for themselves. Only when both have accepted is there a mentorship, and
//! however many accept at once, no mentor gets more than they can take.

use super::{age, proposals};
use crate::{
    Result,
    access::demand,
    all,
    audit::Act,
    cohorts,
    db::Tx,
    jobs::{Job, Mail},
    mentorships, people, run,
};
use model::{
    Action, Actor, Answer, CohortId, MentorshipId, PersonId, PersonState, ProposalId, ProposalState, Refusal,
    Relation,
};

/// The actor's answer to a proposal of theirs. The mentorship, if this answer began it.
///
/// An acceptance can be taken back for as long as the other has not accepted.
///
/// # Errors
/// [`crate::Error::NotFound`] when it is not theirs; [`Refusal::ProposalClosed`] when it was
/// declined, has expired, or one of the two is gone; [`Refusal::MentorFull`].
pub async fn answer(
    tx: &mut Tx,
    actor: Actor,
    id: ProposalId,
    answer: Answer,
) -> Result<Option<MentorshipId>> {
    tx.lock("select 1 from proposals where id = $1 for update", id.0).await?;
    let proposal = proposals::existing(tx, id).await?;
    demand(actor, Action::AnswerProposal, proposal.relation(actor))?;
    if !proposal.is_open(tx.now) {
        return Err(Refusal::ProposalClosed.into());
    }
    let by_mentor = actor.id() == Some(proposal.mentor);
    let (mine, theirs) = match by_mentor {
        true => (proposal.mentor_answer, proposal.mentee_answer),
        false => (proposal.mentee_answer, proposal.mentor_answer),
    };
    if mine == Some(answer) {
        return Ok(None);
    }
    let state = match (answer, theirs) {
        (Answer::Declined, _) => ProposalState::Declined,
        (Answer::Accepted, Some(Answer::Accepted)) => ProposalState::Accepted,
        (Answer::Accepted, _) => ProposalState::Pending,
    };
    if answer == Answer::Accepted {
        still_possible(tx, &proposal).await?;
    }
    tx.pause().await;
    let set = if by_mentor {
        "update proposals set mentor_answer = $2, state = $3 where id = $1"
    } else {
        "update proposals set mentee_answer = $2, state = $3 where id = $1"
    };
    run!(tx, set, id, answer, state);
    let begun = match state {
        ProposalState::Accepted => Some(begin(tx, actor, &proposal).await?),
        _ => None,
    };
    // Last: whoever writes into the record keeps all others from it, so nothing is waited for then.
    tx.record(Act {
        actor,
        verb: "matching.answer",
        subject: Some(id.0),
        cohort: Some(proposal.cohort),
        detail: answer.as_str(),
    })
    .await?;
    Ok(begun)
}

async fn begin(tx: &mut Tx, actor: Actor, proposal: &proposals::Proposal) -> Result<MentorshipId> {
    let (mentor, mentee) = (proposal.mentor, proposal.mentee);
    let begun = mentorships::begin(tx, actor, proposal.cohort, proposal.id, mentor, mentee).await?;
    for person in [mentor, mentee] {
        tell(tx, person, begun).await?;
    }
    Ok(begun)
}

/// Closes the proposals whose time is over; how many there were. For the worker.
pub async fn expire(tx: &mut Tx) -> Result<usize> {
    let overdue: Vec<(ProposalId, CohortId)> = all!(
        tx,
        "update proposals set state = 'expired'
         where state = 'pending' and expires_at <= $1
         returning id, cohort",
        tx.now,
    );
    for (id, cohort) in &overdue {
        tx.record(Act {
            actor: Actor::House,
            verb: "matching.expire",
            subject: Some(id.0),
            cohort: Some(*cohort),
            detail: "",
        })
        .await?;
    }
    Ok(overdue.len())
}

/// Closes the open proposals to somebody who leaves a cohort. Asked by cohorts, which has asked the
/// policy and records the leaving.
pub async fn give_up_proposals(tx: &mut Tx, cohort: CohortId, who: PersonId) -> Result<()> {
    run!(
        tx,
        "update proposals set state = 'expired'
         where cohort = $1 and (mentor = $2 or mentee = $2) and state = 'pending'",
        cohort,
        who,
    );
    Ok(())
}

/// Both are still here and in the cohort, and the rule that protects minors still holds: two weeks
/// are long enough for either to have changed.
async fn still_possible(tx: &mut Tx, proposal: &proposals::Proposal) -> Result<()> {
    let mentor = people::find(tx, proposal.mentor).await?;
    let mentee = people::find(tx, proposal.mentee).await?;
    for person in [&mentor, &mentee] {
        let member = cohorts::relation(tx, person.actor(), proposal.cohort).await? == Relation::Member;
        if !member || person.state == PersonState::Suspended {
            return Err(Refusal::ProposalClosed.into());
        }
    }
    let birth_year = people::birth_year(tx, mentee.id).await?;
    if age::may_be_minor(birth_year, tx.now) && !mentor.vetted {
        return Err(Refusal::ProposalClosed.into());
    }
    Ok(())
}

async fn tell(tx: &mut Tx, person: PersonId, begun: MentorshipId) -> Result<()> {
    let to = people::address(tx, person).await?;
    let lang = people::find(tx, person).await?.lang;
    let path = Some(format!("/mentorships/{begun}"));
    tx.enqueue(&Job::Mail(Mail { to, lang, letter: "mentorship".into(), path, code: None })).await
}
