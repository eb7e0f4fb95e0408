//! A round from stored profiles to the mentorship both accepted, on both engines.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Clock, Db, Error, Tx, cohorts,
    jobs::{self, Job, Mail},
    matching::{self, Round},
    mentorships, people,
    testing::{self, TestDb, databases, id},
};
use model::{
    Actor, Answer, Cefr, CohortId, Lang, NewPerson, ProposalId, ProposalState, Refusal, Role, RoundState,
    RulesForm, parse_hours,
};

/// A Friday in the cohort's winter, before any clock changes.
const WINTER: &str = "2027-01-15T09:00:00Z";

fn at(db: &TestDb, time: &str) -> Db {
    let time: DateTime<Utc> = time.parse().unwrap();
    (**db).clone().with_clock(Clock::from_fn(move || time))
}

/// Somebody who can be matched: grown up, in Seoul, Korean, free on Mondays from 17:00 to 19:00.
fn profile(name: &str, role: Role) -> NewPerson {
    let mut new = NewPerson::new(name, &format!("{name}@ieum.example"), role);
    new.zone = "Asia/Seoul".into();
    new.languages.insert("ko".into(), Cefr::C1);
    new.hours = parse_hours("mon 17:00-19:00").unwrap();
    new.topics = vec!["upr".into(), "documentation".into()];
    new.goals = vec!["learn_law".into()];
    new.birth_year = Some(if role == Role::Mentor { 1980 } else { 2004 });
    new.capacity = if role == Role::Mentor { 1 } else { 0 };
    new
}

async fn enrol(tx: &mut Tx, cohort: CohortId, new: NewPerson) -> Actor {
    let role = new.role;
    let id = people::add(tx, Actor::House, new).await.unwrap();
    cohorts::enrol(tx, Actor::House, cohort, id).await.unwrap();
    Actor::Person { id, role }
}

struct World {
    cohort: CohortId,
    minji: Actor,
    hana: Actor,
    grace: Actor,
}

/// Staff, an activist and a mentor who fits.
async fn world(tx: &mut Tx) -> World {
    let cohort = testing::cohort(tx, 100).await;
    let minji = testing::person(tx, "minji", Role::Staff).await;
    let hana = enrol(tx, cohort, profile("hana", Role::Activist)).await;
    let grace = enrol(tx, cohort, profile("grace", Role::Mentor)).await;
    World { cohort, minji, hana, grace }
}

async fn run(tx: &mut Tx, staff: Actor, cohort: CohortId, overlap: &str) -> Round {
    let form = RulesForm { overlap_minutes: overlap.into(), ..RulesForm::default() };
    let id = matching::run(tx, staff, cohort, &form).await.unwrap();
    matching::show(tx, staff, id).await.unwrap()
}

/// Runs and publishes; the proposals.
async fn propose(tx: &mut Tx, world: &World) -> Vec<ProposalId> {
    let round = run(tx, world.minji, world.cohort, "60").await;
    matching::publish(tx, world.minji, round.summary.id).await.unwrap();
    let all = matching::of_round(tx, world.minji, round.summary.id).await.unwrap();
    all.into_iter().map(|proposal| proposal.id).collect()
}

async fn letters(tx: &mut Tx) -> Vec<Mail> {
    let mut mails = Vec::new();
    while let Some(job) = jobs::claim(tx).await.unwrap() {
        if let Job::Mail(mail) = serde_json::from_str(&job.payload).unwrap() {
            mails.push(mail);
        }
        jobs::finish(tx, job.id).await.unwrap();
    }
    mails
}

#[tokio::test]
async fn a_round_becomes_a_mentorship_only_when_both_accept() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let round = run(&mut tx, w.minji, w.cohort, "60").await;
        let found = &round.result.0;
        assert_eq!((found.pairs.len(), found.mentees, found.proven), (1, 1, true));
        let pair = &found.pairs[0];
        assert_eq!((pair.mentee, pair.mentor), (id(w.hana), id(w.grace)));
        assert_eq!(pair.reasons.topics, ["documentation", "upr"]);
        assert_eq!(pair.reasons.overlap_minutes, 120);
        assert_eq!(pair.points.total(), pair.score);
        assert!(matching::mine(&mut tx, w.hana).await.unwrap().is_empty(), "a draft is staff's alone");

        assert_eq!(matching::publish(&mut tx, w.minji, round.summary.id).await.unwrap(), 1);
        let sent = letters(&mut tx).await;
        let proposal = matching::mine(&mut tx, w.hana).await.unwrap().remove(0);
        assert_eq!(sent.len(), 2);
        for letter in &sent {
            assert_eq!(letter.letter, "proposal");
            assert_eq!(letter.path, Some(format!("/proposals/{}", proposal.id)));
        }

        assert_eq!(proposal.other(id(w.hana)), (id(w.grace), "grace"));
        assert_eq!(matching::answer(&mut tx, w.hana, proposal.id, Answer::Accepted).await.unwrap(), None);
        assert!(mentorships::mine(&mut tx, w.hana).await.unwrap().is_empty());
        let seen = matching::proposal(&mut tx, w.grace, proposal.id).await.unwrap();
        assert_eq!((seen.mentee_answer, seen.state), (None, ProposalState::Pending));
        let begun = matching::answer(&mut tx, w.grace, proposal.id, Answer::Accepted).await.unwrap().unwrap();
        let mentorship = mentorships::show(&mut tx, w.hana, begun).await.unwrap();
        assert_eq!((mentorship.mentor, mentorship.mentee), (id(w.grace), id(w.hana)));
        assert_eq!(letters(&mut tx).await.len(), 2);
        let mut tally = mentorships::tally(&mut tx, w.cohort).await.unwrap();
        tally.sort();
        let mut both = [(id(w.hana), 1), (id(w.grace), 1)];
        both.sort();
        assert_eq!(tally, both);
        domain::audit::verify(&mut tx).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_accepts_for_another_and_strangers_see_nothing() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let proposal = propose(&mut tx, &w).await[0];
        let amina = testing::member(&mut tx, "amina", Role::Activist, w.cohort).await;
        let lead = testing::person(&mut tx, "lead", Role::SafeguardingLead).await;
        let admin = testing::person(&mut tx, "admin", Role::Administrator).await;
        for other in [w.minji, admin, lead, amina, Actor::Nobody] {
            for answer in [Answer::Accepted, Answer::Declined] {
                let refused = matching::answer(&mut tx, other, proposal, answer).await;
                assert!(matches!(refused, Err(Error::NotFound)));
            }
        }
        assert!(matching::proposal(&mut tx, w.minji, proposal).await.is_ok());
        let form = RulesForm::default();
        for other in [amina, w.hana, w.grace, lead, Actor::Nobody] {
            assert!(matches!(matching::run(&mut tx, other, w.cohort, &form).await, Err(Error::NotFound)));
            assert!(matches!(matching::list(&mut tx, other, w.cohort).await, Err(Error::NotFound)));
        }
        assert!(matches!(matching::proposal(&mut tx, amina, proposal).await, Err(Error::NotFound)));

        matching::answer(&mut tx, w.hana, proposal, Answer::Accepted).await.unwrap();
        let begun = matching::answer(&mut tx, w.grace, proposal, Answer::Accepted).await.unwrap().unwrap();
        assert!(matches!(mentorships::show(&mut tx, amina, begun).await, Err(Error::NotFound)));
        assert!(matches!(mentorships::of(&mut tx, w.grace, w.cohort).await, Err(Error::NotFound)));
        assert_eq!(mentorships::of(&mut tx, w.minji, w.cohort).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_proposal_nobody_answers_in_time_expires_and_frees_its_place() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let proposal = propose(&mut tx, &w).await[0];
        let ready = matching::ready(&mut tx, w.minji, w.cohort).await.unwrap();
        assert_eq!((ready.mentees, ready.mentors, ready.places), (0, 1, 0));
        tx.commit().await.unwrap();

        let start: DateTime<Utc> = WINTER.parse().unwrap();
        let last = start + TimeDelta::days(14) - TimeDelta::seconds(1);
        let in_time = (*db).clone().with_clock(Clock::from_fn(move || last));
        let mut tx = in_time.write().await.unwrap();
        assert_eq!(matching::expire(&mut tx).await.unwrap(), 0);
        matching::answer(&mut tx, w.hana, proposal, Answer::Accepted).await.unwrap();
        drop(tx);

        let late = start + TimeDelta::days(14);
        let late = (*db).clone().with_clock(Clock::from_fn(move || late));
        let mut tx = late.write().await.unwrap();
        let refused = matching::answer(&mut tx, w.hana, proposal, Answer::Accepted).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ProposalClosed))));
        let seen = matching::proposal(&mut tx, w.hana, proposal).await.unwrap();
        assert_eq!(seen.state, ProposalState::Expired);
        for due in [1, 0] {
            assert_eq!(matching::expire(&mut tx).await.unwrap(), due);
            let ready = matching::ready(&mut tx, w.minji, w.cohort).await.unwrap();
            assert_eq!((ready.mentees, ready.places), (1, 1));
        }
        assert_eq!(propose(&mut tx, &w).await.len(), 1, "the pair may be proposed again");
    }
}

#[tokio::test]
async fn whoever_declined_is_not_proposed_the_same_pair_again() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let proposal = propose(&mut tx, &w).await[0];
        matching::answer(&mut tx, w.grace, proposal, Answer::Accepted).await.unwrap();
        matching::answer(&mut tx, w.grace, proposal, Answer::Declined).await.unwrap();
        let refused = matching::answer(&mut tx, w.hana, proposal, Answer::Accepted).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ProposalClosed))));
        let round = run(&mut tx, w.minji, w.cohort, "60").await;
        assert!(round.result.pairs.is_empty());
        assert_eq!(round.result.unmatched[0].only.never, 1);
    }
}

#[tokio::test]
async fn a_later_round_leaves_out_those_who_have_a_mentor_or_a_proposal() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let proposal = propose(&mut tx, &w).await[0];
        let amina = enrol(&mut tx, w.cohort, profile("amina", Role::Activist)).await;
        for accepted in [false, true] {
            if accepted {
                matching::answer(&mut tx, w.hana, proposal, Answer::Accepted).await.unwrap();
                matching::answer(&mut tx, w.grace, proposal, Answer::Accepted).await.unwrap();
            }
            let round = run(&mut tx, w.minji, w.cohort, "60").await;
            assert!(round.result.pairs.is_empty());
            let alone = &round.result.unmatched;
            assert_eq!((alone.len(), alone[0].mentee), (1, id(amina)));
            assert_eq!((alone[0].feasible, &alone[0].would_match), (1, &vec![id(w.grace)]));
        }
    }
}

#[tokio::test]
async fn a_draft_that_life_has_overtaken_is_not_published() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let first = run(&mut tx, w.minji, w.cohort, "60").await.summary.id;
        let second = run(&mut tx, w.minji, w.cohort, "30").await.summary.id;
        cohorts::withdraw(&mut tx, w.hana, w.cohort, id(w.hana)).await.unwrap();
        let refused = matching::publish(&mut tx, w.minji, first).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::RoundStale))));

        enrol(&mut tx, w.cohort, profile("amina", Role::Activist)).await;
        let third = run(&mut tx, w.minji, w.cohort, "60").await.summary.id;
        matching::discard(&mut tx, w.minji, first).await.unwrap();
        matching::publish(&mut tx, w.minji, third).await.unwrap();
        for closed in [first, second, third] {
            let refused = matching::publish(&mut tx, w.minji, closed).await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::RoundClosed))));
        }
        let mut states: Vec<_> = matching::list(&mut tx, w.minji, w.cohort).await.unwrap();
        states.retain(|round| round.state == RoundState::Published);
        assert_eq!((states.len(), states[0].id), (1, third));
    }
}

#[tokio::test]
async fn whoever_leaves_the_cohort_gives_up_their_proposals_at_once() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let proposal = propose(&mut tx, &w).await[0];
        matching::answer(&mut tx, w.grace, proposal, Answer::Accepted).await.unwrap();
        cohorts::withdraw(&mut tx, w.hana, w.cohort, id(w.hana)).await.unwrap();
        let refused = matching::answer(&mut tx, w.hana, proposal, Answer::Accepted).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ProposalClosed))));
        assert_eq!(matching::ready(&mut tx, w.minji, w.cohort).await.unwrap().places, 1);
    }
}

#[tokio::test]
async fn a_mentor_who_lost_the_vetting_is_not_given_a_minor() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let (name, email) = ("amina".into(), "amina@ieum.example".into());
        let minor = profile("minor", Role::Activist);
        let amina = enrol(&mut tx, w.cohort, NewPerson { name, email, birth_year: None, ..minor }).await;
        let (name, email) = ("vera".into(), "vera@ieum.example".into());
        let vetted = profile("vetted", Role::Mentor);
        let vera = enrol(&mut tx, w.cohort, NewPerson { name, email, vetted: true, ..vetted }).await;
        propose(&mut tx, &w).await;
        let proposal = matching::mine(&mut tx, amina).await.unwrap()[0].id;
        matching::answer(&mut tx, amina, proposal, Answer::Accepted).await.unwrap();
        testing::set_vetted(&mut tx, vera, false).await;
        let refused = matching::answer(&mut tx, vera, proposal, Answer::Accepted).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ProposalClosed))));
    }
}

#[tokio::test]
async fn time_in_common_is_that_of_the_worst_week() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 100).await;
        let minji = testing::person(&mut tx, "minji", Role::Staff).await;
        // 08:00 to 10:00 UTC all year.
        enrol(&mut tx, cohort, profile("hana", Role::Activist)).await;
        // 08:00 to 10:00 UTC in winter, 07:00 to 09:00 in summer.
        let mut mentor = profile("ursula", Role::Mentor);
        mentor.zone = "Europe/Zurich".into();
        mentor.hours = parse_hours("mon 9:00-11:00").unwrap();
        enrol(&mut tx, cohort, mentor).await;

        let strict = run(&mut tx, minji, cohort, "120").await;
        assert_eq!(strict.result.unmatched[0].only.time, 1, "{}", db.engine);
        let mild = run(&mut tx, minji, cohort, "60").await;
        assert_eq!(mild.result.pairs[0].reasons.overlap_minutes, 60, "{}", db.engine);
    }
}

#[tokio::test]
async fn whoever_might_be_a_minor_gets_only_a_vetted_mentor() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let cohort = testing::cohort(&mut tx, 100).await;
        let minji = testing::person(&mut tx, "minji", Role::Staff).await;
        let mut mentor = profile("grace", Role::Mentor);
        mentor.birth_year = None;
        mentor.capacity = 3;
        enrol(&mut tx, cohort, mentor.clone()).await;
        for (name, year) in [("adult", Some(2008)), ("maybe", Some(2009)), ("unknown", None)] {
            let mut new = profile(name, Role::Activist);
            new.birth_year = year;
            enrol(&mut tx, cohort, new).await;
        }
        let round = run(&mut tx, minji, cohort, "60").await;
        assert_eq!(round.result.pairs.len(), 1);
        assert!(round.result.unmatched.iter().all(|alone| alone.only.vetting == 1));
        let (name, email) = ("vetted".into(), "vetted@ieum.example".into());
        enrol(&mut tx, cohort, NewPerson { name, email, vetted: true, ..mentor }).await;
        let round = run(&mut tx, minji, cohort, "60").await;
        assert_eq!(round.result.pairs.len(), 3);
    }
}

#[tokio::test]
async fn a_round_needs_sound_rules_and_somebody_to_match() {
    for db in databases().await {
        let mut tx = at(&db, WINTER).write().await.unwrap();
        let w = world(&mut tx).await;
        let form = RulesForm { mentee_level: "fluent".into(), ..RulesForm::default() };
        let flawed = matching::run(&mut tx, w.minji, w.cohort, &form).await;
        assert!(matches!(flawed, Err(Error::Invalid(_))));
        let empty = testing::cohort(&mut tx, 1).await;
        let refused = matching::run(&mut tx, w.minji, empty, &RulesForm::default()).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::NothingToMatch))));
    }
}

#[tokio::test]
async fn every_reason_has_words_in_every_language() {
    let db = testing::sqlite().await;
    let mut tx = at(&db, WINTER).write().await.unwrap();
    let w = world(&mut tx).await;
    let mut lonely = profile("diego", Role::Activist);
    lonely.languages.clear();
    lonely.hours = parse_hours("sun 3:00-4:00").unwrap();
    enrol(&mut tx, w.cohort, lonely).await;
    enrol(&mut tx, w.cohort, profile("amina", Role::Activist)).await;
    let round = run(&mut tx, w.minji, w.cohort, "90").await;
    let names = matching::names(&mut tx, w.minji, &round).await.unwrap();
    let found = &round.result.0;
    assert_eq!((found.pairs.len(), found.unmatched.len()), (1, 2));
    for lang in Lang::ALL {
        let pair = &found.pairs[0];
        let points = matching::points(*lang, pair);
        assert_eq!(points.iter().map(|(_, points)| points).sum::<u32>(), pair.score);
        let mut said: Vec<String> = points.into_iter().map(|(text, _)| text).collect();
        said.extend(matching::why(*lang, &pair.reasons, false, "Grace"));
        said.extend(matching::why(*lang, &pair.reasons, true, "하나"));
        said.extend(matching::rules(*lang, round.summary.rules.0));
        for alone in &found.unmatched {
            said.extend(matching::hints(*lang, alone, found.mentors, &names));
        }
        for sentence in said {
            assert!(!sentence.contains("matching-") && !sentence.contains('{'), "{lang}: {sentence}");
        }
    }
}
