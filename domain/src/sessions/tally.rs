//! Figures for participation.

use crate::{Result, all, db::Tx};
use model::{CohortId, PersonId};

/// Mentoring sessions each person of a cohort has booked or been booked for, those cancelled not
/// counted. Asked by participation, which has asked the policy.
pub async fn tally_booked(tx: &mut Tx, cohort: CohortId) -> Result<Vec<(PersonId, i64)>> {
    Ok(all!(
        tx,
        "select t.person, count(*) from seats t join sessions s on s.id = t.session
         where s.cohort = $1 and s.kind = 'mentoring' and s.state = 'booked'
         group by t.person",
        cohort,
    ))
}

/// Sessions of a cohort, of either kind, that each person came to, in time or late. Asked by
/// participation, which has asked the policy.
pub async fn tally_attended(tx: &mut Tx, cohort: CohortId) -> Result<Vec<(PersonId, i64)>> {
    Ok(all!(
        tx,
        "select t.person, count(*) from seats t join sessions s on s.id = t.session
         where s.cohort = $1 and s.state = 'booked' and t.attendance in ('present', 'late')
         group by t.person",
        cohort,
    ))
}
