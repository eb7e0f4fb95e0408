//! A cohort's own course: open for joining, running, finished.

use crate::{
    Result, access::demand, all, audit::Act, db::Tx, live::Event, matching, mentorships, run, sessions,
};
use model::{Action, Actor, CohortId, PersonId, Refusal, Relation};

/// The programme begins. People can still join while there are places. Starting twice is the same
/// as once.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor may not, or there is no such cohort;
/// [`Refusal::CohortClosed`] once it is finished.
pub async fn start(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<()> {
    if state(tx, actor, cohort).await? == "finished" {
        return Err(Refusal::CohortClosed.into());
    }
    let started = run!(tx, "update cohorts set state = 'running' where id = $1 and state = 'open'", cohort);
    if started > 0 {
        note(tx, actor, "cohorts.start", cohort).await?;
    }
    Ok(())
}

/// The programme is over: whoever takes part has completed it, nobody waits any more, its
/// sessions to come are cancelled and its mentorships end. What was read, written and met stays where it is. Finishing twice is the same
/// as once.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor may not, or there is no such cohort.
pub async fn finish(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<()> {
    super::lock(tx, cohort).await?;
    if state(tx, actor, cohort).await? == "finished" {
        return Ok(());
    }
    run!(tx, "update cohorts set state = 'finished' where id = $1", cohort);
    let outside: Vec<(PersonId,)> = all!(
        tx,
        "update enrolments set state = 'withdrawn', queue = null, ended_at = $2
         where cohort = $1 and state in ('invited', 'waitlisted')
         returning person",
        cohort,
        tx.now,
    );
    let inside: Vec<(PersonId,)> = all!(
        tx,
        "update enrolments set state = 'completed', ended_at = $2
         where cohort = $1 and state = 'enrolled'
         returning person",
        cohort,
        tx.now,
    );
    for (person,) in &inside {
        matching::give_up_proposals(tx, cohort, *person).await?;
    }
    for (person,) in outside.into_iter().chain(inside) {
        tx.announce(Event::Rights { person });
    }
    sessions::cancel_coming(tx, actor, cohort).await?;
    mentorships::end_all(tx, actor, cohort).await?;
    note(tx, actor, "cohorts.finish", cohort).await
}

async fn state(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<String> {
    demand(actor, Action::OpenCohort, Relation::Stranger)?;
    Ok(super::shown::existing(tx, cohort).await?.state)
}

async fn note(tx: &mut Tx, actor: Actor, verb: &str, cohort: CohortId) -> Result<()> {
    tx.record(Act { actor, verb, subject: Some(cohort.0), cohort: Some(cohort), detail: "" }).await
}
