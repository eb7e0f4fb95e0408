//! Reading proposals: the two people concerned see the other's name to show and what speaks for
//! the match; staff also sees who has answered what.

use super::reasons::Reasons;
use crate::{Error, Result, access::demand, all, db::Tx, first};
use chrono::{DateTime, Utc};
use model::{Action, Actor, Answer, CohortId, PersonId, ProposalId, ProposalState, Relation, RoundId};
use sqlx::{FromRow, types::Json};

/// A proposal as its reader may see it.
#[derive(Clone, FromRow)]
pub struct Proposal {
    pub id: ProposalId,
    pub round: RoundId,
    pub cohort: CohortId,
    pub mentor: PersonId,
    pub mentor_name: String,
    pub mentee: PersonId,
    pub mentee_name: String,
    pub reasons: Json<Reasons>,
    pub state: ProposalState,
    /// What the mentor said; hidden from the mentee.
    pub mentor_answer: Option<Answer>,
    /// What the mentee said; hidden from the mentor.
    pub mentee_answer: Option<Answer>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

impl Proposal {
    /// How the actor stands to it: one of the two, or a stranger.
    pub fn relation(&self, actor: Actor) -> Relation {
        match actor.id() {
            Some(id) if id == self.mentor || id == self.mentee => Relation::Own,
            _ => Relation::Stranger,
        }
    }

    /// The other person's id and name, for one of the two.
    pub fn other(&self, of: PersonId) -> (PersonId, &str) {
        if of == self.mentor { (self.mentee, &self.mentee_name) } else { (self.mentor, &self.mentor_name) }
    }

    /// What one of the two has said.
    pub fn answer_of(&self, person: PersonId) -> Option<Answer> {
        if person == self.mentor { self.mentor_answer } else { self.mentee_answer }
    }

    /// Whether it can still be answered at that time.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == ProposalState::Pending && self.expires_at > now
    }

    /// Each answers freely: what the other said is not shown to them, not even afterwards. A
    /// proposal whose time is over reads as expired before the worker has written it down.
    fn for_reader(mut self, actor: Actor, now: DateTime<Utc>) -> Self {
        if actor.id() == Some(self.mentor) {
            self.mentee_answer = None;
        } else if actor.id() == Some(self.mentee) {
            self.mentor_answer = None;
        }
        if self.state == ProposalState::Pending && !self.is_open(now) {
            self.state = ProposalState::Expired;
        }
        self
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select p.id, p.round, p.cohort, p.mentor, r.name as mentor_name, p.mentee,
                 e.name as mentee_name, p.reasons, p.state, p.mentor_answer, p.mentee_answer,
                 p.created_at, p.expires_at
             from proposals p
             join people r on r.id = p.mentor
             join people e on e.id = p.mentee ",
            $rest
        )
    };
}

/// A proposal, for its two people and for staff.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn proposal(tx: &mut Tx, actor: Actor, id: ProposalId) -> Result<Proposal> {
    let proposal = existing(tx, id).await?;
    demand(actor, Action::SeeProposal, proposal.relation(actor))?;
    Ok(proposal.for_reader(actor, tx.now))
}

/// The actor's own proposals, newest first.
pub async fn mine(tx: &mut Tx, actor: Actor) -> Result<Vec<Proposal>> {
    let Some(person) = actor.id() else { return Ok(Vec::new()) };
    let mine: Vec<Proposal> = all!(
        tx,
        select!("where p.mentor = $1 or p.mentee = $1 order by p.created_at desc, e.name, p.id"),
        person,
    );
    Ok(mine.into_iter().map(|proposal| proposal.for_reader(actor, tx.now)).collect())
}

/// What became of a round's proposals, for staff.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not.
pub async fn of_round(tx: &mut Tx, actor: Actor, round: RoundId) -> Result<Vec<Proposal>> {
    demand(actor, Action::SeeProposal, Relation::Stranger)?;
    let all: Vec<Proposal> = all!(tx, select!("where p.round = $1 order by e.name, p.id"), round);
    Ok(all.into_iter().map(|proposal| proposal.for_reader(actor, tx.now)).collect())
}

pub(super) async fn existing(tx: &mut Tx, id: ProposalId) -> Result<Proposal> {
    let found: Option<Proposal> = first!(tx, select!("where p.id = $1"), id);
    found.ok_or(Error::NotFound)
}
