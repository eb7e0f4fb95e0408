//! Fresh databases on both engines, and people to act in them. Only for tests.
#![allow(clippy::unwrap_used)]

use crate::{
    Db, Error, cohorts,
    cohorts::NewCohort,
    db::{self, Tx},
    people, run, secret,
};
use model::{Actor, CohortId, Lang, MentorshipId, NewPerson, PersonId, Role};
use sqlx::{Connection, PgConnection};
use std::{
    collections::BTreeMap,
    ops::Deref,
    sync::atomic::{AtomicU32, Ordering},
};
use tempfile::TempDir;

/// A database of its own for one test.
pub struct TestDb {
    db: Db,
    /// `sqlite` or `postgres`, for the messages of failing tests.
    pub engine: &'static str,
    /// The address it was opened with.
    pub url: String,
    _folder: Option<TempDir>,
}

impl Deref for TestDb {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

impl TestDb {
    /// Lets the database go and keeps its folder: for another process to open it.
    pub fn into_folder(self) -> Option<TempDir> {
        self._folder
    }
}

/// Makes a SQLite database look as if a later version had written it.
pub async fn pretend_newer(db: &Db) {
    let mut tx = db.write().await.unwrap();
    crate::on!(tx, conn => sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'from the future', true, x'00', 0)",
    )
    .execute(conn).await.map(|_| ()))
    .unwrap();
    tx.commit().await.unwrap();
}

/// An empty database on each engine: SQLite always, PostgreSQL where `IEUM_TEST_POSTGRES` names a
/// server (`cargo xtask test` starts one).
pub async fn databases() -> Vec<TestDb> {
    let mut all = vec![sqlite().await];
    if let Ok(server) = std::env::var("IEUM_TEST_POSTGRES") {
        all.push(postgres(&server).await);
    }
    all
}

/// An empty SQLite database in a folder that goes with it.
pub async fn sqlite() -> TestDb {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("ieum.db").display());
    TestDb { db: db::open(&url).await.unwrap(), engine: "sqlite", url, _folder: Some(folder) }
}

async fn postgres(server: &str) -> TestDb {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("ieum_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut admin = PgConnection::connect(server).await.unwrap();
    let create = format!("create database {name}");
    sqlx::query(sqlx::AssertSqlSafe(create)).execute(&mut admin).await.unwrap();
    let (base, _) = server.rsplit_once('/').unwrap();
    let url = format!("{base}/{name}");
    TestDb { db: db::open(&url).await.unwrap(), engine: "postgres", url, _folder: None }
}

/// An active person with that role. The name must be unique in the database: the address is made
/// from it.
pub async fn person(tx: &mut Tx, name: &str, role: Role) -> Actor {
    let mut new = NewPerson::new(name, &format!("{}@ieum.example", name.to_lowercase()), role);
    new.lang = Lang::En;
    new.zone = "Asia/Seoul".into();
    new.capacity = if role == Role::Mentor { 2 } else { 0 };
    let id = people::add(tx, Actor::House, new).await.unwrap();
    Actor::Person { id, role }
}

/// An open cohort with that many places.
pub async fn cohort(tx: &mut Tx, capacity: i64) -> CohortId {
    let programme = cohorts::open_programme(tx, Actor::House, "Programme").await.unwrap();
    let new = NewCohort {
        name: "Cohort".into(),
        about: BTreeMap::from([(Lang::En, "About".into())]),
        zone: "Asia/Seoul".into(),
        starts_on: "2027-01-11".parse().unwrap(),
        ends_on: "2027-06-30".parse().unwrap(),
        capacity,
    };
    cohorts::open(tx, Actor::House, programme, new).await.unwrap()
}

/// An active person who takes part in the cohort.
pub async fn member(tx: &mut Tx, name: &str, role: Role, cohort: CohortId) -> Actor {
    let actor = person(tx, name, role).await;
    cohorts::enrol(tx, Actor::House, cohort, id(actor)).await.unwrap();
    actor
}

/// A running mentorship of two members, as if both had accepted a proposal.
pub async fn pair(tx: &mut Tx, cohort: CohortId, mentor: Actor, mentee: Actor) -> MentorshipId {
    let insert = async {
        let pair: MentorshipId = secret::id()?;
        run!(
            tx,
            "insert into mentorships (id, cohort, mentor, mentee, state, started_at)
             values ($1, $2, $3, $4, 'active', $5)",
            pair,
            cohort,
            id(mentor),
            id(mentee),
            tx.now,
        );
        Ok::<_, Error>(pair)
    };
    insert.await.unwrap()
}

/// The id of an actor who is a person.
pub fn id(actor: Actor) -> PersonId {
    actor.id().unwrap()
}

/// Sets how many mentees a mentor takes, as an edit of the profile does.
pub async fn set_capacity(tx: &mut Tx, mentor: Actor, capacity: i64) {
    let set = async {
        crate::run!(tx, "update people set capacity = $2 where id = $1", id(mentor), capacity);
        Ok::<(), crate::Error>(())
    };
    set.await.unwrap();
}

/// Notes that a mentor's background was checked, or is not any more.
pub async fn set_vetted(tx: &mut Tx, mentor: Actor, vetted: bool) {
    let set = async {
        crate::run!(tx, "update people set vetted = $2 where id = $1", id(mentor), vetted);
        Ok::<(), crate::Error>(())
    };
    set.await.unwrap();
}
