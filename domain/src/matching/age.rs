//! Ages out of birth years, on the side of caution: whoever might be a minor counts as one.

use chrono::{DateTime, Datelike, Utc};

/// Below this age only mentors who were vetted come into question.
pub(super) const MINOR_BELOW: u16 = 18;

/// How old a mentee is at least: in the year of an 18th birthday that is 17, and somebody whose
/// year is unknown counts as 17 as well.
pub(super) fn at_least(birth_year: Option<i64>, now: DateTime<Utc>) -> u16 {
    let unknown = MINOR_BELOW - 1;
    birth_year.map_or(unknown, |year| (i64::from(now.year()) - year - 1).clamp(0, 130) as u16)
}

/// Whether the rule that protects minors holds for somebody of that birth year.
pub(super) fn may_be_minor(birth_year: Option<i64>, now: DateTime<Utc>) -> bool {
    at_least(birth_year, now) < MINOR_BELOW
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn whoever_might_be_a_minor_counts_as_one() {
        let now = "2027-03-01T00:00:00Z".parse().unwrap();
        assert!(may_be_minor(None, now));
        assert!(may_be_minor(Some(2012), now));
        assert!(may_be_minor(Some(2009), now), "18 only at the end of the year");
        assert!(!may_be_minor(Some(2008), now));
    }
}
