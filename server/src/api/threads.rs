//! Threads of a cohort.

use super::{
    answer::{Answer, Created},
    body::{Body, Key},
    paging::{Page, PageOf, Paging, bad_cursor},
    people::PersonName,
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Failure, Id};
use axum::Json;
use chrono::{DateTime, Utc};
use domain::{Error, discussions};
use model::{Action, CohortId, Lang, ThreadId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeeThread), routes!(list_threads))
        .api(Access::To(Action::WritePost), routes!(start_thread))
        .api(Access::To(Action::SeeThread), routes!(show_thread))
}

/// A thread in a list.
#[derive(Serialize, ToSchema)]
pub struct ThreadItem {
    id: Uuid,
    title: String,
    /// The language of its first post.
    #[schema(schema_with = words::lang)]
    lang: Lang,
    /// How many posts it has.
    posts: i64,
    last_post_by: PersonName,
    last_post_at: DateTime<Utc>,
}

/// A thread, without its posts.
#[derive(Serialize, ToSchema)]
pub struct Thread {
    id: Uuid,
    cohort: Uuid,
    title: String,
    /// The language of its first post.
    #[schema(schema_with = words::lang)]
    lang: Lang,
    /// How many posts it has.
    posts: i64,
    /// How many people of the cohort can read it, besides those who oversee it.
    readers: i64,
    created_at: DateTime<Utc>,
}

/// A thread with its first post.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewThread {
    /// Up to 160 characters.
    #[serde(default)]
    #[schema(required = true)]
    title: String,
    /// Markdown, up to 20,000 characters.
    #[serde(default)]
    #[schema(required = true)]
    body: String,
    /// The language it is written in; judged by its letters where it is not given.
    #[serde(default)]
    #[schema(schema_with = words::maybe_lang)]
    lang: Option<Lang>,
}

/// The threads of a cohort, the one written in last first. One that is answered between two pages
/// moves to the top, where the next look at the first page finds it.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}/threads",
    tag = "threads",
    params(("cohort" = Uuid, Path), PageOf),
    responses((status = 200, description = "A page of threads", body = Page<ThreadItem>))
)]
async fn list_threads(cx: Cx, Id(cohort): Id<CohortId>, paging: Paging) -> Answer<Page<ThreadItem>> {
    let mut tx = cx.read().await?;
    let cursor = paging.cursor.as_deref();
    let threads = discussions::list_up_to(&mut tx, cx.actor, cohort, cursor, paging.limit).await;
    let threads = threads.map_err(|error| match error {
        Error::Invalid(_) => bad_cursor(),
        other => other,
    })?;
    let next = threads.next.map(|cursor| paging.next(&cursor));
    Ok(Json(Page { items: threads.rows.into_iter().map(ThreadItem::from).collect(), next }))
}

/// Starts a thread. The same text sent again under one key starts one.
#[utoipa::path(
    post,
    path = "/api/v1/cohorts/{cohort}/threads",
    tag = "threads",
    params(("cohort" = Uuid, Path), ("Idempotency-Key" = Option<Uuid>, Header)),
    request_body = NewThread,
    responses((status = 201, description = "The thread", body = Thread))
)]
async fn start_thread(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    Key(key): Key,
    Body(new): Body<NewThread>,
) -> Result<Created<Thread>, Failure> {
    let mut tx = cx.write().await?;
    let lang = new.lang.map(|lang| lang.to_string()).unwrap_or_default();
    let new = discussions::NewThread { title: new.title, body: new.body, lang, key };
    let id = discussions::start(&mut tx, cx.actor, cohort, &new).await?;
    let thread = discussions::show(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/threads/{id}"), thread.into()))
}

/// A thread, for those who take part in its cohort and those who oversee.
#[utoipa::path(
    get,
    path = "/api/v1/threads/{thread}",
    tag = "threads",
    params(("thread" = Uuid, Path)),
    responses((status = 200, description = "The thread", body = Thread))
)]
async fn show_thread(cx: Cx, Id(id): Id<ThreadId>) -> Answer<Thread> {
    let mut tx = cx.read().await?;
    Ok(Json(discussions::show(&mut tx, cx.actor, id).await?.into()))
}

impl From<discussions::Row> for ThreadItem {
    fn from(row: discussions::Row) -> Self {
        Self {
            id: row.id.0,
            title: row.title,
            lang: row.lang,
            posts: row.posts,
            last_post_by: PersonName { id: row.last_by.0, name: row.last_name },
            last_post_at: row.posted_at,
        }
    }
}

impl From<discussions::Thread> for Thread {
    fn from(thread: discussions::Thread) -> Self {
        Self {
            id: thread.id.0,
            cohort: thread.cohort.0,
            title: thread.title,
            lang: thread.lang,
            posts: thread.posts,
            readers: thread.readers,
            created_at: thread.created_at,
        }
    }
}
