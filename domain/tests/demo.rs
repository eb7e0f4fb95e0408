//! The demo's world is made by the house's own verbs, on both engines and whenever it is started.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, Utc};
use domain::{
    Clock, Db, Tx, audit, cohorts, demo,
    demo::{Size, content::World, grown, person, world},
    discussions, jobs, matching, materials, mentorships,
    people::Person,
    sessions,
    testing::{databases, sqlite},
};
use model::{Actor, CohortId, Lang, MentorshipState, PersonState, Role, RoundState};
use std::time::{Duration, Instant};

/// On both sides of the clock changes of both hemispheres, at both ends of a week and of a year.
const NOWS: [&str; 6] = [
    "2026-11-23T00:05:00Z",
    "2027-01-01T00:00:00Z",
    "2027-03-29T12:00:00Z",
    "2027-04-18T15:30:00Z",
    "2027-07-04T23:55:00Z",
    "2027-11-01T08:30:00Z",
];

fn at(db: &Db, now: &str) -> Db {
    let now: DateTime<Utc> = now.parse().unwrap();
    db.clone().with_clock(Clock::from_fn(move || now))
}

async fn called(tx: &mut Tx, handle: &str) -> Person {
    person(tx, handle).await.unwrap()
}

async fn cohort(tx: &mut Tx, state: &str) -> CohortId {
    let all = cohorts::list(tx, Actor::House).await.unwrap();
    all.iter().find(|cohort| cohort.state == state).unwrap().id
}

#[tokio::test]
async fn the_five_of_the_story_are_here_as_themselves() {
    for db in databases().await {
        assert!(demo::fill(&db, &world()).await.unwrap(), "{}", db.engine);
        let mut tx = db.read().await.unwrap();
        for (handle, role, zone, lang) in [
            ("hana", Role::Activist, "Asia/Seoul", Lang::Ko),
            ("diego", Role::Activist, "America/Bogota", Lang::Es),
            ("amina", Role::Activist, "Africa/Dakar", Lang::Fr),
            ("grace", Role::Mentor, "Africa/Nairobi", Lang::En),
            ("minji", Role::Staff, "Asia/Seoul", Lang::Ko),
        ] {
            let person = called(&mut tx, handle).await;
            assert_eq!((person.role, &*person.zone, person.lang), (role, zone, lang), "{handle}");
            assert!(person.state == PersonState::Active && !person.languages.is_empty(), "{handle}");
            let running = mentorships::mine(&mut tx, person.actor()).await.unwrap();
            assert!(running.iter().all(|m| m.state != MentorshipState::Active), "{handle}");
        }
        let hana = called(&mut tx, "hana").await.actor();
        assert!(mentorships::mine(&mut tx, hana).await.unwrap().is_empty());
        assert!(matching::mine(&mut tx, hana).await.unwrap().is_empty());
        let running = cohort(&mut tx, "running").await;
        assert_eq!(materials::list(&mut tx, hana, running, Lang::Ko).await.unwrap().done, 0);
    }
}

#[tokio::test]
async fn the_world_is_whole_and_its_record_holds() {
    for db in databases().await {
        let begun = Instant::now();
        demo::fill(&db, &world()).await.unwrap();
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(20), "{}: {took:?}", db.engine);
        assert!(!demo::fill(&db, &world()).await.unwrap(), "a second start changes nothing");
        let mut tx = db.write().await.unwrap();
        assert!(audit::verify(&mut tx).await.unwrap() > 500);
        assert!(jobs::claim(&mut tx).await.unwrap().is_none(), "no letter of the past is sent");
        let minji = called(&mut tx, "minji").await.actor();
        for told in &world().cohorts {
            let id = cohort(&mut tx, &told.state).await;
            let (shown, _) = cohorts::show(&mut tx, minji, id).await.unwrap();
            let roster = cohorts::roster(&mut tx, minji, id).await.unwrap();
            let with = |state: &str, activist: bool| {
                roster.iter().filter(|m| m.state == state && (m.role == Role::Activist) == activist).count()
            };
            assert_eq!(shown.capacity, i64::from(told.capacity));
            assert_eq!(with("enrolled", true), told.enrolled.len());
            assert_eq!(with("completed", true), told.completed.len());
            assert_eq!(with("withdrawn", true), told.withdrawn.len());
            let waiting: Vec<i64> =
                roster.iter().filter(|m| m.state == "waitlisted").map(|m| m.position).collect();
            assert_eq!(waiting.len(), told.waitlisted.len());
            let threads = discussions::list(&mut tx, minji, id, None).await.unwrap().rows;
            assert_eq!(threads.len(), world().threads.iter().filter(|t| t.cohort == told.key).count());
            let done: i64 = materials::tally(&mut tx, id).await.unwrap().iter().map(|(_, count)| count).sum();
            assert_eq!(done as usize, told.read.values().map(Vec::len).sum::<usize>());
            let (meetings, _) = sessions::of_cohort(&mut tx, minji, id).await.unwrap();
            assert_eq!(meetings.len(), told.sessions.len());
        }
    }
}

#[tokio::test]
async fn a_real_round_found_the_storys_pairs_whenever_the_demo_is_started() {
    for now in NOWS {
        let db = sqlite().await;
        let then = at(&db, now);
        demo::fill(&then, &world()).await.unwrap();
        let mut tx = then.read().await.unwrap();
        let minji = called(&mut tx, "minji").await.actor();
        for told in &world().cohorts {
            let id = cohort(&mut tx, &told.state).await;
            let rounds = matching::list(&mut tx, minji, id).await.unwrap();
            assert_eq!((rounds.len(), rounds[0].state), (1, RoundState::Published));
            let found = mentorships::of(&mut tx, minji, id).await.unwrap();
            assert_eq!(found.len(), told.mentorships.len());
            for pair in &told.mentorships {
                let (mentee, mentor) =
                    (called(&mut tx, &pair.activist).await, called(&mut tx, &pair.mentor).await);
                let here = found.iter().find(|m| m.mentee == mentee.id && m.mentor == mentor.id);
                let here = here.unwrap_or_else(|| panic!("{} and {}", pair.activist, pair.mentor));
                assert_eq!(here.state == MentorshipState::Active, pair.state == "active");
                let met = sessions::of_mentorship(&mut tx, mentor.actor(), here.id).await.unwrap();
                assert_eq!(met.len(), pair.sessions.len(), "{} at {now}", pair.activist);
            }
        }
    }
}

fn size(people: usize, posts: usize, seed: u64) -> Size {
    Size { people, posts, seed }
}

fn posts(world: &World) -> Vec<&str> {
    world.threads.iter().flat_map(|thread| &thread.posts).map(|post| post.body.as_str()).collect()
}

#[test]
fn one_seed_always_makes_the_same_people_and_posts_and_another_makes_others() {
    let names = |world: &World| world.people.iter().map(|person| person.name.clone()).collect::<Vec<_>>();
    let (one, again) = (grown(world(), size(300, 900, 5)), grown(world(), size(300, 900, 5)));
    let other = grown(world(), size(300, 900, 6));
    assert_eq!((one.people.len(), posts(&one).len()), (300, 900));
    assert_eq!(names(&one), names(&again));
    assert_eq!(posts(&one), posts(&again));
    assert_ne!(names(&one), names(&other));
    assert_ne!(posts(&one), posts(&other));
    let story = grown(world(), size(3, 3, 5));
    assert_eq!(names(&story), names(&world()), "the story is never cut short");
}

#[tokio::test]
async fn a_crowd_keeps_the_rules_of_the_house() {
    let large = grown(world(), size(131, 400, 9));
    for db in databases().await {
        assert!(demo::fill(&db, &large).await.unwrap());
        let mut tx = db.write().await.unwrap();
        audit::verify(&mut tx).await.unwrap();
        let people = domain::people::list(&mut tx, Actor::House).await.unwrap();
        assert_eq!(people.len(), 131, "{}", db.engine);
        let minji = called(&mut tx, "minji").await.actor();
        let mut said = 0;
        for cohort in cohorts::list(&mut tx, Actor::House).await.unwrap() {
            said += discussions::tally(&mut tx, cohort.id).await.unwrap().iter().map(|(_, n)| n).sum::<i64>();
            assert!(cohort.taken <= cohort.capacity);
            if cohort.name.starts_with("Open circle") {
                let (shown, _) = sessions::of_cohort(&mut tx, minji, cohort.id).await.unwrap();
                assert_eq!((shown.len(), &*cohort.state), (2, "running"));
            }
        }
        assert_eq!(said, 400);
    }
}
