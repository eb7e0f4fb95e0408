//! The composer in the browser. Enter alone never sends: it makes a line, and in Hangul it ends a
//! syllable. Ctrl or ⌘ with Enter sends, unless a syllable is being composed.

use super::{drafts::Drafts, islands::Said, live};
use crate::parts::{fill, listen};
use gloo_net::http::{Request, Response};
use serde::Deserialize;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent,
    SubmitEvent, UrlSearchParams,
};

/// What the server says after a post was written.
#[derive(Deserialize)]
struct Written {
    location: String,
    /// In a thread: the post, and the key of the next one.
    post: Option<String>,
    key: Option<String>,
}

/// Why it was not (RFC 9457).
#[derive(Deserialize)]
struct Problem {
    title: String,
    #[serde(default)]
    flaws: Vec<Flaw>,
}

#[derive(Deserialize)]
struct Flaw {
    message: String,
}

struct Writing {
    form: HtmlFormElement,
    body: HtmlTextAreaElement,
    title: Option<HtmlInputElement>,
    key: HtmlInputElement,
    status: Element,
    trouble: Element,
    preview: HtmlElement,
    drafts: Drafts,
    said: Said,
    sending: Cell<bool>,
}

/// Takes over the form inside `desk`.
pub fn begin(desk: &Element, me: &str, draft: &str, said: Said) {
    let Some(writing) = find(desk, Drafts::open(me, draft), said) else { return };
    writing.restore();
    let writing = Rc::new(writing);
    let on = |event: &str, act: fn(&Rc<Writing>, &Event)| {
        let heard = writing.clone();
        listen(&writing.form, event, move |event| act(&heard, &event));
    };
    on("input", |writing, _| writing.changed());
    on("keydown", |writing, event| writing.key(event));
    on("submit", |writing, event| writing.submit(event));
}

fn find(desk: &Element, drafts: Drafts, said: Said) -> Option<Writing> {
    let one = |selector: &str| desk.query_selector(selector).ok()?;
    Some(Writing {
        form: one("form")?.dyn_into().ok()?,
        body: one("textarea")?.dyn_into().ok()?,
        title: one("[name=title]").and_then(|title| title.dyn_into().ok()),
        key: one("[name=key]")?.dyn_into().ok()?,
        status: one("[data-draft]")?,
        trouble: one("[data-trouble]")?,
        preview: one("[data-preview]")?.dyn_into().ok()?,
        drafts,
        said,
        sending: Cell::new(false),
    })
}

impl Writing {
    /// Brings back what was written before, unless the page itself brings a text.
    fn restore(&self) {
        if self.body.value().is_empty()
            && let Some(text) = self.drafts.find("body")
        {
            self.body.set_value(&text);
        }
        if let Some(title) = self.title.as_ref().filter(|title| title.value().is_empty())
            && let Some(text) = self.drafts.find("title")
        {
            title.set_value(&text);
        }
        self.keep();
    }

    fn keep(&self) {
        let body = self.drafts.keep("body", &self.body.value());
        let title = self.title.as_ref().is_some_and(|title| self.drafts.keep("title", &title.value()));
        self.tell(if body || title { &self.said.kept } else { &self.said.shortcut });
    }

    fn changed(&self) {
        self.keep();
        self.trouble.set_text_content(None);
        self.preview.set_hidden(true);
    }

    fn key(&self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        // 229 is what some browsers say instead while a syllable is being composed.
        if event.key() != "Enter" || event.is_composing() || event.key_code() == 229 {
            return;
        }
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let _ = self.form.request_submit();
        } else if event.target().is_some_and(|target| target.has_type::<HtmlInputElement>()) {
            event.prevent_default();
            let _ = self.body.focus();
        }
    }

    fn submit(self: &Rc<Self>, event: &Event) {
        event.prevent_default();
        let button = event.dyn_ref::<SubmitEvent>().and_then(SubmitEvent::submitter);
        let wants_preview = button.is_some_and(|button| button.get_attribute("name").is_some());
        if self.sending.replace(true) {
            return;
        }
        let writing = self.clone();
        spawn_local(async move {
            if wants_preview {
                writing.show().await;
            } else {
                writing.send().await;
            }
            writing.sending.set(false);
        });
    }

    async fn show(&self) {
        match self.post("/prose").await {
            Some(answer) if answer.ok() => {
                let Ok(piece) = answer.text().await else { return };
                fill(&self.preview, &piece);
                self.preview.set_hidden(false);
            }
            _ => self.trouble.set_text_content(Some(&self.said.not_sent)),
        }
    }

    async fn send(&self) {
        self.tell(&self.said.sending);
        self.trouble.set_text_content(None);
        let Some(answer) = self.post(&self.form.action()).await else {
            return self.failed(&self.said.not_sent);
        };
        if answer.ok() {
            match answer.json::<Written>().await {
                Ok(written) => self.written(written).await,
                Err(_) => self.failed(&self.said.not_sent),
            }
            return;
        }
        let why = match answer.json::<Problem>().await {
            Ok(problem) if problem.flaws.is_empty() => problem.title,
            Ok(problem) => problem.flaws.into_iter().map(|flaw| flaw.message).collect::<Vec<_>>().join(" "),
            Err(_) => self.said.not_sent.clone(),
        };
        self.failed(&why);
    }

    /// The post stands: its draft is not needed any more.
    async fn written(&self, written: Written) {
        self.body.set_value("");
        if let Some(title) = &self.title {
            title.set_value("");
        }
        self.changed();
        let (Some(post), Some(key)) = (written.post, written.key) else { return go(&written.location) };
        self.key.set_value(&key);
        let thread = written.location.trim_start_matches("/threads/").split('#').next().unwrap_or_default();
        let is_latest = self
            .form
            .owner_document()
            .and_then(|document| document.query_selector("#posts[data-latest]").ok()?)
            .is_some();
        if !is_latest || live::bring(thread, &post).await.is_none() {
            go(&written.location);
        }
    }

    fn failed(&self, why: &str) {
        self.trouble.set_text_content(Some(why));
        self.keep();
    }

    fn tell(&self, what: &str) {
        if self.status.text_content().as_deref() != Some(what) {
            self.status.set_text_content(Some(what));
        }
    }

    /// Sends the fields; nothing when there is no connection.
    async fn post(&self, path: &str) -> Option<Response> {
        let fields = UrlSearchParams::new().ok()?;
        fields.append("body", &self.body.value());
        fields.append("key", &self.key.value());
        if let Some(title) = &self.title {
            fields.append("title", &title.value());
        }
        Request::post(path)
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(String::from(fields.to_string()))
            .ok()?
            .send()
            .await
            .ok()
    }
}

fn go(location: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(location);
    }
}
