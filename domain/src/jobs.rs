//! Work that follows from an act, written in the act's own transaction (an outbox), and done by a
//! worker after the commit: claimed with a lease, retried with growing pauses, and given up on
//! visibly.

use crate::{Result, db::Tx, first, live::Event, run, secret};
use chrono::TimeDelta;
use model::{JobId, Lang};
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

/// What there is to do.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    Mail(Mail),
    /// Keeps an act that sends nothing as long as one that does.
    Nothing,
}

/// One mail to one address. Which text it is depends on `letter`; no name and no content is in it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    pub to: String,
    pub lang: Lang,
    /// The translation keys are `mail-<letter>-subject` and `mail-<letter>-text`.
    pub letter: String,
    /// Where the letter's link leads: a path on this site, if it has one.
    pub path: Option<String>,
    /// The code for "opened elsewhere", if it has one.
    pub code: Option<String>,
}

/// A claimed job.
#[derive(FromRow)]
pub struct Claimed {
    pub id: JobId,
    pub payload: String,
    pub tries: i64,
}

const LEASE: TimeDelta = TimeDelta::minutes(5);
const MOST_TRIES: i64 = 8;

impl Tx {
    /// Puts a job into the outbox; it becomes real with the commit.
    pub(crate) async fn enqueue(&mut self, job: &Job) -> Result<()> {
        let (id, kind) = (
            secret::id::<JobId>()?,
            match job {
                Job::Mail(_) => "mail",
                Job::Nothing => "nothing",
            },
        );
        let payload = serde_json::to_string(job)?;
        run!(
            self,
            "insert into jobs (id, kind, payload, run_at) values ($1, $2, $3, $4)",
            id,
            kind,
            payload,
            self.now,
        );
        self.announce(Event::Job);
        Ok(())
    }
}

/// Takes the next due job for five minutes, or none.
pub async fn claim(tx: &mut Tx) -> Result<Option<Claimed>> {
    let pick = if tx.is_postgres() {
        "select id, payload, tries from jobs
         where done_at is null and dead_at is null and run_at <= $1
           and (leased_until is null or leased_until < $1)
         order by run_at limit 1 for update skip locked"
    } else {
        "select id, payload, tries from jobs
         where done_at is null and dead_at is null and run_at <= $1
           and (leased_until is null or leased_until < $1)
         order by run_at limit 1"
    };
    let Some(job): Option<Claimed> = first!(tx, pick, tx.now) else { return Ok(None) };
    run!(tx, "update jobs set leased_until = $2, tries = tries + 1 where id = $1", job.id, tx.now + LEASE,);
    Ok(Some(job))
}

/// The job is done. What it carried is forgotten.
pub async fn finish(tx: &mut Tx, id: JobId) -> Result<()> {
    run!(tx, "update jobs set done_at = $2, leased_until = null, payload = '' where id = $1", id, tx.now,);
    Ok(())
}

/// The job failed: later again, or, after eight tries, never.
pub async fn fail(tx: &mut Tx, job: &Claimed, why: &str) -> Result<()> {
    let tries = job.tries + 1;
    let again = tx.now + TimeDelta::seconds(10 << tries.min(12));
    let dead = (tries >= MOST_TRIES).then_some(tx.now);
    run!(
        tx,
        "update jobs set leased_until = null, run_at = $2, dead_at = $3, last_error = $4 where id = $1",
        job.id,
        again,
        dead,
        why,
    );
    Ok(())
}

/// Everything that waits counts as done: letters of a demo's past that nobody is to get.
pub(crate) async fn settle(tx: &mut Tx) -> Result<()> {
    run!(tx, "update jobs set done_at = $1, payload = '' where done_at is null", tx.now);
    Ok(())
}
