//! Reading a request's JSON and its idempotency key. What cannot be read is a flaw at its place in
//! the JSON, like every other flaw.

use app::Failure;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
};
use domain::Error;
use model::{FlawCode, Flaws};
use serde::de::DeserializeOwned;
use std::convert::Infallible;

/// The JSON of a request.
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Failure;
    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Error::Invalid(Flaws::one("body", FlawCode::TooLarge)))?;
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut reader)
            .map_err(|fault| malformed(&fault.path().to_string(), fault.inner()))?;
        reader.end().map_err(|fault| malformed(".", &fault))?;
        Ok(Self(value))
    }
}

fn malformed(path: &str, fault: &serde_json::Error) -> Error {
    let field = if path == "." { "body" } else { path };
    let mut flaws = Flaws::none();
    flaws.add_with(field, FlawCode::Malformed, vec![("detail", fault.to_string())]);
    Error::Invalid(flaws)
}

/// The header `Idempotency-Key`, a UUID: the same request sent again under it acts once. Empty
/// without the header.
pub struct Key(pub String);

impl<S: Sync> FromRequestParts<S> for Key {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let sent = parts.headers.get("idempotency-key");
        // What is no text is no UUID either: the verb will say so.
        Ok(Self(sent.map(|key| key.to_str().unwrap_or("?").to_owned()).unwrap_or_default()))
    }
}
