//! Reading a request's JSON, query and idempotency key. What cannot be read is a flaw at its place,
//! like every other flaw.

use app::Failure;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Query, Request},
    http::request::Parts,
};
use domain::Error;
use model::{FlawCode, Flaws};
use serde::de::DeserializeOwned;
use uuid::Uuid;

const KEY: &str = "idempotency-key";

/// The JSON of a request.
pub struct Body<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Failure;
    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Error::Invalid(Flaws::one("body", FlawCode::TooLarge)))?;
        // Serde would read a struct from a list, too.
        if !bytes.trim_ascii_start().starts_with(b"{") {
            return Err(malformed("body", "expected an object").into());
        }
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut reader)
            .map_err(|fault| malformed(&place(fault.path()), &fault.inner().to_string()))?;
        reader.end().map_err(|fault| malformed("body", &fault.to_string()))?;
        Ok(Self(value))
    }
}

fn place(path: &serde_path_to_error::Path) -> String {
    let place = path.to_string();
    if place == "." { "body".into() } else { place }
}

/// The query. Unlike a page's, what cannot be read is not passed over.
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let read = Query::<T>::try_from_uri(&parts.uri);
        let Query(asked) = read.map_err(|fault| malformed("query", &fault.body_text()))?;
        Ok(Self(asked))
    }
}

/// The header `Idempotency-Key`, a UUID: the same request sent again under it acts once. Empty
/// without the header.
pub struct Key(pub String);

impl<S: Sync> FromRequestParts<S> for Key {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let Some(sent) = parts.headers.get(KEY) else { return Ok(Self(String::new())) };
        let key: Option<Uuid> = sent.to_str().ok().and_then(|text| text.parse().ok());
        let key = key.ok_or_else(|| malformed(KEY, "not a UUID"))?;
        Ok(Self(key.to_string()))
    }
}

fn malformed(field: &str, detail: &str) -> Error {
    let mut flaws = Flaws::none();
    flaws.add_with(field, FlawCode::Malformed, vec![("detail", detail.to_owned())]);
    Error::Invalid(flaws)
}
