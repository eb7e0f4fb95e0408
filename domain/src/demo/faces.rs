//! The demo's people as its sign-in page offers them.

use super::world;
use crate::{
    Error, Result,
    db::Tx,
    people::{self, Person},
};

/// The host of every demo address: reserved by RFC 2606, so no mail can reach anybody.
pub const HOST: &str = "demo.example";

/// Whose eyes a visitor most likely wants to look through, in the order of the story.
pub const FIRST: [&str; 5] = ["hana", "diego", "amina", "grace", "minji"];

/// Everybody a visitor can be: handle and person, the first five first.
pub async fn faces(tx: &mut Tx) -> Result<Vec<(String, Person)>> {
    let mut faces = Vec::new();
    let others = world().people.into_iter().map(|person| person.handle);
    let others = others.filter(|handle| !FIRST.contains(&handle.as_str()));
    for handle in FIRST.iter().map(|handle| (*handle).to_owned()).chain(others) {
        if let Some(person) = people::find_by_email(tx, &address(&handle)).await? {
            faces.push((handle, person));
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
