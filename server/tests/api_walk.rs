//! The first walk by programs alone: from an empty cohort to the report, every step over REST.
#![allow(clippy::unwrap_used)]

mod asking;
mod world;

use asking::Asking;
use axum::Router;
use domain::{Db, testing::id};
use model::{Actor, Role};
use serde_json::{Value, json};
use server::serve;
use std::sync::Arc;
use world::{World, house, later, matchable};

/// Somebody with a token.
struct Who {
    id: String,
    token: String,
}

async fn who(world: &World, name: &str, role: Role) -> Who {
    let actor: Actor = matchable(&world.db, name, role, None).await;
    Who { id: id(actor).to_string(), token: world.token(actor).await }
}

fn router(db: &Db) -> Router {
    serve::router(Arc::new(house(db))).0
}

/// The answer, which must have that status.
async fn ask(world: &World, status: u16, method: &str, path: &str, who: &Who, body: Value) -> Value {
    let text = if body.is_null() { String::new() } else { body.to_string() };
    let got = world.send_json(method, &format!("/api/v1{path}"), Some(&who.token), &text).await;
    assert_eq!(got.status, status, "{method} {path}: {}", got.body);
    if got.body.is_empty() { Value::Null } else { got.json() }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_cohort_is_walked_from_its_opening_to_its_report() {
    let mut world = World::new().await;
    let staff = who(&world, "Minji", Role::Staff).await;
    let mentor = who(&world, "Grace", Role::Mentor).await;
    let activist = who(&world, "Hana", Role::Activist).await;
    let waiting = who(&world, "Amina", Role::Activist).await;
    let outsider = who(&world, "Diego", Role::Activist).await;

    let programme = ask(&world, 201, "POST", "/programmes", &staff, json!({ "name": "Law" })).await;
    let today = world.db.now().date_naive();
    let new = json!({
        "programme": programme["id"], "name": "Spring", "about": { "en": "Together", "ko": "함께" },
        "zone": "Asia/Seoul", "starts_on": today, "ends_on": today + chrono::Days::new(120), "capacity": 1,
    });
    let cohort = text(&ask(&world, 201, "POST", "/cohorts", &staff, new).await["id"]);
    let here = format!("/cohorts/{cohort}");

    // In: the mentor by staff, two activists by themselves; there is one place.
    let enrolments = format!("{here}/enrolments");
    let enrol = json!({ "person": mentor.id, "state": "enrolled" });
    assert_eq!(ask(&world, 200, "POST", &enrolments, &staff, enrol).await["state"], "enrolled");
    ask(&world, 404, "POST", &format!("{here}/join"), &activist, Value::Null).await;
    for person in [&activist, &waiting] {
        let invited = ask(&world, 200, "POST", &enrolments, &staff, json!({ "person": person.id })).await;
        assert_eq!(invited["state"], "invited");
    }
    let joined = ask(&world, 200, "POST", &format!("{here}/join"), &activist, Value::Null).await;
    assert_eq!(joined, json!({ "state": "enrolled" }));
    let joined = ask(&world, 200, "POST", &format!("{here}/join"), &waiting, Value::Null).await;
    assert_eq!(joined, json!({ "state": "waitlisted", "position": 1 }));
    assert_eq!(ask(&world, 200, "GET", &here, &waiting, Value::Null).await["mine"]["position"], 1);
    let roster = ask(&world, 200, "GET", &enrolments, &activist, Value::Null).await;
    assert_eq!(roster["items"].as_array().unwrap().len(), 2, "those who wait are not shown to members");

    // Reading and talking.
    let new = json!({ "required": true, "versions": { "en": { "title": "UPR", "body": "# One\n\nTwo." } } });
    ask(&world, 404, "POST", &format!("{here}/materials"), &activist, new.clone()).await;
    let material = text(&ask(&world, 201, "POST", &format!("{here}/materials"), &staff, new).await["id"]);
    let done = format!("/materials/{material}/done");
    ask(&world, 204, "PUT", &done, &activist, Value::Null).await;
    ask(&world, 204, "DELETE", &done, &activist, Value::Null).await;
    ask(&world, 204, "PUT", &done, &activist, Value::Null).await;
    let read =
        ask(&world, 200, "GET", &format!("/materials/{material}?lang=ko"), &activist, Value::Null).await;
    assert!(read["done_at"].is_string() && read["lang"] == "en", "{read}");
    let new = json!({ "title": "인사", "body": "안녕하세요" });
    let thread = ask(&world, 201, "POST", &format!("{here}/threads"), &activist, new).await;
    assert_eq!(thread["lang"], "ko");
    let posts = format!("/threads/{}/posts", text(&thread["id"]));
    ask(&world, 201, "POST", &posts, &mentor, json!({ "body": "Hello" })).await;
    ask(&world, 404, "POST", &posts, &outsider, json!({ "body": "Hello" })).await;

    // Matching: a draft put aside, a draft published, both accept.
    let rounds = format!("{here}/rounds");
    let draft = ask(&world, 201, "POST", &rounds, &staff, json!({})).await;
    let draft = format!("/rounds/{}", text(&draft["id"]));
    ask(&world, 204, "DELETE", &draft, &staff, Value::Null).await;
    ask(&world, 409, "POST", &format!("{draft}/publication"), &staff, Value::Null).await;
    let round = ask(&world, 201, "POST", &rounds, &staff, json!({ "overlap_minutes": 90 })).await;
    let pair = &round["pairs"][0];
    let points: u64 = pair["reasons"].as_array().unwrap().iter().map(|r| r["points"].as_u64().unwrap()).sum();
    assert_eq!((pair["score"].as_u64().unwrap(), &round["proven"]), (points, &json!(true)));
    ask(&world, 404, "GET", &format!("/rounds/{}", text(&round["id"])), &activist, Value::Null).await;
    let round = format!("/rounds/{}", text(&round["id"]));
    let published = ask(&world, 201, "POST", &format!("{round}/publication"), &staff, Value::Null).await;
    assert_eq!(published, json!({ "proposals": 1 }));
    let mine = ask(&world, 200, "GET", "/proposals", &activist, Value::Null).await;
    let proposal = format!("/proposals/{}", text(&mine["items"][0]["id"]));
    assert!(!mine["items"][0]["why"].as_array().unwrap().is_empty());
    let accept = json!({ "answer": "accepted" });
    ask(&world, 404, "POST", &format!("{proposal}/answer"), &staff, accept.clone()).await;
    let first = ask(&world, 200, "POST", &format!("{proposal}/answer"), &mentor, accept.clone()).await;
    assert_eq!((&first["mentorship"], &first["proposal"]["state"]), (&Value::Null, &json!("pending")));
    let hidden = ask(&world, 200, "GET", &proposal, &activist, Value::Null).await;
    assert_eq!(hidden["mentor_answer"], Value::Null, "each answers freely");
    let both = ask(&world, 200, "POST", &format!("{proposal}/answer"), &activist, accept).await;
    let mentorship = format!("/mentorships/{}", text(&both["mentorship"]));

    // Booking: one of the offered times, once.
    ask(&world, 404, "GET", &format!("{mentorship}/slots"), &waiting, Value::Null).await;
    let offer = ask(&world, 200, "GET", &format!("{mentorship}/slots?days=7"), &activist, Value::Null).await;
    let slots = offer["slots"].as_array().unwrap();
    let booking = json!({ "starts_at": slots[0]["starts_at"], "question": "Where do I begin?" });
    let sessions = format!("{mentorship}/sessions");
    let session = ask(&world, 201, "POST", &sessions, &activist, booking.clone()).await;
    assert_eq!(ask(&world, 201, "POST", &sessions, &activist, booking.clone()).await["id"], session["id"]);
    assert_eq!(
        ask(&world, 409, "POST", &sessions, &mentor, booking).await["type"],
        "/problems/busy-yourself"
    );
    let session = format!("/sessions/{}", text(&session["id"]));
    let staffs = ask(&world, 200, "GET", &session, &staff, Value::Null).await;
    assert_eq!(staffs["question"], "", "what they talk about is theirs");
    let other = json!({ "starts_at": slots.last().unwrap()["starts_at"] });
    let cancelled = text(&ask(&world, 201, "POST", &sessions, &mentor, other).await["id"]);
    ask(&world, 204, "DELETE", &format!("/sessions/{cancelled}"), &activist, Value::Null).await;
    assert_eq!(
        ask(&world, 200, "GET", "/sessions", &activist, Value::Null).await["items"][1]["state"],
        "cancelled"
    );

    // The day after, who came is marked.
    let mark = format!("{session}/attendance/{}", activist.id);
    let early = ask(&world, 409, "PUT", &mark, &mentor, json!({ "attendance": "present" })).await;
    assert_eq!(early["type"], "/problems/session-not-begun");
    world.router = router(&later(&world.db, 8));
    ask(&world, 404, "PUT", &mark, &activist, json!({ "attendance": "present" })).await;
    ask(&world, 204, "PUT", &mark, &mentor, json!({ "attendance": "present" })).await;

    // The report.
    let report = format!("{here}/participation");
    ask(&world, 404, "GET", &report, &activist, Value::Null).await;
    let figures = ask(&world, 200, "GET", &format!("{report}?role=activist"), &staff, Value::Null).await;
    let expected = json!([{
        "person": { "id": activist.id, "name": "Hana" }, "role": "activist", "read": 1, "of": 1, "posted": 1,
        "matched": true, "booked": 1, "attended": 1,
    }]);
    assert_eq!(figures["items"], expected);

    // Out: the place goes to whoever waits.
    ask(&world, 204, "DELETE", &format!("{enrolments}/{}", activist.id), &activist, Value::Null).await;
    assert_eq!(ask(&world, 200, "GET", &here, &waiting, Value::Null).await["mine"]["state"], "enrolled");
    ask(&world, 404, "GET", &enrolments, &activist, Value::Null).await;
}
