//! Dates and times as the reader says them, always in a named zone.

use crate::Cx;
use chrono::{DateTime, Datelike, NaiveDate, Offset, TimeDelta, Utc};
use chrono_tz::Tz;

impl Cx {
    /// "Thu 12 March" in the reader's zone.
    pub fn date(&self, at: DateTime<Utc>) -> String {
        self.day(at.with_timezone(&self.zone).date_naive())
    }

    /// "Thu 12 March", or with the year when it is not this one.
    pub fn day(&self, date: NaiveDate) -> String {
        let key = if date.year() == self.house.db.now().year() { "clock-day" } else { "clock-day-year" };
        self.t_with(
            key,
            &[
                ("weekday", self.t(&format!("weekday-{}", date.weekday().num_days_from_monday())).into()),
                ("day", date.day().to_string().into()),
                ("month", self.t(&format!("month-{}", date.month())).into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }

    /// "19:00" in the reader's zone.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        self.time_in(at, self.zone)
    }

    /// "19:00" in any zone.
    pub fn time_in(&self, at: DateTime<Utc>, zone: Tz) -> String {
        at.with_timezone(&zone).format("%H:%M").to_string()
    }

    /// "Thu 12 March, 19:00" in the reader's zone.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        self.t_with("clock-moment", &[("day", self.date(at).into()), ("time", self.time(at).into())])
    }

    /// "5 minutes ago", "3 days ago", and the day itself when it is longer ago than a week.
    pub fn ago(&self, at: DateTime<Utc>) -> String {
        let past = self.house.db.now() - at;
        let (key, n) = if past < TimeDelta::minutes(1) {
            return self.t("clock-now");
        } else if past < TimeDelta::hours(1) {
            ("clock-minutes-ago", past.num_minutes())
        } else if past < TimeDelta::days(1) {
            ("clock-hours-ago", past.num_hours())
        } else if past < TimeDelta::days(7) {
            ("clock-days-ago", past.num_days())
        } else {
            return self.date(at);
        };
        self.t_with(key, &[("n", n.into())])
    }

    /// "Seoul (UTC+9)": the zone's city, and its offset at that instant.
    pub fn zone_name(&self, zone: Tz, at: DateTime<Utc>) -> String {
        let minutes = at.with_timezone(&zone).offset().fix().local_minus_utc() / 60;
        let (sign, hours, rest) =
            (if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60);
        let offset = match (hours, rest) {
            (0, 0) => "UTC".to_owned(),
            (hours, 0) => format!("UTC{sign}{hours}"),
            (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
        };
        format!("{} ({offset})", self.city(zone))
    }

    /// The zone's city: translated where the vocabulary knows it.
    pub fn city(&self, zone: Tz) -> String {
        let name = zone.name();
        let known = self.word("zone", name);
        if known != name {
            return known;
        }
        name.rsplit('/').next().unwrap_or(name).replace('_', " ")
    }
}
