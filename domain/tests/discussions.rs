//! Threads and posts: written once however often they are sent, read in order, and unknown to
//! whoever does not take part.
#![allow(clippy::unwrap_used)]

use domain::{
    Db, Error, Tx, cohorts,
    discussions::{self, LONGEST_POST, NewPost, NewThread, Window},
    live::Event,
    testing::{self, databases, id, member},
};
use futures::future::join_all;
use model::{Actor, CohortId, FlawCode, Lang, PostId, Role, ThreadId};
use std::{collections::BTreeSet, time::Duration};

const KEY: &str = "5e0b6c1e-7a5c-4f53-9f0e-7f0a3a1d2b4c";

fn words(body: &str) -> NewPost {
    NewPost { body: body.into(), ..NewPost::default() }
}

fn titled(title: &str) -> NewThread {
    NewThread { title: title.into(), body: "First.".into(), ..NewThread::default() }
}

async fn thread(tx: &mut Tx, actor: Actor, cohort: CohortId) -> ThreadId {
    discussions::start(tx, actor, cohort, &titled("Thread")).await.unwrap()
}

/// A cohort with Hana in it, and a thread she started.
async fn scene(db: &Db) -> (CohortId, Actor, ThreadId) {
    let mut tx = db.write().await.unwrap();
    let cohort = testing::cohort(&mut tx, 5).await;
    let hana = member(&mut tx, "hana", Role::Activist, cohort).await;
    let thread = thread(&mut tx, hana, cohort).await;
    tx.commit().await.unwrap();
    (cohort, hana, thread)
}

#[tokio::test]
async fn of_64_that_send_one_form_at_once_one_writes_a_post() {
    for db in databases().await {
        let (_, hana, thread) = scene(&db).await;
        let slow = db.clone().with_pause(Duration::from_millis(5));
        let mut heard = db.listen();
        let mut post = words("Once.");
        post.key = KEY.into();
        let written = join_all((0..64).map(|_| async {
            let mut tx = slow.write().await?;
            let id = discussions::post(&mut tx, hana, thread, &post).await?;
            tx.commit().await?;
            Ok::<_, Error>(id)
        }))
        .await;
        let ids: BTreeSet<PostId> = written.into_iter().map(Result::unwrap).collect();
        assert_eq!(ids.len(), 1, "{}", db.engine);
        let mut tx = db.read().await.unwrap();
        assert_eq!(discussions::show(&mut tx, hana, thread).await.unwrap().posts, 2);
        let once = *ids.first().unwrap();
        loop {
            let event = tokio::time::timeout(Duration::from_secs(5), heard.recv()).await.unwrap();
            if event.unwrap() == (Event::Post { thread, post: once }) {
                break;
            }
        }
    }
}

#[tokio::test]
async fn of_64_that_send_one_form_at_once_one_starts_a_thread() {
    for db in databases().await {
        let (cohort, hana, _) = scene(&db).await;
        let slow = db.clone().with_pause(Duration::from_millis(5));
        let mut new = titled("Once");
        new.key = KEY.into();
        let started = join_all((0..64).map(|_| async {
            let mut tx = slow.write().await?;
            let id = discussions::start(&mut tx, hana, cohort, &new).await?;
            tx.commit().await?;
            Ok::<_, Error>(id)
        }))
        .await;
        let ids: BTreeSet<ThreadId> = started.into_iter().map(Result::unwrap).collect();
        assert_eq!(ids.len(), 1, "{}", db.engine);
        let mut tx = db.read().await.unwrap();
        let list = discussions::list(&mut tx, hana, cohort, None).await.unwrap();
        let posts: Vec<_> = list.rows.iter().map(|row| (row.title.as_str(), row.posts)).collect();
        assert_eq!(posts, [("Once", 1), ("Thread", 1)]);
    }
}

#[tokio::test]
async fn a_key_holds_for_one_text_of_one_author_in_one_thread() {
    for db in databases().await {
        let (cohort, hana, first) = scene(&db).await;
        let mut tx = db.write().await.unwrap();
        let second = thread(&mut tx, hana, cohort).await;
        let diego = member(&mut tx, "diego", Role::Activist, cohort).await;
        let mut post = words("Mine.");
        post.key = KEY.into();
        let mut ids = BTreeSet::new();
        for (actor, thread) in [(hana, first), (hana, second), (diego, first)] {
            ids.insert(discussions::post(&mut tx, actor, thread, &post).await.unwrap());
        }
        assert_eq!(ids.len(), 3);
        // Whoever comes back to a form they have sent and writes something else has sent that too.
        let sent_again = discussions::post(&mut tx, hana, first, &post).await.unwrap();
        post.body = "Something else.".into();
        let other = discussions::post(&mut tx, hana, first, &post).await.unwrap();
        assert!(ids.contains(&sent_again) && !ids.contains(&other));
        let mut new = titled("Once");
        new.key = KEY.into();
        let started = discussions::start(&mut tx, hana, cohort, &new).await.unwrap();
        assert_eq!(discussions::start(&mut tx, hana, cohort, &new).await.unwrap(), started);
        new.title = "Something else".into();
        assert_ne!(discussions::start(&mut tx, hana, cohort, &new).await.unwrap(), started);
    }
}

#[tokio::test]
async fn reading_on_loses_and_repeats_nothing_while_others_write() {
    for db in databases().await {
        let (cohort, hana, thread) = scene(&db).await;
        let mut tx = db.write().await.unwrap();
        let diego = member(&mut tx, "diego", Role::Activist, cohort).await;
        for number in 2..=70 {
            discussions::post(&mut tx, hana, thread, &words(&number.to_string())).await.unwrap();
        }
        tx.commit().await.unwrap();
        let slow = db.clone().with_pause(Duration::from_millis(1));
        let writers = join_all([hana, diego].map(|author| {
            let slow = slow.clone();
            async move {
                for number in 0..40 {
                    let mut tx = slow.write().await.unwrap();
                    discussions::post(&mut tx, author, thread, &words(&number.to_string())).await.unwrap();
                    tx.commit().await.unwrap();
                }
            }
        }));
        let reader = async {
            let (mut seen, mut at) = (Vec::new(), 0);
            while seen.len() < 150 {
                let mut tx = db.read().await.unwrap();
                let page = discussions::posts(&mut tx, diego, thread, Window::After(at)).await.unwrap();
                assert!(page.posts.len() <= 50);
                seen.extend(page.posts.iter().map(|post| post.number));
                at = page.posts.last().map_or(at, |post| post.number);
                tokio::task::yield_now().await;
            }
            seen
        };
        let (_, seen) = tokio::time::timeout(Duration::from_secs(60), futures::future::join(writers, reader))
            .await
            .unwrap();
        assert_eq!(seen, (1..=150).collect::<Vec<i64>>(), "{}", db.engine);
    }
}

#[tokio::test]
async fn the_pages_of_a_thread_lead_back_and_forth() {
    for db in databases().await {
        let (_, hana, thread) = scene(&db).await;
        let mut tx = db.write().await.unwrap();
        for number in 2..=120 {
            discussions::post(&mut tx, hana, thread, &words(&number.to_string())).await.unwrap();
        }
        for (window, first, last, earlier, later) in [
            (Window::Latest, 71, 120, Some(71), None),
            (Window::Before(71), 21, 70, Some(21), Some(70)),
            (Window::Before(21), 1, 20, None, Some(20)),
            (Window::After(0), 1, 50, None, Some(50)),
            (Window::After(50), 51, 100, Some(51), Some(100)),
            (Window::After(100), 101, 120, Some(101), None),
        ] {
            let page = discussions::posts(&mut tx, hana, thread, window).await.unwrap();
            let ends = (page.posts[0].number, page.posts.last().unwrap().number);
            assert_eq!((ends, page.earlier, page.later), ((first, last), earlier, later), "{window:?}");
        }
        let beyond = discussions::posts(&mut tx, hana, thread, Window::After(120)).await.unwrap();
        assert!(beyond.posts.is_empty() && beyond.later.is_none() && beyond.earlier == Some(120));
    }
}

#[tokio::test]
async fn the_list_of_threads_shows_each_once_last_written_first() {
    for db in databases().await {
        let (cohort, hana, _) = scene(&db).await;
        for number in 0..65 {
            let mut tx = db.write().await.unwrap();
            discussions::start(&mut tx, hana, cohort, &titled(&number.to_string())).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut tx = db.write().await.unwrap();
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = discussions::list(&mut tx, hana, cohort, cursor.as_deref()).await.unwrap();
            let last = page.rows.last().unwrap().id;
            seen.extend(page.rows.into_iter().map(|row| row.title));
            if page.next.is_none() {
                break;
            }
            // Somebody answers in a thread that has been shown: it must not come again.
            discussions::post(&mut tx, hana, last, &words("Again.")).await.unwrap();
            cursor = page.next;
        }
        let expected: Vec<String> =
            (0..65).rev().map(|number| number.to_string()).chain(["Thread".to_owned()]).collect();
        assert_eq!(seen, expected, "{}", db.engine);
        let bad = discussions::list(&mut tx, hana, cohort, Some("1.x")).await;
        assert!(matches!(bad, Err(Error::Invalid(_))));
    }
}

#[tokio::test]
async fn strangers_those_who_wait_and_those_who_left_find_nothing() {
    for db in databases().await {
        let (cohort, hana, thread) = scene(&db).await;
        let mut tx = db.write().await.unwrap();
        let other = testing::cohort(&mut tx, 2).await;
        let left = member(&mut tx, "amina", Role::Activist, cohort).await;
        let post = discussions::post(&mut tx, left, thread, &words("Before I left.")).await.unwrap();
        cohorts::withdraw(&mut tx, left, cohort, id(left)).await.unwrap();
        let stranger = member(&mut tx, "diego", Role::Activist, other).await;
        let invited = testing::person(&mut tx, "valentina", Role::Activist).await;
        cohorts::invite(&mut tx, Actor::House, cohort, id(invited)).await.unwrap();
        for actor in [left, stranger, invited, Actor::Nobody] {
            let answers = [
                discussions::list(&mut tx, actor, cohort, None).await.err(),
                discussions::show(&mut tx, actor, thread).await.err(),
                discussions::posts(&mut tx, actor, thread, Window::Latest).await.err(),
                discussions::one(&mut tx, actor, thread, post).await.err(),
                discussions::post(&mut tx, actor, thread, &words("No.")).await.err(),
                discussions::start(&mut tx, actor, cohort, &titled("No")).await.err(),
            ];
            assert!(answers.iter().all(|a| matches!(a, Some(Error::NotFound))), "{}", db.engine);
        }
        // A post is found in its own thread only.
        let elsewhere = discussions::start(&mut tx, hana, cohort, &titled("Else")).await.unwrap();
        let wrong = discussions::one(&mut tx, hana, elsewhere, post).await;
        assert!(matches!(wrong, Err(Error::NotFound)));
        let kept = discussions::one(&mut tx, hana, thread, post).await.unwrap();
        assert_eq!((kept.author, kept.body.as_str()), (id(left), "Before I left."));
    }
}

#[tokio::test]
async fn every_thread_says_how_many_can_read_it_and_counts_who_wrote() {
    for db in databases().await {
        let (cohort, hana, thread) = scene(&db).await;
        let mut tx = db.write().await.unwrap();
        let grace = member(&mut tx, "grace", Role::Mentor, cohort).await;
        let staff = member(&mut tx, "minji", Role::Staff, cohort).await;
        let gone = member(&mut tx, "diego", Role::Activist, cohort).await;
        domain::people::suspend(&mut tx, staff, id(gone)).await.unwrap();
        discussions::post(&mut tx, grace, thread, &words("안녕하세요, 모두들!")).await.unwrap();
        discussions::post(&mut tx, grace, thread, &words("Hello, all!")).await.unwrap();
        let shown = discussions::show(&mut tx, staff, thread).await.unwrap();
        assert_eq!((shown.readers, shown.posts, shown.may_write), (2, 3, true));
        let posts = discussions::posts(&mut tx, grace, thread, Window::Latest).await.unwrap().posts;
        let langs: Vec<Lang> = posts.iter().map(|post| post.lang).collect();
        assert_eq!(langs, [Lang::En, Lang::Ko, Lang::En]);
        let mut tally = discussions::tally(&mut tx, cohort).await.unwrap();
        let mut expected = vec![(id(hana), 1), (id(grace), 2)];
        tally.sort();
        expected.sort();
        assert_eq!(tally, expected, "{}", db.engine);
    }
}

#[tokio::test]
async fn a_post_must_say_something_and_not_too_much() {
    for db in databases().await {
        let (_, hana, thread) = scene(&db).await;
        let mut tx = db.write().await.unwrap();
        let code =
            async |tx: &mut Tx, body: &str| match discussions::post(tx, hana, thread, &words(body)).await {
                Err(Error::Invalid(flaws)) => Some(flaws.0[0].code),
                other => other.map(|_| None).unwrap(),
            };
        assert_eq!(code(&mut tx, " \r\n \u{202E}").await, Some(FlawCode::Missing));
        assert_eq!(code(&mut tx, &"법".repeat(LONGEST_POST + 1)).await, Some(FlawCode::TooLong));
        assert_eq!(code(&mut tx, &"a\r\n".repeat(LONGEST_POST / 2)).await, None);
    }
}
