//! Every route of the table, knocked at from every side. A route that is added later is knocked at
//! too: the table is what the router was built from.
#![allow(clippy::unwrap_used)]

mod world;

use axum::{body::Body, http::Request};
use domain::{audit, cohorts};
use model::{Actor, Role};
use server::table::Access;
use uuid::Uuid;
use world::{Got, ORIGIN, Things, World, cohort, furnish, matchable, person_id};

fn is_unsafe(method: &str) -> bool {
    !matches!(method, "GET" | "HEAD")
}

#[tokio::test]
async fn an_unsafe_request_from_elsewhere_is_refused_on_every_route_and_writes_nothing() {
    let world = World::new().await;
    let staff = matchable(&world.db, "Minji", Role::Administrator, None).await;
    let login = world.sign_in(staff).await;
    let lines = audit::verify(&mut world.db.read().await.unwrap()).await.unwrap();
    let mut asked = 0;
    for route in world.routes.iter().filter(|route| is_unsafe(route.method)) {
        let path = world.path(route.path, &Things::new());
        for site in [None, Some("same-origin"), Some("same-site"), Some("cross-site")] {
            for origin in [None, Some(ORIGIN), Some("https://evil.example")] {
                let ours = matches!((site, origin), (Some("same-origin"), _) | (None, Some(ORIGIN)));
                // What comes from here is the other tests' business; it would sign us out.
                if ours && !route.path.contains('{') {
                    continue;
                }
                let mut request = Request::builder()
                    .method(route.method)
                    .uri(&path)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .header("cookie", format!("__Host-ieum-login={login}"));
                for (name, value) in [("sec-fetch-site", site), ("origin", origin)] {
                    if let Some(value) = value {
                        request = request.header(name, value);
                    }
                }
                let got = world.send(request.body(Body::empty()).unwrap()).await;
                assert_eq!(got.status == 403, !ours, "{} {path} {site:?} {origin:?}", route.method);
                asked += 1;
            }
        }
    }
    assert!(asked > 100, "{asked}");
    let after = audit::verify(&mut world.db.read().await.unwrap()).await.unwrap();
    assert_eq!(after, lines);
}

/// A browser that never had a login learns nothing from any route but the open ones.
#[tokio::test]
async fn without_a_login_every_guarded_route_leads_to_the_door() {
    let world = World::new().await;
    for route in world.routes.iter().filter(|route| route.access != Access::Open) {
        let got = world.ask(route.method, &world.path(route.path, &Things::new()), None, "").await;
        if route.path.starts_with("/api/") {
            assert_eq!(got.status, 401, "{} {}", route.method, route.path);
        } else {
            assert_eq!(
                (got.status, got.location.as_str()),
                (303, "/sign-in"),
                "{} {}",
                route.method,
                route.path
            );
        }
    }
}

/// For every role and every route with an id in it: a thing of another cohort, a thing of a cohort
/// one was removed from, and a thing that is not there are answered with the same bytes.
#[tokio::test]
async fn what_is_not_yours_and_what_is_not_there_are_the_same_answer() {
    let world = World::new().await;
    let (here, there) = (cohort(&world.db).await, cohort(&world.db).await);
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let mentor = matchable(&world.db, "Grace", Role::Mentor, Some(here)).await;
    let activist = matchable(&world.db, "Hana", Role::Activist, Some(here)).await;
    let own = furnish(&world.db, here, staff, mentor, activist, "hello").await;
    let far_mentor = matchable(&world.db, "Elena", Role::Mentor, Some(there)).await;
    let far_activist = matchable(&world.db, "Diego", Role::Activist, Some(there)).await;
    let other = furnish(&world.db, there, staff, far_mentor, far_activist, "hola").await;
    let peer = matchable(&world.db, "Amina", Role::Activist, Some(here)).await;
    let facilitator = matchable(&world.db, "Luc", Role::Facilitator, Some(here)).await;
    let removed = matchable(&world.db, "Awa", Role::Activist, Some(here)).await;
    let mut tx = world.db.write().await.unwrap();
    cohorts::withdraw(&mut tx, staff, here, person_id(removed)).await.unwrap();
    tx.commit().await.unwrap();

    let overseers = [
        matchable(&world.db, "Sol", Role::SafeguardingLead, None).await,
        matchable(&world.db, "Yuna", Role::Administrator, None).await,
        staff,
    ];
    let mut compared = 0;
    let outsiders: [(Actor, &Things, &str); 8] = [
        (activist, &other, "other cohort"),
        (mentor, &other, "other cohort"),
        (peer, &other, "other cohort"),
        (facilitator, &other, "other cohort"),
        (removed, &own, "removed"),
        (removed, &other, "other cohort"),
        (far_activist, &own, "other cohort"),
        (far_mentor, &own, "other cohort"),
    ];
    for (actor, things, relation) in outsiders {
        let login = world.sign_in(actor).await;
        for route in guarded(&world) {
            let theirs = knock(&world, route.0, route.1, things, &login).await;
            let absent = knock(&world, route.0, route.1, &Things::new(), &login).await;
            assert_eq!(theirs, absent, "{:?} {relation}: {} {}", actor.role(), route.0, route.1);
            compared += 1;
        }
    }
    // Those inside get an answer from every route; none of them breaks, whatever the form lacks.
    for actor in [activist, mentor, peer, facilitator].into_iter().chain(overseers) {
        let login = world.sign_in(actor).await;
        for route in guarded(&world).into_iter().filter(|route| !is_unsafe(route.0)) {
            let got = knock(&world, route.0, route.1, &own, &login).await;
            assert!(got.status < 500, "{:?}: {} {} → {}", actor.role(), route.0, route.1, got.status);
            compared += 1;
        }
    }
    // A mentorship, its session and its proposal are between two people, not their cohort's.
    let login = world.sign_in(peer).await;
    for path in ["/mentorships/{mentorship}", "/sessions/{session}", "/proposals/{proposal}"] {
        let near = knock(&world, "GET", path, &own, &login).await;
        assert_eq!(near, knock(&world, "GET", path, &Things::new(), &login).await, "{path}");
        assert_eq!(near.status, 404, "{path}");
    }
    assert!(compared > 300, "{compared}");
}

/// The guarded routes that name a thing.
fn guarded(world: &World) -> Vec<(&'static str, &'static str)> {
    let named = world.routes.iter().filter(|r| r.access != Access::Open && r.path.contains('{'));
    named.map(|r| (r.method, r.path)).collect()
}

/// One request, with the ids taken out of the answer: they are the asker's own words.
async fn knock(world: &World, method: &str, pattern: &str, things: &Things, login: &str) -> Got {
    let path = world.path(pattern, things);
    let mut got = world.ask(method, &path, Some(login), "").await;
    for id in things.values().chain([&Uuid::max()]) {
        got.location = got.location.replace(&id.to_string(), "…");
        got.body = got.body.replace(&id.to_string(), "…");
    }
    got
}
