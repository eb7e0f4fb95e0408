//! The request as a page sees it: who asks, in which language and zone, and how to answer.

use crate::House;
use axum::{extract::FromRequestParts, http::request::Parts};
use chrono_tz::Tz;
use domain::{
    Result, Tx,
    people::Person,
    secret::Secret,
    speech::{self, Value},
};
use model::{Actor, Lang, LoginId};
use std::{convert::Infallible, ops::Deref, sync::Arc};

/// One request. Cheap to clone.
#[derive(Clone)]
pub struct Cx(Arc<CxParts>);

/// What the door found out about a request before any page sees it.
pub struct CxParts {
    pub house: Arc<House>,
    pub actor: Actor,
    /// The signed-in person.
    pub me: Option<Person>,
    pub login: Option<LoginId>,
    pub lang: Lang,
    pub zone: Tz,
    /// Path and query, as asked for.
    pub path: String,
    /// For this answer's scripts.
    pub nonce: String,
    /// An island or a program asked, not a person's navigation.
    pub wants_json: bool,
    /// The random value that binds a sign-in link to this browser.
    pub browser: Option<Secret>,
    /// A plain description of the browser, for the list of logins.
    pub device: String,
    /// The key of what to say at the top of the next page, once.
    pub said: Option<String>,
    /// The request came over the loopback interface.
    pub is_local: bool,
}

impl Deref for Cx {
    type Target = CxParts;
    fn deref(&self) -> &CxParts {
        &self.0
    }
}

impl Cx {
    pub fn new(parts: CxParts) -> Self {
        Self(Arc::new(parts))
    }

    /// A transaction for a page: it can only read.
    pub async fn read(&self) -> Result<Tx> {
        self.house.db.read().await
    }

    /// A transaction for an act.
    pub async fn write(&self) -> Result<Tx> {
        self.house.db.write().await
    }

    /// The sentence for `key` in the reader's language.
    pub fn t(&self, key: &str) -> String {
        speech::say(self.lang, key, &[])
    }

    /// The sentence for `key` with values: `cx.t_with("cohorts-places", &[("taken", 12.into())])`.
    pub fn t_with(&self, key: &str, args: &[(&str, Value)]) -> String {
        speech::say(self.lang, key, args)
    }

    /// A word of one of the vocabularies standing alone, as a label: `cx.word("topic", "upr")`. It
    /// begins with a capital; one that is not known is shown as it is.
    pub fn word(&self, kind: &str, word: &str) -> String {
        let key = format!("{kind}-{}", word.to_lowercase().replace('/', "-"));
        if speech::knows(self.lang, &key) { speech::capital(&self.t(&key)) } else { word.to_owned() }
    }
}

impl<S: Sync> FromRequestParts<S> for Cx {
    type Rejection = Infallible;

    /// The door has put it there; a route that was not built behind the door is a defect.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        match parts.extensions.get::<Self>() {
            Some(cx) => Ok(cx.clone()),
            None => unreachable!("every route stands behind the door"),
        }
    }
}
