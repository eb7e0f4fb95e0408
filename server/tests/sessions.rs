//! Hours, booking, cancelling and attendance over HTTP, the way a browser without scripts does it.
#![allow(clippy::unwrap_used)]

mod world;

use model::{Actor, Role};
use server::serve;
use std::sync::Arc;
use world::{Got, Things, World, cohort, furnish, house, later, matchable, person_id};

struct Scene {
    world: World,
    mentor: Actor,
    hana: Actor,
    things: Things,
}

async fn scene() -> Scene {
    let world = World::new().await;
    let here = cohort(&world.db).await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let mentor = matchable(&world.db, "Grace", Role::Mentor, Some(here)).await;
    let hana = matchable(&world.db, "Hana", Role::Activist, Some(here)).await;
    let things = furnish(&world.db, here, staff, mentor, hana, "Where do I begin?").await;
    Scene { world, mentor, hana, things }
}

impl Scene {
    async fn ask(&self, who: Actor, method: &str, pattern: &str, body: &str) -> Got {
        let login = self.world.sign_in(who).await;
        self.world.ask(method, &self.world.path(pattern, &self.things), Some(&login), body).await
    }

    /// The same house so many days later.
    fn later(mut self, days: i64) -> Self {
        let house = house(&later(&self.world.db, days));
        (self.world.router, self.world.routes) = serve::router(Arc::new(house));
        self
    }
}

/// The values of the page's free times, in order.
fn times(page: &Got) -> Vec<String> {
    let values = page.body.split("name=\"starts_at\" value=\"").skip(1);
    values.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_time_that_is_gone_is_told_with_the_question_kept() {
    let scene = scene().await;
    let page = scene.ask(scene.hana, "GET", "/mentorships/{mentorship}/book", "").await;
    let free = times(&page);
    assert!(page.status == 200 && free.len() > 100, "{} times", free.len());
    let form = format!("starts_at={}&question=About+%3Cmy%3E+case", free[40]);
    let booked = scene.ask(scene.hana, "POST", "/mentorships/{mentorship}/book", &form).await;
    assert!(booked.status == 303 && booked.location.starts_with("/sessions/"), "{}", booked.location);
    // Sent again: the same session. Sent by the other of the two: the time is gone.
    let again = scene.ask(scene.hana, "POST", "/mentorships/{mentorship}/book", &form).await;
    assert_eq!((again.status, &again.location), (303, &booked.location));
    let gone = scene.ask(scene.mentor, "POST", "/mentorships/{mentorship}/book", &form).await;
    assert_eq!(gone.status, 409);
    assert!(gone.body.contains("role=\"alert\"") && gone.body.contains("About &lt;my&gt; case"));
    assert!(!times(&gone).contains(&free[40]));
    let none = scene.ask(scene.hana, "POST", "/mentorships/{mentorship}/book", "question=Kept").await;
    assert_eq!(none.status, 422);
    assert!(none.body.contains("href=\"#starts_at\"") && none.body.contains("Kept"));
}

#[tokio::test]
async fn one_day_can_be_looked_at_alone() {
    let scene = scene().await;
    let all = scene.ask(scene.hana, "GET", "/mentorships/{mentorship}/book", "").await;
    let (_, rest) = all.body.split_once("/book?day=").unwrap();
    let day = rest.split('"').next().unwrap();
    let one = scene.ask(scene.hana, "GET", &format!("/mentorships/{{mentorship}}/book?day={day}"), "").await;
    assert_eq!(one.body.matches("<section class=\"day\"").count(), 1);
    assert!((1..=48).contains(&times(&one).len()));
    let odd = scene.ask(scene.hana, "GET", "/mentorships/{mentorship}/book?day=yesterday", "").await;
    assert_eq!(times(&odd).len(), times(&all).len());
}

#[tokio::test]
async fn hours_that_cannot_be_read_come_back_with_what_was_typed() {
    let scene = scene().await;
    let flawed = scene.ask(scene.mentor, "POST", "/hours", "mon=19:00-20:00&tue=seven").await;
    assert_eq!(flawed.status, 422);
    assert!(flawed.body.contains("value=\"seven\"") && flawed.body.contains("value=\"19:00-20:00\""));
    let saved = scene.ask(scene.mentor, "POST", "/hours", "mon=19:00-20:00&tue=").await;
    assert_eq!((saved.status, saved.location.as_str()), (303, "/hours"));
    let shown = scene.ask(scene.mentor, "GET", "/hours", "").await;
    assert!(shown.body.contains("value=\"19:00-20:00\""));
    assert_eq!(scene.ask(scene.hana, "GET", "/hours", "").await.status, 404);
}

#[tokio::test]
async fn attendance_is_one_tap_and_the_same_tap_takes_it_back() {
    let scene = scene().await;
    let tap = format!("person={}&attendance=present", person_id(scene.hana));
    let early = scene.ask(scene.mentor, "POST", "/sessions/{session}/attendance", &tap).await;
    assert_eq!(early.status, 409);
    let scene = scene.later(12);
    let marked = scene.ask(scene.mentor, "POST", "/sessions/{session}/attendance", &tap).await;
    assert_eq!(marked.status, 303);
    let pressed = "data-mark=\"present\" aria-pressed=\"true\"";
    let page = scene.ask(scene.mentor, "GET", "/sessions/{session}", "").await;
    assert_eq!(page.body.matches(pressed).count(), 1);
    // A pressed button sends nothing but whose mark it is.
    let back = format!("person={}&attendance=", person_id(scene.hana));
    scene.ask(scene.mentor, "POST", "/sessions/{session}/attendance", &back).await;
    let page = scene.ask(scene.mentor, "GET", "/sessions/{session}", "").await;
    assert_eq!(page.body.matches(pressed).count(), 0);
    assert_eq!(scene.ask(scene.hana, "POST", "/sessions/{session}/attendance", &tap).await.status, 404);
}

#[tokio::test]
async fn a_cancelled_session_says_so() {
    let scene = scene().await;
    let cancelled = scene.ask(scene.hana, "POST", "/sessions/{session}/cancel", "").await;
    assert_eq!(cancelled.status, 303);
    let page = scene.ask(scene.mentor, "GET", "/sessions/{session}", "").await;
    assert!(page.body.contains("was cancelled") && !page.body.contains("/cancel\""));
    let list = scene.ask(scene.mentor, "GET", "/sessions", "").await;
    assert!(list.body.contains("data-tone=\"off\""));
}
