//! Finding threads: the list of a cohort, and one of them.

use crate::{Error, Result, access::demand, all, cohorts, db::Tx, first};
use chrono::{DateTime, Utc};
use model::{Action, Actor, CohortId, Decision, FlawCode, Flaws, Lang, PersonId, Relation, ThreadId, may};
use sqlx::FromRow;
use uuid::Uuid;

/// A page of a cohort's threads, the one written in last first.
pub struct Threads {
    pub rows: Vec<Row>,
    /// Where there are more: the cursor that shows them.
    pub next: Option<String>,
    /// How many people of the cohort read here, besides those who oversee it.
    pub readers: i64,
    pub may_write: bool,
}

/// A thread in a list.
#[derive(Clone, FromRow)]
pub struct Row {
    pub id: ThreadId,
    pub title: String,
    /// The language of its first post.
    pub lang: Lang,
    pub posts: i64,
    /// Who wrote in it last, and when.
    pub last_by: PersonId,
    pub last_name: String,
    pub posted_at: DateTime<Utc>,
}

/// A thread, without its posts.
pub struct Thread {
    pub id: ThreadId,
    pub cohort: CohortId,
    pub cohort_name: String,
    pub title: String,
    pub lang: Lang,
    pub posts: i64,
    pub created_at: DateTime<Utc>,
    /// How many people of the cohort can read it, besides those who oversee it.
    pub readers: i64,
    pub may_write: bool,
}

const PAGE: usize = 30;

/// The threads of a cohort. `cursor` is what the page before gave as `next`. A thread that is
/// answered between two pages moves to the top, where the next look at the first page finds it;
/// none is shown twice.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not read there; a flaw of `before` for a cursor that
/// never was one.
pub async fn list(tx: &mut Tx, actor: Actor, cohort: CohortId, cursor: Option<&str>) -> Result<Threads> {
    list_up_to(tx, actor, cohort, cursor, PAGE).await
}

/// [`list`], with at most `most` threads a page.
///
/// # Errors
/// As [`list`].
pub async fn list_up_to(
    tx: &mut Tx,
    actor: Actor,
    cohort: CohortId,
    cursor: Option<&str>,
    most: usize,
) -> Result<Threads> {
    let (_, relation) = cohorts::show(tx, actor, cohort).await?;
    demand(actor, Action::SeeThread, relation)?;
    let (before, id) = match cursor {
        Some(cursor) => parse(cursor).ok_or(Error::Invalid(Flaws::one("before", FlawCode::UnknownChoice)))?,
        None => (tx.now + chrono::TimeDelta::days(1), Uuid::nil()),
    };
    let mut rows: Vec<Row> = all!(
        tx,
        "select t.id, t.title, f.lang, l.number as posts, l.author as last_by, a.name as last_name,
             t.posted_at
         from threads t
         join posts f on f.thread = t.id and f.number = 1
         join posts l on l.thread = t.id
             and l.number = (select max(m.number) from posts m where m.thread = t.id)
         join people a on a.id = l.author
         where t.cohort = $1 and (t.posted_at < $2 or (t.posted_at = $2 and t.id < $3))
         order by t.posted_at desc, t.id desc limit $4",
        cohort,
        before,
        id,
        most as i64 + 1,
    );
    let cut = rows.len() > most;
    rows.truncate(most);
    let next =
        rows.last().filter(|_| cut).map(|row| format!("{}.{}", row.posted_at.timestamp_micros(), row.id));
    Ok(Threads {
        rows,
        next,
        readers: cohorts::readers(tx, actor, cohort).await?,
        may_write: may(actor, Action::WritePost, relation) == Decision::Allow,
    })
}

/// A thread the actor may read.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(tx: &mut Tx, actor: Actor, id: ThreadId) -> Result<Thread> {
    let (cohort, relation) = seen(tx, actor, id).await?;
    let (found, _) = cohorts::show(tx, actor, cohort).await?;
    let (title, created_at, lang, posts): (String, DateTime<Utc>, Lang, i64) = first!(
        tx,
        "select t.title, t.created_at, f.lang, (select max(p.number) from posts p where p.thread = t.id)
         from threads t join posts f on f.thread = t.id and f.number = 1
         where t.id = $1",
        id,
    )
    .ok_or(Error::NotFound)?;
    Ok(Thread {
        id,
        cohort,
        cohort_name: found.name,
        title,
        lang,
        posts,
        created_at,
        readers: cohorts::readers(tx, actor, cohort).await?,
        may_write: may(actor, Action::WritePost, relation) == Decision::Allow,
    })
}

/// How many posts each person wrote in a cohort: asked by participation, which has asked the
/// policy.
pub async fn tally(tx: &mut Tx, cohort: CohortId) -> Result<Vec<(PersonId, i64)>> {
    Ok(all!(
        tx,
        "select p.author, count(*) from posts p join threads t on t.id = p.thread
         where t.cohort = $1 group by p.author",
        cohort,
    ))
}

/// The cohort of a thread the actor may read, and how they stand to it.
pub(super) async fn seen(tx: &mut Tx, actor: Actor, id: ThreadId) -> Result<(CohortId, Relation)> {
    let found: Option<(CohortId,)> = first!(tx, "select cohort from threads where id = $1", id);
    let (cohort,) = found.ok_or(Error::NotFound)?;
    let relation = cohorts::relation(tx, actor, cohort).await?;
    demand(actor, Action::SeeThread, relation)?;
    Ok((cohort, relation))
}

fn parse(cursor: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (micros, id) = cursor.split_once('.')?;
    Some((DateTime::from_timestamp_micros(micros.parse().ok()?)?, id.parse().ok()?))
}
