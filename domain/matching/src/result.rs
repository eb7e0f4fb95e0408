//! What a matching answers: the `ieum-result/1` document, made of plain values so that pages,
//! the API and files all say the same.

use serde::{Deserialize, Serialize};

use crate::certificate::Certificate;

/// What is wanted of the matching.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// As many people as possible, then the best total score.
    #[default]
    Most,
    /// As many people as possible, then the worst pair as good as possible, and so on upwards.
    Fair,
    /// No mentee and mentor who would both rather have each other; best for mentees.
    Stable,
}

/// The hard rules, in the order in which they are always named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    Language,
    Age,
    Vetting,
    Gender,
    Organisation,
    Never,
    Time,
}

impl Rule {
    pub const ALL: [Rule; 7] =
        [Rule::Language, Rule::Age, Rule::Vetting, Rule::Gender, Rule::Organisation, Rule::Never, Rule::Time];
}

/// A number of mentors for each rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCounts {
    pub language: u32,
    pub age: u32,
    pub vetting: u32,
    pub gender: u32,
    pub organisation: u32,
    pub never: u32,
    pub time: u32,
}

impl RuleCounts {
    pub fn get(&self, rule: Rule) -> u32 {
        match rule {
            Rule::Language => self.language,
            Rule::Age => self.age,
            Rule::Vetting => self.vetting,
            Rule::Gender => self.gender,
            Rule::Organisation => self.organisation,
            Rule::Never => self.never,
            Rule::Time => self.time,
        }
    }

    pub(crate) fn of(count: impl Fn(Rule) -> u32) -> Self {
        Self {
            language: count(Rule::Language),
            age: count(Rule::Age),
            vetting: count(Rule::Vetting),
            gender: count(Rule::Gender),
            organisation: count(Rule::Organisation),
            never: count(Rule::Never),
            time: count(Rule::Time),
        }
    }
}

/// Where the score of a pair comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    pub topics: u32,
    pub lead_topic: u32,
    pub goals: u32,
    pub stage: u32,
    pub region: u32,
    pub language_c1: u32,
    pub language_c2: u32,
    pub overlap: u32,
    pub mentee_wish: u32,
    pub mentor_wish: u32,
    /// One point that every pair has, so that any pair is better than none.
    pub base: u32,
}

impl Points {
    pub fn total(&self) -> u32 {
        self.topics
            + self.lead_topic
            + self.goals
            + self.stage
            + self.region
            + self.language_c1
            + self.language_c2
            + self.overlap
            + self.mentee_wish
            + self.mentor_wish
            + self.base
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResultFormat {
    #[default]
    #[serde(rename = "ieum-result/1")]
    V1,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    pub format: ResultFormat,
    pub mode: Mode,
    pub objective: Objective,
    /// By the mentees' ids.
    pub pairs: Vec<Pair>,
    /// By the mentees' ids.
    pub unmatched: Vec<Unmatched>,
    /// Groups of people whose mentors have too few places between them, whoever gets them.
    pub shortages: Vec<Shortage>,
    pub certificate: Certificate,
    pub timings_ms: Timings,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    pub matched: usize,
    pub score: u64,
    /// The lowest score of a pair; `None` when nobody is matched.
    pub worst: Option<u32>,
    /// How many of the round's `current` pairs stand again.
    pub kept: usize,
    /// In mode *stable*: how many people fewer than could be matched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fewer_matched: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    pub mentee: String,
    pub mentor: String,
    pub score: u32,
    pub points: Points,
    /// Shared minutes in the worst week.
    pub overlap_minutes: u32,
    #[serde(default, skip_serializing_if = "is_false")]
    pub pinned: bool,
    /// The rules a pinned pair breaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<Rule>,
}

fn is_false(value: &bool) -> bool {
    !value
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmatched {
    pub mentee: String,
    pub feasible_mentors: u32,
    /// For each rule, how many mentors fail it.
    pub excluded_by: RuleCounts,
    /// For each rule, how many mentors fail it and no other.
    pub only: RuleCounts,
    /// The mentors of whom one more place would change the result so that this person is matched.
    pub would_match: Vec<String>,
    /// Which of the shortages this person is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shortage: Option<usize>,
}

/// More people than places: nobody of `mentees` may be paired with anyone outside `mentors`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortage {
    pub mentees: Vec<String>,
    pub mentors: Vec<String>,
    pub places: usize,
}

/// Milliseconds by the caller's clock; the engine has none of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timings {
    pub read: f64,
    pub feasible_and_score: f64,
    pub solve: f64,
    pub explain: f64,
}
