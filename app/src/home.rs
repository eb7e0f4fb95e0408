//! Home: what's next, in one column.

use crate::{Answer, Cx, Page, Place, parts::mark};
use leptos::prelude::*;

/// `GET /`
pub async fn page(cx: Cx) -> Answer {
    let title = cx.t("house-home-title");
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1></header>
        <div class="empty">{mark()}<h2>{cx.t("house-home-empty")}</h2><p>{cx.t("house-home-empty-text")}</p></div>
    };
    cx.page(Page::new(Place::Home, title, view))
}
