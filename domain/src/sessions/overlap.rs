//! What the database itself refuses, tried without any check of ours before it.
#![allow(clippy::unwrap_used)]

use super::{Slot, seats};
use crate::{
    Db, Error, Result, run, secret,
    testing::{self, databases, id},
};
use chrono::{DateTime, TimeDelta, Utc};
use futures::future::join_all;
use model::{CohortId, PersonId, Role, SessionId};

/// A session without anybody in it.
async fn empty_session(db: &Db, cohort: CohortId, by: PersonId, time: Slot) -> SessionId {
    let mut tx = db.write().await.unwrap();
    let insert = async {
        let session: SessionId = secret::id()?;
        run!(
            tx,
            "insert into sessions (id, kind, cohort, title, starts_at, ends_at, wall_start, zone, question,
                 state, created_by, created_at)
             values ($1, 'cohort', $2, '', $3, $4, '', 'UTC', '', 'booked', $5, $3)",
            session,
            cohort,
            time.starts_at,
            time.ends_at,
            by,
        );
        Ok::<_, Error>(session)
    };
    let session = insert.await.unwrap();
    tx.commit().await.unwrap();
    session
}

async fn sit(db: &Db, session: SessionId, person: PersonId, time: Slot) -> Result<()> {
    let mut tx = db.write().await?;
    seats::take(&mut tx, session, person, false, time).await?;
    tx.commit().await
}

async fn shift(db: &Db, session: SessionId, time: Slot, live: bool) -> Result<()> {
    let mut tx = db.write().await?;
    run!(
        tx,
        "update seats set starts_at = $2, ends_at = $3, live = $4 where session = $1",
        session,
        time.starts_at,
        time.ends_at,
        live,
    );
    tx.commit().await
}

fn hour(minutes: i64) -> Slot {
    let noon: DateTime<Utc> = "2027-03-12T12:00:00Z".parse().unwrap();
    Slot::at(noon + TimeDelta::minutes(minutes))
}

async fn somebody(db: &Db) -> (CohortId, PersonId) {
    let mut tx = db.write().await.unwrap();
    let cohort = testing::cohort(&mut tx, 1).await;
    let hana = testing::person(&mut tx, "hana", Role::Activist).await;
    tx.commit().await.unwrap();
    (cohort, id(hana))
}

fn is_conflict(result: Result<()>) -> bool {
    matches!(result, Err(error) if error.is_conflict())
}

#[tokio::test]
async fn a_second_seat_at_the_same_time_is_refused_and_one_right_after_is_not() {
    for db in databases().await {
        let (cohort, hana) = somebody(&db).await;
        let first = empty_session(&db, cohort, hana, hour(0)).await;
        sit(&db, first, hana, hour(0)).await.unwrap();
        for minutes in [-59, -30, 0, 1, 59] {
            let session = empty_session(&db, cohort, hana, hour(minutes)).await;
            assert!(is_conflict(sit(&db, session, hana, hour(minutes)).await), "{} {minutes}", db.engine);
        }
        for minutes in [-60, 60] {
            let session = empty_session(&db, cohort, hana, hour(minutes)).await;
            sit(&db, session, hana, hour(minutes)).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_seat_cannot_be_moved_or_revived_onto_another() {
    for db in databases().await {
        let (cohort, hana) = somebody(&db).await;
        let first = empty_session(&db, cohort, hana, hour(0)).await;
        let second = empty_session(&db, cohort, hana, hour(120)).await;
        sit(&db, first, hana, hour(0)).await.unwrap();
        sit(&db, second, hana, hour(120)).await.unwrap();
        assert!(is_conflict(shift(&db, second, hour(30), true).await), "moved, {}", db.engine);
        shift(&db, second, hour(30), false).await.unwrap();
        assert!(is_conflict(shift(&db, second, hour(30), true).await), "revived, {}", db.engine);
        shift(&db, second, hour(60), true).await.unwrap();
    }
}

#[tokio::test]
async fn of_16_seats_taken_at_once_without_any_check_one_is_kept() {
    for db in databases().await {
        let (cohort, hana) = somebody(&db).await;
        let mut sessions = Vec::new();
        for _ in 0..16 {
            sessions.push(empty_session(&db, cohort, hana, hour(0)).await);
        }
        let sat = join_all(sessions.iter().map(|session| sit(&db, *session, hana, hour(0)))).await;
        let kept = sat.iter().filter(|result| result.is_ok()).count();
        assert_eq!(kept, 1, "{}", db.engine);
    }
}
