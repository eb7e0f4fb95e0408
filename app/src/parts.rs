//! The parts pages are made of. Markup and class names belong to `style/`.

#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod icons;
#[cfg(feature = "hydrate")]
mod listen;
#[cfg(feature = "ssr")]
mod people;
mod prose;

#[cfg(feature = "ssr")]
pub use {
    form::{Choice, Field, area, checkbox, choices, error_summary, hidden, input, select},
    icons::{icon, mark, small_icon, sprite},
    people::{avatar, initials},
    prose::{Setting, prose, prose_html},
};
#[cfg(feature = "hydrate")]
pub use {
    listen::listen,
    prose::{fill, insert},
};

/// Text made safe for HTML content and quoted attributes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}
