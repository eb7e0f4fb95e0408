//! Into a cohort and out of it. A place is a number from 1 to the cohort's capacity, and no two
//! people can hold one: the last place goes to exactly one of those who want it.

use crate::{
    Result,
    access::{demand, person},
    audit::Act,
    db::Tx,
    first,
    jobs::{Job, Mail},
    live::Event,
    matching, people, run, sessions, value,
};
use model::{Action, Actor, CohortId, PersonId, Refusal, Relation, Role};

/// What joining led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    Enrolled,
    /// There was no free place. The position counts from 1.
    Waitlisted {
        position: i64,
    },
}

/// The actor takes the place they were invited to, or a position on the waiting list.
///
/// # Errors
/// [`crate::Error::NotFound`] without an invitation; [`Refusal::CohortClosed`].
pub async fn join(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<Joined> {
    let who = person(actor)?;
    let relation = super::relation(tx, actor, cohort).await?;
    if relation == Relation::Member {
        return Ok(Joined::Enrolled);
    }
    demand(actor, Action::JoinCohort, relation)?;
    enter(tx, actor, cohort, who).await
}

/// Staff gives somebody a place (or a position) without asking them first.
///
/// # Errors
/// As [`super::invite`] and [`join`].
pub async fn enrol(tx: &mut Tx, actor: Actor, cohort: CohortId, who: PersonId) -> Result<Joined> {
    super::invite(tx, actor, cohort, who).await?;
    enter(tx, actor, cohort, who).await
}

/// Ends somebody's part in a cohort. Their place goes to whoever waits longest.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor is neither staff nor that person, or they take no part.
pub async fn withdraw(tx: &mut Tx, actor: Actor, cohort: CohortId, who: PersonId) -> Result<()> {
    if actor.id() != Some(who) {
        demand(actor, Action::Enrol, Relation::Stranger)?;
    }
    lock(tx, cohort).await?;
    let ended = run!(
        tx,
        "update enrolments set state = 'withdrawn', place = null, queue = null, ended_at = $3
         where cohort = $1 and person = $2 and state in ('invited', 'waitlisted', 'enrolled')",
        cohort,
        who,
        tx.now,
    );
    if ended == 0 {
        return Err(crate::Error::NotFound);
    }
    tx.announce(Event::Rights { person: who });
    sessions::give_up_seats(tx, cohort, who).await?;
    matching::give_up_proposals(tx, cohort, who).await?;
    note(tx, actor, "cohorts.withdraw", cohort, who).await?;
    let next: Option<(PersonId,)> = first!(
        tx,
        "select person from enrolments where cohort = $1 and state = 'waitlisted'
         order by queue limit 1",
        cohort,
    );
    if let Some((next,)) = next
        && take_place(tx, actor, cohort, next).await?
    {
        tell_of_place(tx, cohort, next).await?;
    }
    Ok(())
}

/// Whoever waited hears that there is a place for them now.
async fn tell_of_place(tx: &mut Tx, cohort: CohortId, who: PersonId) -> Result<()> {
    let (to, lang) = (people::address(tx, who).await?, people::find(tx, who).await?.lang);
    let path = Some(format!("/cohorts/{cohort}"));
    tx.enqueue(&Job::Mail(Mail { to, lang, letter: "cohort-place".into(), path, code: None })).await
}

async fn enter(tx: &mut Tx, actor: Actor, cohort: CohortId, who: PersonId) -> Result<Joined> {
    lock(tx, cohort).await?;
    let found = super::shown::existing(tx, cohort).await?;
    if found.state == "finished" {
        return Err(Refusal::CohortClosed.into());
    }
    if people::find(tx, who).await?.role != Role::Activist {
        seat(tx, cohort, who, None).await?;
        note(tx, actor, "cohorts.join", cohort, who).await?;
        return Ok(Joined::Enrolled);
    }
    if take_place(tx, actor, cohort, who).await? {
        return Ok(Joined::Enrolled);
    }
    let waits = run!(
        tx,
        "update enrolments set state = 'waitlisted',
             queue = (select coalesce(max(q.queue), 0) + 1 from enrolments q where q.cohort = $1)
         where cohort = $1 and person = $2 and state = 'invited'",
        cohort,
        who,
    );
    if waits > 0 {
        note(tx, actor, "cohorts.wait", cohort, who).await?;
    }
    Ok(Joined::Waitlisted { position: position(tx, cohort, who).await? })
}

/// Gives `who` the lowest free place, if there is one.
async fn take_place(tx: &mut Tx, actor: Actor, cohort: CohortId, who: PersonId) -> Result<bool> {
    let capacity = super::shown::existing(tx, cohort).await?.capacity;
    let free: Option<i64> = value!(
        tx,
        "select min(n.place) from (
             select 1 as place
             union select e.place + 1 from enrolments e where e.cohort = $1 and e.place is not null
         ) n
         where n.place <= $2
           and not exists (select 1 from enrolments t where t.cohort = $1 and t.place = n.place)",
        cohort,
        capacity,
    );
    tx.pause().await;
    let Some(place) = free else { return Ok(false) };
    seat(tx, cohort, who, Some(place)).await?;
    note(tx, actor, "cohorts.join", cohort, who).await?;
    Ok(true)
}

async fn seat(tx: &mut Tx, cohort: CohortId, who: PersonId, place: Option<i64>) -> Result<()> {
    run!(
        tx,
        "update enrolments set state = 'enrolled', place = $3, queue = null, enrolled_at = $4
         where cohort = $1 and person = $2 and state in ('invited', 'waitlisted')",
        cohort,
        who,
        place,
        tx.now,
    );
    tx.announce(Event::Rights { person: who });
    sessions::seat_newcomer(tx, cohort, who).await
}

/// How many people wait before them, and one.
pub(super) async fn position(tx: &mut Tx, cohort: CohortId, who: PersonId) -> Result<i64> {
    Ok(value!(
        tx,
        "select count(*) from enrolments e
         join enrolments me on me.cohort = e.cohort and me.person = $2
         where e.cohort = $1 and e.queue <= me.queue",
        cohort,
        who,
    ))
}

/// Whoever writes into a cohort after this waits for whoever did so before.
pub(crate) async fn lock(tx: &mut Tx, cohort: CohortId) -> Result<()> {
    // Not `for update`: a booking that merely refers to the cohort need not wait.
    tx.lock("select 1 from cohorts where id = $1 for no key update", cohort.0).await
}

async fn note(tx: &mut Tx, actor: Actor, verb: &str, cohort: CohortId, who: PersonId) -> Result<()> {
    tx.record(Act { actor, verb, subject: Some(who.0), cohort: Some(cohort), detail: "" }).await
}
