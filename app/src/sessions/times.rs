//! When a session is, for the reader and for whoever else is in it.

use crate::Cx;
use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;

impl Cx {
    /// "19:00–20:00" in the reader's zone.
    pub(super) fn clock_span(&self, starts: DateTime<Utc>, ends: DateTime<Utc>) -> String {
        format!("{}–{}", self.time(starts), self.time(ends))
    }

    /// "Thu 12 March, 19:00–20:00" in the reader's zone.
    pub(super) fn span(&self, starts: DateTime<Utc>, ends: DateTime<Utc>) -> String {
        let time = self.clock_span(starts, ends);
        self.t_with("clock-moment", &[("day", self.date(starts).into()), ("time", time.into())])
    }

    /// The day it is for the reader.
    pub(super) fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// "11:00 in Geneva", or "Fri 01:00 in Seoul" where it is another day there. Nothing where the
    /// clocks read the same.
    pub(super) fn there(&self, at: DateTime<Utc>, zone: Tz) -> Option<String> {
        let theirs = at.with_timezone(&zone);
        if theirs.naive_local() == at.with_timezone(&self.zone).naive_local() {
            return None;
        }
        let mut time = self.time_in(at, zone);
        if theirs.date_naive() != self.day_of(at) {
            let weekday = self.t(&format!("weekday-{}", theirs.weekday().num_days_from_monday()));
            time = self.t_with("sessions-day-time", &[("weekday", weekday.into()), ("time", time.into())]);
        }
        Some(self.t_with("sessions-there", &[("time", time.into()), ("city", self.city(zone).into())]))
    }
}

/// Between ten in the evening and seven in the morning, on the clocks there.
pub(super) fn is_night(at: DateTime<Utc>, zone: Tz) -> bool {
    !(7..22).contains(&at.with_timezone(&zone).hour())
}
