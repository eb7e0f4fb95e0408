//! What people write, as HTML. Markdown becomes a tree of the few things a text may consist of
//! (`prose/markdown.rs`), and one writer (`prose/html.rs`) turns the tree into HTML, so that nothing
//! executable can come out whatever goes in.
//!
//! Together with the text area in `form.rs` this is the only place that may use `inner_html`, on
//! the server and in the browser.

#[cfg(feature = "ssr")]
mod html;
#[cfg(feature = "ssr")]
mod markdown;

#[cfg(feature = "ssr")]
use {leptos::prelude::*, model::Lang};

/// Where a text stands: it decides how it is set and where its headings begin.
#[cfg(feature = "ssr")]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// A post under a heading of its page. A line break is kept where it was typed.
    Post,
    /// A long text that is the whole page.
    Book,
}

/// A text in Markdown, in the language it was written in.
#[cfg(feature = "ssr")]
pub fn prose(text: &str, lang: Lang, setting: Setting) -> AnyView {
    let html = prose_html(text, setting);
    match setting {
        Setting::Post => view! { <div class="prose" lang=lang.as_str() inner_html=html></div> }.into_any(),
        Setting::Book => {
            view! { <article class="prose book" lang=lang.as_str() inner_html=html></article> }.into_any()
        }
    }
}

/// A text in Markdown as HTML that is safe wherever flow content may stand.
#[cfg(feature = "ssr")]
pub fn prose_html(text: &str, setting: Setting) -> String {
    html::write(&markdown::read(text), setting)
}

/// Replaces what an element holds by a piece of a page from this site.
#[cfg(feature = "hydrate")]
pub fn fill(element: &web_sys::Element, piece: &str) {
    element.set_inner_html(piece);
}

/// Puts a piece of a page from this site into `parent`, before `next` or at the end.
#[cfg(feature = "hydrate")]
pub fn insert(parent: &web_sys::Element, next: Option<&web_sys::Element>, piece: &str) {
    // Failing means that the parent has left the page meanwhile: nothing is lost.
    let _ = match next {
        Some(next) => next.insert_adjacent_html("beforebegin", piece),
        None => parent.insert_adjacent_html("beforeend", piece),
    };
}
