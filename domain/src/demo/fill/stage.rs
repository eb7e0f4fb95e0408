//! What exists so far: the ids the verbs gave, by the names the world's files use.

use crate::{
    Error, Result,
    demo::content::{Cohort, World},
};
use chrono::{DateTime, Utc};
use model::{Actor, CohortId, MaterialId, PersonId, ProgrammeId, SessionId, ThreadId};
use std::collections::HashMap;

pub struct Stage<'w> {
    pub world: &'w World,
    /// When the story is told: its weeks and days count from here.
    pub now: DateTime<Utc>,
    pub people: HashMap<&'w str, Actor>,
    pub cohorts: HashMap<&'w str, CohortId>,
    /// By cohort and material.
    pub materials: HashMap<(&'w str, &'w str), MaterialId>,
    /// By cohort and session.
    pub sessions: HashMap<(&'w str, &'w str), SessionId>,
    /// By activist and start.
    pub meetings: HashMap<(&'w str, DateTime<Utc>), SessionId>,
    pub threads: HashMap<&'w str, ThreadId>,
    pub programme: Option<ProgrammeId>,
}

impl<'w> Stage<'w> {
    pub fn new(world: &'w World, now: DateTime<Utc>) -> Self {
        Self {
            world,
            now,
            people: HashMap::new(),
            cohorts: HashMap::new(),
            materials: HashMap::new(),
            sessions: HashMap::new(),
            meetings: HashMap::new(),
            threads: HashMap::new(),
            programme: None,
        }
    }

    /// Somebody as one who acts.
    pub fn actor(&self, handle: &str) -> Result<Actor> {
        self.people.get(handle).copied().ok_or_else(|| absent(handle))
    }

    pub fn id(&self, handle: &str) -> Result<PersonId> {
        self.actor(handle)?.id().ok_or_else(|| absent(handle))
    }

    pub fn cohort(&self, key: &str) -> Result<CohortId> {
        self.cohorts.get(key).copied().ok_or_else(|| absent(key))
    }

    /// Whoever of the staff cares for a cohort.
    pub fn host(&self, cohort: &Cohort) -> Result<Actor> {
        self.actor(cohort.staff.first().ok_or_else(|| absent("staff"))?)
    }
}

/// The world's files contradict each other: its tests would have shown it.
pub fn absent(what: &str) -> Error {
    Error::internal(format!("the demo speaks of {what:?} before it is there"))
}
