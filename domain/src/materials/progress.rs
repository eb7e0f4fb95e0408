//! What each person has read. Marking twice is the same as once, and so is taking a mark back.

use crate::{
    Result,
    access::{demand, person},
    all,
    audit::Act,
    db::Tx,
    run,
};
use model::{Action, Actor, CohortId, MaterialId, PersonId};

/// The actor has read a material.
///
/// # Errors
/// [`crate::Error::NotFound`] when it is not theirs to read, or they do not take part themselves.
pub async fn mark_done(tx: &mut Tx, actor: Actor, id: MaterialId) -> Result<()> {
    let (cohort, who) = markable(tx, actor, id).await?;
    let marked = run!(
        tx,
        "insert into material_progress (material, person, done_at) values ($1, $2, $3)
         on conflict (material, person) do nothing",
        id,
        who,
        tx.now,
    );
    if marked > 0 {
        note(tx, actor, "materials.mark_done", id, cohort).await?;
    }
    Ok(())
}

/// The actor has not read it after all.
///
/// # Errors
/// As [`mark_done`].
pub async fn mark_undone(tx: &mut Tx, actor: Actor, id: MaterialId) -> Result<()> {
    let (cohort, who) = markable(tx, actor, id).await?;
    let unmarked = run!(tx, "delete from material_progress where material = $1 and person = $2", id, who);
    if unmarked > 0 {
        note(tx, actor, "materials.mark_undone", id, cohort).await?;
    }
    Ok(())
}

/// How many materials of a cohort each person marked as done: asked by participation, which has
/// asked the policy.
pub async fn tally(tx: &mut Tx, cohort: CohortId) -> Result<Vec<(PersonId, i64)>> {
    Ok(all!(
        tx,
        "select p.person, count(*) from material_progress p
         join materials m on m.id = p.material
         where m.cohort = $1 group by p.person",
        cohort,
    ))
}

async fn markable(tx: &mut Tx, actor: Actor, id: MaterialId) -> Result<(CohortId, PersonId)> {
    let (cohort, relation) = super::shown::seen(tx, actor, id).await?;
    demand(actor, Action::MarkMaterial, relation)?;
    Ok((cohort, person(actor)?))
}

async fn note(tx: &mut Tx, actor: Actor, verb: &str, id: MaterialId, cohort: CohortId) -> Result<()> {
    tx.record(Act { actor, verb, subject: Some(id.0), cohort: Some(cohort), detail: "" }).await
}
