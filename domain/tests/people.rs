//! People as staff and they themselves keep them: the list, one person's page, the profile.
#![allow(clippy::unwrap_used)]

use domain::{
    Error, cohorts,
    jobs::{self, Job, Mail},
    people::{self, InviteForm, PeopleFilter, Profile},
    testing::{self, TestDb, databases, id},
};
use model::{Actor, Cefr, FlawCode, Flaws, Lang, NewPerson, PersonState, Role};

async fn mails(db: &TestDb) -> Vec<Mail> {
    let (mut tx, mut mails) = (db.write().await.unwrap(), Vec::new());
    while let Some(job) = jobs::claim(&mut tx).await.unwrap() {
        if let Job::Mail(mail) = serde_json::from_str(&job.payload).unwrap() {
            mails.push(mail);
        }
        jobs::finish(&mut tx, job.id).await.unwrap();
    }
    tx.commit().await.unwrap();
    mails
}

fn flaws<T>(result: domain::Result<T>) -> Flaws {
    match result {
        Err(Error::Invalid(flaws)) => flaws,
        _ => panic!("no flaws"),
    }
}

fn codes<T>(result: domain::Result<T>) -> Vec<(String, FlawCode)> {
    flaws(result).0.into_iter().map(|flaw| (flaw.field, flaw.code)).collect()
}

#[tokio::test]
async fn the_list_is_narrowed_by_role_state_cohort_name_and_address() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let cohort = testing::cohort(&mut tx, 5).await;
        for (name, email) in [("Amélie", "amelie@ieum.example"), ("하나", "hana@ieum.example")] {
            people::add(&mut tx, staff, NewPerson::new(name, email, Role::Activist)).await.unwrap();
        }
        let amelie = people::find_by_email(&mut tx, "amelie@ieum.example").await.unwrap().unwrap();
        cohorts::enrol(&mut tx, staff, cohort, amelie.id).await.unwrap();
        let kofi = testing::person(&mut tx, "Kofi", Role::Mentor).await;
        people::suspend(&mut tx, staff, id(kofi)).await.unwrap();
        let all = PeopleFilter::default();
        for (filter, expected) in [
            (PeopleFilter { role: "activist".into(), ..all.clone() }, &["Amélie", "하나"][..]),
            (PeopleFilter { state: "suspended".into(), ..all.clone() }, &["Kofi"]),
            (PeopleFilter { cohort: cohort.to_string(), ..all.clone() }, &["Amélie"]),
            (PeopleFilter { q: "amelie".into(), ..all.clone() }, &["Amélie"]),
            (PeopleFilter { q: "KOFI@ieum.example".into(), ..all.clone() }, &["Kofi"]),
            (PeopleFilter { page: "99".into(), ..all.clone() }, &["Amélie", "Kofi", "minji", "하나"]),
        ] {
            let mut found: Vec<_> = people::search(&mut tx, staff, &filter).await.unwrap().people;
            found.sort_by(|a, b| a.name.cmp(&b.name));
            let names: Vec<_> = found.iter().map(|person| person.name.as_str()).collect();
            assert_eq!(names, expected, "{}", db.engine);
        }
        let nowhere = PeopleFilter { cohort: "nowhere".into(), ..all };
        assert!(matches!(people::search(&mut tx, staff, &nowhere).await, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        for number in 0..people::PER_PAGE {
            testing::person(&mut tx, &format!("a{number:03}"), Role::Activist).await;
        }
        let second = PeopleFilter { page: "2".into(), ..PeopleFilter::default() };
        let listing = people::search(&mut tx, staff, &second).await.unwrap();
        assert_eq!((listing.total, listing.page, listing.pages), (people::PER_PAGE + 1, 2, 2));
        assert_eq!(listing.people[0].name, "minji", "{}", db.engine);
    }
}

#[tokio::test]
async fn what_staff_see_of_everybody_others_do_not() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let cohort = testing::cohort(&mut tx, 5).await;
        let hana = testing::member(&mut tx, "hana", Role::Activist, cohort).await;
        let grace = testing::member(&mut tx, "grace", Role::Mentor, cohort).await;
        let detail = people::detail(&mut tx, staff, id(hana)).await.unwrap();
        assert_eq!((detail.email.as_str(), detail.cohorts.len()), ("hana@ieum.example", 1));
        for actor in [grace, hana, Actor::Nobody] {
            let form = InviteForm::default();
            let answers = [
                people::detail(&mut tx, actor, id(hana)).await.err(),
                people::search(&mut tx, actor, &PeopleFilter::default()).await.err(),
                people::invite_entered(&mut tx, actor, &form).await.err(),
                people::invite_again(&mut tx, actor, id(hana)).await.err(),
                people::suspend(&mut tx, actor, id(hana)).await.err(),
                cohorts::of_person(&mut tx, actor, id(hana)).await.err(),
                cohorts::invite_address(&mut tx, actor, cohort, "hana@ieum.example").await.err(),
                cohorts::programmes(&mut tx, actor).await.err(),
            ];
            assert!(answers.iter().all(|answer| matches!(answer, Some(Error::NotFound))), "{}", db.engine);
        }
    }
}

#[tokio::test]
async fn a_person_is_invited_through_the_form_and_again_until_they_accept() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let cohort = testing::cohort(&mut tx, 5).await;
        let mut form =
            InviteForm { email: "no".into(), role: "boss".into(), lang: "xx".into(), ..Default::default() };
        let expected = [
            ("name", FlawCode::Missing),
            ("email", FlawCode::NotAnEmail),
            ("zone", FlawCode::UnknownZone),
            ("role", FlawCode::UnknownRole),
            ("lang", FlawCode::UnknownLanguage),
        ];
        let refused = people::invite_entered(&mut tx, staff, &form).await;
        assert_eq!(codes(refused), expected.map(|(field, code)| (field.to_owned(), code)), "{}", db.engine);
        form = InviteForm {
            name: "Amina".into(),
            email: "amina@ieum.example".into(),
            role: "activist".into(),
            lang: "fr".into(),
            zone: "Africa/Dakar".into(),
            cohort: cohort.to_string(),
        };
        let amina = people::invite_entered(&mut tx, staff, &form).await.unwrap();
        people::invite_again(&mut tx, staff, amina).await.unwrap();
        let taken = people::invite_entered(&mut tx, staff, &form).await;
        assert_eq!(codes(taken), [("email".to_owned(), FlawCode::EmailTaken)]);
        tx.commit().await.unwrap();
        let letters: Vec<_> = mails(&db).await.into_iter().map(|mail| (mail.letter, mail.lang)).collect();
        assert_eq!(letters, [("invitation".to_owned(), Lang::Fr), ("invitation".to_owned(), Lang::Fr)]);
        let mut tx = db.write().await.unwrap();
        let detail = people::detail(&mut tx, staff, amina).await.unwrap();
        assert_eq!(detail.invitation.unwrap().cohort, Some(cohort));
        assert!(matches!(people::invite_again(&mut tx, staff, id(staff)).await, Err(Error::NotFound)));

        people::suspend(&mut tx, staff, amina).await.unwrap();
        people::restore(&mut tx, staff, amina).await.unwrap();
        let restored = people::find(&mut tx, amina).await.unwrap();
        assert_eq!(restored.state, PersonState::Invited, "restoring accepts nothing in their place");
    }
}

#[tokio::test]
async fn somebody_who_is_here_is_invited_to_a_cohort_by_a_letter() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let cohort = testing::cohort(&mut tx, 5).await;
        let hana = testing::person(&mut tx, "hana", Role::Activist).await;
        let nobody = cohorts::invite_address(&mut tx, staff, cohort, "nobody@ieum.example").await;
        assert_eq!(codes(nobody), [("email".to_owned(), FlawCode::NobodyHere)]);
        cohorts::invite_address(&mut tx, staff, cohort, " Hana@ieum.example").await.unwrap();
        let twice = cohorts::invite_address(&mut tx, staff, cohort, "hana@ieum.example").await;
        assert_eq!(codes(twice), [("email".to_owned(), FlawCode::InCohort)]);
        cohorts::join(&mut tx, hana, cohort).await.unwrap();
        cohorts::withdraw(&mut tx, hana, cohort, id(hana)).await.unwrap();
        assert!(matches!(cohorts::join(&mut tx, hana, cohort).await, Err(Error::NotFound)));
        cohorts::invite_address(&mut tx, staff, cohort, "hana@ieum.example").await.unwrap();
        cohorts::join(&mut tx, hana, cohort).await.unwrap();
        tx.commit().await.unwrap();
        let mails = mails(&db).await;
        assert_eq!(mails.len(), 2, "{}", db.engine);
        assert_eq!(mails[0].path, Some(format!("/cohorts/{cohort}")));
        assert!(
            mails.iter().all(|mail| mail.letter == "cohort-invitation" && mail.to == "hana@ieum.example")
        );
    }
}

#[tokio::test]
async fn a_profile_is_changed_by_its_owner_and_kept_when_it_has_flaws() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        testing::person(&mut tx, "minji", Role::Staff).await;
        let hana = testing::person(&mut tx, "hana", Role::Activist).await;
        let before = people::find(&mut tx, id(hana)).await.unwrap();
        let mut form = Profile::of(&before);
        form.name = "Min Ji".into();
        form.zone = "Mars".into();
        form.topics = vec!["dancing".into()];
        form.languages = "Korean Z9".into();
        form.hours = "mon 9:10-10:00".into();
        let fields: Vec<_> = codes(people::edit_profile(&mut tx, hana, &form).await);
        for expected in [
            ("name", FlawCode::LooksLikeStaff),
            ("zone", FlawCode::UnknownZone),
            ("topics", FlawCode::UnknownTopic),
            ("languages", FlawCode::UnknownLevel),
            ("hours", FlawCode::BadHours),
        ] {
            assert!(fields.contains(&(expected.0.to_owned(), expected.1)), "{fields:?}");
        }
        form = Profile {
            name: "하나".into(),
            zone: "Asia/Tokyo".into(),
            region: "asia_east".into(),
            topics: vec!["upr".into()],
            goals: vec!["learn_law".into()],
            languages: "한국어 C2, 영어 B2".into(),
            hours: "월 19:00-21:00".into(),
            capacity: "7".into(),
        };
        people::edit_profile(&mut tx, hana, &form).await.unwrap();
        let after = people::find(&mut tx, id(hana)).await.unwrap();
        assert_eq!((after.name.as_str(), after.zone.as_str()), ("하나", "Asia/Tokyo"));
        assert_eq!((after.languages.0.get("en"), after.hours.0.len()), (Some(&Cefr::B2), 1));
        assert_eq!(after.capacity, 0, "an activist mentors nobody, whatever the form says");
        people::set_lang(&mut tx, hana, "es").await.unwrap();
        assert_eq!(people::find(&mut tx, id(hana)).await.unwrap().lang, Lang::Es);
        let nobody = people::edit_profile(&mut tx, Actor::Nobody, &form).await;
        assert!(matches!(nobody, Err(Error::NotFound)), "{}", db.engine);
    }
}

#[tokio::test]
async fn a_cohort_is_opened_as_it_was_typed_in_a_new_programme_or_one_that_is_there() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let staff = testing::person(&mut tx, "minji", Role::Staff).await;
        let empty = cohorts::open_entered(&mut tx, staff, &cohorts::CohortForm::default()).await;
        let fields: Vec<_> = codes(empty).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["starts_on", "ends_on", "capacity", "about_en", "name", "zone", "new_programme"]);
        let mut form = cohorts::CohortForm {
            new_programme: "Accountability".into(),
            name: "Spring".into(),
            about_ko: "함께 배워요.".into(),
            zone: "Asia/Seoul".into(),
            starts_on: "2027-03-01".into(),
            ends_on: "2027-06-30".into(),
            capacity: "20".into(),
            ..Default::default()
        };
        let first = cohorts::open_entered(&mut tx, staff, &form).await.unwrap();
        let programmes = cohorts::programmes(&mut tx, staff).await.unwrap();
        form.programme = programmes[0].0.to_string();
        form.new_programme = String::new();
        form.name = "Autumn".into();
        let second = cohorts::open_entered(&mut tx, staff, &form).await.unwrap();
        let (first, _) = cohorts::show(&mut tx, staff, first).await.unwrap();
        let (second, _) = cohorts::show(&mut tx, staff, second).await.unwrap();
        assert_eq!(first.programme, second.programme, "{}", db.engine);
        assert_eq!(first.about_in(Lang::Fr), (Lang::Ko, "함께 배워요."));
        form.programme = "elsewhere".into();
        let lost = cohorts::open_entered(&mut tx, staff, &form).await;
        assert_eq!(codes(lost), [("programme".to_owned(), FlawCode::UnknownChoice)]);
    }
}
