//! Who came: marked by the host or by staff, one person at a time, and marked anew to correct it.

use super::shown;
use crate::{Error, Result, access::demand, audit::Act, db::Tx, run};
use model::{Action, Actor, Attendance, PersonId, Refusal, SessionId, SessionState};

/// Marks how somebody attended; `None` takes the mark back.
///
/// # Errors
/// [`Error::NotFound`] for those who neither host nor run the programme, and for somebody without
/// a seat; [`Refusal::SessionClosed`] when it was cancelled; [`Refusal::SessionNotBegun`].
pub async fn mark(
    tx: &mut Tx,
    actor: Actor,
    id: SessionId,
    person: PersonId,
    attendance: Option<Attendance>,
) -> Result<()> {
    let session = shown::find(tx, id).await?;
    let relation = shown::relation(tx, actor, &session).await?;
    demand(actor, Action::MarkAttendance, relation)?;
    if session.state == SessionState::Cancelled {
        return Err(Refusal::SessionClosed.into());
    }
    if session.starts_at > tx.now {
        return Err(Refusal::SessionNotBegun.into());
    }
    let marked = run!(
        tx,
        "update seats set attendance = $3, marked_by = $4, marked_at = $5 where session = $1 and person = $2",
        id,
        person,
        attendance,
        actor.id(),
        tx.now,
    );
    if marked == 0 {
        return Err(Error::NotFound);
    }
    let word = attendance.map_or("none", Attendance::as_str);
    tx.record(Act {
        actor,
        verb: "sessions.mark",
        subject: Some(id.0),
        cohort: Some(session.cohort),
        detail: &format!("{person} {word}"),
    })
    .await
}
