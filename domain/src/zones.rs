//! Time zones: the IANA names, and an instant as somebody's clock shows it.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use model::{FlawCode, Flaws};

/// The zone of that name, or UTC where a stored name is no longer known.
pub fn zone(name: &str) -> Tz {
    name.parse().unwrap_or(Tz::UTC)
}

/// Adds a flaw unless `name` is an IANA zone.
pub fn check_zone(flaws: &mut Flaws, field: &str, name: &str) {
    if name.parse::<Tz>().is_err() {
        flaws.add_with(field, FlawCode::UnknownZone, vec![("value", name.to_owned())]);
    }
}

/// What the clocks in that zone show at that instant.
pub fn wall(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

/// The instant a wall clock in that zone means: the earlier one where a time happens twice, and
/// for a time that a spring change skips, the same reading of the clock before the change.
pub fn instant(wall: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    use chrono::{LocalResult, TimeDelta, TimeZone};
    match zone.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.with_timezone(&Utc),
        LocalResult::None => {
            // Gaps are at most a day long (Samoa, 2011); the offset before the gap applies.
            let before = zone.from_local_datetime(&(wall - TimeDelta::hours(25)));
            before
                .earliest()
                .map_or_else(|| wall.and_utc(), |at| at.with_timezone(&Utc) + TimeDelta::hours(25))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_skipped_time_is_read_with_the_offset_before_the_change() {
        let skipped = "2027-03-28T02:30:00".parse().unwrap();
        assert_eq!(instant(skipped, Tz::Europe__Zurich).to_rfc3339(), "2027-03-28T01:30:00+00:00");
    }

    #[test]
    fn a_time_that_happens_twice_is_the_first_one() {
        let twice = "2027-10-31T02:30:00".parse().unwrap();
        assert_eq!(instant(twice, Tz::Europe__Zurich).to_rfc3339(), "2027-10-31T00:30:00+00:00");
    }
}
