//! Reading people. Nothing here returns an address: what identifies somebody is asked for by name
//! where it is needed (`people_sealed`).

use crate::{Error, Result, access::demand, all, cohorts, db::Tx, first};
use chrono::{DateTime, Utc};
use model::{Action, Actor, Cefr, Hours, Lang, PersonId, PersonState, Relation, Role};
use sqlx::{FromRow, types::Json};
use std::collections::BTreeMap;

/// A person as the rooms know them. Personal data: no `Debug`.
#[derive(Clone, FromRow)]
pub struct Person {
    pub id: PersonId,
    pub name: String,
    pub role: Role,
    pub state: PersonState,
    pub lang: Lang,
    pub zone: String,
    pub region: Option<String>,
    pub organisation: Option<String>,
    pub gender: Option<String>,
    pub stage: i64,
    pub lead_topic: Option<String>,
    pub topics: Json<Vec<String>>,
    pub goals: Json<Vec<String>>,
    pub languages: Json<BTreeMap<String, Cefr>>,
    pub hours: Json<Vec<Hours>>,
    pub mentor_gender: Option<Json<Vec<String>>>,
    pub capacity: i64,
    pub vetted: bool,
    pub created_at: DateTime<Utc>,
    pub changed_at: DateTime<Utc>,
}

impl Person {
    /// This person as one who acts.
    pub fn actor(&self) -> Actor {
        Actor::Person { id: self.id, role: self.role }
    }
}

/// The person with that id, without asking anybody: for verbs that have asked.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Person> {
    let found: Option<Person> = first!(tx, "select * from people where id = $1", id);
    found.ok_or(Error::NotFound)
}

/// The person an address belongs to. The address is compared in lower case.
pub async fn find_by_email(tx: &mut Tx, email: &str) -> Result<Option<Person>> {
    Ok(first!(
        tx,
        "select p.* from people p join people_sealed s on s.person = p.id where s.email = $1",
        email,
    ))
}

/// Somebody's profile, as far as the actor may see it.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not, or nobody has that id.
pub async fn shown(tx: &mut Tx, actor: Actor, id: PersonId) -> Result<Person> {
    let relation = if actor.id() == Some(id) {
        Relation::Own
    } else if cohorts::share_one(tx, actor, id).await? {
        Relation::Member
    } else {
        Relation::Stranger
    };
    demand(actor, Action::SeePerson, relation)?;
    find(tx, id).await
}

/// Everybody, by name. For staff.
pub async fn list(tx: &mut Tx, actor: Actor) -> Result<Vec<Person>> {
    demand(actor, Action::SeePeople, Relation::Stranger)?;
    Ok(all!(tx, "select * from people order by name, id"))
}

/// The person, if their account stands where it must.
pub async fn require_state(tx: &mut Tx, id: PersonId, state: PersonState) -> Result<Person> {
    let person = find(tx, id).await?;
    if person.state == state { Ok(person) } else { Err(Error::NotFound) }
}
