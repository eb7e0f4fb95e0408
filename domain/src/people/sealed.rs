//! The two things other rooms need of what identifies a person, each for one purpose.

use crate::{Result, all, db::Tx, value};
use model::PersonId;
use std::collections::HashMap;

/// The address letters to this person go to. For verbs that enqueue a letter, which have asked
/// the policy.
///
/// # Errors
/// [`crate::Error::NotFound`].
pub async fn address(tx: &mut Tx, of: PersonId) -> Result<String> {
    Ok(value!(tx, "select email from people_sealed where person = $1", of))
}

/// The birth years that are known, for the rule that protects minors in matching. The caller has
/// asked the policy, and shows none of them.
pub async fn birth_years(tx: &mut Tx) -> Result<HashMap<PersonId, i64>> {
    let known: Vec<(PersonId, i64)> =
        all!(tx, "select person, birth_year from people_sealed where birth_year is not null");
    Ok(known.into_iter().collect())
}

/// One person's birth year, if it is known; see [`birth_years`].
///
/// # Errors
/// [`crate::Error::NotFound`].
pub async fn birth_year(tx: &mut Tx, of: PersonId) -> Result<Option<i64>> {
    Ok(value!(tx, "select birth_year from people_sealed where person = $1", of))
}
