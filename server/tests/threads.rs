//! Reading, writing and hearing a thread over HTTP: with scripts off, with the islands' requests,
//! and on the event stream.
#![allow(clippy::unwrap_used)]

mod world;

use axum::{
    body::{Body, BodyDataStream},
    http::Request,
};
use domain::{cohorts, discussions, discussions::NewPost, identity::logins, people};
use futures::StreamExt;
use model::{Actor, CohortId, PostId, Role, ThreadId};
use std::time::Duration;
use tower::ServiceExt;
use world::{World, cohort, matchable, person_id};

/// A cohort with a thread in it.
struct Scene {
    world: World,
    cohort: CohortId,
    staff: Actor,
    hana: Actor,
    diego: Actor,
    thread: ThreadId,
}

async fn scene() -> Scene {
    let world = World::new().await;
    let cohort = cohort(&world.db).await;
    let staff = matchable(&world.db, "Minji", Role::Staff, None).await;
    let hana = matchable(&world.db, "Hana", Role::Activist, Some(cohort)).await;
    let diego = matchable(&world.db, "Diego", Role::Activist, Some(cohort)).await;
    let new = discussions::NewThread { title: "Hello".into(), body: "First.".into(), ..Default::default() };
    let mut tx = world.db.write().await.unwrap();
    let thread = discussions::start(&mut tx, hana, cohort, &new).await.unwrap();
    tx.commit().await.unwrap();
    Scene { world, cohort, staff, hana, diego, thread }
}

impl Scene {
    async fn say(&self, who: Actor, words: &str) -> PostId {
        let mut tx = self.world.db.write().await.unwrap();
        let new = NewPost { body: words.into(), ..NewPost::default() };
        let post = discussions::post(&mut tx, who, self.thread, &new).await.unwrap();
        tx.commit().await.unwrap();
        post
    }

    async fn posts(&self) -> i64 {
        let mut tx = self.world.db.read().await.unwrap();
        discussions::show(&mut tx, self.hana, self.thread).await.unwrap().posts
    }

    fn path(&self) -> String {
        format!("/threads/{}", self.thread)
    }

    /// Opens the event stream.
    async fn listen(&self, login: &str, after: i64, resumed: Option<i64>) -> (u16, BodyDataStream) {
        let mut request = Request::builder()
            .uri(format!("{}/events?after={after}", self.path()))
            .header("cookie", format!("__Host-ieum-login={login}"));
        if let Some(number) = resumed {
            request = request.header("last-event-id", number.to_string());
        }
        let request = request.body(Body::empty()).unwrap();
        let response = self.world.router.clone().oneshot(request).await.unwrap();
        (response.status().as_u16(), response.into_body().into_data_stream())
    }

    /// A request as an island sends it: status, kind, text.
    async fn island(&self, method: &str, path: &str, login: &str, form: &str) -> (u16, String, String) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("accept", "application/json")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("cookie", format!("__Host-ieum-login={login}"));
        let got = self.world.send(request.body(Body::from(form.to_owned())).unwrap()).await;
        (got.status, got.kind, got.body)
    }
}

/// The next lines of a stream, or `None` when it has ended. Waiting longer than two seconds fails.
async fn next(stream: &mut BodyDataStream) -> Option<String> {
    let frame = tokio::time::timeout(Duration::from_secs(2), stream.next()).await.expect("heard nothing");
    frame.map(|bytes| String::from_utf8(bytes.unwrap().to_vec()).unwrap())
}

#[tokio::test]
async fn an_open_thread_hears_the_id_of_a_post_and_none_of_its_words() {
    let scene = scene().await;
    let login = scene.world.sign_in(scene.hana).await;
    let (status, mut stream) = scene.listen(&login, 1, None).await;
    assert_eq!(status, 200);
    let post = scene.say(scene.diego, "A secret plan.").await;
    let heard = next(&mut stream).await.unwrap();
    let mut lines: Vec<&str> = heard.trim_end().lines().collect();
    lines.sort();
    assert_eq!(lines, [format!("data: {post}"), "event: post".into(), "id: 2".into()]);
}

#[tokio::test]
async fn a_stream_that_broke_off_goes_on_where_it_did() {
    let scene = scene().await;
    let login = scene.world.sign_in(scene.hana).await;
    let second = scene.say(scene.diego, "Two.").await;
    let third = scene.say(scene.diego, "Three.").await;
    let (_, mut fresh) = scene.listen(&login, 1, None).await;
    assert!(next(&mut fresh).await.unwrap().contains(&second.to_string()));
    assert!(next(&mut fresh).await.unwrap().contains(&third.to_string()));
    let (_, mut resumed) = scene.listen(&login, 1, Some(2)).await;
    assert!(next(&mut resumed).await.unwrap().contains(&third.to_string()));
}

#[tokio::test]
async fn a_stream_ends_at_once_with_the_right_to_hear_it() {
    let scene = scene().await;
    let Scene { world, cohort, staff, hana, diego, .. } = &scene;
    let amina = matchable(&world.db, "Amina", Role::Activist, Some(*cohort)).await;
    let mut streams = Vec::new();
    for who in [*hana, *diego, amina, *staff] {
        let login = world.sign_in(who).await;
        let (status, stream) = scene.listen(&login, 1, None).await;
        assert_eq!(status, 200);
        streams.push((login, stream));
    }
    let mut tx = world.db.write().await.unwrap();
    people::suspend(&mut tx, *staff, person_id(*hana)).await.unwrap();
    cohorts::withdraw(&mut tx, *staff, *cohort, person_id(*diego)).await.unwrap();
    logins::end_all(&mut tx, amina).await.unwrap();
    tx.commit().await.unwrap();
    for (login, stream) in &mut streams[..3] {
        assert_eq!(next(stream).await, None);
        assert_ne!(scene.listen(login, 1, None).await.0, 200);
    }
    // Everybody else's goes on.
    let post = scene.say(*staff, "Still here.").await;
    assert!(next(&mut streams[3].1).await.unwrap().contains(&post.to_string()));
}

#[tokio::test]
async fn a_preview_shows_the_text_keeps_it_and_writes_nothing() {
    let scene = scene().await;
    let login = scene.world.sign_in(scene.hana).await;
    let form = "key=&body=**bold**+%3Cb%3E&preview=yes";
    let got = scene.world.ask("POST", &scene.path(), Some(&login), form).await;
    assert_eq!(got.status, 200);
    assert!(got.body.contains("<strong>bold</strong> &lt;b&gt;"));
    assert!(got.body.contains("**bold** &lt;b&gt;</textarea>"));
    let piece = scene.island("POST", "/prose", &login, "body=%2Aa%2A%3Cscript%3E").await;
    assert!(piece.2.contains("<em>a</em>&lt;script&gt;") && !piece.2.contains("<html"), "{}", piece.2);
    assert_eq!(scene.posts().await, 1);
}

#[tokio::test]
async fn a_form_sent_twice_writes_one_post_and_leads_to_it() {
    let scene = scene().await;
    let login = scene.world.sign_in(scene.hana).await;
    let form = "key=5e0b6c1e-7a5c-4f53-9f0e-7f0a3a1d2b4c&body=Once%0D%0Aonly";
    let first = scene.world.ask("POST", &scene.path(), Some(&login), form).await;
    let second = scene.world.ask("POST", &scene.path(), Some(&login), form).await;
    assert_eq!((first.status, &first.location), (303, &second.location));
    assert!(first.location.starts_with(&format!("{}#post-", scene.path())));
    let island = scene.island("POST", &scene.path(), &login, form).await;
    let said: serde_json::Value = serde_json::from_str(&island.2).unwrap();
    assert_eq!(said["location"], first.location.as_str());
    assert_ne!(said["key"], "5e0b6c1e-7a5c-4f53-9f0e-7f0a3a1d2b4c");
    assert_eq!(scene.posts().await, 2);
    let post = said["post"].as_str().unwrap();
    let path = format!("{}/posts/{post}", scene.path());
    let piece = scene.island("GET", &path, &login, "").await;
    assert!(piece.2.starts_with("<article id=\"post-"), "{}", piece.2);
    assert!(piece.2.contains("Once<br>only"));
    let page = scene.world.ask("GET", &path, Some(&login), "").await;
    assert!(page.body.starts_with("<!doctype html>") && page.body.contains("Once<br>only"));
}

#[tokio::test]
async fn a_flawed_post_comes_back_with_its_text() {
    let scene = scene().await;
    let login = scene.world.sign_in(scene.hana).await;
    let long = format!("key=&body={}", "x".repeat(20_001));
    let got = scene.world.ask("POST", &scene.path(), Some(&login), &long).await;
    assert_eq!(got.status, 422);
    assert!(got.body.contains(&format!("{}</textarea>", "x".repeat(20_001))));
    assert!(got.body.contains("error-summary"));
    let (status, kind, body) = scene.island("POST", &scene.path(), &login, "key=&body=+").await;
    assert_eq!((status, kind.as_str()), (422, "application/problem+json"));
    assert!(body.contains("\"missing\""), "{body}");
    let path = format!("/cohorts/{}/threads/new", scene.cohort);
    let got = scene.world.ask("POST", &path, Some(&login), "title=&body=Kept").await;
    assert!(got.status == 422 && got.body.contains("Kept</textarea>"));
    assert_eq!(scene.posts().await, 1);
}

#[tokio::test]
async fn a_material_is_read_in_the_language_asked_for_and_marked_once() {
    let scene = scene().await;
    let (staff, hana) = (scene.world.sign_in(scene.staff).await, scene.world.sign_in(scene.hana).await);
    let path = format!("/cohorts/{}/materials", scene.cohort);
    let form = "required=yes&title_en=Hello&body_en=Some+words&title_es=Hola&body_es=Unas+palabras";
    let refused = scene.world.ask("POST", &format!("{path}/new"), Some(&hana), form).await;
    assert_eq!(refused.status, 404);
    let flawed = scene.world.ask("POST", &format!("{path}/new"), Some(&staff), "title_ko=%EA%B0%80").await;
    assert!(flawed.status == 422 && flawed.body.contains("value=\"가\""));
    let published = scene.world.ask("POST", &format!("{path}/new"), Some(&staff), form).await;
    assert_eq!((published.status, published.location.as_str()), (303, path.as_str()));

    let list = scene.world.ask("GET", &path, Some(&hana), "").await.body;
    assert!(list.contains("0 of 1 done") && list.contains("English, Español"), "{list}");
    let at = list.find("/materials/").map(|_| list.split("href=\"/materials/").nth(1).unwrap()).unwrap();
    let material = format!("/materials/{}", &at[..36]);
    let spanish = scene.world.ask("GET", &format!("{material}?lang=es"), Some(&hana), "").await.body;
    assert!(spanish.contains("<h1 lang=\"es\">Hola") && spanish.contains("<p>Unas palabras</p>"));
    let english = scene.world.ask("GET", &material, Some(&hana), "").await.body;
    assert!(english.contains("<p>Some words</p>"));
    for _ in 0..2 {
        let done = scene.world.ask("POST", &format!("{material}/done"), Some(&hana), "lang=es").await;
        assert_eq!((done.status, done.location), (303, format!("{material}?lang=es#end")));
    }
    assert!(scene.world.ask("GET", &path, Some(&hana), "").await.body.contains("1 of 1 done"));
    scene.world.ask("POST", &format!("{material}/undone"), Some(&hana), "lang=en").await;
    assert!(scene.world.ask("GET", &path, Some(&hana), "").await.body.contains("0 of 1 done"));
    let mark = scene.world.ask("POST", &format!("{material}/done"), Some(&staff), "").await;
    assert_eq!(mark.status, 404);
}
