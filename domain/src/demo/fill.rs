//! Fills an empty database with the demo's world, through the same verbs that people use.

use super::{address, world};
use crate::{Db, Result, people, value};
use model::{Actor, NewPerson, Role};

/// Makes the world, unless the database has people already. Whether it did.
pub async fn fill(db: &Db) -> Result<bool> {
    let mut tx = db.write().await?;
    let known: i64 = value!(tx, "select count(*) from people");
    if known > 0 {
        return Ok(false);
    }
    for person in world().people {
        let role = person.role.parse().unwrap_or(Role::Activist);
        let mut new = NewPerson::new(&person.name, &address(&person.handle), role);
        new.lang = person.language.parse().unwrap_or(model::Lang::En);
        new.zone = person.zone.clone();
        people::add(&mut tx, Actor::House, new).await?;
    }
    tx.commit().await?;
    Ok(true)
}
