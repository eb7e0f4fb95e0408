//! Weekly hours as people say them: weekdays and wall-clock times on the half hour.

use crate::word::words;
use serde::{Deserialize, Serialize};

words! {
    /// A day of the week, Monday first (ISO 8601).
    pub enum Day {
        Mon = "mon", Tue = "tue", Wed = "wed", Thu = "thu", Fri = "fri", Sat = "sat", Sun = "sun",
    }
}

impl Day {
    /// Days since Monday.
    pub const fn index(self) -> u8 {
        self as u8
    }
}

/// A range of one day in the person's own zone, minutes since local midnight, multiples of 30,
/// `from < to <= 1440`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Hours {
    pub day: Day,
    pub from: u16,
    pub to: u16,
}

/// The part of a text that could not be read as weekly hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekFault(pub String);

/// Reads `mon 19:00-21:30; sat 10:00-12:00` (also separated by commas or lines). The result is
/// sorted, and ranges that touch or overlap are joined.
///
/// # Errors
/// The first range that is malformed, off the half hour, or empty.
pub fn parse_hours(text: &str) -> Result<Vec<Hours>, WeekFault> {
    let mut hours = Vec::new();
    for part in text.split([';', ',', '\n']).map(str::trim).filter(|p| !p.is_empty()) {
        hours.push(parse_range(part).ok_or_else(|| WeekFault(part.to_owned()))?);
    }
    Ok(joined(hours))
}

/// Writes hours the way [`parse_hours`] reads them.
pub fn show_hours(hours: &[Hours]) -> String {
    let clock = |m: u16| format!("{:02}:{:02}", m / 60, m % 60);
    let ranges = hours.iter().map(|h| format!("{} {}-{}", h.day, clock(h.from), clock(h.to)));
    ranges.collect::<Vec<_>>().join("; ")
}

fn parse_range(text: &str) -> Option<Hours> {
    let (day, times) = text.split_once(char::is_whitespace)?;
    let (from, to) = times.split_once(['-', '–'])?;
    let day = day.trim_end_matches(':').to_lowercase().get(..3)?.parse().ok()?;
    let hours = Hours { day, from: clock(from.trim())?, to: clock(to.trim())? };
    (hours.from < hours.to).then_some(hours)
}

fn clock(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse::<u16>().ok()?, minute.parse::<u16>().ok()?);
    let in_day = hour < 24 || (hour == 24 && minute == 0);
    (in_day && (minute == 0 || minute == 30)).then_some(hour * 60 + minute)
}

fn joined(mut hours: Vec<Hours>) -> Vec<Hours> {
    hours.sort();
    let mut out: Vec<Hours> = Vec::with_capacity(hours.len());
    for next in hours {
        match out.last_mut() {
            Some(last) if last.day == next.day && next.from <= last.to => last.to = last.to.max(next.to),
            _ => out.push(next),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn hours_survive_writing_and_reading() {
        let hours = parse_hours("Sat 10:00-12:00, mon 19:00–21:30\nmon 21:30-24:00").unwrap();
        assert_eq!(show_hours(&hours), "mon 19:00-24:00; sat 10:00-12:00");
        assert_eq!(parse_hours(&show_hours(&hours)), Ok(hours));
    }

    #[test]
    fn a_time_off_the_half_hour_is_named() {
        let fault = parse_hours("mon 19:00-20:00; tue 9:15-10:00").unwrap_err();
        assert_eq!(fault, WeekFault("tue 9:15-10:00".into()));
        for bad in
            ["mon", "mon 10:00", "fun 10:00-11:00", "mon 11:00-10:00", "mon 24:30-25:00", "월 1:00-2:00"]
        {
            assert!(parse_hours(bad).is_err(), "{bad}");
        }
    }
}
