//! Sessions of a whole cohort, and who came.

use super::*;
use domain::{cohorts, testing::id};
use model::{Attendance, FlawCode, NewSession, SessionId};

fn workshop(starts: &str) -> NewSession {
    NewSession {
        title: "How a submission is written".into(),
        starts: starts.into(),
        zone: "Asia/Seoul".into(),
        minutes: "90".into(),
        about: String::new(),
    }
}

async fn scheduled(world: &World, by: Actor) -> SessionId {
    let mut tx = world.db.write().await.unwrap();
    let session = sessions::schedule(&mut tx, by, world.cohort, &workshop("2027-03-03T19:30")).await.unwrap();
    let again = sessions::schedule(&mut tx, by, world.cohort, &workshop("2027-03-03T19:30")).await.unwrap();
    assert_eq!(session, again, "the same form makes one session");
    tx.commit().await.unwrap();
    session
}

#[tokio::test]
async fn everybody_enrolled_gets_a_seat_and_a_letter_and_whoever_is_busy_sees_the_clash() {
    for world in worlds().await {
        let amina = world.member("amina", Role::Activist).await;
        let minji = world.stranger("minji", Role::Staff).await;
        let meeting = world.book(world.hana, world.pair, SLOT).await.unwrap();
        mails(&world.db).await;
        let session = scheduled(&world, minji).await;
        assert_eq!(mails(&world.db).await.len(), 3, "{}", world.engine);
        let mut tx = world.db.write().await.unwrap();
        let seen = sessions::show(&mut tx, amina, session).await.unwrap();
        let live: Vec<_> = seen.seats.iter().map(|seat| (seat.name.as_str(), seat.live)).collect();
        assert_eq!(live, [("amina", true), ("grace", false), ("hana", false)]);
        assert!(!seen.can_cancel && !seen.can_mark);
        let clash = |lines: &[sessions::Line], id| lines.iter().any(|line| line.id == id && line.clash);
        assert!(clash(&sessions::upcoming(&mut tx, world.hana).await.unwrap(), session));
        // What gave way takes its place again.
        sessions::cancel(&mut tx, world.mentor, meeting).await.unwrap();
        assert!(!clash(&sessions::upcoming(&mut tx, world.hana).await.unwrap(), session));
        tx.commit().await.unwrap();
        assert_refused(world.book(world.hana, world.pair, SLOT).await, Refusal::BusyYourself);
    }
}

#[tokio::test]
async fn whoever_joins_later_gets_a_seat_and_whoever_leaves_gives_it_up() {
    for world in worlds().await {
        let rosa = world.member("rosa", Role::Facilitator).await;
        let session = scheduled(&world, rosa).await;
        let amina = world.member("amina", Role::Activist).await;
        let mut tx = world.db.write().await.unwrap();
        let lines = sessions::upcoming(&mut tx, amina).await.unwrap();
        assert_eq!((lines.len(), lines[0].id), (1, session), "{}", world.engine);
        cohorts::withdraw(&mut tx, amina, world.cohort, id(amina)).await.unwrap();
        assert!(sessions::upcoming(&mut tx, amina).await.unwrap().is_empty());
        assert_absent(sessions::show(&mut tx, amina, session).await);
        assert_absent(sessions::of_cohort(&mut tx, amina, world.cohort).await);
    }
}

#[tokio::test]
async fn only_staff_and_the_cohorts_facilitators_schedule_and_only_hosts_and_staff_cancel() {
    for world in worlds().await {
        let rosa = world.member("rosa", Role::Facilitator).await;
        let outsider = world.stranger("tomas", Role::Facilitator).await;
        let mut tx = world.db.write().await.unwrap();
        for nobody in [world.hana, world.mentor, outsider, Actor::Nobody] {
            let made = sessions::schedule(&mut tx, nobody, world.cohort, &workshop("2027-03-03T19:30")).await;
            assert_absent(made);
        }
        drop(tx);
        let session = scheduled(&world, rosa).await;
        let mut tx = world.db.write().await.unwrap();
        for member in [world.hana, world.mentor, outsider] {
            assert_absent(sessions::cancel(&mut tx, member, session).await);
        }
        let (lines, may_schedule) = sessions::of_cohort(&mut tx, world.hana, world.cohort).await.unwrap();
        assert_eq!((lines.len(), may_schedule), (1, false));
        sessions::cancel(&mut tx, rosa, session).await.unwrap();
    }
}

#[tokio::test]
async fn a_session_with_flaws_is_not_scheduled() {
    for world in worlds().await {
        let minji = world.stranger("minji", Role::Staff).await;
        let mut tx = world.db.write().await.unwrap();
        let wrong = NewSession {
            title: " ".into(),
            starts: "2027-02-28T19:30".into(),
            zone: "Asia/Atlantis".into(),
            minutes: "5".into(),
            about: String::new(),
        };
        let Err(Error::Invalid(flaws)) = sessions::schedule(&mut tx, minji, world.cohort, &wrong).await
        else {
            panic!("accepted");
        };
        let said: Vec<_> = flaws.0.iter().map(|flaw| (flaw.field.as_str(), flaw.code)).collect();
        let expected = [
            ("title", FlawCode::Missing),
            ("zone", FlawCode::UnknownZone),
            ("minutes", FlawCode::OutOfRange),
            ("starts", FlawCode::InThePast),
        ];
        assert_eq!(said, expected);
    }
}

#[tokio::test]
async fn attendance_is_marked_by_host_and_staff_once_it_began_and_can_be_taken_back() {
    for world in worlds().await {
        let session = world.book(world.hana, world.pair, SLOT).await.unwrap();
        let minji = world.stranger("minji", Role::Staff).await;
        let hana = id(world.hana);
        let mut tx = world.db.write().await.unwrap();
        let early = sessions::mark(&mut tx, world.mentor, session, hana, Some(Attendance::Present)).await;
        assert_refused(early, Refusal::SessionNotBegun);
        drop(tx);
        let mut tx = at(&world.db, SLOT).write().await.unwrap();
        assert!(sessions::show(&mut tx, world.mentor, session).await.unwrap().can_mark);
        assert_absent(sessions::mark(&mut tx, world.hana, session, hana, Some(Attendance::Present)).await);
        assert_absent(sessions::mark(&mut tx, minji, session, id(minji), Some(Attendance::Late)).await);
        for (by, mark, attended) in [
            (world.mentor, Some(Attendance::Late), 1),
            (minji, Some(Attendance::Absent), 0),
            (minji, Some(Attendance::Present), 1),
            (world.mentor, None, 0),
        ] {
            sessions::mark(&mut tx, by, session, hana, mark).await.unwrap();
            let tally = sessions::tally_attended(&mut tx, world.cohort).await.unwrap();
            assert_eq!(tally.iter().map(|(_, count)| count).sum::<i64>(), attended, "{}", world.engine);
        }
        domain::audit::verify(&mut tx).await.unwrap();
    }
}

#[tokio::test]
async fn members_see_their_own_mark_and_nobody_elses() {
    for world in worlds().await {
        let rosa = world.member("rosa", Role::Facilitator).await;
        let session = scheduled(&world, rosa).await;
        let mut tx = at(&world.db, "2027-03-03T12:00:00Z").write().await.unwrap();
        for who in [world.hana, world.mentor] {
            sessions::mark(&mut tx, rosa, session, id(who), Some(Attendance::Present)).await.unwrap();
        }
        // A mentor who is a guest here marks nobody.
        let guest = sessions::mark(&mut tx, world.mentor, session, id(world.hana), None).await;
        assert_absent(guest);
        let marks =
            |shown: sessions::Shown| shown.seats.iter().filter(|seat| seat.attendance.is_some()).count();
        assert_eq!(marks(sessions::show(&mut tx, world.hana, session).await.unwrap()), 1);
        assert_eq!(marks(sessions::show(&mut tx, rosa, session).await.unwrap()), 2);
    }
}
