//! The moment a roster becomes people: all of its clean rows at once, or none.

use super::{dry_run, keep};
use crate::{Error, Result, db::Tx, people, run};
use model::{Actor, CohortId, ImportId, Refusal};
use serde::{Deserialize, Serialize};

/// What whoever confirms has said.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Confirmation {
    /// The mark of the dry run that was looked at.
    #[serde(default)]
    pub mark: String,
    /// The box "leave the faulty rows out": any value means yes.
    #[serde(default)]
    pub skip: Option<String>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    pub invited: usize,
    pub skipped: usize,
    pub cohort: Option<CohortId>,
}

/// Invites everybody whose row is clean, and forgets the roster.
///
/// # Errors
/// [`Refusal::ImportNotClean`] when there are faulty rows and they were not explicitly left out,
/// when nobody would be invited, and when the result is no longer the one that was looked at;
/// [`Error::NotFound`] when the actor may not, or the roster is gone (confirmed by somebody else).
pub async fn confirm(tx: &mut Tx, actor: Actor, import: ImportId, said: &Confirmation) -> Result<Confirmed> {
    tx.lock("select 1 from imports where id = $1 for update", import.0).await?;
    let run = dry_run(tx, actor, import).await?;
    let skipping = said.skip.is_some();
    let clean = run.missing.is_empty() && run.counts.new > 0 && (skipping || run.counts.faulty == 0);
    if !clean || run.mark != said.mark {
        return Err(Refusal::ImportNotClean.into());
    }
    tx.pause().await;
    let cohort = run.upload.cohort;
    for row in run.rows.into_iter().filter(|row| row.faults.is_empty()) {
        people::invite(tx, actor, row.person, cohort).await.map_err(changed_meanwhile)?;
    }
    run!(tx, "delete from imports where id = $1", import);
    let (invited, skipped) = (run.counts.new, run.counts.faulty);
    let detail = format!("invited={invited} skipped={skipped}");
    keep::note(tx, actor, "people.confirm_roster", import, cohort, &detail).await?;
    Ok(Confirmed { invited, skipped, cohort })
}

/// Somebody with such an address came in between the dry run and this row.
fn changed_meanwhile(error: Error) -> Error {
    match error {
        Error::Invalid(_) => Refusal::ImportNotClean.into(),
        other => other.or_refused(Refusal::ImportNotClean),
    }
}
