//! What people write comes out as they wrote it, never as markup: a list of attacks stands in every
//! field, and every page is read by everybody who may.
#![allow(clippy::unwrap_used)]

mod world;

use domain::{cohorts, cohorts::NewCohort};
use model::{Actor, Lang, Role};
use server::table::Access;
use std::collections::BTreeMap;
use world::{World, furnish, matchable};

const PAYLOADS: &[&str] = &[
    "<script>alert(1)</script>",
    "</title><img src=q onerror=alert(1)>",
    "</textarea><img src=q onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "'><details open ontoggle=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1)) ![y](https://evil.example/y.png)",
    "<leptos-island data-component=\"x\"></leptos-island>",
    "{{7*7}} ${7*7} <!-- --><style>*{display:none}</style>",
];

#[tokio::test]
async fn an_attack_in_any_field_is_shown_as_text_on_every_page() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    for payload in PAYLOADS {
        let mut tx = world.db.write().await.unwrap();
        let programme = cohorts::open_programme(&mut tx, Actor::House, payload).await.unwrap();
        let new = NewCohort {
            name: (*payload).into(),
            about: BTreeMap::from([(Lang::En, (*payload).into())]),
            zone: "Asia/Seoul".into(),
            starts_on: tx.now.date_naive(),
            ends_on: tx.now.date_naive() + chrono::Days::new(90),
            capacity: 9,
        };
        let cohort = cohorts::open(&mut tx, Actor::House, programme, new).await.unwrap();
        tx.commit().await.unwrap();
        let mentor = matchable(&world.db, payload, Role::Mentor, Some(cohort)).await;
        let activist = matchable(&world.db, payload, Role::Activist, Some(cohort)).await;
        let things = furnish(&world.db, cohort, staff, mentor, activist, payload).await;
        let mut seen = 0;
        for reader in [staff, mentor, activist] {
            let login = world.sign_in(reader).await;
            for route in world.routes.iter().filter(|r| r.method == "GET" && r.access != Access::Open) {
                let got = world.ask("GET", &world.path(route.path, &things), Some(&login), "").await;
                if !got.kind.starts_with("text/html") {
                    continue;
                }
                seen += usize::from(got.status == 200);
                let tags: String = got.body.split('<').filter_map(|part| part.split('>').next()).collect();
                for mark in MARKS {
                    // A quotation mark in a text is a quotation mark; in a tag it would be one of ours.
                    let body = if mark.starts_with('<') { &got.body } else { &tags };
                    assert!(!body.contains(mark), "{mark} on {} from {payload}", route.path);
                }
            }
        }
        assert!(seen > 10, "{seen} pages");
    }
}

/// What the payloads would look like if one came through.
const MARKS: &[&str] = &[
    "<script>alert",
    "<img src=q",
    "<svg onload",
    "<details open ontoggle",
    "href=\"javascript:",
    "href=\"JaVaScRiPt:",
    "src=\"https://evil",
    "data-component=\"x\"",
    "<style>*",
];
