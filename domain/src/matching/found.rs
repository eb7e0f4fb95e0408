//! What a round found, as it is stored: codes and counts, so that every reader gets words in their
//! own language.

use super::{pool::Pool, reasons::Reasons};
use crate::{Error, Result, people::Person};
use ::matching::{Outcome, Points, RuleCounts};
use model::{PersonId, RoundRules};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Found {
    /// How many looked for a mentor.
    pub mentees: usize,
    pub mentors: usize,
    /// How many mentees the mentors could take between them.
    pub places: i64,
    /// The sum of the pairs' scores.
    pub score: u64,
    /// Whether the engine's proof stands: under these rules nobody else could be matched, and no
    /// matching of as many people has a better total.
    pub proven: bool,
    pub pairs: Vec<FoundPair>,
    pub unmatched: Vec<Unfound>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FoundPair {
    pub mentee: PersonId,
    pub mentor: PersonId,
    pub score: u32,
    pub points: Points,
    pub reasons: Reasons,
}

/// Somebody without a pair, and why.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Unfound {
    pub mentee: PersonId,
    /// How many mentors fit by the rules.
    pub feasible: u32,
    /// By rule, how many mentors it excludes.
    pub excluded_by: RuleCounts,
    /// By rule, how many mentors it alone excludes.
    pub only: RuleCounts,
    /// Mentors of whom one more place would match this person.
    pub would_match: Vec<PersonId>,
    pub crowd: Option<Crowd>,
}

/// More people than places: how many compete for the places of how many mentors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crowd {
    pub people: usize,
    pub mentors: usize,
    pub places: usize,
}

impl Found {
    pub(super) fn new(pool: &Pool, rules: RoundRules, outcome: &Outcome) -> Result<Self> {
        let mentors = pool.mentors.iter().map(|(person, _)| person);
        let known: HashMap<String, &Person> =
            pool.mentees.iter().chain(mentors).map(|person| (person.id.to_string(), person)).collect();
        let person =
            |id: &str| known.get(id).copied().ok_or_else(|| Error::internal("the engine named a stranger"));
        let mut pairs = Vec::with_capacity(outcome.pairs.len());
        for pair in &outcome.pairs {
            let (mentee, mentor) = (person(&pair.mentee)?, person(&pair.mentor)?);
            pairs.push(FoundPair {
                mentee: mentee.id,
                mentor: mentor.id,
                score: pair.score,
                points: pair.points,
                reasons: Reasons::new(mentee, mentor, rules, pair.overlap_minutes),
            });
        }
        let mut unmatched = Vec::with_capacity(outcome.unmatched.len());
        for alone in &outcome.unmatched {
            let would_match =
                alone.would_match.iter().map(|id| Ok(person(id)?.id)).collect::<Result<Vec<_>>>()?;
            let crowd = alone.shortage.and_then(|at| outcome.shortages.get(at));
            unmatched.push(Unfound {
                mentee: person(&alone.mentee)?.id,
                feasible: alone.feasible_mentors,
                excluded_by: alone.excluded_by,
                only: alone.only,
                would_match,
                crowd: crowd.map(|shortage| Crowd {
                    people: shortage.mentees.len(),
                    mentors: shortage.mentors.len(),
                    places: shortage.places,
                }),
            });
        }
        Ok(Self {
            mentees: pool.mentees.len(),
            mentors: pool.mentors.len(),
            places: pool.mentors.iter().map(|(_, left)| left).sum(),
            score: outcome.objective.score,
            proven: outcome.certificate.duality_gap == Some(0)
                && outcome.certificate.matched_bound == Some(outcome.objective.matched),
            pairs,
            unmatched,
        })
    }
}
