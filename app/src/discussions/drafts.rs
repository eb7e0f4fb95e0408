//! Drafts stay on the device, under the person who wrote them, until they are sent or that person
//! signs out. Nobody else who uses the browser sees them.

use crate::parts::listen;
use wasm_bindgen::JsCast;
use web_sys::{HtmlFormElement, Storage};

const MARK: &str = "ieum-draft:";

/// The place of one form's drafts. Cheap to clone.
#[derive(Clone)]
pub struct Drafts {
    under: String,
}

impl Drafts {
    /// Opens the place for a form of `me`, and clears away what other people left.
    pub fn open(me: &str, form: &str) -> Self {
        let mine = format!("{MARK}{me}:");
        forget_all_but(Some(&mine));
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            listen(&document, "submit", |event| {
                let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
                if form.is_some_and(|form| form.action().ends_with("/sign-out")) {
                    forget_all_but(None);
                }
            });
        }
        Self { under: format!("{mine}{form}:") }
    }

    pub fn find(&self, field: &str) -> Option<String> {
        storage()?.get_item(&format!("{}{field}", self.under)).ok()?
    }

    /// Keeps a text; an empty one is forgotten. Whether it is kept.
    pub fn keep(&self, field: &str, text: &str) -> bool {
        let Some(storage) = storage() else { return false };
        let name = format!("{}{field}", self.under);
        if text.trim().is_empty() {
            let _ = storage.remove_item(&name);
            return false;
        }
        storage.set_item(&name, text).is_ok()
    }
}

/// Forgets all drafts, except those whose name begins with `mine`.
fn forget_all_but(mine: Option<&str>) {
    let Some(storage) = storage() else { return };
    let names: Vec<String> =
        (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok()?).collect();
    for name in names {
        if name.starts_with(MARK) && !mine.is_some_and(|mine| name.starts_with(mine)) {
            let _ = storage.remove_item(&name);
        }
    }
}

/// Private windows and strict settings have none.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
