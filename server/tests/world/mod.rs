//! The real router over a real database, with one of everything in two cohorts, for the tests that
//! knock at every door.
#![allow(clippy::unwrap_used, dead_code)]

use app::House;
use axum::{Router, body::Body, http::Request};
use domain::{
    Clock, Db, cohorts, discussions,
    discussions::{NewPost, NewThread},
    identity::tokens,
    matching, materials,
    materials::{NewMaterial, NewVersion},
    people::{self, import},
    sessions,
    testing::{self, TestDb, id},
};
use http_body_util::BodyExt;
use model::{Actor, Answer, Booking, CohortId, Hours, Lang, NewPerson, PersonId, Role, RulesForm};
use server::{serve, table::Route};
use std::{collections::BTreeMap, sync::Arc};
use tower::ServiceExt;
use uuid::Uuid;

pub const ORIGIN: &str = "https://ieum.example";

/// A router over its own SQLite database.
pub struct World {
    pub db: TestDb,
    pub router: Router,
    pub routes: Vec<Route>,
}

/// What an answer came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Got {
    pub status: u16,
    pub kind: String,
    pub location: String,
    pub body: String,
}

/// The ids of one of everything, by the names the routes give them.
pub type Things = BTreeMap<&'static str, Uuid>;

impl World {
    pub async fn new() -> Self {
        Self::over(testing::sqlite().await)
    }

    /// The same over that database.
    pub fn over(db: TestDb) -> Self {
        let (router, routes) = serve::router(Arc::new(house(&db)));
        Self { db, router, routes }
    }

    /// A request as a page of this site sends it, with somebody's login cookie.
    pub async fn ask(&self, method: &str, path: &str, login: Option<&str>, body: &str) -> Got {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        if let Some(login) = login {
            request = request.header("cookie", format!("__Host-ieum-login={login}"));
        }
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    pub async fn send(&self, request: Request<Body>) -> Got {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let text = |name: &str| {
            response.headers().get(name).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default()
        };
        let (status, kind, location) = (response.status().as_u16(), text("content-type"), text("location"));
        // An event stream has no end: its beginning is all there is to see.
        let body = if kind.starts_with("text/event-stream") {
            String::new()
        } else {
            String::from_utf8_lossy(&response.into_body().collect().await.unwrap().to_bytes()).into_owned()
        };
        Got { status, kind, location, body }
    }

    /// A login cookie for somebody.
    pub async fn sign_in(&self, who: Actor) -> String {
        let mut tx = self.db.write().await.unwrap();
        let person = people::find(&mut tx, id(who)).await.unwrap();
        let login = domain::identity::logins::begin_demo(&mut tx, &person, "test").await.unwrap();
        tx.commit().await.unwrap();
        login.reveal().to_owned()
    }

    /// A bearer token for somebody.
    pub async fn token(&self, who: Actor) -> String {
        let mut tx = self.db.write().await.unwrap();
        let token = tokens::issue(&mut tx, Actor::House, id(who), "test", None).await.unwrap();
        tx.commit().await.unwrap();
        token.reveal().to_owned()
    }

    /// A path with its ids filled in; what `things` lacks becomes an id that nobody has.
    pub fn path(&self, pattern: &str, things: &Things) -> String {
        pattern
            .split('/')
            .map(|part| match part.strip_prefix('{').and_then(|p| p.strip_suffix('}')) {
                Some(name) => things.get(name).copied().unwrap_or(Uuid::max()).to_string(),
                None => part.to_owned(),
            })
            .collect::<Vec<_>>()
            .join("/")
    }
}

/// A house over that database, as the router wants it.
pub fn house(db: &Db) -> House {
    House {
        db: db.clone(),
        assets: server::assets::manifest(),
        public_url: ORIGIN.into(),
        demo: false,
        dev: false,
    }
}

/// An active person with hours, a language and a topic, so that they can be matched.
pub async fn matchable(db: &Db, name: &str, role: Role, cohort: Option<CohortId>) -> Actor {
    let mut new = NewPerson::new(name, &format!("{}@ieum.example", rand_id()), role);
    new.languages = BTreeMap::from([("en".into(), model::Cefr::C1)]);
    new.topics = vec!["upr".into()];
    new.hours = model::Day::ALL.iter().map(|day| Hours { day: *day, from: 0, to: 1440 }).collect();
    new.birth_year = Some(if role == Role::Mentor { 1980 } else { 2000 });
    new.capacity = 3;
    new.vetted = true;
    let mut tx = db.write().await.unwrap();
    let id = people::add(&mut tx, Actor::House, new).await.unwrap();
    if let Some(cohort) = cohort {
        cohorts::enrol(&mut tx, Actor::House, cohort, id).await.unwrap();
    }
    tx.commit().await.unwrap();
    Actor::Person { id, role }
}

fn rand_id() -> Uuid {
    domain::secret::id().unwrap()
}

pub async fn cohort(db: &Db) -> CohortId {
    let mut tx = db.write().await.unwrap();
    let cohort = testing::cohort(&mut tx, 50).await;
    tx.commit().await.unwrap();
    cohort
}

/// Fills a cohort with one of everything, between that activist and that mentor. `text` stands in
/// every field that people write.
pub async fn furnish(
    db: &Db,
    cohort: CohortId,
    staff: Actor,
    mentor: Actor,
    activist: Actor,
    text: &str,
) -> Things {
    let mut tx = db.write().await.unwrap();
    let version = NewVersion { title: text.into(), body: format!("{text}\n\n{text}") };
    let material = materials::publish(
        &mut tx,
        staff,
        cohort,
        &NewMaterial { versions: BTreeMap::from([(Lang::En, version)]), ..NewMaterial::default() },
    )
    .await
    .unwrap();
    let new = NewThread { title: text.into(), body: text.into(), ..NewThread::default() };
    let thread = discussions::start(&mut tx, activist, cohort, &new).await.unwrap();
    let new = NewPost { body: format!("{text} again"), ..NewPost::default() };
    let post = discussions::post(&mut tx, mentor, thread, &new).await.unwrap();
    let round = matching::run(&mut tx, staff, cohort, &RulesForm::default()).await.unwrap();
    matching::publish(&mut tx, staff, round).await.unwrap();
    let proposals = matching::mine(&mut tx, activist).await.unwrap();
    let proposal = proposals.first().unwrap().id;
    matching::answer(&mut tx, mentor, proposal, Answer::Accepted).await.unwrap();
    let mentorship = matching::answer(&mut tx, activist, proposal, Answer::Accepted).await.unwrap().unwrap();
    tx.commit().await.unwrap();

    let mut tx = db.write().await.unwrap();
    let from = tx.now + chrono::TimeDelta::days(2);
    let offer = sessions::slots(&mut tx, activist, mentorship, from, 7).await.unwrap();
    let booking = Booking { starts_at: offer.slots[0].starts_at.to_rfc3339(), question: text.into() };
    let session = sessions::book(&mut tx, activist, mentorship, &booking).await.unwrap();
    let cell = text.replace('"', "\"\"");
    let roster = format!("name,email,role,\"{cell}\"\n\"{cell}\",nobody,\"{cell}\",\"{cell}\"\n");
    let roster = import::upload(&mut tx, staff, text, roster.as_bytes(), Some(cohort)).await.unwrap();
    tx.commit().await.unwrap();
    Things::from([
        ("cohort", cohort.0),
        ("material", material.0),
        ("thread", thread.0),
        ("post", post.0),
        ("round", round.0),
        ("proposal", proposal.0),
        ("mentorship", mentorship.0),
        ("session", session.0),
        ("person", id(activist).0),
        ("import", roster.0),
    ])
}

/// The clock of a database, some days later.
pub fn later(db: &Db, days: i64) -> Db {
    let at = db.now() + chrono::TimeDelta::days(days);
    db.clone().with_clock(Clock::from_fn(move || at))
}

pub fn person_id(actor: Actor) -> PersonId {
    id(actor)
}
