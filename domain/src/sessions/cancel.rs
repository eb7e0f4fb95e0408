//! Cancelling: the time is free again, and the others are told.

use super::{Slot, letters, seats, shown};
use crate::{Result, access::demand, all, audit::Act, db::Tx, run};
use model::{Action, Actor, CohortId, PersonId, Refusal, SessionId, SessionState};

/// Cancels a session before it begins. Cancelling twice is the same as once.
///
/// # Errors
/// [`crate::Error::NotFound`] for those who neither meet in it, host it nor run the programme;
/// [`Refusal::SessionClosed`] once it has begun.
pub async fn cancel(tx: &mut Tx, actor: Actor, id: SessionId) -> Result<()> {
    let session = shown::find(tx, id).await?;
    let relation = shown::relation(tx, actor, &session).await?;
    demand(actor, Action::CancelSession, relation)?;
    if session.state == SessionState::Cancelled {
        return Ok(());
    }
    if session.starts_at <= tx.now {
        return Err(Refusal::SessionClosed.into());
    }
    let cancelled = run!(
        tx,
        "update sessions set state = 'cancelled', cancelled_at = $2 where id = $1 and state = 'booked'",
        id,
        tx.now,
    );
    if cancelled == 0 {
        return Ok(());
    }
    let time = Slot { starts_at: session.starts_at, ends_at: session.ends_at };
    let people = seats::free(tx, id, time).await?;
    tx.record(Act {
        actor,
        verb: "sessions.cancel",
        subject: Some(id.0),
        cohort: Some(session.cohort),
        detail: session.kind.as_str(),
    })
    .await?;
    let others: Vec<PersonId> = people.into_iter().filter(|person| actor.id() != Some(*person)).collect();
    letters::send(tx, "session-cancelled", id, &others).await
}

/// Cancels every session of a cohort, of either kind, that is to come. Asked by cohorts, which has
/// asked the policy, when a cohort is finished.
///
/// # Errors
/// As [`cancel`].
pub async fn cancel_coming(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<()> {
    let coming: Vec<(SessionId,)> = all!(
        tx,
        "select id from sessions where cohort = $1 and state = 'booked' and starts_at > $2
         order by starts_at, id",
        cohort,
        tx.now,
    );
    for (session,) in coming {
        cancel(tx, actor, session).await?;
    }
    Ok(())
}
