//! What makes a thread live. Both islands stand around HTML that works without them.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the composer says, in the reader's language.
#[derive(Clone, Serialize, Deserialize)]
pub struct Said {
    pub shortcut: String,
    pub kept: String,
    pub sending: String,
    pub not_sent: String,
}

/// Around the form in which a post is written: keeps its draft on this device, shows the preview
/// in place, and sends without leaving the page.
#[island]
pub fn Composer(
    /// Whose drafts these are.
    me: String,
    /// What the draft of this form is kept under.
    draft: String,
    said: Said,
    children: Children,
) -> impl IntoView {
    let desk = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    desk.on_load(move |desk| super::writing::begin(&desk, &me, &draft, said));
    #[cfg(not(feature = "hydrate"))]
    let _ = (me, draft, said);
    view! { <div node_ref=desk>{children()}</div> }
}

/// Below the posts: hears of new ones, puts them in, and says so when they are out of sight.
#[island]
pub fn Live(
    thread: String,
    /// The number of the last post on the page.
    after: i64,
    /// "New posts below".
    below: String,
) -> impl IntoView {
    let line = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    line.on_load(move |line| super::live::follow(line.into(), thread, after, below));
    #[cfg(not(feature = "hydrate"))]
    let _ = (thread, after, below);
    view! { <div class="live" role="status" node_ref=line></div> }
}
