//! Booking, cancelling, cohort sessions and attendance, on both engines.
#![allow(clippy::unwrap_used)]

#[path = "sessions/booking.rs"]
mod booking;
#[path = "sessions/gatherings.rs"]
mod gatherings;

use chrono::{DateTime, Utc};
use domain::{
    Clock, Db, Error, jobs,
    jobs::{Job, Mail},
    sessions,
    testing::{self, TestDb, databases, member},
};
use model::{Actor, Booking, CohortId, MentorshipId, Refusal, Role, Week};

/// Monday morning in Seoul, where everybody here lives; no clocks change.
const NOW: &str = "2027-03-01T00:00:00Z";
/// Wednesday 19:00 in Seoul: within the mentor's hours, with notice.
const SLOT: &str = "2027-03-03T10:00:00Z";

/// A mentor with hours, and an activist of theirs.
struct World {
    db: Db,
    _keep: TestDb,
    engine: &'static str,
    cohort: CohortId,
    mentor: Actor,
    hana: Actor,
    pair: MentorshipId,
}

fn at(db: &Db, now: &str) -> Db {
    let now: DateTime<Utc> = now.parse().unwrap();
    db.clone().with_clock(Clock::from_fn(move || now))
}

fn evenings() -> Week {
    Week { wed: "19:00-22:00".into(), thu: "19:00-21:30".into(), ..Week::default() }
}

fn booking(starts_at: &str) -> Booking {
    Booking { starts_at: starts_at.into(), question: "How do I begin?".into() }
}

async fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for keep in databases().await {
        let db = at(&keep, NOW);
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 100).await;
        let mentor = member(&mut tx, "grace", Role::Mentor, cohort).await;
        let hana = member(&mut tx, "hana", Role::Activist, cohort).await;
        let pair = testing::pair(&mut tx, cohort, mentor, hana).await;
        sessions::set_hours(&mut tx, mentor, &evenings()).await.unwrap();
        tx.commit().await.unwrap();
        worlds.push(World { engine: keep.engine, db, _keep: keep, cohort, mentor, hana, pair });
    }
    worlds
}

impl World {
    /// Another activist of the same mentor.
    async fn mentee(&self, name: &str) -> (Actor, MentorshipId) {
        let mut tx = self.db.write().await.unwrap();
        let mentee = member(&mut tx, name, Role::Activist, self.cohort).await;
        let pair = testing::pair(&mut tx, self.cohort, self.mentor, mentee).await;
        tx.commit().await.unwrap();
        (mentee, pair)
    }

    /// Somebody of that role who takes part in the cohort.
    async fn member(&self, name: &str, role: Role) -> Actor {
        let mut tx = self.db.write().await.unwrap();
        let member = member(&mut tx, name, role, self.cohort).await;
        tx.commit().await.unwrap();
        member
    }

    /// Somebody of that role who does not.
    async fn stranger(&self, name: &str, role: Role) -> Actor {
        let mut tx = self.db.write().await.unwrap();
        let stranger = testing::person(&mut tx, name, role).await;
        tx.commit().await.unwrap();
        stranger
    }

    /// Books, and commits.
    async fn book(&self, actor: Actor, pair: MentorshipId, starts: &str) -> domain::Result<model::SessionId> {
        book_in(&self.db, actor, pair, starts).await
    }
}

async fn book_in(
    db: &Db,
    actor: Actor,
    pair: MentorshipId,
    starts: &str,
) -> domain::Result<model::SessionId> {
    let mut tx = db.write().await?;
    let id = sessions::book(&mut tx, actor, pair, &booking(starts)).await?;
    tx.commit().await?;
    Ok(id)
}

/// The mails that wait in the outbox, oldest first.
async fn mails(db: &Db) -> Vec<Mail> {
    let mut mails = Vec::new();
    let mut tx = db.write().await.unwrap();
    while let Some(job) = jobs::claim(&mut tx).await.unwrap() {
        if let Job::Mail(mail) = serde_json::from_str(&job.payload).unwrap() {
            mails.push(mail);
        }
        jobs::finish(&mut tx, job.id).await.unwrap();
    }
    tx.commit().await.unwrap();
    mails
}

#[track_caller]
fn assert_refused<T>(result: domain::Result<T>, expected: Refusal) {
    match result {
        Err(Error::Refused(refusal)) => assert_eq!(refusal, expected),
        Err(error) => panic!("{error:?} instead of {expected}"),
        Ok(_) => panic!("done instead of {expected}"),
    }
}

#[track_caller]
fn assert_absent<T>(result: domain::Result<T>) {
    match result {
        Err(Error::NotFound) => {}
        Err(error) => panic!("{error:?} instead of not found"),
        Ok(_) => panic!("done instead of not found"),
    }
}
