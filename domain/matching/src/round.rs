//! A matching round as it stands in an `ieum-round/1` file. The product builds the same value from
//! its database, so every type here can be made from code as well as read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::words::{Day, HalfHour, Level, RoundFormat, Week};

/// Everything a matching needs to know, and nothing it does not.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub format: RoundFormat,
    /// The weeks that count; a pair must share enough time in each of them.
    pub weeks: Vec<Week>,
    pub rules: Rules,
    #[serde(default)]
    pub weights: Weights,
    pub mentees: Vec<Mentee>,
    pub mentors: Vec<Mentor>,
    /// Pairs (mentee, mentor) that must not be matched.
    pub never: Vec<(String, String)>,
    /// Pairs (mentee, mentor) that are kept whatever the rules say.
    #[serde(default)]
    pub pins: Vec<(String, String)>,
    /// Pairs (mentee, mentor) that run already and are kept where it costs nothing.
    #[serde(default)]
    pub current: Vec<(String, String)>,
}

/// The hard rules' thresholds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    pub mentee_language_level: Level,
    pub mentor_language_level: Level,
    pub overlap_minutes_per_week: u32,
    /// Smallest and largest number of years a mentor may be older; negative means younger.
    pub age_gap_years: [i32; 2],
    pub minor_below_age: u16,
    /// Whether two people of one organisation may be paired.
    pub same_organisation: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            mentee_language_level: Level::B1,
            mentor_language_level: Level::B2,
            overlap_minutes_per_week: 120,
            age_gap_years: [5, 45],
            minor_below_age: 18,
            same_organisation: false,
        }
    }
}

/// What each agreement between two people is worth. No single weight may exceed [`Weights::MOST`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Weights {
    pub topics: u32,
    pub lead_topic: u32,
    pub goals: u32,
    /// By how many stages the mentor is ahead of the mentee, from none on.
    pub stage: Vec<u32>,
    pub region: u32,
    pub language_c1: u32,
    pub language_c2: u32,
    pub overlap_per_slot: u32,
    pub overlap_cap: u32,
    /// By the place of the mentor in the mentee's wishes.
    pub mentee_wish: Vec<u32>,
    /// By the place of the mentee in the mentor's wishes.
    pub mentor_wish: Vec<u32>,
}

impl Weights {
    /// Scores stay far from the edge of their integers as long as no weight is above this.
    pub const MOST: u32 = 1_000_000;
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            topics: 300,
            lead_topic: 100,
            goals: 150,
            stage: vec![20, 60, 100, 80, 40, 20],
            region: 60,
            language_c1: 20,
            language_c2: 20,
            overlap_per_slot: 5,
            overlap_cap: 100,
            mentee_wish: vec![150, 120, 90, 60, 30],
            mentor_wish: vec![100, 80, 60, 40, 20],
        }
    }
}

/// Someone who looks for a mentor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mentee {
    pub id: String,
    /// An IANA name such as `Asia/Seoul`.
    pub time_zone: String,
    pub region: String,
    #[serde(deserialize_with = "crate::words::distinct_keys")]
    pub languages: BTreeMap<String, Level>,
    pub topics: Vec<String>,
    pub goals: Vec<String>,
    pub availability: Vec<Window>,
    pub age: u16,
    pub gender: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    pub stage: i32,
    /// Mentors wished for, best first.
    #[serde(default)]
    pub wishes: Vec<String>,
    /// The topic that matters most; `null` when none does.
    #[serde(deserialize_with = "Option::deserialize")]
    pub lead_topic: Option<String>,
    /// Accepted genders of the mentor; none named means any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentor_gender: Option<Vec<String>>,
}

/// Someone who offers places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mentor {
    pub id: String,
    /// An IANA name such as `Africa/Nairobi`.
    pub time_zone: String,
    pub region: String,
    #[serde(deserialize_with = "crate::words::distinct_keys")]
    pub languages: BTreeMap<String, Level>,
    pub topics: Vec<String>,
    pub goals: Vec<String>,
    pub availability: Vec<Window>,
    pub age: u16,
    pub gender: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    pub stage: i32,
    /// Mentees wished for, best first.
    #[serde(default)]
    pub wishes: Vec<String>,
    /// How many mentees at most.
    pub capacity: u32,
    pub vetted: bool,
}

/// A stretch of free time that repeats every week, in the person's own wall time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    pub day: Day,
    pub from: HalfHour,
    /// The end, itself not free any more; later than `from`.
    pub to: HalfHour,
}
