//! The threads of a cohort, and of all of mine.

use crate::{
    Answer, Cx, Id, Page, Place, Search,
    cohorts::{Tab, tabs},
    parts::{avatar, mark, small_icon},
};
use domain::{
    Error, cohorts,
    discussions::{self, Row},
};
use leptos::prelude::*;
use model::CohortId;
use serde::Deserialize;

/// Where the page begins; empty: at the thread written in last.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct From {
    before: Option<String>,
}

/// How many threads of each cohort `/talk` shows.
const FIRST: usize = 5;

/// `GET /cohorts/{cohort}/threads?before=…`
pub async fn page(cx: Cx, Id(cohort): Id<CohortId>, Search(from): Search<From>) -> Answer {
    let mut tx = cx.read().await?;
    let threads = discussions::list(&mut tx, cx.actor, cohort, from.before.as_deref()).await?;
    let (found, _) = cohorts::show(&mut tx, cx.actor, cohort).await?;
    let title = cx.t("discussions-title");
    let path = format!("/cohorts/{cohort}/threads");
    let newest = from.before.is_some().then(|| {
        view! { <a rel="prev" href=path.clone()>{cx.t("discussions-newest-threads")}</a> }
    });
    let older = threads.next.as_ref().map(|next| {
        view! { <a rel="next" href=format!("{path}?before={next}")>{cx.t("discussions-older-threads")}</a> }
    });
    let pager = (newest.is_some() || older.is_some()).then(|| {
        view! { <nav class="pager" aria-label=cx.t("discussions-pages")>{newest}{older}</nav> }
    });
    let start = threads.may_write.then(|| {
        view! { <div class="actions"><a class="button" href=format!("{path}/new")>{cx.t("discussions-start")}</a></div> }
    });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{cohort}")>{found.name.clone()}</a></p>
            <h1>{title.clone()}</h1>
            {readers(&cx, threads.readers, &found.name)}
            {start}
        </header>
        {tabs(&cx, cohort, Tab::Threads)}
        {rows(&cx, &threads.rows)}
        {pager}
    };
    cx.page(Page::new(Place::Talk, format!("{title} · {}", found.name), view))
}

/// `GET /talk`: the latest threads of every cohort the reader takes part in; staff, who oversee all
/// of them, find every cohort here.
pub async fn talk(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let cohorts = if cx.actor.is_staff() {
        cohorts::list(&mut tx, cx.actor).await?
    } else {
        cohorts::mine(&mut tx, cx.actor).await?
    };
    let mut sections = Vec::new();
    for cohort in cohorts {
        let mut threads = match discussions::list(&mut tx, cx.actor, cohort.id, None).await {
            Ok(threads) => threads,
            // Invited, or waiting: nobody reads along before joining.
            Err(Error::NotFound) => continue,
            Err(error) => return Err(error.into()),
        };
        threads.rows.truncate(FIRST);
        let heading = format!("cohort-{}", cohort.id);
        let path = format!("/cohorts/{}/threads", cohort.id);
        sections.push(view! {
            <section class="part" aria-labelledby=heading.clone()>
                <header class="part-head">
                    <h2 id=heading.clone()><a href=path.clone()>{cohort.name.clone()}</a></h2>
                    <a href=format!("{path}/new")>{cx.t("discussions-start")}</a>
                </header>
                {readers(&cx, threads.readers, &cohort.name)}
                {rows(&cx, &threads.rows)}
            </section>
        });
    }
    let title = cx.t("discussions-title");
    let empty = sections.is_empty().then(|| nothing(&cx));
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1></header>
        {sections}
        {empty}
    };
    cx.page(Page::new(Place::Talk, title, view))
}

/// Who can read what is written here.
pub fn readers(cx: &Cx, count: i64, cohort: &str) -> AnyView {
    let args = [("count", count.into()), ("cohort", cohort.to_owned().into())];
    view! { <p class="readers">{small_icon("people")}{cx.t_with("discussions-readers", &args)}</p> }
        .into_any()
}

fn rows(cx: &Cx, rows: &[Row]) -> AnyView {
    if rows.is_empty() {
        return nothing(cx);
    }
    let rows = rows
        .iter()
        .map(|row| {
            let last = cx.t_with("discussions-last", &[("name", row.last_name.clone().into())]);
            view! {
                <li class="row">
                    {avatar(&row.last_by.0, &row.last_name, "")}
                    <div class="grow">
                        <a class="row-title" href=format!("/threads/{}", row.id) lang=row.lang.as_str()>{row.title.clone()}</a>
                        <p class="meta">
                            <span>{cx.t_with("discussions-count", &[("n", row.posts.into())])}</span>
                            <span>{last}</span>
                            <time datetime=row.posted_at.to_rfc3339()>{cx.ago(row.posted_at)}</time>
                        </p>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

fn nothing(cx: &Cx) -> AnyView {
    view! {
        <div class="empty">{mark()}<h2>{cx.t("discussions-empty")}</h2><p>{cx.t("discussions-empty-text")}</p></div>
    }
    .into_any()
}
