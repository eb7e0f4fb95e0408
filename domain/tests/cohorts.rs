//! Joining a cohort: places, waiting lists, and races for the last place, on both engines.
#![allow(clippy::unwrap_used)]

use domain::{
    Error, cohorts,
    cohorts::Joined,
    jobs::{self, Job},
    testing::{self, databases, id, member},
};
use futures::future::join_all;
use model::{Actor, Relation, Role};
use std::time::Duration;

#[tokio::test]
async fn of_64_who_want_the_last_place_one_gets_it_and_the_rest_stand_in_line() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 1).await;
        let mut racers = Vec::new();
        for number in 0..64 {
            let racer = testing::person(&mut tx, &format!("racer{number}"), Role::Activist).await;
            cohorts::invite(&mut tx, Actor::House, cohort, id(racer)).await.unwrap();
            racers.push(racer);
        }
        tx.commit().await.unwrap();
        let slow = db.clone().with_pause(Duration::from_millis(5));
        let joined = join_all(racers.iter().map(|racer| async {
            let mut tx = slow.write().await?;
            let joined = cohorts::join(&mut tx, *racer, cohort).await?;
            tx.commit().await?;
            Ok::<_, Error>(joined)
        }))
        .await;
        let mut positions: Vec<i64> = Vec::new();
        let mut enrolled = 0;
        for result in joined {
            match result.unwrap() {
                Joined::Enrolled => enrolled += 1,
                Joined::Waitlisted { position } => positions.push(position),
            }
        }
        positions.sort();
        assert_eq!((enrolled, positions), (1, (1..=63).collect()), "{}", db.engine);
    }
}

#[tokio::test]
async fn whoever_waits_longest_moves_up_when_a_place_is_freed() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 2).await;
        let hana = member(&mut tx, "hana", Role::Activist, cohort).await;
        member(&mut tx, "diego", Role::Activist, cohort).await;
        let amina = member(&mut tx, "amina", Role::Activist, cohort).await;
        let standing = cohorts::my_enrolment(&mut tx, amina, cohort).await.unwrap().unwrap();
        assert_eq!((standing.state.as_str(), standing.position), ("waitlisted", 1));
        cohorts::withdraw(&mut tx, hana, cohort, id(hana)).await.unwrap();
        let standing = cohorts::my_enrolment(&mut tx, amina, cohort).await.unwrap().unwrap();
        assert_eq!(standing.state, "enrolled");
        let job = jobs::claim(&mut tx).await.unwrap().unwrap();
        let Job::Mail(mail) = serde_json::from_str(&job.payload).unwrap() else { panic!("no letter") };
        assert_eq!((mail.letter.as_str(), mail.to.as_str()), ("cohort-place", "amina@ieum.example"));
        assert_eq!(cohorts::relation(&mut tx, hana, cohort).await.unwrap(), Relation::Former);
    }
}

#[tokio::test]
async fn a_mentor_takes_no_place_and_a_stranger_sees_nothing() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 0).await;
        let grace = member(&mut tx, "grace", Role::Mentor, cohort).await;
        assert_eq!(cohorts::relation(&mut tx, grace, cohort).await.unwrap(), Relation::Member);
        let stranger = testing::person(&mut tx, "diego", Role::Activist).await;
        assert!(matches!(cohorts::show(&mut tx, stranger, cohort).await, Err(Error::NotFound)));
        assert!(matches!(cohorts::roster(&mut tx, stranger, cohort).await, Err(Error::NotFound)));
        assert!(matches!(cohorts::join(&mut tx, stranger, cohort).await, Err(Error::NotFound)));
        assert_eq!(cohorts::roster(&mut tx, grace, cohort).await.unwrap().len(), 1);
    }
}
