//! Staff reads rounds.

use super::{found::Found, pool};
use crate::{Error, Result, access::demand, all, db::Tx, first};
use chrono::{DateTime, Utc};
use model::{Action, Actor, CohortId, PersonId, Relation, RoundId, RoundRules, RoundState};
use sqlx::{FromRow, types::Json};
use std::collections::HashMap;

/// A round as a list shows it.
#[derive(Clone, FromRow)]
pub struct Summary {
    pub id: RoundId,
    pub cohort: CohortId,
    pub state: RoundState,
    pub rules: Json<RoundRules>,
    pub mentees: i64,
    pub matched: i64,
    /// The name of whoever ran it.
    pub created_by_name: String,
    pub created_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
}

/// A round with everything it found.
#[derive(Clone, FromRow)]
pub struct Round {
    #[sqlx(flatten)]
    pub summary: Summary,
    pub result: Json<Found>,
}

macro_rules! select {
    ($more:literal, $rest:literal) => {
        concat!(
            "select r.id, r.cohort, r.state, r.rules, r.mentees, r.matched, p.name as created_by_name,
                 r.created_at, r.published_at",
            $more,
            " from rounds r join people p on p.id = r.created_by ",
            $rest
        )
    };
}

/// The rounds of a cohort, newest first.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not.
pub async fn list(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<Vec<Summary>> {
    demand(actor, Action::RunRound, Relation::Stranger)?;
    Ok(all!(tx, select!("", "where r.cohort = $1 order by r.created_at desc, r.id"), cohort))
}

/// Who a round run now would look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    pub mentees: usize,
    pub mentors: usize,
    /// How many mentees the mentors can take between them.
    pub places: i64,
}

/// How many people in the cohort wait for a round.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not.
pub async fn ready(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<Ready> {
    demand(actor, Action::RunRound, Relation::Stranger)?;
    let pool = pool::of(tx, cohort).await?;
    let places = pool.mentors.iter().map(|(_, left)| left).sum();
    Ok(Ready { mentees: pool.mentees.len(), mentors: pool.mentors.len(), places })
}

/// A round with its pairs and with those it found nobody for.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not, or there is no such round.
pub async fn show(tx: &mut Tx, actor: Actor, id: RoundId) -> Result<Round> {
    demand(actor, Action::RunRound, Relation::Stranger)?;
    existing(tx, id).await
}

/// The names to show of everybody in a round.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not.
pub async fn names(tx: &mut Tx, actor: Actor, round: &Round) -> Result<HashMap<PersonId, String>> {
    demand(actor, Action::RunRound, Relation::Stranger)?;
    let found = &round.result.0;
    let pairs = found.pairs.iter().flat_map(|pair| [pair.mentee, pair.mentor]);
    let alone = found.unmatched.iter().flat_map(|a| a.would_match.iter().copied().chain([a.mentee]));
    let mut wanted: HashMap<PersonId, String> = pairs.chain(alone).map(|id| (id, String::new())).collect();
    let everybody: Vec<(PersonId, String)> = all!(tx, "select id, name from people");
    for (id, name) in everybody {
        if let Some(wanted) = wanted.get_mut(&id) {
            *wanted = name;
        }
    }
    Ok(wanted)
}

pub(super) async fn existing(tx: &mut Tx, id: RoundId) -> Result<Round> {
    let found: Option<Round> = first!(tx, select!(", r.result", "where r.id = $1"), id);
    found.ok_or(Error::NotFound)
}
