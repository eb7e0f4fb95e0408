//! How somebody stands to a cohort: the question nearly every rule begins with.

use crate::{Result, db::Tx, first, value};
use model::{Actor, CohortId, PersonId, Relation};

/// How the actor stands to a cohort. A cohort that is not there has strangers only.
pub async fn relation(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<Relation> {
    let Some(person) = actor.id() else { return Ok(Relation::Stranger) };
    let state: Option<(String,)> =
        first!(tx, "select state from enrolments where cohort = $1 and person = $2", cohort, person,);
    Ok(match state.as_ref().map(|(state,)| state.as_str()) {
        Some("enrolled" | "completed") => Relation::Member,
        Some("invited" | "waitlisted") => Relation::Pending,
        Some(_) => Relation::Former,
        None => Relation::Stranger,
    })
}

/// Whether the actor and that person take part in a cohort together.
pub async fn share_one(tx: &mut Tx, actor: Actor, other: PersonId) -> Result<bool> {
    let Some(person) = actor.id() else { return Ok(false) };
    let shared: i64 = value!(
        tx,
        "select count(*) from enrolments a join enrolments b on b.cohort = a.cohort
         where a.person = $1 and b.person = $2
           and a.state in ('enrolled', 'completed') and b.state in ('enrolled', 'completed')",
        person,
        other,
    );
    Ok(shared > 0)
}
