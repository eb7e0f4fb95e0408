//! A draft becomes proposals, or nothing. Publishing tells each person concerned once, by a letter
//! without names.

use super::{found::FoundPair, pool, rounds};
use crate::{
    Result,
    access::demand,
    audit::Act,
    db::Tx,
    jobs::{Job, Mail},
    people, run, secret,
};
use chrono::TimeDelta;
use model::{Action, Actor, PersonId, ProposalId, Refusal, Relation, RoundId, RoundState};
use sqlx::types::Json;
use std::collections::BTreeMap;

/// How long the two have to answer.
const TIME_TO_ANSWER: TimeDelta = TimeDelta::days(14);

/// Proposes a draft's pairs to the people concerned. Other drafts of the cohort are discarded:
/// they were computed for people who are spoken for now. The number of proposals.
///
/// # Errors
/// [`Refusal::RoundClosed`] when it is no draft any more; [`Refusal::RoundStale`] when a pair of it
/// is not possible any more; [`Refusal::NothingToMatch`] when it has no pairs;
/// [`crate::Error::NotFound`] when the actor may not or there is none.
pub async fn publish(tx: &mut Tx, actor: Actor, id: RoundId) -> Result<usize> {
    let round = draft(tx, actor, id).await?;
    let cohort = round.summary.cohort;
    let pairs = &round.result.0.pairs;
    if pairs.is_empty() {
        return Err(Refusal::NothingToMatch.into());
    }
    let pool = pool::of(tx, cohort).await?;
    if !pool.holds(pairs.iter().map(|pair| (pair.mentee, pair.mentor))) {
        return Err(Refusal::RoundStale.into());
    }
    tx.pause().await;
    let mut told: BTreeMap<PersonId, Vec<ProposalId>> = BTreeMap::new();
    for pair in pairs {
        let proposal = propose(tx, &round, pair).await?;
        told.entry(pair.mentee).or_default().push(proposal);
        told.entry(pair.mentor).or_default().push(proposal);
    }
    for (person, proposals) in told {
        tell(tx, person, &proposals).await?;
    }
    run!(tx, "update rounds set state = 'published', published_at = $2 where id = $1", id, tx.now);
    run!(tx, "update rounds set state = 'discarded' where cohort = $1 and state = 'draft'", cohort);
    let detail = format!("{} proposals", pairs.len());
    tx.record(Act {
        actor,
        verb: "matching.publish",
        subject: Some(id.0),
        cohort: Some(cohort),
        detail: &detail,
    })
    .await?;
    Ok(pairs.len())
}

/// Sets a draft aside. Nobody was told of it, and nobody is.
///
/// # Errors
/// As [`publish`].
pub async fn discard(tx: &mut Tx, actor: Actor, id: RoundId) -> Result<()> {
    let round = draft(tx, actor, id).await?;
    run!(tx, "update rounds set state = 'discarded' where id = $1", id);
    tx.record(Act {
        actor,
        verb: "matching.discard",
        subject: Some(id.0),
        cohort: Some(round.summary.cohort),
        detail: "",
    })
    .await
}

/// The draft with that id, with all rounds of its cohort locked: two drafts are not published at
/// once.
async fn draft(tx: &mut Tx, actor: Actor, id: RoundId) -> Result<rounds::Round> {
    demand(actor, Action::RunRound, Relation::Stranger)?;
    let cohort = rounds::existing(tx, id).await?.summary.cohort;
    tx.lock("select 1 from rounds where cohort = $1 order by id for update", cohort.0).await?;
    let round = rounds::existing(tx, id).await?;
    if round.summary.state != RoundState::Draft {
        return Err(Refusal::RoundClosed.into());
    }
    Ok(round)
}

async fn propose(tx: &mut Tx, round: &rounds::Round, pair: &FoundPair) -> Result<ProposalId> {
    let id: ProposalId = secret::id()?;
    run!(
        tx,
        "insert into proposals
             (id, round, cohort, mentor, mentee, score, reasons, state, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9)",
        id,
        round.summary.id,
        round.summary.cohort,
        pair.mentor,
        pair.mentee,
        i64::from(pair.score),
        Json(&pair.reasons),
        tx.now,
        tx.now + TIME_TO_ANSWER,
    );
    Ok(id)
}

/// One letter to each person, however many proposals wait for them.
async fn tell(tx: &mut Tx, person: PersonId, proposals: &[ProposalId]) -> Result<()> {
    let to = people::address(tx, person).await?;
    let lang = people::find(tx, person).await?.lang;
    let path = match proposals {
        [one] => format!("/proposals/{one}"),
        _ => "/mentorships".into(),
    };
    let mail = Mail { to, lang, letter: "proposal".into(), path: Some(path), code: None };
    tx.enqueue(&Job::Mail(mail)).await
}
