//! The REST API over the real router: who comes in, what failures look like, how lists are walked.
#![allow(clippy::unwrap_used)]

mod asking;
mod world;

use asking::Asking;
use domain::{
    jobs::{self, Job},
    people,
    testing::{self, id},
};
use model::Role;
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;
use world::{ORIGIN, World, matchable, person_id};

#[tokio::test]
async fn a_token_opens_the_api_until_it_is_revoked() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let other = matchable(&world.db, "Sol", Role::Staff, None).await;
    let token = world.token(staff).await;
    assert_eq!(world.get("/api/v1/people", Some(&token)).await.status, 200);

    let mut tx = world.db.write().await.unwrap();
    people::suspend(&mut tx, other, id(staff)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(world.get("/api/v1/people", Some(&token)).await.status, 401, "suspended");

    // Suspending revoked the token: the account opens again, the token does not.
    let mut tx = world.db.write().await.unwrap();
    people::restore(&mut tx, other, id(staff)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(world.get("/api/v1/people", Some(&token)).await.status, 401, "revoked");

    let expired = world.token_for(other, Some(0)).await;
    for bad in [None, Some("nonsense"), Some(""), Some(expired.as_str())] {
        let got = world.get("/api/v1/people", bad).await;
        assert_eq!((got.status, got.kind.as_str()), (401, "application/problem+json"), "{bad:?}");
    }
}

#[tokio::test]
async fn a_login_may_use_the_api_from_this_sites_pages_only() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let (login, token) = (world.sign_in(staff).await, world.token(staff).await);
    let cookie = format!("__Host-ieum-login={login}");
    let bearer = format!("Bearer {token}");
    let path = "/api/v1/programmes";
    let body = json!({ "name": "Programme" });
    for (headers, status) in [
        (vec![("cookie", cookie.as_str()), ("origin", ORIGIN)], 201),
        (vec![("cookie", cookie.as_str()), ("sec-fetch-site", "cross-site")], 403),
        (vec![("cookie", cookie.as_str())], 403),
        (vec![("authorization", bearer.as_str())], 201),
        // A page elsewhere cannot make a browser send a token, so where it comes from is no matter.
        (vec![("authorization", bearer.as_str()), ("origin", "https://elsewhere.example")], 201),
    ] {
        let got = world.request("POST", path, &headers, &body.to_string()).await;
        assert_eq!(got.status, status, "{headers:?}");
        if status == 403 {
            assert_eq!(got.kind, "application/problem+json");
        }
    }
}

#[tokio::test]
async fn every_failure_is_a_problem_document_whatever_is_accepted() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let bearer = format!("Bearer {}", world.token(staff).await);
    let nobody = Uuid::max();
    let person = format!("/api/v1/people/{nobody}");
    let rounds = {
        let mut tx = world.db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 5).await;
        tx.commit().await.unwrap();
        format!("/api/v1/cohorts/{cohort}/rounds")
    };
    let figures = rounds.replace("rounds", "participation?only=everybody");
    let read = rounds.replace("rounds", "materials?lang=tlh");
    let large = format!("{{\"name\": \"{}\"}}", "x".repeat(300_000));
    for (method, path, body, status, kind) in [
        ("GET", person.as_str(), "", 404, "not-found"),
        ("GET", "/api/v1/people/me", "", 404, "not-found"),
        ("GET", "/api/v1/nothing", "", 404, "not-found"),
        ("GET", "/api/", "", 404, "not-found"),
        ("DELETE", "/api/v1/people", "", 404, "not-found"),
        ("POST", rounds.as_str(), "{}", 409, "nothing-to-match"),
        ("POST", "/api/v1/programmes", "{}", 422, "invalid"),
        ("POST", "/api/v1/programmes", "", 422, "invalid"),
        ("POST", "/api/v1/programmes", "{\"name\": \"A\"} x", 422, "invalid"),
        ("POST", "/api/v1/programmes", large.as_str(), 422, "invalid"),
        ("GET", "/api/v1/people?limit=0", "", 422, "invalid"),
        ("GET", "/api/v1/people?limit=201", "", 422, "invalid"),
        ("GET", "/api/v1/people?limit=many", "", 422, "invalid"),
        ("GET", "/api/v1/people?cursor=x", "", 422, "invalid"),
        ("GET", figures.as_str(), "", 422, "invalid"),
        ("GET", read.as_str(), "", 422, "invalid"),
    ] {
        for accept in ["text/html", "application/json", "*/*"] {
            let headers = [("authorization", bearer.as_str()), ("accept", accept)];
            let got = world.request(method, path, &headers, body).await;
            let at = format!("{method} {path} {accept}: {}", got.body);
            assert_eq!((got.status, got.kind.as_str()), (status, "application/problem+json"), "{at}");
            let problem = got.json();
            assert_eq!(problem["status"], status, "{at}");
            assert_eq!(problem["type"], format!("/problems/{kind}"), "{at}");
            assert_eq!(problem["flaws"].is_array(), status == 422, "{at}");
        }
    }
}

#[tokio::test]
async fn every_flaw_of_a_person_is_named_at_its_field() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let token = world.token(staff).await;
    let flaws = async |body: serde_json::Value| -> Vec<(String, String)> {
        let got = world.post("/api/v1/people", &token, body).await;
        assert_eq!(got.status, 422, "{}", got.body);
        let problem = got.json();
        let flaws = problem["flaws"].as_array().unwrap().iter();
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        flaws
            .inspect(|flaw| assert!(!flaw["message"].as_str().unwrap().is_empty()))
            .map(|flaw| (text(&flaw["field"]), text(&flaw["code"])))
            .collect()
    };
    let named = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(field, code)| ((*field).to_owned(), (*code).to_owned())).collect()
    };
    let found = flaws(json!({
        "name": "", "email": "no", "role": "activist", "zone": "Mars/Base", "topics": ["dancing"], "stage": 12,
    }))
    .await;
    let expected = [
        ("name", "missing"),
        ("email", "not-an-email"),
        ("topics", "unknown-topic"),
        ("stage", "out-of-range"),
        ("zone", "unknown-zone"),
    ];
    assert_eq!(found, named(&expected));
    let one = |role: &str| json!({ "name": "A", "email": "a@ieum.example", "role": role });
    assert_eq!(flaws(one("king")).await, named(&[("role", "malformed")]));
    let mut odd = one("activist");
    odd["hours"] = json!("mon 9:15-10:00");
    assert_eq!(flaws(odd).await, named(&[("hours", "bad-hours")]));
    let mut odd = one("activist");
    odd["languages"] = json!({ "en": "fluent" });
    assert_eq!(flaws(odd).await, named(&[("languages.en", "malformed")]));
    let mut odd = one("activist");
    odd["admin"] = json!(true);
    assert_eq!(flaws(odd).await, named(&[("admin", "malformed")]));
    assert_eq!(flaws(json!([])).await, named(&[("body", "malformed")]));
}

#[tokio::test]
async fn a_new_person_is_invited_by_mail_and_their_address_is_never_shown() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let token = world.token(staff).await;
    let new = json!({
        "name": "Amina", "email": "Amina.Canary@Ieum.Example", "role": "activist", "lang": "fr",
        "zone": "Africa/Dakar", "birth_year": 2009, "hours": "sat 10:00-12:00", "languages": { "fr": "C1" },
    });
    let got = world.post("/api/v1/people", &token, new.clone()).await;
    assert_eq!(got.status, 201, "{}", got.body);
    let person = got.json();
    assert_eq!(got.location, format!("/api/v1/people/{}", person["id"].as_str().unwrap()));
    assert_eq!(person["details"]["state"], "invited");
    assert_eq!(person["details"]["hours"], "sat 10:00-12:00");

    let mut tx = world.db.write().await.unwrap();
    let claimed = jobs::claim(&mut tx).await.unwrap().unwrap();
    let Job::Mail(mail) = serde_json::from_str(&claimed.payload).unwrap() else { panic!("a mail") };
    assert_eq!((mail.letter.as_str(), mail.to.as_str()), ("invitation", "amina.canary@ieum.example"));
    assert!(mail.path.unwrap().starts_with("/invitation/"));
    drop(tx);

    let again = world.post("/api/v1/people", &token, new).await.json();
    assert_eq!(again["flaws"][0]["code"], "email-taken");
    for path in [got.location.as_str(), "/api/v1/people"] {
        let shown = world.get(path, Some(&token)).await;
        assert_eq!(shown.status, 200);
        let text = (shown.body + &got.body).to_lowercase();
        assert!(text.contains("amina") && !text.contains("canary") && !text.contains("2009"), "{path}");
    }
}

#[tokio::test]
async fn members_see_each_other_without_what_is_theirs_alone() {
    let world = World::new().await;
    let cohort = world::cohort(&world.db).await;
    let hana = matchable(&world.db, "Hana", Role::Activist, Some(cohort)).await;
    let grace = matchable(&world.db, "Grace", Role::Mentor, Some(cohort)).await;
    let stranger = matchable(&world.db, "Diego", Role::Activist, None).await;
    let (hers, theirs) = (world.token(hana).await, world.token(stranger).await);
    let path = format!("/api/v1/people/{}", person_id(grace));
    let seen = world.get(&path, Some(&hers)).await.json();
    assert_eq!((&seen["name"], seen.get("details")), (&json!("Grace"), None));
    let own = world.get(&format!("/api/v1/people/{}", person_id(hana)), Some(&hers)).await.json();
    assert!(own["details"].is_object());

    let absent = format!("/api/v1/people/{}", Uuid::max());
    let answers: BTreeSet<String> = [
        world.get(&path, Some(&theirs)).await,
        world.get(&absent, Some(&theirs)).await,
        world.get("/api/v1/people", Some(&theirs)).await,
        world.get(&format!("/api/v1/cohorts/{cohort}/threads"), Some(&theirs)).await,
        world.get("/api/v1/nowhere", Some(&theirs)).await,
    ]
    .iter()
    .map(|got| format!("{got:?}"))
    .collect();
    assert_eq!(answers.len(), 1, "{answers:?}");
}

#[tokio::test]
async fn walking_a_list_meets_everything_once_while_others_write() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let token = world.token(staff).await;
    let mut expected = BTreeSet::from([person_id(staff).0]);
    for number in 0..11 {
        expected.insert(person_id(matchable(&world.db, &format!("P{number}"), Role::Mentor, None).await).0);
    }
    for limit in [1, 5, 12, 200] {
        let mut met = Vec::new();
        let mut next = Some(format!("/api/v1/people?limit={limit}"));
        while let Some(path) = next {
            let page = world.get(&path, Some(&token)).await.json();
            let items = page["items"].as_array().unwrap();
            assert!(items.len() <= limit, "{limit}");
            met.extend(items.iter().map(|item| item["id"].as_str().unwrap().parse::<Uuid>().unwrap()));
            next = page["next"].as_str().map(str::to_owned);
            if met.len() == 5 {
                // Somebody comes meanwhile: met at the end, or not at all, never instead of another.
                let new = matchable(&world.db, "A new one", Role::Mentor, None).await;
                expected.insert(person_id(new).0);
            }
        }
        let unique: BTreeSet<Uuid> = met.iter().copied().collect();
        assert_eq!(unique.len(), met.len(), "{limit}: met twice");
        assert_eq!(unique, expected, "{limit}");
    }
}

#[tokio::test]
async fn threads_and_posts_are_walked_to_their_end_and_a_key_writes_once() {
    let world = World::new().await;
    let cohort = world::cohort(&world.db).await;
    let hana = matchable(&world.db, "Hana", Role::Activist, Some(cohort)).await;
    let token = world.token(hana).await;
    let threads = format!("/api/v1/cohorts/{cohort}/threads");
    let mut last = String::new();
    for number in 0..7 {
        let got = world
            .post(&threads, &token, json!({ "title": format!("T{number}"), "body": "안녕하세요" }))
            .await;
        assert_eq!(got.status, 201, "{}", got.body);
        last = got.location;
    }
    assert_eq!(world.walk(&format!("{threads}?limit=3"), &token).await.len(), 7);

    let posts = format!("{last}/posts");
    let key = domain::secret::id::<Uuid>().unwrap().to_string();
    let bearer = format!("Bearer {token}");
    let headers = [("authorization", bearer.as_str()), ("idempotency-key", key.as_str())];
    let mut ids = BTreeSet::new();
    for _ in 0..3 {
        let got = world.request("POST", &posts, &headers, "{\"body\": \"Once\"}").await;
        assert_eq!(got.status, 201, "{}", got.body);
        ids.insert(got.json()["id"].as_str().unwrap().to_owned());
    }
    assert_eq!(ids.len(), 1);
    for bad in ["", "once", "00000000-0000-0000-0000-00000000000g"] {
        let headers = [("authorization", bearer.as_str()), ("idempotency-key", bad)];
        let got = world.request("POST", &posts, &headers, "{\"body\": \"Never\"}").await;
        assert_eq!((got.status, &got.json()["flaws"][0]["field"]), (422, &json!("idempotency-key")), "{bad}");
    }
    for number in 0..60 {
        world.post(&posts, &token, json!({ "body": format!("P{number}") })).await;
    }
    for limit in [7, 50, 62, 200] {
        let walked = world.walk(&format!("{posts}?limit={limit}"), &token).await;
        let numbers: Vec<i64> = walked.iter().map(|post| post["number"].as_i64().unwrap()).collect();
        assert_eq!(numbers, (1..=62).collect::<Vec<_>>(), "{limit}");
    }
}

#[tokio::test]
async fn the_document_is_there_for_everybody() {
    let world = World::new().await;
    let got = world.get("/api/v1/openapi.json", None).await;
    assert_eq!((got.status, got.kind.as_str()), (200, "application/json"));
    assert_eq!(got.body, server::api::text());
}
