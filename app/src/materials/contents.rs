//! What there is to read: of one cohort, and of all of mine.

use crate::{
    Answer, Cx, Id, Page, Place,
    cohorts::{Tab, tabs},
    parts::mark,
};
use domain::{
    Error, cohorts,
    materials::{self, Item, Listing},
};
use leptos::prelude::*;
use model::CohortId;

/// `GET /cohorts/{cohort}/materials`
pub async fn page(cx: Cx, Id(cohort): Id<CohortId>) -> Answer {
    let mut tx = cx.read().await?;
    let listing = materials::list(&mut tx, cx.actor, cohort, cx.lang).await?;
    let (found, _) = cohorts::show(&mut tx, cx.actor, cohort).await?;
    let title = cx.t("materials-title");
    let new = listing.may_publish.then(|| {
        let path = format!("/cohorts/{cohort}/materials/new");
        view! { <div class="actions"><a class="button quiet" href=path>{cx.t("materials-new")}</a></div> }
    });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{cohort}")>{found.name.clone()}</a></p>
            <h1>{title.clone()}</h1>
            {progress(&cx, &listing, "progress")}
            {new}
        </header>
        {tabs(&cx, cohort, Tab::Materials)}
        {contents(&cx, &listing)}
    };
    cx.page(Page::new(Place::Learn, format!("{title} · {}", found.name), view))
}

/// `GET /learn`: the materials of all cohorts the reader takes part in; staff, who oversee all of
/// them, find every cohort here.
pub async fn learn(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let cohorts = if cx.actor.is_staff() {
        cohorts::list(&mut tx, cx.actor).await?
    } else {
        cohorts::mine(&mut tx, cx.actor).await?
    };
    let mut sections = Vec::new();
    for cohort in cohorts {
        let listing = match materials::list(&mut tx, cx.actor, cohort.id, cx.lang).await {
            Ok(listing) => listing,
            // Invited, or waiting: there is nothing to read before joining.
            Err(Error::NotFound) => continue,
            Err(error) => return Err(error.into()),
        };
        let heading = format!("cohort-{}", cohort.id);
        let path = format!("/cohorts/{}/materials", cohort.id);
        sections.push(view! {
            <section class="part" aria-labelledby=heading.clone()>
                <header class="part-head">
                    <h2 id=heading.clone()><a href=path>{cohort.name}</a></h2>
                    {progress(&cx, &listing, &format!("{heading}-progress"))}
                </header>
                {contents(&cx, &listing)}
            </section>
        });
    }
    let title = cx.t("materials-title");
    let empty = sections.is_empty().then(|| nothing(&cx));
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1></header>
        {sections}
        {empty}
    };
    cx.page(Page::new(Place::Learn, title, view))
}

/// "1 of 3 done": of all materials, required or not. Nothing for those who only oversee.
pub fn progress(cx: &Cx, listing: &Listing, id: &str) -> Option<AnyView> {
    if listing.items.is_empty() || !listing.may_mark {
        return None;
    }
    let (done, total) = (listing.done, listing.items.len());
    let said = cx.t_with("materials-progress", &[("done", done.into()), ("total", total.into())]);
    let bar = view! {
        <div class="progress">
            <span id=id.to_owned()>{said}</span>
            <progress max=total.to_string() value=done.to_string() aria-labelledby=id.to_owned()></progress>
        </div>
    };
    Some(bar.into_any())
}

fn contents(cx: &Cx, listing: &Listing) -> AnyView {
    if listing.items.is_empty() {
        return nothing(cx);
    }
    let rows = listing.items.iter().map(|item| row(cx, item)).collect_view();
    view! { <ol class="contents">{rows}</ol> }.into_any()
}

fn row(cx: &Cx, item: &Item) -> AnyView {
    let done = item.done_at.is_some();
    let languages: Vec<&str> = item.langs.iter().map(|lang| lang.own_name()).collect();
    view! {
        <li data-done=done.then_some("")>
            <div>
                <a class="row-title" href=format!("/materials/{}", item.id) lang=item.lang.as_str()>{item.title.clone()}</a>
                <p class="meta">
                    <span>{cx.t_with("materials-minutes", &[("n", item.minutes.into())])}</span>
                    <span>{cx.t(if item.required { "materials-required" } else { "materials-optional" })}</span>
                    <span>{languages.join(", ")}</span>
                </p>
            </div>
            <div class="row-side">{done.then(|| cx.t("materials-done"))}</div>
        </li>
    }
    .into_any()
}

fn nothing(cx: &Cx) -> AnyView {
    view! {
        <div class="empty">{mark()}<h2>{cx.t("materials-empty")}</h2><p>{cx.t("materials-empty-text")}</p></div>
    }
    .into_any()
}
