//! Puts new posts into an open thread. The stream tells ids only; each post is then asked for with
//! the reader's own rights. A hidden page closes its stream, which spares battery and data, and
//! catches up when it is looked at again.

use crate::parts::{insert, listen};
use gloo_net::http::Request;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element, EventSource, MessageEvent};

/// Follows a thread whose page ends with post number `after`, and says `below` in `line` when
/// something new is out of sight.
pub fn follow(line: Element, thread: String, after: i64, below: String) {
    let Some(document) = document() else { return };
    let line = Rc::new(Line { element: line, words: below });
    let stream = Rc::new(RefCell::new(None::<EventSource>));
    let open = move || {
        let after = last_number().unwrap_or(after);
        *stream.borrow_mut() = begin(&thread, after, line.clone());
        stream.clone()
    };
    let stream = open();
    listen(&document.clone(), "visibilitychange", move |_| {
        if let Some(stream) = stream.take() {
            stream.close();
        }
        if !document.hidden() {
            open();
        }
    });
}

/// Puts a post into the page, unless it is there. Whether it is there now.
pub async fn bring(thread: &str, post: &str) -> Option<Element> {
    let id = format!("post-{post}");
    let document = document()?;
    if let Some(there) = document.get_element_by_id(&id) {
        return Some(there);
    }
    let path = format!("/threads/{thread}/posts/{post}");
    let answer = Request::get(&path).header("accept", "application/json").send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    let piece = answer.text().await.ok()?;
    let posts = document.get_element_by_id("posts")?;
    // It may have come in another way while it was asked for.
    if document.get_element_by_id(&id).is_none() {
        insert(&posts, None, &piece);
    }
    let post = document.get_element_by_id(&id)?;
    while let Some(before) = post.previous_element_sibling() {
        if number(&before) <= number(&post) {
            break;
        }
        let _ = posts.insert_before(&post, Some(&before));
    }
    Some(post)
}

struct Line {
    element: Element,
    words: String,
}

impl Line {
    /// A button that leads to the post, while it is below what can be seen.
    fn say(self: &Rc<Self>, post: &Element) {
        let below = web_sys::window()
            .and_then(|window| window.inner_height().ok()?.as_f64())
            .is_some_and(|height| post.get_bounding_client_rect().top() > height);
        if !below || self.element.first_element_child().is_some() {
            return;
        }
        let Some(button) = document().and_then(|document| document.create_element("button").ok()) else {
            return;
        };
        button.set_class_name("button small");
        button.set_text_content(Some(&self.words));
        let (line, post) = (self.clone(), post.clone());
        listen(&button, "click", move |_| {
            post.scroll_into_view();
            line.element.set_text_content(None);
        });
        let _ = self.element.append_child(&button);
    }
}

fn begin(thread: &str, after: i64, line: Rc<Line>) -> Option<EventSource> {
    let stream = EventSource::new(&format!("/threads/{thread}/events?after={after}")).ok()?;
    let thread = thread.to_owned();
    listen(&stream, "post", move |event| {
        let Some(post) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) else {
            return;
        };
        let (thread, line) = (thread.clone(), line.clone());
        spawn_local(async move {
            let known = document().and_then(|d| d.get_element_by_id(&format!("post-{post}"))).is_some();
            if let Some(post) = bring(&thread, &post).await
                && !known
            {
                let _ = post.set_attribute("data-new", "");
                line.say(&post);
            }
        });
    });
    Some(stream)
}

fn last_number() -> Option<i64> {
    Some(number(&document()?.get_element_by_id("posts")?.last_element_child()?))
}

fn number(post: &Element) -> i64 {
    post.get_attribute("data-number").and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
