//! The roster import in three steps: a file, its columns, and a look at everything before anybody
//! is invited.

pub mod check;
pub mod columns;
pub mod file;
mod rows;
pub mod upload;

use crate::Cx;
use leptos::prelude::*;

/// Where in the import a page is, from 0.
fn steps(cx: &Cx, here: usize) -> AnyView {
    let items = ["import-step-file", "import-step-columns", "import-step-check"]
        .into_iter()
        .enumerate()
        .map(|(index, key)| {
            let current = (index == here).then_some("step");
            let done = (index < here).then_some("");
            let said = (index < here).then(|| {
                view! { <span class="visually-hidden">" "{cx.t("import-step-done")}</span> }
            });
            view! { <li aria-current=current data-done=done>{cx.t(key)}{said}</li> }
        })
        .collect_view();
    view! { <ol class="steps">{items}</ol> }.into_any()
}
