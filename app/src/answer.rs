//! Answering: a page, a redirect after an act, JSON for an island, or a failure.

use crate::{Cx, document, identity::cookies};
use axum::{
    Json,
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use domain::Error;
use leptos::prelude::{AnyView, IntoAny, IntoView};
use serde::Serialize;
use serde_json::json;
use std::sync::Arc;

/// What a handler returns.
pub type Answer = Result<Response, Failure>;

/// A verb's error on its way to the door, where it becomes a page or a problem document in the
/// reader's language.
#[derive(Clone)]
pub struct Failure(pub Arc<Error>);

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Arc::new(error.into()))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The four places of the navigation, the staff's own, and none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Home,
    Learn,
    Talk,
    People,
    StaffPeople,
    StaffCohorts,
    /// One's own settings.
    Me,
    /// Before anybody is known: no navigation.
    Door,
}

/// A page before it is written out.
pub struct Page {
    pub(crate) title: String,
    pub(crate) view: AnyView,
    pub(crate) place: Place,
    status: StatusCode,
}

impl Page {
    /// A page with that title (plain text) and content for `<main>`.
    pub fn new(place: Place, title: impl Into<String>, view: impl IntoView + 'static) -> Self {
        Self { title: title.into(), view: view.into_any(), place, status: StatusCode::OK }
    }

    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The form came back with flaws: 422, unless there are none.
    pub fn flawed(self, flaws: &model::Flaws) -> Self {
        if flaws.is_empty() { self } else { self.status(StatusCode::UNPROCESSABLE_ENTITY) }
    }
}

impl Cx {
    /// Writes a page out.
    pub fn page(&self, page: Page) -> Answer {
        let status = page.status;
        Ok((status, Html(document::write(self, page))).into_response())
    }

    /// After an act: back to a page (303), which says `said` (a translation key) once. An island
    /// gets `{"location": …}` instead.
    pub fn done(&self, location: &str, said: &str) -> Answer {
        if self.wants_json {
            return self.json(json!({ "location": location }));
        }
        let mut response = self.see_other(location)?;
        if !said.is_empty()
            && let Some(cookie) = cookies::set(&self.house, cookies::SAID, said, 60)
        {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        Ok(response)
    }

    /// 303 to a path of this site.
    pub fn see_other(&self, location: &str) -> Answer {
        let here = if location.starts_with('/') && !location.starts_with("//") { location } else { "/" };
        Ok((StatusCode::SEE_OTHER, [(header::LOCATION, here.to_owned())]).into_response())
    }

    /// JSON for an island.
    pub fn json(&self, value: impl Serialize) -> Answer {
        Ok(Json(value).into_response())
    }

    /// A piece of a page, for an island to put in.
    pub fn fragment(&self, view: impl IntoView + 'static) -> Answer {
        Ok(Html(document::html(view.into_any())).into_response())
    }
}
