//! Home: what's next, in one column. What is asked of the reader comes first, then what is dated,
//! then what can be read and talked about.

mod steps;

use crate::{Answer, Cx, Page, Place, parts::mark};
use leptos::prelude::*;

/// `GET /`
pub async fn page(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let mut steps = steps::invitations(&cx, &mut tx).await?;
    steps.extend(steps::proposals(&cx, &mut tx).await?);
    steps.extend(steps::sessions(&cx, &mut tx).await?);
    steps.extend(steps::hours(&cx));
    steps.extend(steps::materials(&cx, &mut tx).await?);
    steps.extend(steps::first_meetings(&cx, &mut tx).await?);
    let threads = steps::threads(&cx, &mut tx).await?;
    let cohorts = steps::cohorts(&cx, &mut tx).await?;
    drop(tx);
    let title = cx.t("house-home-title");
    let hello = cx.me.as_ref().map(|me| cx.t_with("house-hello", &[("name", me.name.clone().into())]));
    let nothing = steps.is_empty().then(|| {
        view! {
            <div class="empty">{mark()}<h2>{cx.t("house-home-empty")}</h2><p>{cx.t("house-home-empty-text")}</p></div>
        }
    });
    let list = (!steps.is_empty()).then(|| view! { <ol class="next">{steps}</ol> });
    let view = view! {
        <header class="page-head"><p class="eyebrow">{hello}</p><h1>{title.clone()}</h1></header>
        {nothing}
        {list}
        {threads}
        {cohorts}
    };
    cx.page(Page::new(Place::Home, title, view))
}
