//! Closing an account at once: the next request, and every open stream, is refused.

use crate::{Error, Result, access::demand, audit::Act, db::Tx, identity, run, value};
use model::{Action, Actor, PersonId, PersonState, Refusal, Relation, Role};

/// Suspends a person and ends all their logins and tokens in the same transaction.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not or nobody has that id;
/// [`Refusal::LastAdministrator`].
pub async fn suspend(tx: &mut Tx, actor: Actor, whose: PersonId) -> Result<()> {
    let person = allowed(tx, actor, whose).await?;
    if person.role == Role::Administrator {
        let others: i64 = value!(
            tx,
            "select count(*) from people where role = 'administrator' and state = 'active' and id <> $1",
            whose,
        );
        if others == 0 {
            return Err(Refusal::LastAdministrator.into());
        }
    }
    set(tx, actor, whose, PersonState::Suspended, "people.suspend").await?;
    identity::tokens::revoke_all_of(tx, whose).await?;
    identity::logins::end_all_of(tx, actor, whose).await
}

/// Opens a suspended account again. Its logins stay ended.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not, or the person is not suspended.
pub async fn restore(tx: &mut Tx, actor: Actor, whose: PersonId) -> Result<()> {
    let person = allowed(tx, actor, whose).await?;
    if person.state != PersonState::Suspended {
        return Err(Error::NotFound);
    }
    // Who never accepted their invitation still has to.
    let invitation = identity::invitations::latest(tx, whose).await?;
    let waits = invitation.is_some_and(|sent| sent.accepted_at.is_none());
    let state = if waits { PersonState::Invited } else { PersonState::Active };
    set(tx, actor, whose, state, "people.restore").await
}

async fn allowed(tx: &mut Tx, actor: Actor, whose: PersonId) -> Result<super::Person> {
    let relation = if actor.id() == Some(whose) { Relation::Own } else { Relation::Stranger };
    demand(actor, Action::SuspendPerson, relation)?;
    super::find(tx, whose).await
}

async fn set(tx: &mut Tx, actor: Actor, whose: PersonId, state: PersonState, verb: &str) -> Result<()> {
    run!(tx, "update people set state = $2, changed_at = $3 where id = $1", whose, state, tx.now);
    tx.record(Act { actor, verb, subject: Some(whose.0), cohort: None, detail: "" }).await
}
