//! The weeks in which a pair must share enough time: all that the cohort has left. The engine sees
//! weeks with the same clocks as one, so the worst week counts and every change of clocks with it.

use crate::{Error, Result, cohorts::Cohort, zones};
use ::matching::Week;
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

/// The Mondays from the cohort's first week, or this one if it has begun, to its last. A cohort
/// whose last day is past has this week.
pub(super) fn of(cohort: &Cohort, now: DateTime<Utc>) -> Result<Vec<Week>> {
    let date = |text: &str| text.parse::<NaiveDate>().map_err(Error::internal);
    let today = zones::wall(now, zones::zone(&cohort.zone)).date();
    let first = today.max(date(&cohort.starts_on)?);
    let last = first.max(date(&cohort.ends_on)?);
    let monday = first - Days::new(first.weekday().num_days_from_monday().into());
    let mondays = monday.iter_weeks().take_while(|monday| *monday <= last);
    Ok(mondays.filter_map(Week::starting).collect())
}
