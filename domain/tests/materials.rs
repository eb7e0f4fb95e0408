//! Publishing materials, reading them in one's own language, and counting what is done.
#![allow(clippy::unwrap_used)]

use domain::{
    Db, Error, Tx, cohorts,
    materials::{self, NewMaterial, NewVersion},
    testing::{self, databases, id, member},
};
use futures::future::join_all;
use model::{Actor, CohortId, FlawCode, Lang, MaterialId, Role};
use std::time::Duration;

fn material(versions: &[(Lang, &str, &str)]) -> NewMaterial {
    let version = |(lang, title, body): &(Lang, &str, &str)| {
        (*lang, NewVersion { title: (*title).into(), body: (*body).into() })
    };
    NewMaterial { versions: versions.iter().map(version).collect(), ..NewMaterial::default() }
}

async fn publish(tx: &mut Tx, cohort: CohortId, title: &str, position: &str) -> MaterialId {
    let mut new = material(&[(Lang::En, title, "Some words.")]);
    new.position = position.into();
    materials::publish(tx, Actor::House, cohort, &new).await.unwrap()
}

async fn titles(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Vec<String> {
    let listing = materials::list(tx, actor, cohort, Lang::En).await.unwrap();
    assert!(listing.items.iter().zip(1..).all(|(item, position)| item.position == position));
    listing.items.into_iter().map(|item| item.title).collect()
}

#[tokio::test]
async fn progress_counts_what_is_done_of_all_and_marking_twice_counts_once() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 5).await;
        let hana = member(&mut tx, "hana", Role::Activist, cohort).await;
        let diego = member(&mut tx, "diego", Role::Activist, cohort).await;
        let first = publish(&mut tx, cohort, "One", "").await;
        let second = publish(&mut tx, cohort, "Two", "").await;
        publish(&mut tx, cohort, "Three", "").await;
        for _ in 0..2 {
            materials::mark_done(&mut tx, hana, first).await.unwrap();
        }
        materials::mark_done(&mut tx, hana, second).await.unwrap();
        materials::mark_done(&mut tx, diego, second).await.unwrap();
        for _ in 0..2 {
            materials::mark_undone(&mut tx, hana, second).await.unwrap();
        }
        let listing = materials::list(&mut tx, hana, cohort, Lang::En).await.unwrap();
        assert_eq!((listing.done, listing.items.len()), (1, 3), "{}", db.engine);
        let done: Vec<bool> = listing.items.iter().map(|item| item.done_at.is_some()).collect();
        assert_eq!(done, [true, false, false]);
        let mut tally = materials::tally(&mut tx, cohort).await.unwrap();
        let mut expected = vec![(id(hana), 1), (id(diego), 1)];
        tally.sort();
        expected.sort();
        assert_eq!(tally, expected);
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn a_reader_gets_their_language_else_english_else_any() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 5).await;
        let hana = member(&mut tx, "hana", Role::Activist, cohort).await;
        let long = "법".repeat(1200);
        let all =
            material(&[(Lang::Ko, "자료", &long), (Lang::En, "Material", "Short."), (Lang::Fr, "", " ")]);
        let both = materials::publish(&mut tx, Actor::House, cohort, &all).await.unwrap();
        let spanish = material(&[(Lang::Es, "Material", "Corto.")]);
        let spanish = materials::publish(&mut tx, Actor::House, cohort, &spanish).await.unwrap();

        let korean = materials::show(&mut tx, hana, both, Lang::Ko).await.unwrap();
        assert_eq!((korean.title.as_str(), korean.lang, korean.minutes), ("자료", Lang::Ko, 3));
        assert_eq!(korean.langs, [Lang::En, Lang::Ko]);
        assert!(korean.before.is_none());
        assert_eq!(korean.after.as_ref().unwrap().id, spanish);
        let french = materials::show(&mut tx, hana, both, Lang::Fr).await.unwrap();
        assert_eq!((french.lang, french.body.as_str(), french.minutes), (Lang::En, "Short.", 1));
        let only = materials::show(&mut tx, hana, spanish, Lang::Ko).await.unwrap();
        assert_eq!((only.lang, only.before.unwrap().title.as_str()), (Lang::Es, "자료"));
    }
}

#[tokio::test]
async fn a_material_published_in_the_middle_moves_the_others_on() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 5).await;
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        for (title, position) in [("b", ""), ("d", ""), ("a", "1"), ("c", "3")] {
            publish(&mut tx, cohort, title, position).await;
        }
        assert_eq!(titles(&mut tx, staff, cohort).await, ["a", "b", "c", "d"], "{}", db.engine);
        let mut beyond = material(&[(Lang::En, "e", "")]);
        beyond.position = "7".into();
        let refused = materials::publish(&mut tx, staff, cohort, &beyond).await;
        let Err(Error::Invalid(flaws)) = refused else { panic!("published beyond the end") };
        let found: Vec<_> = flaws.0.iter().map(|flaw| (flaw.field.as_str(), flaw.code)).collect();
        assert_eq!(found, [("position", FlawCode::OutOfRange), ("body_en", FlawCode::Missing)]);
        let empty = materials::publish(&mut tx, staff, cohort, &NewMaterial::default()).await;
        assert!(matches!(empty, Err(Error::Invalid(_))));
    }
}

#[tokio::test]
async fn of_64_that_send_one_form_at_once_one_publishes_and_the_order_holds() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 5).await;
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        tx.commit().await.unwrap();
        let mut new = material(&[(Lang::En, "Material", "Words.")]);
        new.key = "5e0b6c1e-7a5c-4f53-9f0e-7f0a3a1d2b4c".into();
        let slow: Db = db.clone().with_pause(Duration::from_millis(5));
        let published = join_all((0..64).map(|_| async {
            let mut tx = slow.write().await?;
            let id = materials::publish(&mut tx, staff, cohort, &new).await?;
            tx.commit().await?;
            Ok::<_, Error>(id)
        }))
        .await;
        let mut ids: Vec<MaterialId> = published.into_iter().map(Result::unwrap).collect();
        ids.dedup();
        assert_eq!(ids.len(), 1, "{}", db.engine);
        new.versions.get_mut(&Lang::En).unwrap().title = "Another".into();
        let mut tx = db.write().await.unwrap();
        materials::publish(&mut tx, staff, cohort, &new).await.unwrap();
        assert_eq!(titles(&mut tx, staff, cohort).await, ["Material", "Another"]);
    }
}

#[tokio::test]
async fn strangers_those_who_wait_and_those_who_left_find_nothing() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 2).await;
        let other = testing::cohort(&mut tx, 2).await;
        let left = member(&mut tx, "hana", Role::Activist, cohort).await;
        let stranger = member(&mut tx, "diego", Role::Activist, other).await;
        let facilitator = member(&mut tx, "noura", Role::Facilitator, other).await;
        let invited = testing::person(&mut tx, "amina", Role::Activist).await;
        cohorts::invite(&mut tx, Actor::House, cohort, id(invited)).await.unwrap();
        let one = publish(&mut tx, cohort, "One", "").await;
        materials::mark_done(&mut tx, left, one).await.unwrap();
        cohorts::withdraw(&mut tx, Actor::House, cohort, id(left)).await.unwrap();
        let new = material(&[(Lang::En, "No", "No.")]);
        for actor in [left, stranger, facilitator, invited, Actor::Nobody] {
            let answers = [
                materials::list(&mut tx, actor, cohort, Lang::En).await.err(),
                materials::show(&mut tx, actor, one, Lang::En).await.err(),
                materials::mark_done(&mut tx, actor, one).await.err(),
                materials::mark_undone(&mut tx, actor, one).await.err(),
                materials::publish(&mut tx, actor, cohort, &new).await.err(),
            ];
            assert!(answers.iter().all(|a| matches!(a, Some(Error::NotFound))), "{}", db.engine);
        }
        let member = member(&mut tx, "valentina", Role::Activist, cohort).await;
        let published = materials::publish(&mut tx, member, cohort, &new).await;
        assert!(matches!(published, Err(Error::NotFound)));
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let shown = materials::show(&mut tx, staff, one, Lang::En).await.unwrap();
        assert!(!shown.may_mark && shown.done_at.is_none());
        assert!(matches!(materials::mark_done(&mut tx, staff, one).await, Err(Error::NotFound)));
    }
}
