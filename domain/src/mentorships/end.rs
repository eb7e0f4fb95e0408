//! Mentorships end, and their mentors' places are free again.

use crate::{Result, all, audit::Act, db::Tx};
use model::{Actor, CohortId, MentorshipId};

/// Ends the running mentorships of a cohort. Asked by cohorts, which has asked the policy, when a
/// cohort is finished.
pub async fn end_all(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<()> {
    let mut ended: Vec<(MentorshipId,)> = all!(
        tx,
        "update mentorships set state = 'ended', place = null, ended_at = $2
         where cohort = $1 and state = 'active'
         returning id",
        cohort,
        tx.now,
    );
    ended.sort();
    for (id,) in ended {
        let subject = Some(id.0);
        tx.record(Act { actor, verb: "mentorships.end", subject, cohort: Some(cohort), detail: "" }).await?;
    }
    Ok(())
}
