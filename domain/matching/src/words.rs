//! The small words of a round file (days, levels, times of day, weeks) and how each is written.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// The name and version of the file format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoundFormat {
    #[default]
    #[serde(rename = "ieum-round/1")]
    V1,
}

/// A level of the Common European Framework of Reference for Languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// A time of day on the half hour, `00:00` to `24:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HalfHour(u8);

impl HalfHour {
    /// From minutes since midnight: a multiple of 30, at most 1440.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        let half = u8::try_from(minutes / 30).ok()?;
        (minutes.is_multiple_of(30) && half <= 48).then_some(Self(half))
    }

    pub fn minutes(self) -> u16 {
        u16::from(self.0) * 30
    }

    /// Half hours since midnight, 0 to 48.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl TryFrom<String> for HalfHour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let half = match text.as_bytes() {
            [a, b, b':', c @ (b'0' | b'3'), b'0'] if a.is_ascii_digit() && b.is_ascii_digit() => {
                Some((a - b'0') * 20 + (b - b'0') * 2 + u8::from(*c == b'3'))
            }
            _ => None,
        };
        half.filter(|half| *half <= 48)
            .map(Self)
            .ok_or_else(|| format!("{text:?} is not a time of day on the half hour such as \"19:30\""))
    }
}

impl From<HalfHour> for String {
    fn from(time: HalfHour) -> String {
        time.to_string()
    }
}

impl fmt::Display for HalfHour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{}0", self.0 / 2, self.0 % 2 * 3)
    }
}

/// A week, named by the Monday whose 00:00 UTC starts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week(NaiveDate);

impl Week {
    /// `None` unless the date is a Monday of a year from 1 to 9999.
    pub fn starting(monday: NaiveDate) -> Option<Self> {
        let writable = (1..=9999).contains(&monday.year());
        (writable && monday.weekday() == Weekday::Mon).then_some(Self(monday))
    }

    pub fn monday(self) -> NaiveDate {
        self.0
    }
}

impl TryFrom<String> for Week {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        let date = date
            .filter(|_| shaped)
            .ok_or_else(|| format!("{text:?} is not a date such as \"2027-01-11\""))?;
        Self::starting(date).ok_or_else(|| format!("{text:?} is not a Monday"))
    }
}

impl From<Week> for String {
    fn from(week: Week) -> String {
        week.0.format("%Y-%m-%d").to_string()
    }
}

/// Reads a map and refuses a key that comes twice, which JSON itself would let the last one win.
pub(crate) fn distinct_keys<'de, D: Deserializer<'de>>(
    input: D,
) -> Result<BTreeMap<String, Level>, D::Error> {
    struct Levels;

    impl<'de> Visitor<'de> for Levels {
        type Value = BTreeMap<String, Level>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map from language to level")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut levels = BTreeMap::new();
            while let Some((language, level)) = map.next_entry::<String, Level>()? {
                if levels.contains_key(&language) {
                    return Err(A::Error::custom(format!("the language {language:?} stands here twice")));
                }
                levels.insert(language, level);
            }
            Ok(levels)
        }
    }

    input.deserialize_map(Levels)
}
