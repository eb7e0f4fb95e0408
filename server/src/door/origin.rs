//! Cross-site request forgery stops here: an unsafe request must come from this site's own pages.
//!
//! `Sec-Fetch-Site` (Fetch Metadata) must be `same-origin`; where a browser does not send it,
//! `Origin` (RFC 6454) must be ours; with neither, the request is refused. A request with a bearer
//! token is exempt: no browser attaches one by itself.

use crate::api::problem::{self, Problem};
use app::House;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

pub async fn same_origin(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || has_bearer(request.headers()) || is_ours(&house, request.headers()) {
        next.run(request).await
    } else {
        refused(request.uri().path())
    }
}

fn refused(path: &str) -> Response {
    let (status, sentence) = (StatusCode::FORBIDDEN, "This request did not come from this site's own pages.");
    if problem::is_api(path) {
        return Problem::new(status, "cross-site", sentence).into_response();
    }
    (status, format!("{sentence}\n")).into_response()
}

fn has_bearer(headers: &HeaderMap) -> bool {
    let value = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    value.is_some_and(|value| value.starts_with("Bearer "))
}

fn is_ours(house: &House, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == house.public_url,
        (None, None) => false,
    }
}
