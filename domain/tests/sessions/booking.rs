//! Two people take an hour.

use super::*;
use domain::{cohorts, people, testing::id};
use futures::future::join_all;
use model::{FlawCode, SessionState};
use std::time::Duration;

#[tokio::test]
async fn of_64_mentees_who_book_one_slot_at_once_exactly_one_gets_it() {
    for world in worlds().await {
        let mut racers = Vec::new();
        for number in 0..64 {
            racers.push(world.mentee(&format!("racer{number}")).await);
        }
        let slow = world.db.clone().with_pause(Duration::from_millis(5));
        let booked = join_all(racers.iter().map(|(racer, pair)| book_in(&slow, *racer, *pair, SLOT))).await;
        let won = booked.iter().filter(|result| result.is_ok()).count();
        assert_eq!(won, 1, "{}", world.engine);
        for lost in booked.into_iter().filter(Result::is_err) {
            assert_refused(lost, Refusal::SlotTaken);
        }
    }
}

#[tokio::test]
async fn a_form_sent_64_times_at_once_books_once() {
    for world in worlds().await {
        let slow = world.db.clone().with_pause(Duration::from_millis(5));
        let booked = join_all((0..64).map(|_| book_in(&slow, world.hana, world.pair, SLOT))).await;
        let mut ids: Vec<_> = booked.into_iter().map(Result::unwrap).collect();
        ids.dedup();
        assert_eq!(ids.len(), 1, "{}", world.engine);
        assert_eq!(mails(&world.db).await.len(), 1, "the mentor is told once, {}", world.engine);
    }
}

#[tokio::test]
async fn a_booked_hour_is_offered_to_nobody_and_a_cancelled_one_again() {
    for world in worlds().await {
        let (diego, his) = world.mentee("diego").await;
        let session = world.book(world.hana, world.pair, SLOT).await.unwrap();
        assert_refused(world.book(diego, his, SLOT).await, Refusal::SlotTaken);
        // Half an hour later still overlaps.
        assert_refused(world.book(diego, his, "2027-03-03T10:30:00Z").await, Refusal::SlotTaken);
        let mut tx = world.db.write().await.unwrap();
        let from = tx.now;
        let offered = sessions::slots(&mut tx, diego, his, from, 4).await.unwrap();
        let starts: Vec<_> =
            offered.slots.iter().map(|s| s.starts_at.format("%d %H:%M").to_string()).collect();
        assert_eq!(
            starts,
            ["03 11:00", "03 11:30", "03 12:00", "04 10:00", "04 10:30", "04 11:00", "04 11:30"]
        );
        sessions::cancel(&mut tx, world.hana, session).await.unwrap();
        sessions::cancel(&mut tx, world.hana, session).await.unwrap();
        tx.commit().await.unwrap();
        world.book(diego, his, SLOT).await.unwrap();
        let letters: Vec<_> = mails(&world.db).await.into_iter().map(|mail| (mail.letter, mail.to)).collect();
        let grace = |letter: &str| (letter.to_owned(), "grace@ieum.example".to_owned());
        assert_eq!(letters, ["session-booked", "session-cancelled", "session-booked"].map(grace));
    }
}

#[tokio::test]
async fn a_time_is_only_booked_within_the_hours_with_notice_and_while_the_mentorship_runs() {
    for world in worlds().await {
        for not_offered in [
            "2027-03-03T09:30:00Z", // before the hours begin
            "2027-03-03T12:30:00Z", // ends after them
            "2027-03-03T10:15:00Z", // off the half hour
            "2027-02-24T10:00:00Z", // past
            "2027-04-07T10:00:00Z", // too far ahead
        ] {
            let booked = world.book(world.hana, world.pair, not_offered).await;
            assert_refused(booked, Refusal::SlotNotOffered);
        }
        let late = at(&world.db, "2027-03-02T10:00:01Z");
        assert_refused(book_in(&late, world.hana, world.pair, SLOT).await, Refusal::SlotNotOffered);
        let just_in_time = at(&world.db, "2027-03-02T10:00:00Z");
        book_in(&just_in_time, world.hana, world.pair, SLOT).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_books_with_somebody_who_left_or_was_suspended() {
    for world in worlds().await {
        let (diego, his) = world.mentee("diego").await;
        let minji = world.stranger("minji", Role::Staff).await;
        let mut tx = world.db.write().await.unwrap();
        cohorts::withdraw(&mut tx, minji, world.cohort, id(diego)).await.unwrap();
        tx.commit().await.unwrap();
        assert_refused(world.book(world.mentor, his, SLOT).await, Refusal::SlotNotOffered);
        let mut tx = world.db.write().await.unwrap();
        people::suspend(&mut tx, minji, id(world.mentor)).await.unwrap();
        let from = tx.now;
        let offer = sessions::slots(&mut tx, world.hana, world.pair, from, 7).await.unwrap();
        assert!(offer.slots.is_empty() && offer.has_hours, "{}", world.engine);
        tx.commit().await.unwrap();
        assert_refused(world.book(world.hana, world.pair, SLOT).await, Refusal::SlotNotOffered);
    }
}

#[tokio::test]
async fn somebody_busy_elsewhere_is_told_so() {
    for world in worlds().await {
        let other_mentor = world.member("elena", Role::Mentor).await;
        let mut tx = world.db.write().await.unwrap();
        let other = testing::cohort(&mut tx, 5).await;
        for who in [other_mentor, world.hana] {
            cohorts::enrol(&mut tx, Actor::House, other, id(who)).await.unwrap();
        }
        let second = testing::pair(&mut tx, other, other_mentor, world.hana).await;
        sessions::set_hours(&mut tx, other_mentor, &evenings()).await.unwrap();
        tx.commit().await.unwrap();
        world.book(world.mentor, world.pair, SLOT).await.unwrap();
        assert_refused(world.book(world.hana, second, SLOT).await, Refusal::BusyYourself);
        assert_refused(world.book(other_mentor, second, SLOT).await, Refusal::SlotTaken);
        // The same slot by the other of the two: they have it already, and did not send this form.
        assert_refused(world.book(world.hana, world.pair, SLOT).await, Refusal::BusyYourself);
    }
}

#[tokio::test]
async fn strangers_and_staff_find_no_slots_and_strangers_no_session() {
    for world in worlds().await {
        let session = world.book(world.hana, world.pair, SLOT).await.unwrap();
        let amina = world.member("amina", Role::Activist).await;
        let outsider = world.stranger("diego", Role::Mentor).await;
        let minji = world.stranger("minji", Role::Staff).await;
        let mut tx = world.db.write().await.unwrap();
        let from = tx.now;
        for stranger in [amina, outsider, minji, Actor::Nobody] {
            assert_absent(sessions::slots(&mut tx, stranger, world.pair, from, 7).await);
            assert_absent(sessions::book(&mut tx, stranger, world.pair, &booking(SLOT)).await);
        }
        for stranger in [amina, outsider, Actor::Nobody] {
            assert_absent(sessions::show(&mut tx, stranger, session).await);
            assert_absent(sessions::cancel(&mut tx, stranger, session).await);
            assert_absent(sessions::of_mentorship(&mut tx, stranger, world.pair).await);
            assert!(sessions::upcoming(&mut tx, stranger).await.unwrap().is_empty());
        }
        let seen = sessions::show(&mut tx, minji, session).await.unwrap();
        assert!(seen.can_cancel && !seen.reads_question && seen.session.question.is_empty());
        let seen = sessions::show(&mut tx, world.mentor, session).await.unwrap();
        assert_eq!(seen.session.question, "How do I begin?");
        assert_eq!(
            (seen.session.wall_start.as_str(), seen.session.zone.as_str()),
            ("2027-03-03T19:00", "Asia/Seoul")
        );
    }
}

#[tokio::test]
async fn each_of_the_two_finds_the_session_under_the_others_name() {
    for world in worlds().await {
        let session = world.book(world.hana, world.pair, SLOT).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        for (reader, other) in [(world.hana, "grace"), (world.mentor, "hana")] {
            let lines = sessions::upcoming(&mut tx, reader).await.unwrap();
            assert_eq!(
                (lines[0].id, lines[0].with_name.as_deref()),
                (session, Some(other)),
                "{}",
                world.engine
            );
            assert!(!lines[0].clash && lines.len() == 1);
            assert!(sessions::past(&mut tx, reader).await.unwrap().is_empty());
        }
        let mut later = at(&world.db, "2027-03-04T00:00:00Z").write().await.unwrap();
        assert!(sessions::upcoming(&mut later, world.hana).await.unwrap().is_empty());
        assert_eq!(sessions::past(&mut later, world.hana).await.unwrap()[0].state, SessionState::Booked);
        assert_refused(sessions::cancel(&mut later, world.hana, session).await, Refusal::SessionClosed);
    }
}

#[tokio::test]
async fn a_form_with_flaws_names_them() {
    for world in worlds().await {
        let mut tx = world.db.write().await.unwrap();
        let wrong = Booking { starts_at: "tomorrow".into(), question: "x".repeat(1001) };
        let Err(Error::Invalid(flaws)) = sessions::book(&mut tx, world.hana, world.pair, &wrong).await else {
            panic!("accepted");
        };
        let said: Vec<_> = flaws.0.iter().map(|flaw| (flaw.field.as_str(), flaw.code)).collect();
        assert_eq!(said, [("question", FlawCode::TooLong), ("starts_at", FlawCode::UnknownChoice)]);
        let week = Week { wed: "19:10-20:00".into(), ..Week::default() };
        let set = sessions::set_hours(&mut tx, world.mentor, &week).await;
        assert!(matches!(set, Err(Error::Invalid(flaws)) if flaws.0[0].code == FlawCode::BadSpan));
        assert_absent(sessions::set_hours(&mut tx, world.hana, &evenings()).await);
    }
}

#[tokio::test]
async fn a_mentor_sees_what_their_hours_offer() {
    for world in worlds().await {
        world.book(world.hana, world.pair, SLOT).await.unwrap();
        let mut tx = world.db.write().await.unwrap();
        let mine = sessions::my_hours(&mut tx, world.mentor).await.unwrap();
        assert_eq!(Week::of(&mine.hours), evenings());
        // Five on Wednesdays, four on Thursdays, two weeks, less three around the booked hour.
        assert_eq!((mine.zone.as_str(), mine.slots.len()), ("Asia/Seoul", 2 * 9 - 2));
        let tally = sessions::tally_booked(&mut tx, world.cohort).await.unwrap();
        let of = |who: Actor| tally.iter().find(|(person, _)| *person == id(who)).map(|(_, count)| *count);
        assert_eq!((of(world.hana), of(world.mentor)), (Some(1), Some(1)));
    }
}
