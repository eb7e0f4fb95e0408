//! Coming in: invitations, sign-in links, codes and logins, on both engines.
#![allow(clippy::unwrap_used)]

use chrono::{TimeDelta, Utc};
use domain::{
    Clock, Db, Error,
    identity::{
        invitations::{self, Acceptance},
        logins,
        sign_in::{self, Entered},
    },
    jobs::{self, Job, Mail},
    people,
    secret::Secret,
    testing::{self, databases, id},
};
use futures::future::join_all;
use model::{Actor, FlawCode, Lang, NewPerson, Refusal, Role};
use std::time::Duration;

/// The mails that wait in the outbox, oldest first.
async fn mails(db: &Db) -> Vec<Mail> {
    let mut mails = Vec::new();
    let mut tx = db.write().await.unwrap();
    while let Some(job) = jobs::claim(&mut tx).await.unwrap() {
        if let Job::Mail(mail) = serde_json::from_str(&job.payload).unwrap() {
            mails.push(mail);
        }
        jobs::finish(&mut tx, job.id).await.unwrap();
    }
    tx.commit().await.unwrap();
    mails
}

fn token(mail: &Mail) -> Secret {
    Secret::presented(mail.path.as_deref().unwrap().rsplit('/').next().unwrap())
}

async fn ask(db: &Db, email: &str, browser: &Secret) -> Option<Mail> {
    let mut tx = db.write().await.unwrap();
    sign_in::ask(&mut tx, email, browser, Lang::En).await.unwrap();
    tx.commit().await.unwrap();
    mails(db).await.pop()
}

async fn hana(db: &Db) -> Actor {
    let mut tx = db.write().await.unwrap();
    let hana = testing::person(&mut tx, "hana", Role::Activist).await;
    tx.commit().await.unwrap();
    hana
}

fn agreed(name: &str) -> Acceptance {
    Acceptance { name: name.into(), lang: "ko".into(), zone: String::new(), agree: Some("yes".into()) }
}

#[tokio::test]
async fn of_64_that_follow_one_link_at_once_exactly_one_signs_in() {
    for db in databases().await {
        hana(&db).await;
        let browser = Secret::random().unwrap();
        let mail = ask(&db, "hana@ieum.example", &browser).await.unwrap();
        let slow = db.clone().with_pause(Duration::from_millis(5));
        let tries = join_all((0..64).map(|_| async {
            let mut tx = slow.write().await?;
            sign_in::follow(&mut tx, &token(&mail), &browser, "phone").await?;
            tx.commit().await
        }))
        .await;
        assert_eq!(tries.iter().filter(|t| t.is_ok()).count(), 1, "{}", db.engine);
        for lost in tries.iter().filter_map(|t| t.as_ref().err()) {
            assert!(matches!(lost, Error::Refused(Refusal::LinkSpent)), "{}: {lost:?}", db.engine);
        }
    }
}

#[tokio::test]
async fn a_link_works_only_in_the_browser_that_asked_and_survives_the_others() {
    for db in databases().await {
        let hana = hana(&db).await;
        let browser = Secret::random().unwrap();
        let mail = ask(&db, "Hana@Ieum.Example ", &browser).await.unwrap();
        for _ in 0..100 {
            let mut tx = db.write().await.unwrap();
            let other = Secret::random().unwrap();
            let refused = sign_in::follow(&mut tx, &token(&mail), &other, "scanner").await;
            assert!(matches!(refused, Err(Error::Refused(Refusal::OtherBrowser))));
        }
        for _ in 0..20 {
            assert!(sign_in::is_open(&mut db.read().await.unwrap(), &token(&mail)).await.unwrap());
        }
        let mut tx = db.write().await.unwrap();
        let login = sign_in::follow(&mut tx, &token(&mail), &browser, "phone").await.unwrap();
        tx.commit().await.unwrap();
        let known = logins::recognise(&mut db.read().await.unwrap(), &login).await.unwrap().unwrap();
        assert_eq!(known.person.id, id(hana));
    }
}

#[tokio::test]
async fn a_link_is_dead_after_ten_minutes() {
    for db in databases().await {
        hana(&db).await;
        let browser = Secret::random().unwrap();
        let mail = ask(&db, "hana@ieum.example", &browser).await.unwrap();
        let later = Utc::now() + TimeDelta::minutes(11);
        let db = db.clone().with_clock(Clock::from_fn(move || later));
        let mut tx = db.write().await.unwrap();
        let refused = sign_in::follow(&mut tx, &token(&mail), &browser, "phone").await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::LinkSpent))));
    }
}

#[tokio::test]
async fn an_unknown_address_is_answered_alike_and_gets_no_mail() {
    for db in databases().await {
        let browser = Secret::random().unwrap();
        assert!(ask(&db, "nobody@ieum.example", &browser).await.is_none());
    }
}

#[tokio::test]
async fn the_code_of_the_mail_opens_the_asking_browser_and_five_wrong_ones_close_it() {
    for db in databases().await {
        hana(&db).await;
        let browser = Secret::random().unwrap();
        let code = ask(&db, "hana@ieum.example", &browser).await.unwrap().code.unwrap();
        let wrong = if code == "000000" { "000001" } else { "000000" };
        let enter = async |code: &str, browser: &Secret| {
            let mut tx = db.write().await.unwrap();
            let entered = sign_in::enter_code(&mut tx, code, browser, "phone").await.unwrap();
            tx.commit().await.unwrap();
            entered
        };
        assert!(matches!(enter(&code, &Secret::random().unwrap()).await, Entered::Closed));
        assert!(matches!(enter(wrong, &browser).await, Entered::Wrong));
        assert!(matches!(enter(&code, &browser).await, Entered::Welcome(_)));

        let code = ask(&db, "hana@ieum.example", &browser).await.unwrap().code.unwrap();
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            assert!(matches!(enter(wrong, &browser).await, Entered::Wrong));
        }
        assert!(matches!(enter(&code, &browser).await, Entered::Closed));
    }
}

#[tokio::test]
async fn a_suspended_person_is_out_at_once_on_every_login() {
    for db in databases().await {
        let hana = hana(&db).await;
        let browser = Secret::random().unwrap();
        let mail = ask(&db, "hana@ieum.example", &browser).await.unwrap();
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let login = sign_in::follow(&mut tx, &token(&mail), &browser, "phone").await.unwrap();
        people::suspend(&mut tx, staff, id(hana)).await.unwrap();
        tx.commit().await.unwrap();
        assert!(logins::recognise(&mut db.read().await.unwrap(), &login).await.unwrap().is_none());
        assert!(ask(&db, "hana@ieum.example", &browser).await.is_none());
    }
}

#[tokio::test]
async fn an_invitation_makes_an_active_member_under_the_name_they_chose() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let cohort = testing::cohort(&mut tx, 3).await;
        let new = NewPerson::new("Amina Diop", "amina@ieum.example", Role::Activist);
        people::invite(&mut tx, staff, new, Some(cohort)).await.unwrap();
        tx.commit().await.unwrap();
        let link = token(&mails(&db).await[0]);

        let mut tx = db.write().await.unwrap();
        let refused = invitations::accept(&mut tx, &link, &Acceptance::default(), "phone").await;
        let Err(Error::Invalid(flaws)) = refused else { panic!("accepted an empty form") };
        assert!(flaws.of("agree").any(|f| f.code == FlawCode::MustAgree));
        let staff_name = invitations::accept(&mut tx, &link, &agreed("ＭＩＮ ji"), "phone").await;
        let Err(Error::Invalid(flaws)) = staff_name else { panic!("took the name of staff") };
        assert!(flaws.of("name").any(|f| f.code == FlawCode::LooksLikeStaff));

        let accepted = invitations::accept(&mut tx, &link, &agreed("Amina"), "phone").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(accepted.cohort, Some((cohort, domain::cohorts::Joined::Enrolled)));
        let mut tx = db.read().await.unwrap();
        let known = logins::recognise(&mut tx, &accepted.login).await.unwrap().unwrap();
        assert_eq!((known.person.name.as_str(), known.person.lang), ("Amina", Lang::Ko));
        let again = invitations::look(&mut tx, &link).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::LinkSpent))));
        assert!(domain::audit::verify(&mut tx).await.unwrap() > 5);
    }
}

#[tokio::test]
async fn a_read_transaction_cannot_write() {
    for db in databases().await {
        let mut tx = db.read().await.unwrap();
        let refused = domain::cohorts::open_programme(&mut tx, Actor::House, "No").await;
        assert!(matches!(refused, Err(Error::Internal(_))), "{}", db.engine);
    }
}
