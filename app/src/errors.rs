//! A failure as people see it: one calm sentence in their language, and what to do next. Nothing
//! on these pages depends on what was asked for, so "not yours" and "not there" are the same bytes.

use crate::{Cx, Page, Place, parts::mark};
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::Error;
use leptos::prelude::*;
use model::{Flaw, Flaws};
use serde_json::{Value, json};

/// The answer to a failed request, as a page or, for an island, as a problem document (RFC 9457).
pub fn respond(cx: &Cx, error: &Error, request_id: &str) -> Response {
    if cx.wants_json {
        return problem(cx, error, request_id);
    }
    let (status, title, text) = match error {
        Error::NotFound => {
            (StatusCode::NOT_FOUND, cx.t("house-not-found-title"), cx.t("house-not-found-text"))
        }
        Error::Refused(refusal) => {
            (StatusCode::CONFLICT, cx.t("house-refused-title"), cx.t(&format!("refused-{refusal}")))
        }
        Error::Invalid(flaws) => {
            (StatusCode::UNPROCESSABLE_ENTITY, cx.t("house-invalid-title"), sentences(cx, flaws).join(" "))
        }
        Error::Internal(_) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            cx.t("house-fault-title"),
            cx.t_with("house-fault-text", &[("id", request_id.to_owned().into())]),
        ),
    };
    let view = view! {
        <div class="calm">
            {mark()}
            <h1>{title.clone()}</h1>
            <p class="lede">{text}</p>
            <div class="actions"><a class="button" href="/">{cx.t("house-to-start")}</a></div>
        </div>
    };
    match cx.page(Page::new(Place::Door, title, view).status(status)) {
        Ok(response) => response,
        Err(_) => status.into_response(),
    }
}

/// The failure as `application/problem+json`.
pub fn problem(cx: &Cx, error: &Error, request_id: &str) -> Response {
    let (status, kind, title) = match error {
        Error::NotFound => (StatusCode::NOT_FOUND, "not-found".to_owned(), cx.t("house-not-found-title")),
        Error::Refused(refusal) => {
            (StatusCode::CONFLICT, refusal.to_string(), cx.t(&format!("refused-{refusal}")))
        }
        Error::Invalid(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, "invalid".to_owned(), cx.t("house-invalid-title"))
        }
        Error::Internal(_) => {
            (StatusCode::INTERNAL_SERVER_ERROR, "fault".to_owned(), cx.t("house-fault-title"))
        }
    };
    let mut body = json!({ "type": format!("/problems/{kind}"), "title": title, "status": status.as_u16() });
    match error {
        Error::Invalid(flaws) => {
            let list: Vec<Value> = flaws.0.iter().map(|flaw| flaw_json(cx, flaw)).collect();
            body["flaws"] = list.into();
        }
        Error::Internal(_) => body["instance"] = request_id.into(),
        Error::NotFound | Error::Refused(_) => {}
    }
    (status, [(header::CONTENT_TYPE, "application/problem+json")], Json(body).into_response().into_body())
        .into_response()
}

/// A flaw as a sentence.
pub fn sentence(cx: &Cx, flaw: &Flaw) -> String {
    let args: Vec<_> = flaw.args.iter().map(|(name, value)| (*name, value.clone().into())).collect();
    cx.t_with(&format!("flaw-{}", flaw.code), &args)
}

fn sentences(cx: &Cx, flaws: &Flaws) -> Vec<String> {
    flaws.0.iter().map(|flaw| sentence(cx, flaw)).collect()
}

fn flaw_json(cx: &Cx, flaw: &Flaw) -> Value {
    json!({ "field": flaw.field, "code": flaw.code, "message": sentence(cx, flaw) })
}
