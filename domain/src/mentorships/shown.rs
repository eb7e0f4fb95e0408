//! Reading mentorships.

use crate::{Error, Result, access::demand, all, db::Tx, first};
use chrono::{DateTime, Utc};
use model::{Action, Actor, CohortId, MentorshipId, MentorshipState, PersonId, ProposalId, Relation};
use sqlx::FromRow;
use std::collections::{HashMap, HashSet};

/// A mentorship with the names its people show.
#[derive(Clone, FromRow)]
pub struct Mentorship {
    pub id: MentorshipId,
    pub cohort: CohortId,
    /// The proposal it began with.
    pub proposal: Option<ProposalId>,
    pub mentor: PersonId,
    pub mentor_name: String,
    pub mentee: PersonId,
    pub mentee_name: String,
    pub state: MentorshipState,
    pub started_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

impl Mentorship {
    /// The other person's id and name, for one of the two.
    pub fn other(&self, of: PersonId) -> (PersonId, &str) {
        if of == self.mentor { (self.mentee, &self.mentee_name) } else { (self.mentor, &self.mentor_name) }
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select m.id, m.cohort, m.proposal, m.mentor, r.name as mentor_name, m.mentee, e.name as mentee_name,
                 m.state, m.started_at, m.ended_at
             from mentorships m
             join people r on r.id = m.mentor
             join people e on e.id = m.mentee ",
            $rest
        )
    };
}

/// How the actor stands to a mentorship: one of its two people, or a stranger.
pub fn relation(actor: Actor, mentorship: &Mentorship) -> Relation {
    match actor.id() {
        Some(id) if id == mentorship.mentor || id == mentorship.mentee => Relation::Party,
        _ => Relation::Stranger,
    }
}

/// The mentorship with that id, without asking anybody: for verbs that ask.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(tx: &mut Tx, id: MentorshipId) -> Result<Mentorship> {
    let found: Option<Mentorship> = first!(tx, select!("where m.id = $1"), id);
    found.ok_or(Error::NotFound)
}

/// A mentorship, for its two people and for staff.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn show(tx: &mut Tx, actor: Actor, id: MentorshipId) -> Result<Mentorship> {
    let mentorship = find(tx, id).await?;
    demand(actor, Action::SeeMentorship, relation(actor, &mentorship))?;
    Ok(mentorship)
}

/// The actor's own mentorships, running ones first, then newest first.
pub async fn mine(tx: &mut Tx, actor: Actor) -> Result<Vec<Mentorship>> {
    let Some(person) = actor.id() else { return Ok(Vec::new()) };
    Ok(all!(
        tx,
        select!("where m.mentor = $1 or m.mentee = $1 order by m.state, m.started_at desc, m.id"),
        person,
    ))
}

/// Every mentorship of a cohort, for staff.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not.
pub async fn of(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<Vec<Mentorship>> {
    demand(actor, Action::SeeMentorship, Relation::Stranger)?;
    Ok(all!(tx, select!("where m.cohort = $1 order by e.name, m.started_at, m.id"), cohort))
}

/// How many of their places each mentor has given away, across cohorts. Asked by matching, which
/// has asked the policy.
pub async fn places_taken(tx: &mut Tx) -> Result<HashMap<PersonId, i64>> {
    let taken: Vec<(PersonId, i64)> =
        all!(tx, "select mentor, count(*) from mentorships where place is not null group by mentor");
    Ok(taken.into_iter().collect())
}

/// The mentees with a running mentorship in the cohort. Asked by matching, which has asked the
/// policy.
pub async fn mentored(tx: &mut Tx, cohort: CohortId) -> Result<HashSet<PersonId>> {
    let running: Vec<(PersonId,)> =
        all!(tx, "select mentee from mentorships where cohort = $1 and state = 'active'", cohort);
    Ok(running.into_iter().map(|(mentee,)| mentee).collect())
}

/// Who has, or had, a mentorship in the cohort: 1 for each. Asked by participation, which has
/// asked the policy.
pub async fn tally(tx: &mut Tx, cohort: CohortId) -> Result<Vec<(PersonId, i64)>> {
    Ok(all!(
        tx,
        "select p.person, cast(1 as bigint) from (
             select mentor as person from mentorships where cohort = $1
             union select mentee from mentorships where cohort = $1
         ) p",
        cohort,
    ))
}
