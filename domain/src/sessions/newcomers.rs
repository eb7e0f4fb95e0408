//! Whoever joins a cohort joins its sessions to come; whoever leaves gives up their seats in them.

use super::{Slot, seats};
use crate::{Result, all, db::Tx, people, run};
use chrono::{DateTime, Utc};
use model::{CohortId, PersonId, Role, SessionId};

/// Seats somebody in the sessions of a cohort that are to come. Asked by cohorts, when they give
/// a place.
pub async fn seat_newcomer(tx: &mut Tx, cohort: CohortId, who: PersonId) -> Result<()> {
    let coming: Vec<(SessionId, DateTime<Utc>, DateTime<Utc>)> = all!(
        tx,
        "select id, starts_at, ends_at from sessions
         where cohort = $1 and kind = 'cohort' and state = 'booked' and starts_at > $2
         order by starts_at, id",
        cohort,
        tx.now,
    );
    if coming.is_empty() {
        return Ok(());
    }
    let host = people::find(tx, who).await?.role == Role::Facilitator;
    seats::lock(tx, vec![who]).await?;
    for (session, starts_at, ends_at) in coming {
        seats::take_if_free(tx, session, who, host, Slot { starts_at, ends_at }).await?;
    }
    Ok(())
}

/// Takes somebody out of the sessions of a cohort that are to come. Asked by cohorts, when
/// somebody's part in one ends.
pub async fn give_up_seats(tx: &mut Tx, cohort: CohortId, who: PersonId) -> Result<()> {
    seats::lock(tx, vec![who]).await?;
    let given: Vec<Slot> = all!(
        tx,
        "select t.starts_at, t.ends_at from seats t join sessions s on s.id = t.session
         where s.cohort = $1 and s.kind = 'cohort' and t.person = $2 and t.starts_at > $3",
        cohort,
        who,
        tx.now,
    );
    run!(
        tx,
        "delete from seats where person = $2 and starts_at > $3 and session in (
             select id from sessions where cohort = $1 and kind = 'cohort')",
        cohort,
        who,
        tx.now,
    );
    for time in given {
        seats::restore(tx, who, time).await?;
    }
    Ok(())
}
