//! Reading a request's path, query and form. What does not fit is answered like what is not there,
//! so that a malformed id tells nothing.

use crate::Failure;
use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Path, Request},
    http::request::Parts,
};
use domain::Error;
use model::{FlawCode, Flaws};
use serde::de::DeserializeOwned;

/// The one id in the path.
pub struct Id<T>(pub T);

/// Several ids in the path, in their order.
pub struct Ids<T>(pub T);

/// The query. Fields repeat for lists; what cannot be read counts as not given.
pub struct Search<T>(pub T);

/// A submitted form. Fields repeat for lists.
pub struct Fields<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Id<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let path = Path::<T>::from_request_parts(parts, state).await;
        path.map(|Path(id)| Self(id)).map_err(|_| Error::NotFound.into())
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Ids<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let Id(ids) = Id::from_request_parts(parts, state).await?;
        Ok(Self(ids))
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequestParts<S> for Search<T> {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(serde_html_form::from_str(query).unwrap_or_default()))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Fields<T> {
    type Rejection = Failure;
    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|_| Error::Invalid(Flaws::one("form", FlawCode::TooLarge)))?;
        let form = serde_html_form::from_bytes(&bytes)
            .map_err(|_| Error::Invalid(Flaws::one("form", FlawCode::UnknownChoice)))?;
        Ok(Self(form))
    }
}
