//! The demo's people as its sign-in page offers them.

use super::world;
use crate::{
    Error, Result,
    db::Tx,
    people::{self, Person},
};

/// The host of every demo address: reserved by RFC 2606, so no mail can reach anybody.
pub const HOST: &str = "demo.example";

/// Those a visitor most likely wants to be: handle and person, in the order of the story.
pub async fn faces(tx: &mut Tx) -> Result<Vec<(String, Person)>> {
    let mut faces = Vec::new();
    for handle in ["hana", "diego", "amina", "grace", "minji"] {
        if let Some(person) = people::find_by_email(tx, &address(handle)).await? {
            faces.push((handle.to_owned(), person));
        }
    }
    let first: Vec<String> = faces.iter().map(|(handle, _)| handle.clone()).collect();
    for other in world().people {
        if !first.contains(&other.handle)
            && let Some(person) = people::find_by_email(tx, &address(&other.handle)).await?
        {
            faces.push((other.handle, person));
        }
    }
    Ok(faces)
}

/// The demo's person with that handle.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn person(tx: &mut Tx, handle: &str) -> Result<Person> {
    people::find_by_email(tx, &address(handle)).await?.ok_or(Error::NotFound)
}

/// The address of somebody in the demo.
pub fn address(handle: &str) -> String {
    format!("{handle}@{HOST}")
}
