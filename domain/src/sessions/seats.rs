//! Seats: who sits where and when. Whoever writes seats first takes the people concerned, in one
//! order, so that writers wait for each other instead of locking each other out; the exclusion
//! constraint (PostgreSQL) and the overlap triggers (SQLite) stand behind that and cannot be
//! passed.

use super::Slot;
use crate::{Result, all, db::Tx, run};
use model::{PersonId, SessionId};

/// Takes these people's calendars until commit.
pub(super) async fn lock(tx: &mut Tx, mut people: Vec<PersonId>) -> Result<()> {
    people.sort();
    people.dedup();
    for person in people {
        // Not `for update`: rows that merely refer to the person need not wait.
        tx.lock("select 1 from people where id = $1 for no key update", person.0).await?;
    }
    Ok(())
}

/// When somebody is taken, as far as it touches `during`.
pub(super) async fn busy(tx: &mut Tx, person: PersonId, during: Slot) -> Result<Vec<Slot>> {
    Ok(all!(
        tx,
        "select starts_at, ends_at from seats
         where person = $1 and live = true and starts_at < $3 and ends_at > $2
         order by starts_at",
        person,
        during.starts_at,
        during.ends_at,
    ))
}

/// Gives somebody a live seat.
///
/// # Errors
/// The conflict the database reports where they have another at that time.
pub(super) async fn take(
    tx: &mut Tx,
    session: SessionId,
    person: PersonId,
    host: bool,
    time: Slot,
) -> Result<()> {
    run!(
        tx,
        "insert into seats (session, person, host, starts_at, ends_at, live)
         values ($1, $2, $3, $4, $5, true)",
        session,
        person,
        host,
        time.starts_at,
        time.ends_at,
    );
    Ok(())
}

/// Gives somebody a seat that is live unless they have another at that time. A seat they have in
/// this session already stays as it is.
pub(super) async fn take_if_free(
    tx: &mut Tx,
    session: SessionId,
    person: PersonId,
    host: bool,
    time: Slot,
) -> Result<()> {
    let live = busy(tx, person, time).await?.is_empty();
    run!(
        tx,
        "insert into seats (session, person, host, starts_at, ends_at, live)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (session, person) do nothing",
        session,
        person,
        host,
        time.starts_at,
        time.ends_at,
        live,
    );
    Ok(())
}

/// Frees the time of everybody in a session; what had given way to it takes its place again.
/// Returns whose time it was.
pub(super) async fn free(tx: &mut Tx, session: SessionId, time: Slot) -> Result<Vec<PersonId>> {
    let people: Vec<(PersonId,)> =
        all!(tx, "select person from seats where session = $1 order by person", session);
    let people: Vec<PersonId> = people.into_iter().map(|(person,)| person).collect();
    lock(tx, people.clone()).await?;
    run!(tx, "update seats set live = false where session = $1", session);
    for person in &people {
        restore(tx, *person, time).await?;
    }
    Ok(people)
}

/// Seats that gave way at that time become live where nothing stands against them any more.
pub(super) async fn restore(tx: &mut Tx, person: PersonId, time: Slot) -> Result<()> {
    let waiting: Vec<(SessionId,)> = all!(
        tx,
        "select t.session from seats t join sessions s on s.id = t.session
         where t.person = $1 and t.live = false and s.state = 'booked' and t.starts_at > $4
           and t.starts_at < $3 and t.ends_at > $2
         order by t.starts_at, t.session",
        person,
        time.starts_at,
        time.ends_at,
        tx.now,
    );
    for (session,) in waiting {
        run!(
            tx,
            "update seats set live = true
             where session = $1 and person = $2 and not exists (
                 select 1 from seats o
                 where o.person = $2 and o.live = true
                   and o.starts_at < seats.ends_at and o.ends_at > seats.starts_at)",
            session,
            person,
        );
    }
    Ok(())
}
