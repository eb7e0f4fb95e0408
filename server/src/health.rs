//! For whoever watches the machine: is the process there, and can it work?

use app::House;
use axum::{extract::State, http::StatusCode};
use std::sync::Arc;

/// `GET /health/live`
pub async fn live() -> &'static str {
    "ok\n"
}

/// `GET /health/ready`: 200 once the database answers.
pub async fn ready(State(house): State<Arc<House>>) -> (StatusCode, &'static str) {
    match house.db.ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::warn!(?error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
