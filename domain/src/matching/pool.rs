//! Who takes part in a round: enrolled activists who have no mentor here and no open proposal, and
//! the cohort's mentors with the places they have left anywhere.

use crate::{Result, all, cohorts, db::Tx, mentorships, people, people::Person};
use model::{Actor, CohortId, PersonId, Role};
use std::collections::{HashMap, HashSet};

/// Asked by the verbs of this room, which have asked the policy.
pub(super) struct Pool {
    pub mentees: Vec<Person>,
    /// With the number of places each has left, which may be none.
    pub mentors: Vec<(Person, i64)>,
    /// Pairs (mentee, mentor) one of whom has declined the other in this cohort.
    pub never: Vec<(PersonId, PersonId)>,
}

pub(super) async fn of(tx: &mut Tx, cohort: CohortId) -> Result<Pool> {
    let roster = cohorts::roster(tx, Actor::House, cohort).await?;
    let enrolled: HashSet<PersonId> =
        roster.iter().filter(|member| member.state == "enrolled").map(|member| member.person).collect();
    let busy = busy(tx, cohort).await?;
    let mut taken = mentorships::places_taken(tx).await?;
    for (mentor, open) in proposed(tx).await? {
        *taken.entry(mentor).or_default() += open;
    }
    let mut pool = Pool { mentees: Vec::new(), mentors: Vec::new(), never: Vec::new() };
    for person in people::list(tx, Actor::House).await? {
        match person.role {
            _ if !enrolled.contains(&person.id) => {}
            Role::Activist if !busy.contains(&person.id) => pool.mentees.push(person),
            Role::Mentor => {
                let left = person.capacity - taken.get(&person.id).copied().unwrap_or_default();
                pool.mentors.push((person, left.max(0)));
            }
            _ => {}
        }
    }
    let here = |id: &PersonId| pool.mentees.iter().any(|person| person.id == *id);
    let declined: Vec<(PersonId, PersonId)> = all!(
        tx,
        "select distinct mentee, mentor from proposals where cohort = $1 and state = 'declined'",
        cohort,
    );
    let mentors: HashSet<PersonId> = pool.mentors.iter().map(|(person, _)| person.id).collect();
    pool.never =
        declined.into_iter().filter(|(mentee, mentor)| here(mentee) && mentors.contains(mentor)).collect();
    Ok(pool)
}

impl Pool {
    /// Whether these pairs could all be proposed now: nobody left, nobody was taken meanwhile.
    pub fn holds(&self, pairs: impl Iterator<Item = (PersonId, PersonId)>) -> bool {
        let mentees: HashSet<PersonId> = self.mentees.iter().map(|person| person.id).collect();
        let mut left: HashMap<PersonId, i64> =
            self.mentors.iter().map(|(person, left)| (person.id, *left)).collect();
        pairs.into_iter().all(|(mentee, mentor)| {
            let places = left.entry(mentor).or_default();
            *places -= 1;
            *places >= 0 && mentees.contains(&mentee) && !self.never.contains(&(mentee, mentor))
        })
    }
}

/// Activists of this cohort with a running mentorship or an open proposal in it.
async fn busy(tx: &mut Tx, cohort: CohortId) -> Result<HashSet<PersonId>> {
    let mut busy = mentorships::mentored(tx, cohort).await?;
    let asked: Vec<(PersonId,)> = all!(
        tx,
        "select mentee from proposals where cohort = $1 and state = 'pending' and expires_at > $2",
        cohort,
        tx.now,
    );
    busy.extend(asked.into_iter().map(|(mentee,)| mentee));
    Ok(busy)
}

/// How many places each mentor is asked for by proposals that are open, across cohorts.
async fn proposed(tx: &mut Tx) -> Result<Vec<(PersonId, i64)>> {
    Ok(all!(
        tx,
        "select mentor, count(*) from proposals where state = 'pending' and expires_at > $1 group by mentor",
        tx.now,
    ))
}
