//! What handlers answer besides failures.

use app::Failure;
use axum::{
    Json,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// JSON, or a failure on its way to the door.
pub type Answer<T> = Result<Json<T>, Failure>;

/// Something new, and where it is from now on (201).
pub struct Created<T> {
    location: String,
    thing: T,
}

impl<T> Created<T> {
    pub fn at(location: String, thing: T) -> Self {
        Self { location, thing }
    }
}

impl<T: Serialize> IntoResponse for Created<T> {
    fn into_response(self) -> Response {
        (StatusCode::CREATED, [(header::LOCATION, self.location)], Json(self.thing)).into_response()
    }
}

/// Done, and there is nothing to say (204).
pub type Done = Result<StatusCode, Failure>;

pub fn done() -> Done {
    Ok(StatusCode::NO_CONTENT)
}
