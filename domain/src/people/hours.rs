//! The free hours of a usual week, as their owner last said them.

use crate::{Error, Result, audit::Act, db::Tx, run};
use model::{Actor, Hours, PersonId};
use sqlx::types::Json;

/// Writes somebody's weekly hours: asked by `sessions`, which has asked the policy.
///
/// # Errors
/// [`Error::NotFound`] when nobody has that id.
pub async fn set_hours(tx: &mut Tx, actor: Actor, whose: PersonId, hours: &[Hours]) -> Result<()> {
    let changed = run!(
        tx,
        "update people set hours = $2, changed_at = $3 where id = $1",
        whose,
        Json(hours.to_vec()),
        tx.now,
    );
    if changed == 0 {
        return Err(Error::NotFound);
    }
    tx.record(Act { actor, verb: "people.set_hours", subject: Some(whose.0), cohort: None, detail: "" }).await
}
