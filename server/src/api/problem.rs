//! Problem documents (RFC 9457): the one form of every failure in the API.

use app::Cx;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

/// Why a request failed.
#[derive(Serialize, ToSchema)]
pub struct Problem {
    /// A stable word for what happened, as a path: `/problems/not-found`, `/problems/slot-taken`.
    #[serde(rename = "type")]
    pub kind: String,
    /// A sentence in the language of whoever asks.
    pub title: String,
    pub status: u16,
    /// What is wrong with the input, field by field (422).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub flaws: Vec<FieldFlaw>,
    /// The number to tell the staff when the fault is ours (500).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
}

/// What is wrong with one field.
#[derive(Serialize, ToSchema)]
pub struct FieldFlaw {
    /// The member of the body, or the parameter of the query.
    pub field: String,
    /// A stable word: `missing`, `too-long`, `email-taken`.
    pub code: String,
    /// A sentence in the language of whoever asks.
    pub message: String,
}

/// Whether a path, with or without its query, belongs to the API.
pub fn is_api(path: &str) -> bool {
    path.starts_with("/api/")
}

impl Problem {
    pub fn new(status: StatusCode, kind: &str, title: impl Into<String>) -> Self {
        Self {
            kind: format!("/problems/{kind}"),
            title: title.into(),
            status: status.as_u16(),
            flaws: Vec::new(),
            instance: None,
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        response
    }
}

/// Nobody asks: the token is missing, unknown, expired or revoked, and there is no login (RFC 6750).
pub fn unauthorized(cx: &Cx) -> Response {
    let problem = Problem::new(StatusCode::UNAUTHORIZED, "unauthorized", cx.t("house-unauthorized-title"));
    ([(header::WWW_AUTHENTICATE, "Bearer")], problem).into_response()
}
