//! Asking the policy. "Not yours to see" and "there is no such thing" are one answer.

use crate::{Error, Result};
use model::{Action, Actor, Decision, PersonId, Relation, may};

/// Goes on only when the policy allows it.
///
/// # Errors
/// [`Error::NotFound`] when it does not.
pub fn demand(actor: Actor, action: Action, relation: Relation) -> Result<()> {
    match may(actor, action, relation) {
        Decision::Allow => Ok(()),
        Decision::Deny => Err(Error::NotFound),
    }
}

/// The signed-in person behind an act that only a person can do.
///
/// # Errors
/// [`Error::NotFound`] for nobody and for the house itself.
pub fn person(actor: Actor) -> Result<PersonId> {
    actor.id().ok_or(Error::NotFound)
}
