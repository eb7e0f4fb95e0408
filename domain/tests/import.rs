//! A roster from file to people: nothing before the confirmation, and then all of it, once.
#![allow(clippy::unwrap_used)]

use domain::{
    Clock, Db, Error, Tx,
    jobs::{self, Job},
    people::{
        self,
        import::{self, Change, Confirmation, Confirmed},
    },
    testing::{self, TestDb, databases, id},
};
use futures::future::join_all;
use model::{Actor, CohortId, FlawCode, ImportId, Lang, NewPerson, Refusal, Role, RosterField};
use std::time::Duration;

const CLEAN: &str = "이름,이메일,역할,시간대,구사 언어,가능한 시간,메모\n\
    하나,hana@ieum.example,활동가,Asia/Seoul,\"한국어 원어민, 영어 B2\",월 19:00-21:30,봄 기수\n\
    Grace,grace@ieum.example,멘토,Africa/Nairobi,en:C2,토 10:00-12:00,\n";

const FAULTY: &str = "Name;E-mail;Role;Time zone;Languages\n\
    Hana;hana@ieum.example;activist;Asia/Seoul;ko:C2\n\
    Diego;diego@ieum.example;activist;America/Bogata;es:C2\n\
    Amina;HANA@ieum.example;activist;Africa/Dakar;fr:C2\n\
    Grace;grace@ieum.example;mentor;Africa/Nairobi;en:C3\n";

async fn world(db: &TestDb) -> (Actor, CohortId) {
    let mut tx = db.write().await.unwrap();
    let staff = testing::person(&mut tx, "minji", Role::Staff).await;
    let cohort = testing::cohort(&mut tx, 20).await;
    tx.commit().await.unwrap();
    (staff, cohort)
}

async fn uploaded(db: &Db, staff: Actor, text: &str, cohort: Option<CohortId>) -> ImportId {
    let mut tx = db.write().await.unwrap();
    let id = import::upload(&mut tx, staff, "roster.csv", text.as_bytes(), cohort).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn mark(tx: &mut Tx, staff: Actor, id: ImportId) -> String {
    import::dry_run(tx, staff, id).await.unwrap().mark
}

async fn confirm(db: &Db, staff: Actor, id: ImportId, mark: &str, skip: bool) -> domain::Result<Confirmed> {
    let mut tx = db.write().await?;
    let said = Confirmation { mark: mark.to_owned(), skip: skip.then(|| "yes".to_owned()) };
    let confirmed = import::confirm(&mut tx, staff, id, &said).await?;
    tx.commit().await?;
    Ok(confirmed)
}

async fn names(db: &Db, staff: Actor) -> Vec<String> {
    let people = people::list(&mut db.read().await.unwrap(), staff).await.unwrap();
    people.into_iter().map(|person| person.name).collect()
}

async fn mails(db: &Db) -> Vec<String> {
    let (mut tx, mut to) = (db.write().await.unwrap(), Vec::new());
    while let Some(job) = jobs::claim(&mut tx).await.unwrap() {
        if let Job::Mail(mail) = serde_json::from_str(&job.payload).unwrap() {
            to.push(mail.to);
        }
        jobs::finish(&mut tx, job.id).await.unwrap();
    }
    tx.commit().await.unwrap();
    to.sort();
    to
}

#[tokio::test]
async fn nothing_is_written_before_the_confirmation_and_all_of_it_by_it() {
    for db in databases().await {
        let (staff, cohort) = world(&db).await;
        let id = uploaded(&db, staff, CLEAN, Some(cohort)).await;
        let run = import::dry_run(&mut db.read().await.unwrap(), staff, id).await.unwrap();
        assert_eq!((run.counts.new, run.counts.faulty), (2, 0), "{}", db.engine);
        assert_eq!(run.mapping.0.last(), Some(&None), "a column that means nothing is ignored");
        assert_eq!(names(&db, staff).await, ["minji"]);
        assert!(mails(&db).await.is_empty());

        let confirmed = confirm(&db, staff, id, &run.mark, false).await.unwrap();
        assert_eq!(confirmed, Confirmed { invited: 2, skipped: 0, cohort: Some(cohort) });
        assert_eq!(names(&db, staff).await, ["Grace", "minji", "하나"]);
        assert_eq!(mails(&db).await, ["grace@ieum.example", "hana@ieum.example"]);
        let mut tx = db.read().await.unwrap();
        let roster = domain::cohorts::roster(&mut tx, staff, cohort).await.unwrap();
        assert!(roster.len() == 2 && roster.iter().all(|member| member.state == "invited"));
        let hana = people::find_by_email(&mut tx, "hana@ieum.example").await.unwrap().unwrap();
        assert_eq!((hana.zone.as_str(), hana.lang, hana.hours.len()), ("Asia/Seoul", Lang::En, 1));
        assert!(matches!(import::show(&mut tx, staff, id).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn a_bad_row_stops_everything_until_it_is_explicitly_left_out() {
    for db in databases().await {
        let (staff, _) = world(&db).await;
        let id = uploaded(&db, staff, FAULTY, None).await;
        let run = import::dry_run(&mut db.read().await.unwrap(), staff, id).await.unwrap();
        let faults: Vec<_> = run
            .rows
            .iter()
            .flat_map(|row| {
                row.faults.iter().map(|f| (row.line, run.header(f.field), f.code, f.value.as_str()))
            })
            .collect();
        let expected = [
            (3, "Time zone", FlawCode::UnknownZone, "America/Bogata"),
            (4, "E-mail", FlawCode::EmailTwice, "hana@ieum.example"),
            (5, "Languages", FlawCode::UnknownLevel, "en:C3"),
        ];
        assert_eq!(faults, expected, "{}", db.engine);
        assert_eq!(run.rows[1].faults[0].meant.as_deref(), Some("America/Bogota"));
        let refused = confirm(&db, staff, id, &run.mark, false).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ImportNotClean))));
        assert_eq!(names(&db, staff).await, ["minji"]);
        let confirmed = confirm(&db, staff, id, &run.mark, true).await.unwrap();
        assert_eq!((confirmed.invited, confirmed.skipped), (1, 3));
        assert_eq!(names(&db, staff).await, ["Hana", "minji"]);
    }
}

#[tokio::test]
async fn an_address_that_is_here_already_is_named_and_adds_nobody() {
    for db in databases().await {
        let (staff, _) = world(&db).await;
        let mut tx = db.write().await.unwrap();
        let hana = testing::person(&mut tx, "hana", Role::Activist).await;
        tx.commit().await.unwrap();
        let import = uploaded(&db, staff, CLEAN, None).await;
        let run = import::dry_run(&mut db.read().await.unwrap(), staff, import).await.unwrap();
        assert_eq!(run.rows[0].change, Change::AlreadyHere(id(hana)));
        assert_eq!(run.rows[0].faults[0].code, FlawCode::EmailTaken);
        assert_eq!((run.counts.new, run.counts.already_here, run.counts.faulty), (1, 1, 1));
    }
}

#[tokio::test]
async fn a_result_that_changed_since_it_was_looked_at_is_not_confirmed() {
    for db in databases().await {
        let (staff, _) = world(&db).await;
        let id = uploaded(&db, staff, CLEAN, None).await;
        let seen = mark(&mut db.read().await.unwrap(), staff, id).await;
        let mut tx = db.write().await.unwrap();
        let columns = ["name", "email", "role", "", "", "", ""].map(str::to_owned);
        import::map_columns(&mut tx, staff, id, &columns).await.unwrap();
        tx.commit().await.unwrap();
        let refused = confirm(&db, staff, id, &seen, true).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::ImportNotClean))), "{}", db.engine);
        let mut tx = db.write().await.unwrap();
        testing::person(&mut tx, "grace", Role::Mentor).await;
        let seen_now = mark(&mut tx, staff, id).await;
        tx.commit().await.unwrap();
        assert_ne!(seen, seen_now);
        assert_eq!(confirm(&db, staff, id, &seen_now, true).await.unwrap().invited, 1);
    }
}

#[tokio::test]
async fn of_many_who_confirm_one_roster_at_once_one_does() {
    for db in databases().await {
        let (staff, cohort) = world(&db).await;
        let mut tx = db.write().await.unwrap();
        let sejin = testing::person(&mut tx, "sejin", Role::Staff).await;
        tx.commit().await.unwrap();
        let id = uploaded(&db, staff, CLEAN, Some(cohort)).await;
        let mark = mark(&mut db.read().await.unwrap(), staff, id).await;
        let slow = db.clone().with_pause(Duration::from_millis(5));
        let racers = (0..64).map(|n| if n % 2 == 0 { staff } else { sejin });
        let tries = join_all(racers.map(|actor| confirm(&slow, actor, id, &mark, false))).await;
        assert_eq!(tries.iter().filter(|done| done.is_ok()).count(), 1, "{}", db.engine);
        assert!(tries.iter().all(|done| matches!(done, Ok(_) | Err(Error::NotFound))));
        assert_eq!(names(&db, staff).await.len(), 4);
        assert_eq!(mails(&db).await.len(), 2);
    }
}

#[tokio::test]
async fn of_two_rosters_with_one_person_confirmed_at_once_one_is_refused_whole() {
    for db in databases().await {
        let (staff, _) = world(&db).await;
        let other = CLEAN.replace("grace@", "elena@");
        let ids = [uploaded(&db, staff, CLEAN, None).await, uploaded(&db, staff, &other, None).await];
        let slow = db.clone().with_pause(Duration::from_millis(20));
        let tries = join_all(ids.map(|id| {
            let (db, slow) = (&db, &slow);
            async move {
                let mark = mark(&mut db.read().await.unwrap(), staff, id).await;
                confirm(slow, staff, id, &mark, false).await
            }
        }))
        .await;
        assert_eq!(tries.iter().filter(|done| done.is_ok()).count(), 1, "{}", db.engine);
        let refused = tries.into_iter().find_map(Result::err).unwrap();
        assert!(matches!(refused, Error::Refused(Refusal::ImportNotClean)), "{refused:?}");
        assert_eq!(names(&db, staff).await.len(), 3);
    }
}

#[tokio::test]
async fn only_those_who_invite_people_know_that_a_roster_waits() {
    for db in databases().await {
        let (staff, cohort) = world(&db).await;
        let import = uploaded(&db, staff, CLEAN, None).await;
        let mut tx = db.write().await.unwrap();
        let mark = mark(&mut tx, staff, import).await;
        let mut others = vec![Actor::Nobody];
        for role in [Role::Activist, Role::Mentor, Role::Facilitator, Role::SafeguardingLead] {
            others.push(testing::member(&mut tx, role.as_str(), role, cohort).await);
        }
        for actor in others {
            let said = Confirmation { mark: mark.clone(), skip: None };
            let answers = [
                import::upload(&mut tx, actor, "a.csv", CLEAN.as_bytes(), None).await.err(),
                import::waiting(&mut tx, actor).await.err(),
                import::show(&mut tx, actor, import).await.err(),
                import::map_columns(&mut tx, actor, import, &[]).await.err(),
                import::dry_run(&mut tx, actor, import).await.err(),
                import::confirm(&mut tx, actor, import, &said).await.err(),
                import::discard(&mut tx, actor, import).await.err(),
                import::export(&mut tx, actor, Lang::En, None).await.err(),
            ];
            assert!(answers.iter().all(|answer| matches!(answer, Some(Error::NotFound))), "{}", db.engine);
        }
        import::discard(&mut tx, staff, import).await.unwrap();
        assert!(matches!(import::discard(&mut tx, staff, import).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn staff_cannot_give_anybody_more_power_than_they_have() {
    for db in databases().await {
        let (staff, _) = world(&db).await;
        let text = "name,email,role\nEve,eve@ieum.example,administrator\n";
        let id = uploaded(&db, staff, text, None).await;
        let mut tx = db.write().await.unwrap();
        let run = import::dry_run(&mut tx, staff, id).await.unwrap();
        assert_eq!(run.rows[0].faults[0].code, FlawCode::RoleNotYours);
        let eve = NewPerson::new("Eve", "eve@ieum.example", Role::SafeguardingLead);
        assert!(matches!(people::invite(&mut tx, staff, eve, None).await, Err(Error::NotFound)));
        let head = testing::person(&mut tx, "gihun", Role::Administrator).await;
        assert_eq!(import::dry_run(&mut tx, head, id).await.unwrap().counts.new, 1);
    }
}

#[tokio::test]
async fn a_roster_is_forgotten_after_a_day() {
    for db in databases().await {
        let (staff, _) = world(&db).await;
        let id = uploaded(&db, staff, CLEAN, None).await;
        let later = db.now() + chrono::TimeDelta::hours(25);
        let tomorrow = db.clone().with_clock(Clock::from_fn(move || later));
        let mut tx = tomorrow.write().await.unwrap();
        assert!(matches!(import::show(&mut tx, staff, id).await, Err(Error::NotFound)));
        import::forget_old(&mut tx).await.unwrap();
        assert!(matches!(import::discard(&mut tx, staff, id).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn the_roster_that_is_exported_can_be_imported_elsewhere() {
    for db in databases().await {
        let (staff, cohort) = world(&db).await;
        let id = uploaded(&db, staff, CLEAN, Some(cohort)).await;
        let seen = mark(&mut db.read().await.unwrap(), staff, id).await;
        confirm(&db, staff, id, &seen, false).await.unwrap();
        let mut tx = db.read().await.unwrap();
        let file = import::export(&mut tx, staff, Lang::Ko, Some(cohort)).await.unwrap();
        let elsewhere = testing::sqlite().await;
        let (staff, _) = world(&elsewhere).await;
        let mut tx = elsewhere.write().await.unwrap();
        let id = import::upload(&mut tx, staff, "roster.csv", &file, None).await.unwrap();
        let run = import::dry_run(&mut tx, staff, id).await.unwrap();
        assert_eq!((run.counts.new, run.counts.faulty), (2, 0), "{}", db.engine);
        assert_eq!(run.mapping.0.iter().flatten().count(), RosterField::ALL.len());
        let hana = &run.rows[1].person;
        assert_eq!((hana.name.as_str(), hana.languages.len(), hana.hours.len()), ("하나", 2, 1));
    }
}
