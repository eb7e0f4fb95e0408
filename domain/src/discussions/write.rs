//! Starting a thread and posting in one. A form carries a key, so that a second tap, or a request
//! sent again over a bad line, writes nothing twice.

use crate::{
    Result,
    access::{demand, person},
    audit::Act,
    clean, cohorts,
    db::Tx,
    first,
    live::Event,
    people, prose, run, secret, value,
};
use model::{Action, Actor, CohortId, FlawCode, Flaws, Lang, PersonId, PostId, ThreadId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A thread with its first post, as somebody enters it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewThread {
    pub title: String,
    /// Markdown.
    pub body: String,
    /// The language it is written in; empty: judged by its letters and its author's language.
    pub lang: String,
    /// A UUID made with the form. The same text sent again under it starts nothing new.
    pub key: String,
}

/// A post, as somebody enters it.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewPost {
    /// Markdown.
    pub body: String,
    /// As in [`NewThread`].
    pub lang: String,
    /// A UUID made with the form.
    pub key: String,
}

/// Characters in one post.
pub const LONGEST_POST: usize = 20_000;
const LONGEST_TITLE: usize = 160;

/// Starts a thread in a cohort.
///
/// # Errors
/// Flaws of title and body; [`crate::Error::NotFound`] when the actor may not write there.
pub async fn start(tx: &mut Tx, actor: Actor, cohort: CohortId, thread: &NewThread) -> Result<ThreadId> {
    let relation = cohorts::relation(tx, actor, cohort).await?;
    demand(actor, Action::WritePost, relation)?;
    cohorts::show(tx, actor, cohort).await?;
    let author = person(actor)?;
    let key = prose::key(&thread.key)?;
    let mut flaws = Flaws::none();
    let title = flaws.text("title", &prose::tidy(&thread.title), LONGEST_TITLE, false);
    let post = checked(&mut flaws, &thread.body, &thread.lang);
    clean(flaws)?;
    let key = match started_before(tx, cohort, author, key).await? {
        Some((id, same_title, same_body)) if same_title == title && same_body == post.body => return Ok(id),
        // The form came back to life with another text (the browser's "back"): another thread.
        Some(_) => secret::id()?,
        None => key,
    };
    tx.pause().await;
    let id: ThreadId = secret::id()?;
    let started = run!(
        tx,
        "insert into threads (id, cohort, title, started_by, key, created_at, posted_at)
         values ($1, $2, $3, $4, $5, $6, $6)
         on conflict (cohort, started_by, key) do nothing",
        id,
        cohort,
        title,
        author,
        key,
        tx.now,
    );
    if started == 0 {
        // The same form, sent twice at once: the other one was faster.
        let (id, ..) = started_before(tx, cohort, author, key).await?.ok_or(crate::Error::NotFound)?;
        return Ok(id);
    }
    tx.record(Act {
        actor,
        verb: "discussions.start",
        subject: Some(id.0),
        cohort: Some(cohort),
        detail: "",
    })
    .await?;
    write(tx, author, id, key, post).await?;
    Ok(id)
}

/// Writes a post in a thread.
///
/// # Errors
/// Flaws of the body; [`crate::Error::NotFound`] when the actor may not write there.
pub async fn post(tx: &mut Tx, actor: Actor, thread: ThreadId, post: &NewPost) -> Result<PostId> {
    let (cohort, relation) = super::threads::seen(tx, actor, thread).await?;
    demand(actor, Action::WritePost, relation)?;
    let author = person(actor)?;
    let key = prose::key(&post.key)?;
    let mut flaws = Flaws::none();
    let checked = checked(&mut flaws, &post.body, &post.lang);
    clean(flaws)?;
    // Posts of a thread are numbered in the order of their commits: a reader who has seen number
    // 50 has seen everything before it.
    tx.lock("select 1 from threads where id = $1 for update", thread.0).await?;
    let sent_before: Option<(PostId, String)> = first!(
        tx,
        "select id, body from posts where thread = $1 and author = $2 and key = $3",
        thread,
        author,
        key,
    );
    let key = match sent_before {
        Some((id, body)) if body == checked.body => return Ok(id),
        // The form came back to life with another text: another post.
        Some(_) => secret::id()?,
        None => key,
    };
    tx.pause().await;
    let id = write(tx, author, thread, key, checked).await?;
    tx.record(Act { actor, verb: "discussions.post", subject: Some(id.0), cohort: Some(cohort), detail: "" })
        .await?;
    Ok(id)
}

/// A thread started under a key, with its title and first text.
async fn started_before(
    tx: &mut Tx,
    cohort: CohortId,
    author: PersonId,
    key: Uuid,
) -> Result<Option<(ThreadId, String, String)>> {
    Ok(first!(
        tx,
        "select t.id, t.title, p.body from threads t join posts p on p.thread = t.id and p.number = 1
         where t.cohort = $1 and t.started_by = $2 and t.key = $3",
        cohort,
        author,
        key,
    ))
}

/// A body that has been looked at, and its language where somebody named one.
struct Checked {
    body: String,
    lang: Option<Lang>,
}

fn checked(flaws: &mut Flaws, body: &str, lang: &str) -> Checked {
    let body = flaws.text("body", &prose::tidy(body), LONGEST_POST, true);
    let lang = match lang.trim() {
        "" => None,
        named => {
            let known = named.parse().ok();
            if known.is_none() {
                flaws.add("lang", FlawCode::UnknownLanguage);
            }
            known
        }
    };
    Checked { body, lang }
}

async fn write(tx: &mut Tx, author: PersonId, thread: ThreadId, key: Uuid, post: Checked) -> Result<PostId> {
    let lang = match post.lang {
        Some(lang) => lang,
        None => Lang::of_text(&post.body, people::find(tx, author).await?.lang),
    };
    let id: PostId = secret::id()?;
    let number: i64 = value!(tx, "select coalesce(max(number), 0) + 1 from posts where thread = $1", thread);
    run!(
        tx,
        "insert into posts (id, thread, author, number, key, lang, body, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        thread,
        author,
        number,
        key,
        lang,
        post.body,
        tx.now,
    );
    run!(tx, "update threads set posted_at = $2 where id = $1 and posted_at < $2", thread, tx.now,);
    tx.announce(Event::Post { thread, post: id });
    Ok(id)
}
