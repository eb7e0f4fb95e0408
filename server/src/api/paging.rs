//! Long lists in pages. A cursor names the last thing of the page before, by an order that does
//! not change, so that everything that stays is met exactly once while others write.

use app::Failure;
use axum::{extract::FromRequestParts, http::request::Parts};
use domain::Error;
use model::{FlawCode, Flaws};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

const USUAL: usize = 50;
const MOST: usize = 200;

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// The path of the next page; `null` on the last one.
    pub next: Option<String>,
}

/// A thing's place in the order of its list: a number that grows, then its id.
pub type Place = (i64, Uuid);

/// Which part of a list is asked for.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "read by hand in Paging, so that a bad value is a flaw")]
pub struct PageOf {
    /// How many at most; 50 where it is not given.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<usize>,
    /// Where the page before ended. Take it from that page's `next`: what it means may change.
    cursor: Option<String>,
}

/// Which part of a list is asked for, read.
pub struct Paging {
    pub limit: usize,
    pub cursor: Option<String>,
    /// The path and query without the cursor.
    here: String,
}

impl<S: Sync> FromRequestParts<S> for Paging {
    type Rejection = Failure;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let query = parts.uri.query().unwrap_or_default();
        let of = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let mut flaws = Flaws::none();
        let limit = match of("limit").map(str::parse) {
            None => USUAL,
            Some(Ok(limit)) if (1..=MOST).contains(&limit) => limit,
            Some(Ok(_)) => {
                let args = vec![("min", "1".to_owned()), ("max", MOST.to_string())];
                flaws.add_with("limit", FlawCode::OutOfRange, args);
                USUAL
            }
            Some(Err(_)) => {
                flaws.add("limit", FlawCode::NotANumber);
                USUAL
            }
        };
        domain::clean(flaws)?;
        let kept: Vec<&str> =
            query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("cursor=")).collect();
        let here = format!("{}?{}", parts.uri.path(), kept.join("&"));
        Ok(Self { limit, cursor: of("cursor").map(str::to_owned), here })
    }
}

impl Paging {
    /// The part of `all` that was asked for, each thing as the API shows it.
    ///
    /// # Errors
    /// A flaw of a cursor that never was one.
    pub fn page<T, V>(
        self,
        mut all: Vec<T>,
        place: impl Fn(&T) -> Place,
        view: impl Fn(T) -> V,
    ) -> Result<Page<V>, Failure> {
        all.sort_by_key(|thing| place(thing));
        let start = match &self.cursor {
            None => 0,
            Some(cursor) => {
                let last = parse(cursor).ok_or_else(bad_cursor)?;
                // By id first: a thing that moved (a material before which another was put) is
                // still the one that was seen last.
                let found = all.iter().position(|thing| place(thing).1 == last.1);
                found.map_or_else(|| all.partition_point(|thing| place(thing) <= last), |at| at + 1)
            }
        };
        let rest = all.split_off(start);
        let more = rest.len() > self.limit;
        let part: Vec<T> = rest.into_iter().take(self.limit).collect();
        let last = part.last().filter(|_| more).map(place);
        let next = last.map(|(order, id)| self.next(&format!("{order}.{id}")));
        Ok(Page { items: part.into_iter().map(view).collect(), next })
    }

    /// The path of the page after `cursor`.
    pub fn next(&self, cursor: &str) -> String {
        let joint = if self.here.ends_with('?') { "" } else { "&" };
        format!("{}{joint}cursor={cursor}", self.here)
    }
}

/// The flaw of a cursor that never was one.
pub fn bad_cursor() -> Error {
    Error::Invalid(Flaws::one("cursor", FlawCode::UnknownChoice))
}

fn parse(cursor: &str) -> Option<Place> {
    let (order, id) = cursor.split_once('.')?;
    Some((order.parse().ok()?, id.parse().ok()?))
}
