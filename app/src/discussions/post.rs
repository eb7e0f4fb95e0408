//! One post: as part of its thread, as a piece an open page puts in, as a page of its own; and a
//! text before it is sent.

use super::composer::Written;
use crate::{
    Answer, Cx, Fields, Ids, Page, Place,
    parts::{Setting, avatar, prose},
};
use domain::discussions::{self, Post};
use leptos::prelude::*;
use model::{Lang, PostId, Role, ThreadId};

/// `GET /threads/{thread}/posts/{post}`: a page; for an island, the piece itself.
pub async fn page(cx: Cx, Ids((thread, id)): Ids<(ThreadId, PostId)>) -> Answer {
    let mut tx = cx.read().await?;
    let post = discussions::one(&mut tx, cx.actor, thread, id).await?;
    if cx.wants_json {
        return cx.fragment(article(&cx, &post));
    }
    let found = discussions::show(&mut tx, cx.actor, thread).await?;
    let title = cx.t_with("discussions-one", &[("name", post.author_name.clone().into())]);
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/threads/{thread}") lang=found.lang.as_str()>{found.title}</a></p>
            <h1>{title.clone()}</h1>
        </header>
        <h2 class="visually-hidden">{cx.t("discussions-posts")}</h2>
        <div class="posts">{article(&cx, &post)}</div>
        <div class="actions">
            <a class="button quiet" href=format!("/threads/{thread}?after={}#post-{id}", post.number - 1)>{cx.t("discussions-to-thread")}</a>
        </div>
    };
    cx.page(Page::new(Place::Talk, title, view))
}

/// `POST /prose`: a text as it will look, for an island. It is written nowhere.
pub async fn preview(cx: Cx, Fields(written): Fields<Written>) -> Answer {
    let usual = cx.me.as_ref().map_or(cx.lang, |me| me.lang);
    cx.fragment(prose(&written.body, Lang::of_text(&written.body, usual), Setting::Post))
}

/// A post as it stands in its thread.
pub fn article(cx: &Cx, post: &Post) -> AnyView {
    let id = format!("post-{}", post.id);
    let by = format!("{id}-by");
    // Whoever is not a peer is named as what they are.
    let role = (post.author_role != Role::Activist).then(|| {
        view! { <span>{cx.word("role", post.author_role.as_str())}</span> }
    });
    let edited = post.edited_at.map(|_| view! { <span>{cx.t("discussions-edited")}</span> });
    view! {
        <article class="post" id=id.clone() data-number=post.number.to_string() aria-labelledby=by.clone()>
            {avatar(&post.author.0, &post.author_name, "")}
            <header>
                <a class="author" id=by.clone() href=format!("/people/{}", post.author)>{post.author_name.clone()}</a>
                <span class="meta">
                    {role}
                    <a href=format!("/threads/{}/posts/{}", post.thread, post.id)>
                        <time datetime=post.created_at.to_rfc3339() title=cx.moment(post.created_at)>{cx.ago(post.created_at)}</time>
                    </a>
                    {edited}
                </span>
            </header>
            {prose(&post.body, post.lang, Setting::Post)}
        </article>
    }
    .into_any()
}
