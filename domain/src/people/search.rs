//! The staff's list of people: filtered, and a page at a time.

use super::{Person, find, find_by_email, import::fold};
use crate::{Result, access::demand, all, cohorts, db::Tx};
use model::{Action, Actor, CohortId, PersonId, Relation};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// How many people stand on one page.
pub const PER_PAGE: usize = 50;

/// The filter as it stands in the URL. Empty fields let everybody through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PeopleFilter {
    pub role: String,
    pub state: String,
    pub cohort: String,
    /// A part of the name, or a whole address.
    pub q: String,
    /// From 1.
    pub page: String,
}

/// One page of the people a filter lets through.
pub struct Listing {
    pub people: Vec<Person>,
    pub total: usize,
    /// From 1.
    pub page: usize,
    pub pages: usize,
}

/// Whom the filter lets through, by name.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor may not see everybody, or there is no such cohort.
pub async fn search(tx: &mut Tx, actor: Actor, filter: &PeopleFilter) -> Result<Listing> {
    demand(actor, Action::SeePeople, Relation::Stranger)?;
    let mut found: Vec<(PersonId, String)> = all!(
        tx,
        "select id, name from people
         where ($1 = '' or role = $1) and ($2 = '' or state = $2)
         order by name, id",
        &filter.role,
        &filter.state,
    );
    if !filter.cohort.is_empty() {
        let cohort: CohortId = filter.cohort.parse().map_err(|_| crate::Error::NotFound)?;
        let roster = cohorts::roster(tx, actor, cohort).await?;
        let members: HashSet<_> = roster.iter().map(|member| member.person).collect();
        found.retain(|(id, _)| members.contains(id));
    }
    let asked = filter.q.trim();
    if asked.contains('@') {
        let person = find_by_email(tx, &asked.to_lowercase()).await?;
        found.retain(|(id, _)| person.as_ref().is_some_and(|person| person.id == *id));
    } else if !asked.is_empty() {
        // Folded here, so that both engines find 하나 and Amélie alike.
        let asked = fold(asked);
        found.retain(|(_, name)| fold(name).contains(&asked));
    }
    let pages = found.len().div_ceil(PER_PAGE).max(1);
    let page = filter.page.parse().unwrap_or(1).clamp(1, pages);
    let mut people = Vec::new();
    for (id, _) in found.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE) {
        people.push(find(tx, *id).await?);
    }
    Ok(Listing { people, total: found.len(), page, pages })
}
