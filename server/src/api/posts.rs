//! Posts of a thread, oldest first.

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
use domain::discussions::{self, Window};
use model::{Action, Lang, Role, ThreadId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeeThread), routes!(list_posts))
        .api(Access::To(Action::WritePost), routes!(write_post))
}

#[derive(Serialize, ToSchema)]
pub struct Post {
    id: Uuid,
    thread: Uuid,
    /// From 1, in the order they were written, without gaps.
    number: i64,
    author: PersonName,
    #[schema(schema_with = words::role)]
    author_role: Role,
    #[schema(schema_with = words::lang)]
    lang: Lang,
    /// Markdown.
    body: String,
    created_at: DateTime<Utc>,
    edited_at: Option<DateTime<Utc>>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPost {
    /// Markdown, up to 20,000 characters.
    #[serde(default)]
    #[schema(required = true)]
    body: String,
    /// The language it is written in; judged by its letters where it is not given.
    #[serde(default)]
    #[schema(schema_with = words::maybe_lang)]
    lang: Option<Lang>,
}

/// The posts of a thread, oldest first.
#[utoipa::path(
    get,
    path = "/api/v1/threads/{thread}/posts",
    tag = "posts",
    params(("thread" = Uuid, Path), PageOf),
    responses((status = 200, description = "A page of posts", body = Page<Post>))
)]
async fn list_posts(cx: Cx, Id(thread): Id<ThreadId>, paging: Paging) -> Answer<Page<Post>> {
    let mut tx = cx.read().await?;
    let cursor = paging.cursor.as_deref().map(str::parse).transpose().map_err(|_| bad_cursor())?;
    let mut after: Option<i64> = Some(cursor.unwrap_or(0));
    let mut posts = Vec::new();
    // The room has pages of its own size.
    while let Some(number) = after.filter(|_| posts.len() <= paging.limit) {
        let page = discussions::posts(&mut tx, cx.actor, thread, Window::After(number)).await?;
        posts.extend(page.posts);
        after = page.later;
    }
    let more = posts.len() > paging.limit;
    posts.truncate(paging.limit);
    let next = posts.last().filter(|_| more).map(|post| paging.next(&post.number.to_string()));
    Ok(Json(Page { items: posts.into_iter().map(Post::from).collect(), next }))
}

/// Writes a post. The same text sent again under one key is one post.
#[utoipa::path(
    post,
    path = "/api/v1/threads/{thread}/posts",
    tag = "posts",
    params(("thread" = Uuid, Path), ("Idempotency-Key" = Option<Uuid>, Header)),
    request_body = NewPost,
    responses((status = 201, description = "The post", body = Post))
)]
async fn write_post(
    cx: Cx,
    Id(thread): Id<ThreadId>,
    Key(key): Key,
    Body(new): Body<NewPost>,
) -> Result<Created<Post>, Failure> {
    let mut tx = cx.write().await?;
    let lang = new.lang.map(|lang| lang.to_string()).unwrap_or_default();
    let new = discussions::NewPost { body: new.body, lang, key };
    let id = discussions::post(&mut tx, cx.actor, thread, &new).await?;
    let post = discussions::one(&mut tx, cx.actor, thread, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/threads/{thread}/posts"), post.into()))
}

impl From<discussions::Post> for Post {
    fn from(post: discussions::Post) -> Self {
        Self {
            id: post.id.0,
            thread: post.thread.0,
            number: post.number,
            author: PersonName { id: post.author.0, name: post.author_name },
            author_role: post.author_role,
            lang: post.lang,
            body: post.body,
            created_at: post.created_at,
            edited_at: post.edited_at,
        }
    }
}
