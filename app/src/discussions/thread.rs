//! One thread: its posts, a page at a time, and the form to answer.

use super::{
    composer::{Purpose, Written, composer},
    islands::Live,
    list::readers,
    post::article,
};
use crate::{Answer, Cx, Fields, Id, Page, Place, Search, parts::error_summary};
use domain::{
    Error,
    discussions::{self, NewPost, Thread, Window},
    secret,
};
use leptos::prelude::*;
use model::{Flaws, ThreadId};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

/// Which posts: by default the newest.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Part {
    before: Option<i64>,
    after: Option<i64>,
}

impl Part {
    fn window(&self) -> Window {
        match (self.before, self.after) {
            (Some(number), _) => Window::Before(number),
            (None, Some(number)) => Window::After(number),
            (None, None) => Window::Latest,
        }
    }
}

/// `GET /threads/{thread}?before=51`
pub async fn page(cx: Cx, Id(id): Id<ThreadId>, Search(part): Search<Part>) -> Answer {
    let written = Written { key: fresh_key()?, ..Written::default() };
    show(&cx, id, part.window(), &written, &Flaws::none()).await
}

/// `POST /threads/{thread}`: writes the post, or shows it before it is written. An island
/// gets the post as it stands in the page, and the key of the next one.
pub async fn write(cx: Cx, Id(id): Id<ThreadId>, Fields(written): Fields<Written>) -> Answer {
    if written.preview.is_some() {
        return show(&cx, id, Window::Latest, &written, &Flaws::none()).await;
    }
    let new = NewPost { body: written.body.clone(), key: written.key.clone(), ..NewPost::default() };
    let mut tx = cx.write().await?;
    let post = match discussions::post(&mut tx, cx.actor, id, &new).await {
        Ok(post) => post,
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            return show(&cx, id, Window::Latest, &written, &flaws).await;
        }
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    let location = format!("/threads/{id}#post-{post}");
    if cx.wants_json {
        return cx.json(json!({ "location": location, "post": post, "key": fresh_key()? }));
    }
    cx.done(&location, "")
}

/// A UUID for a new form.
pub fn fresh_key() -> Result<String, Error> {
    Ok(secret::id::<Uuid>()?.to_string())
}

async fn show(cx: &Cx, id: ThreadId, window: Window, written: &Written, flaws: &Flaws) -> Answer {
    let mut tx = cx.read().await?;
    let thread = discussions::show(&mut tx, cx.actor, id).await?;
    let page = discussions::posts(&mut tx, cx.actor, id, window).await?;
    let earlier = page.earlier.map(|number| {
        let path = format!("/threads/{id}?before={number}");
        view! {
            <nav class="pager" aria-label=cx.t("discussions-earlier")>
                <a rel="prev" href=path>{cx.t("discussions-earlier")}</a>
            </nav>
        }
    });
    let later = page.later.map(|number| {
        let path = format!("/threads/{id}?after={number}");
        view! {
            <nav class="pager" aria-label=cx.t("discussions-later")>
                <a rel="next" href=path>{cx.t("discussions-later")}</a>
            </nav>
        }
    });
    let live = page.later.is_none().then(|| {
        let last = page.posts.last().map_or(0, |post| post.number);
        view! { <Live thread=id.to_string() after=last below=cx.t("discussions-new-below") /> }
    });
    let reply = thread.may_write.then(|| reply(cx, &thread, written, flaws));
    let title = thread.title.clone();
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{}/threads", thread.cohort)>{thread.cohort_name.clone()}</a></p>
            <h1 lang=thread.lang.as_str()>{title.clone()}</h1>
            {readers(cx, thread.readers, &thread.cohort_name)}
        </header>
        {earlier}
        <h2 class="visually-hidden" id="posts-heading">{cx.t("discussions-posts")}</h2>
        <div class="posts" id="posts" data-latest=page.later.is_none().then_some("")>
            {page.posts.iter().map(|post| article(cx, post)).collect_view()}
        </div>
        {later}
        {live}
        {error_summary(cx, flaws)}
        {reply}
    };
    cx.page(Page::new(Place::Talk, title, view).flawed(flaws))
}

fn reply(cx: &Cx, thread: &Thread, written: &Written, flaws: &Flaws) -> AnyView {
    let purpose = Purpose {
        action: &format!("/threads/{}", thread.id),
        draft: thread.id.to_string(),
        asks_title: false,
        label: cx.t("discussions-reply"),
    };
    composer(cx, purpose, written, flaws)
}
