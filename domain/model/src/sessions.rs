//! Sessions in words: what they are, how somebody attended, and the forms that make them.

use crate::{Day, FlawCode, Flaws, Hours, parse_hours, word::words};
use serde::{Deserialize, Serialize};

words! {
    /// What a session is.
    pub enum SessionKind {
        /// Two people of a mentorship meet.
        Mentoring = "mentoring",
        /// Everybody of a cohort meets.
        Cohort = "cohort",
    }
}

words! {
    /// Whether a session is to be held.
    pub enum SessionState {
        Booked = "booked",
        Cancelled = "cancelled",
    }
}

words! {
    /// How somebody attended.
    pub enum Attendance {
        Present = "present",
        Late = "late",
        Excused = "excused",
        Absent = "absent",
    }
}

/// What somebody books: one of the offered times, and what they would like to talk about.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Booking {
    /// RFC 3339, for example `2027-03-12T10:00:00Z`.
    pub starts_at: String,
    pub question: String,
}

/// A session of a whole cohort, as staff or a facilitator enters it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NewSession {
    pub title: String,
    /// Wall time in `zone`: `2027-03-12T19:00`.
    pub starts: String,
    /// IANA zone.
    pub zone: String,
    pub minutes: String,
    /// What it is about; may be empty.
    pub about: String,
}

/// A week as a form asks for it: a line of ranges a day, `19:00-21:00, 22:00-23:00`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Week {
    pub mon: String,
    pub tue: String,
    pub wed: String,
    pub thu: String,
    pub fri: String,
    pub sat: String,
    pub sun: String,
}

impl Week {
    /// The lines of those hours.
    pub fn of(hours: &[Hours]) -> Self {
        let mut week = Self::default();
        let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
        for range in hours {
            let line = week.line_mut(range.day);
            if !line.is_empty() {
                line.push_str(", ");
            }
            line.push_str(&format!("{}-{}", clock(range.from), clock(range.to)));
        }
        week
    }

    /// The line of one day.
    pub fn line(&self, day: Day) -> &str {
        match day {
            Day::Mon => &self.mon,
            Day::Tue => &self.tue,
            Day::Wed => &self.wed,
            Day::Thu => &self.thu,
            Day::Fri => &self.fri,
            Day::Sat => &self.sat,
            Day::Sun => &self.sun,
        }
    }

    fn line_mut(&mut self, day: Day) -> &mut String {
        match day {
            Day::Mon => &mut self.mon,
            Day::Tue => &mut self.tue,
            Day::Wed => &mut self.wed,
            Day::Thu => &mut self.thu,
            Day::Fri => &mut self.fri,
            Day::Sat => &mut self.sat,
            Day::Sun => &mut self.sun,
        }
    }

    /// Reads the lines; a flaw stands at the day it is in.
    ///
    /// # Errors
    /// The first range of each day that is malformed, off the half hour, or empty.
    pub fn hours(&self) -> Result<Vec<Hours>, Flaws> {
        let mut flaws = Flaws::none();
        let mut text = String::new();
        for day in Day::ALL {
            let ranges =
                self.line(*day).split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
            for range in ranges {
                let said = format!("{day} {range}");
                if parse_hours(&said).is_err() {
                    flaws.add_with(day.as_str(), FlawCode::BadSpan, vec![("value", range.to_owned())]);
                    break;
                }
                text.push_str(&said);
                text.push('\n');
            }
        }
        if !flaws.is_empty() {
            return Err(flaws);
        }
        // Each range was read above; reading them together joins those that touch.
        parse_hours(&text).map_err(|fault| {
            let mut flaws = Flaws::none();
            flaws.add_with("mon", FlawCode::BadSpan, vec![("value", fault.0)]);
            flaws
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_week_survives_its_form() {
        let hours = parse_hours("mon 19:00-21:00; mon 22:00-24:00; sun 0:00-1:30").unwrap();
        let week = Week::of(&hours);
        assert_eq!((week.mon.as_str(), week.tue.as_str()), ("19:00-21:00, 22:00-24:00", ""));
        assert_eq!(week.hours(), Ok(hours));
    }

    #[test]
    fn a_flaw_stands_at_its_day() {
        let week = Week { tue: "10:00-11:00, 12:15-13:00".into(), sun: "late".into(), ..Week::default() };
        let flaws = week.hours().unwrap_err();
        let said: Vec<_> = flaws.0.iter().map(|f| (f.field.as_str(), f.args[0].1.as_str())).collect();
        assert_eq!(said, [("tue", "12:15-13:00"), ("sun", "late")]);
    }
}
