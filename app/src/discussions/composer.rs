//! Where a post is written: an ordinary form, which an island makes comfortable.
//!
//! "Preview" stands before "Post", so that the Enter key in a title, which presses the first
//! button of a form, never sends anything half written.

use super::islands::{Composer, Said};
use crate::{
    Cx,
    parts::{Field, Setting, area, hidden, input, prose},
};
use domain::discussions::LONGEST_POST;
use leptos::prelude::*;
use model::{Flaws, Lang};
use serde::Deserialize;

/// The form as the browser sends it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Written {
    pub title: String,
    pub body: String,
    pub key: String,
    /// The button "Preview" was pressed.
    pub preview: Option<String>,
}

/// Which form this is.
pub struct Purpose<'a> {
    /// Where it is sent.
    pub action: &'a str,
    /// What its draft is kept under; nobody else's draft is ever shown.
    pub draft: String,
    pub asks_title: bool,
    pub label: String,
}

/// The form, with what was written in it so far.
pub fn composer(cx: &Cx, purpose: Purpose, written: &Written, flaws: &Flaws) -> AnyView {
    let title = purpose.asks_title.then(|| {
        let field = Field {
            name: "title",
            label: cx.t("discussions-thread-title"),
            value: written.title.clone(),
            max: Some(160),
            ..Field::default()
        };
        input(cx, flaws, field)
    });
    let body = Field {
        name: "body",
        label: purpose.label,
        hint: Some(cx.t("discussions-hint")),
        value: written.body.clone(),
        max: Some(LONGEST_POST as u32),
        ..Field::default()
    };
    let shown = written.preview.is_some().then(|| {
        let usual = cx.me.as_ref().map_or(cx.lang, |me| me.lang);
        prose(&written.body, Lang::of_text(&written.body, usual), Setting::Post)
    });
    let said = Said {
        shortcut: cx.t("discussions-shortcut"),
        kept: cx.t("discussions-draft-kept"),
        sending: cx.t("discussions-sending"),
        not_sent: cx.t("discussions-not-sent"),
    };
    let me = cx.actor.id().map(|id| id.to_string()).unwrap_or_default();
    let hidden_preview = shown.is_none();
    let form = view! {
        <form class="composer" id="reply" method="post" action=format!("{}#reply", purpose.action)>
            {hidden("key", written.key.clone())}
            {title}
            {area(cx, flaws, body, 6)}
            <div class="preview" data-preview="" role="region" aria-label=cx.t("discussions-preview") hidden=hidden_preview>
                {shown}
            </div>
            <p class="error" role="alert" data-trouble=""></p>
            <div class="actions">
                <span class="draft" role="status" data-draft=""></span>
                <button class="button quiet" name="preview" value="yes">{cx.t("discussions-preview")}</button>
                <button class="button">{cx.t("discussions-post")}</button>
            </div>
        </form>
    }
    .into_any();
    view! { <Composer me=me draft=purpose.draft said=said>{form}</Composer> }.into_any()
}
