//! A roster, a cohort and the table of who took part over HTTP, the way a browser without scripts
//! does it.
#![allow(clippy::unwrap_used)]

mod world;

use axum::{body::Body, http::Request};
use domain::cohorts;
use model::{Actor, CohortId, Role};
use world::{Got, Things, World, cohort, furnish, matchable, person_id};

const ROSTER: &str = "이름,이메일,역할,시간대,구사 언어,메모\r\n\
    하늘,haneul@ieum.example,활동가,Asia/Seoul,\"한국어 원어민, 영어 B2\",봄\r\n\
    Diego,diego@ieum.example,활동가,America/Bogata,es:C2,\r\n\
    Twice,Haneul@ieum.example,멘토,Asia/Seoul,ko:C9,\r\n";

async fn upload(world: &World, login: &str, file: &[u8], cohort: &str) -> Got {
    let mut body = Vec::new();
    let disposition = "content-disposition: form-data; name=";
    body.extend(format!("--edge\r\n{disposition}\"cohort\"\r\n\r\n{cohort}\r\n").bytes());
    body.extend(format!("--edge\r\n{disposition}\"file\"; filename=\"명단.csv\"\r\n\r\n").bytes());
    body.extend(file);
    body.extend(b"\r\n--edge--\r\n");
    let request = Request::builder()
        .method("POST")
        .uri("/staff/people/import")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=edge")
        .header("cookie", format!("__Host-ieum-login={login}"));
    world.send(request.body(Body::from(body)).unwrap()).await
}

/// What stands between two texts, the first time they stand around something.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    text.split_once(before).unwrap().1.split_once(after).unwrap().0
}

/// The words of a page, one by one, without tags.
fn words(html: &str) -> String {
    let (_, main) = html.split_once("<main").unwrap();
    let text: Vec<&str> =
        main.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    text.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn staff_imports_a_roster_step_by_step_and_nobody_is_invited_before_the_last() {
    let world = World::new().await;
    let here = cohort(&world.db).await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let login = world.sign_in(staff).await;
    let ask = async |method: &str, path: &str, body: &str| world.ask(method, path, Some(&login), body).await;

    let (korean, _, _) = encoding_rs::EUC_KR.encode(ROSTER);
    let sent = upload(&world, &login, &korean, &here.to_string()).await;
    assert_eq!(sent.status, 303);
    assert!(sent.location.ends_with("/columns"));
    let columns = ask("GET", &sent.location, "").await;
    assert!(columns.body.contains("하늘") && columns.body.contains("<option value=\"hours\""));
    let twice = ask("POST", &sent.location, "column=name&column=name&column=role").await;
    assert!(twice.status == 422 && twice.body.contains("id=\"column-1-error\""));
    let form = "column=name&column=email&column=role&column=zone&column=languages&column=";
    let mapped = ask("POST", &sent.location, form).await;
    let path = mapped.location.as_str();

    let check = ask("GET", path, "").await;
    let said = words(&check.body);
    for expected in
        ["3 Diego 시간대 America/Bogata", "America/Bogota", "4 Twice", "ko:C9", "line 2", "Left out: 메모"]
    {
        assert!(said.contains(expected), "{expected} not in {said}");
    }
    let mark = between(&check.body, "name=\"mark\" value=\"", "\"");
    let refused = ask("POST", &format!("{path}/confirm"), &format!("mark={mark}")).await;
    assert!(refused.status == 409 && refused.body.contains("role=\"alert\""));
    let changed = ask("POST", &format!("{path}/confirm"), "mark=other&skip=yes").await;
    assert_eq!(changed.status, 409);
    let people = ask("GET", "/staff/people", "").await;
    assert!(!people.body.contains("하늘"));

    let done = ask("POST", &format!("{path}/confirm"), &format!("mark={mark}&skip=yes")).await;
    assert_eq!((done.status, done.location), (303, format!("/staff/cohorts/{here}")));
    let roster = ask("GET", &format!("/staff/cohorts/{here}"), "").await;
    assert!(roster.body.contains("하늘") && !roster.body.contains("Diego"));
    assert_eq!(ask("GET", path, "").await.status, 404);
}

#[tokio::test]
async fn a_file_that_is_no_roster_is_refused_beside_its_field_with_the_cohort_kept() {
    let world = World::new().await;
    let here = cohort(&world.db).await.to_string();
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let login = world.sign_in(staff).await;
    let large = vec![b'a'; domain::people::import::MOST_BYTES + 1];
    for file in [&b""[..], b"\x89PNG\r\n\x1a\n\0\0", b"name,email\n", &large] {
        let got = upload(&world, &login, file, &here).await;
        assert_eq!(got.status, 422, "{} bytes", file.len());
        assert!(got.body.contains("id=\"file-error\"") && got.body.contains("href=\"#file\""));
        assert!(got.body.contains(&format!("<option value=\"{here}\" selected")), "{} bytes", file.len());
    }
    // What the server does not even read to its end cannot be kept.
    let larger = vec![b'a'; domain::people::import::MOST_BYTES + 1024 * 1024];
    let got = upload(&world, &login, &larger, &here).await;
    assert!(got.status == 422 && got.body.contains("id=\"file-error\""));
}

#[tokio::test]
async fn joining_is_one_tap_and_a_full_cohort_says_which_position_honestly() {
    let world = World::new().await;
    let mut tx = world.db.write().await.unwrap();
    let here: CohortId = domain::testing::cohort(&mut tx, 1).await;
    tx.commit().await.unwrap();
    let mut logins = Vec::new();
    let mut people = Vec::new();
    for name in ["Hana", "Diego", "Amina"] {
        let person = matchable(&world.db, name, Role::Activist, None).await;
        let mut tx = world.db.write().await.unwrap();
        cohorts::invite(&mut tx, Actor::House, here, person_id(person)).await.unwrap();
        tx.commit().await.unwrap();
        logins.push(world.sign_in(person).await);
        people.push(person);
    }
    let page = format!("/cohorts/{here}");
    let see = async |who: usize| words(&world.ask("GET", &page, Some(&logins[who]), "").await.body);
    let act = async |who: usize, verb: &str| {
        world.ask("POST", &format!("{page}/{verb}"), Some(&logins[who]), "").await.status
    };
    let staff = "Who takes part";
    assert!(see(0).await.contains("A place is free for you") && !see(0).await.contains(staff));
    assert_eq!(act(0, "join").await, 303);
    assert!(see(0).await.contains("You take part") && see(0).await.contains(staff));
    assert!(see(1).await.contains("you would be number 1"));
    assert_eq!(act(1, "join").await, 303);
    assert!(see(2).await.contains("you would be number 2"));
    assert_eq!(act(2, "join").await, 303);
    assert!(see(2).await.contains("number 2 of 2 on the waiting list"));
    assert_eq!(act(0, "leave").await, 303);
    assert!(see(1).await.contains("You take part"));
    assert!(see(2).await.contains("number 1 of 1 on the waiting list"));
    assert_eq!(world.ask("GET", &page, Some(&logins[0]), "").await.status, 404);
}

#[tokio::test]
async fn the_file_of_who_took_part_holds_the_rows_of_the_page_under_the_same_filter() {
    let world = World::new().await;
    let here = cohort(&world.db).await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let mentor = matchable(&world.db, "Grace", Role::Mentor, Some(here)).await;
    let hana = matchable(&world.db, "=Hana", Role::Activist, Some(here)).await;
    matchable(&world.db, "Diego", Role::Activist, Some(here)).await;
    let things: Things = furnish(&world.db, here, staff, mentor, hana, "Hello").await;
    let login = world.sign_in(staff).await;
    let path = world.path("/staff/cohorts/{cohort}/participation", &things);
    for query in ["", "?role=activist&sort=-posted", "?only=silent", "?q=grace", "?only=unmatched&sort=-name"]
    {
        let page = world.ask("GET", &format!("{path}{query}"), Some(&login), "").await;
        let file = world.ask("GET", &format!("{path}.csv{query}"), Some(&login), "").await;
        assert_eq!(file.kind, "text/csv; charset=utf-8");
        let lines: Vec<&str> = file.body.strip_prefix('\u{FEFF}').unwrap().lines().collect();
        let table = between(&page.body, "<tbody>", "</tbody>");
        let rows: Vec<String> = table.split("</tr>").map(|row| words(&format!("<main>{row}"))).collect();
        let said: Vec<String> =
            lines[1..].iter().map(|line| line.trim_start_matches('\'').replace(',', " ")).collect();
        let rows: Vec<String> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        assert_eq!(said, rows, "{query}");
        assert!(
            page.body.contains(&format!("href=\"{path}.csv{}\"", query.replace('&', "&amp;"))),
            "{query}"
        );
        assert!(lines.iter().all(|line| !line.starts_with('=')));
    }
}

#[tokio::test]
async fn a_profile_with_a_flaw_comes_back_as_it_was_typed() {
    let world = World::new().await;
    let hana = matchable(&world.db, "Hana", Role::Activist, None).await;
    let login = world.sign_in(hana).await;
    let form =
        "name=Hana&zone=Mars&languages=Korean+Q7&topics=upr&topics=refugees&goals=learn_law&hours=never";
    let got = world.ask("POST", "/me", Some(&login), form).await;
    assert_eq!(got.status, 422);
    for kept in
        ["value=\"Mars\"", "value=\"Korean Q7\"", "never", "id=\"zone-error\"", "id=\"languages-error\""]
    {
        assert!(got.body.contains(kept), "{kept}");
    }
    assert_eq!(got.body.matches(" checked").count(), 3);
    let form = "name=Hana&zone=Asia/Tokyo&languages=Korean+C2&topics=upr&hours=%EC%9B%94+19:00-21:00";
    assert_eq!(world.ask("POST", "/me", Some(&login), form).await.status, 303);
    let page = world.ask("GET", "/me", Some(&login), "").await;
    assert!(page.body.contains("value=\"Korean C2\"") && page.body.contains("Monday 19:00–21:00"));
    assert_eq!(world.ask("POST", "/me/language", Some(&login), "lang=ko").await.status, 303);
    assert!(world.ask("GET", "/me", Some(&login), "").await.body.contains("월요일 19:00–21:00"));
}
