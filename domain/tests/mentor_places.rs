//! However many accept at once, no mentor gets more mentees than they can take, on both engines.
#![allow(clippy::unwrap_used)]

use domain::{
    Db, Error, Tx, cohorts, matching, mentorships, people,
    testing::{self, databases, id},
};
use futures::future::join_all;
use model::{Actor, Answer, Cefr, NewPerson, ProposalId, Refusal, Role, RulesForm, parse_hours};
use std::time::Duration;

const RACERS: usize = 64;

struct Race {
    minji: Actor,
    grace: Actor,
    /// An activist and the proposal to them and Grace.
    racers: Vec<(Actor, ProposalId)>,
    cohort: model::CohortId,
}

/// 64 activists with a proposal each to one mentor, who then finds that `capacity` is all she can.
async fn race(tx: &mut Tx, capacity: i64) -> Race {
    let cohort = testing::cohort(tx, 100).await;
    let minji = testing::person(tx, "minji", Role::Staff).await;
    let grace = enrol(tx, cohort, "grace", Role::Mentor).await;
    testing::set_capacity(tx, grace, RACERS as i64).await;
    for number in 0..RACERS {
        enrol(tx, cohort, &format!("racer{number}"), Role::Activist).await;
    }
    let round = matching::run(tx, minji, cohort, &RulesForm::default()).await.unwrap();
    assert_eq!(matching::publish(tx, minji, round).await.unwrap(), RACERS);
    testing::set_capacity(tx, grace, capacity).await;
    let proposals = matching::of_round(tx, minji, round).await.unwrap();
    let racer = |id| Actor::Person { id, role: Role::Activist };
    let racers = proposals.into_iter().map(|p| (racer(p.mentee), p.id)).collect();
    Race { minji, grace, racers, cohort }
}

async fn enrol(tx: &mut Tx, cohort: model::CohortId, name: &str, role: Role) -> Actor {
    let mut new = NewPerson::new(name, &format!("{name}@ieum.example"), role);
    new.languages.insert("ko".into(), Cefr::C1);
    new.hours = parse_hours("mon 17:00-19:00").unwrap();
    new.birth_year = Some(1990);
    let id = people::add(tx, Actor::House, new).await.unwrap();
    cohorts::enrol(tx, Actor::House, cohort, id).await.unwrap();
    Actor::Person { id, role }
}

async fn accept(db: &Db, actor: Actor, proposal: ProposalId) -> Result<bool, Error> {
    let mut tx = db.write().await?;
    let begun = matching::answer(&mut tx, actor, proposal, Answer::Accepted).await?;
    tx.commit().await?;
    Ok(begun.is_some())
}

async fn accept_first(db: &Db, by: impl Fn(Actor) -> Actor, race: &Race) {
    let mut tx = db.write().await.unwrap();
    for (racer, proposal) in &race.racers {
        matching::answer(&mut tx, by(*racer), *proposal, Answer::Accepted).await.unwrap();
    }
    tx.commit().await.unwrap();
}

async fn judge(db: &Db, race: &Race, answers: Vec<Result<bool, Error>>, capacity: i64, engine: &str) {
    let begun = answers.iter().filter(|answer| matches!(answer, Ok(true))).count();
    assert_eq!(begun as i64, capacity, "{engine}");
    for answer in answers.into_iter().filter_map(Result::err) {
        assert!(matches!(answer, Error::Refused(Refusal::MentorFull)), "{engine}: {answer:?}");
    }
    let mut tx = db.read().await.unwrap();
    let all = mentorships::of(&mut tx, race.minji, race.cohort).await.unwrap();
    assert_eq!(all.len() as i64, capacity, "{engine}");
    assert!(all.iter().all(|mentorship| mentorship.mentor == id(race.grace)));
}

#[tokio::test]
async fn of_64_activists_who_accept_at_once_exactly_as_many_as_there_are_places_get_one() {
    for capacity in [1, 3] {
        for db in databases().await {
            let mut tx = db.write().await.unwrap();
            let race = race(&mut tx, capacity).await;
            tx.commit().await.unwrap();
            accept_first(&db, |_| race.grace, &race).await;
            let slow = db.clone().with_pause(Duration::from_millis(5));
            let answers = race.racers.iter().map(|(racer, proposal)| accept(&slow, *racer, *proposal));
            judge(&db, &race, join_all(answers).await, capacity, db.engine).await;
        }
    }
}

#[tokio::test]
async fn a_mentor_who_accepts_64_at_once_gets_no_more_than_she_can_take() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let race = race(&mut tx, 1).await;
        tx.commit().await.unwrap();
        accept_first(&db, |racer| racer, &race).await;
        let slow = db.clone().with_pause(Duration::from_millis(5));
        let answers = race.racers.iter().map(|(_, proposal)| accept(&slow, race.grace, *proposal));
        judge(&db, &race, join_all(answers).await, 1, db.engine).await;
    }
}

#[tokio::test]
async fn two_who_publish_the_same_draft_send_its_proposals_once() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 100).await;
        let minji = testing::person(&mut tx, "minji", Role::Staff).await;
        let grace = enrol(&mut tx, cohort, "grace", Role::Mentor).await;
        testing::set_capacity(&mut tx, grace, 1).await;
        let hana = enrol(&mut tx, cohort, "hana", Role::Activist).await;
        let mut drafts = Vec::new();
        for _ in 0..2 {
            drafts.push(matching::run(&mut tx, minji, cohort, &RulesForm::default()).await.unwrap());
        }
        tx.commit().await.unwrap();
        let slow = db.clone().with_pause(Duration::from_millis(5));
        let tries = join_all((0..64).map(|number| {
            let (slow, draft) = (&slow, drafts[number % 2]);
            async move {
                let mut tx = slow.write().await?;
                matching::publish(&mut tx, minji, draft).await?;
                tx.commit().await
            }
        }))
        .await;
        assert_eq!(tries.iter().filter(|t| t.is_ok()).count(), 1, "{}", db.engine);
        for lost in tries.into_iter().filter_map(Result::err) {
            assert!(matches!(lost, Error::Refused(Refusal::RoundClosed)), "{}: {lost:?}", db.engine);
        }
        let mut tx = db.read().await.unwrap();
        assert_eq!(matching::mine(&mut tx, hana).await.unwrap().len(), 1);
    }
}
