//! Who took part: the figures of every room, and a file that says what the page says.
#![allow(clippy::unwrap_used)]

use domain::{
    Error, Tx, cohorts,
    discussions::{self, NewThread},
    materials::{self, NewMaterial, NewVersion},
    participation::{self, ReportFilter},
    testing::{self, databases, id, member},
};
use model::{Actor, CohortId, Lang, Role};
use std::collections::BTreeMap;
use uuid::Uuid;

struct World {
    staff: Actor,
    cohort: CohortId,
    hana: Actor,
}

/// Hana has read, written and found a mentor; Diego has done nothing; Amina is still invited.
async fn world(tx: &mut Tx) -> World {
    let staff = testing::person(tx, "minji", Role::Staff).await;
    let cohort = testing::cohort(tx, 20).await;
    let hana = member(tx, "hana", Role::Activist, cohort).await;
    member(tx, "diego", Role::Activist, cohort).await;
    let grace = member(tx, "grace", Role::Mentor, cohort).await;
    let amina = testing::person(tx, "amina", Role::Activist).await;
    cohorts::invite(tx, staff, cohort, id(amina)).await.unwrap();
    for number in 1..=3 {
        let text = NewVersion { title: format!("Text {number}"), body: "Read this.".into() };
        let new = NewMaterial { versions: BTreeMap::from([(Lang::En, text)]), ..NewMaterial::default() };
        let material = materials::publish(tx, staff, cohort, &new).await.unwrap();
        if number == 1 {
            materials::mark_done(tx, hana, material).await.unwrap();
        }
    }
    let thread = NewThread { title: "Hello".into(), body: "I am here.".into(), ..NewThread::default() };
    discussions::start(tx, hana, cohort, &thread).await.unwrap();
    testing::pair(tx, cohort, grace, hana).await;
    World { staff, cohort, hana }
}

async fn names(tx: &mut Tx, world: &World, filter: ReportFilter) -> Vec<String> {
    let report = participation::report(tx, world.staff, world.cohort, &filter).await.unwrap();
    report.lines.into_iter().map(|line| line.name).collect()
}

#[tokio::test]
async fn everybody_who_takes_part_has_a_line_with_what_they_did() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let world = world(&mut tx).await;
        let filter = ReportFilter::default();
        let report = participation::report(&mut tx, world.staff, world.cohort, &filter).await.unwrap();
        let (_, rows) = participation::table(&report, Lang::En);
        assert_eq!(rows[0], ["diego", "Activist", "0 of 3", "0", "no", "0", "0"], "{}", db.engine);
        assert_eq!(rows[1], ["grace", "Mentor", "0 of 3", "0", "yes", "0", "0"]);
        assert_eq!(rows[2], ["hana", "Activist", "1 of 3", "1", "yes", "0", "0"]);
        assert_eq!((rows.len(), report.everybody), (3, 3), "those only invited take no part yet");
    }
}

#[tokio::test]
async fn the_filter_of_the_address_narrows_the_lines_and_sorts_them() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let world = world(&mut tx).await;
        let by = |role: &str, only: &str, q: &str, sort: &str| ReportFilter {
            role: role.into(),
            only: only.into(),
            q: q.into(),
            sort: sort.into(),
        };
        for (filter, expected) in [
            (by("activist", "", "", ""), &["diego", "hana"][..]),
            (by("", "unread", "", ""), &["diego", "grace"]),
            (by("", "silent", "", "-name"), &["grace", "diego"]),
            (by("", "unmatched", "", ""), &["diego"]),
            (by("", "", "HÁNA", ""), &["hana"]),
            (by("", "", "", "-read"), &["hana", "diego", "grace"]),
            (by("no such", "no such", "", "no such"), &["diego", "grace", "hana"]),
        ] {
            assert_eq!(names(&mut tx, &world, filter).await, expected, "{}", db.engine);
        }
    }
}

#[tokio::test]
async fn the_file_says_what_the_page_says_and_no_cell_of_it_acts() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let world = world(&mut tx).await;
        let evil = testing::person(&mut tx, "=1+1", Role::Activist).await;
        cohorts::enrol(&mut tx, Actor::House, world.cohort, id(evil)).await.unwrap();
        let filter =
            ReportFilter { role: "activist".into(), sort: "-posted".into(), ..ReportFilter::default() };
        let report = participation::report(&mut tx, world.staff, world.cohort, &filter).await.unwrap();
        let file = String::from_utf8(participation::csv(&report, Lang::Ko).unwrap()).unwrap();
        let expected = "\u{FEFF}이름,역할,읽은 자료,쓴 글,멘토링,예약,출석\r\n\
            hana,활동가,3개 중 1개,1,있음,0,0\r\n\
            '=1+1,활동가,3개 중 0개,0,없음,0,0\r\n\
            diego,활동가,3개 중 0개,0,없음,0,0\r\n";
        assert_eq!(file, expected, "{}", db.engine);
    }
}

#[tokio::test]
async fn those_who_take_part_do_not_see_how_others_do() {
    for db in databases().await {
        let mut tx = db.write().await.unwrap();
        let world = world(&mut tx).await;
        let mentor = member(&mut tx, "elena", Role::Mentor, world.cohort).await;
        let stranger = testing::person(&mut tx, "kofi", Role::Facilitator).await;
        for actor in [world.hana, mentor, stranger, Actor::Nobody] {
            let refused = participation::report(&mut tx, actor, world.cohort, &ReportFilter::default()).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{}", db.engine);
        }
        let nowhere = CohortId(Uuid::nil());
        let absent = participation::report(&mut tx, world.staff, nowhere, &ReportFilter::default()).await;
        assert!(matches!(absent, Err(Error::NotFound)));
    }
}
