//! What speaks for a pair, in codes. Both people may know all of it; how much each reason counts
//! is for staff only and is kept elsewhere.

use crate::people::Person;
use model::{Cefr, RoundRules};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    /// What both work on.
    pub topics: Vec<String>,
    /// What matters most to the mentee, if the mentor works on it.
    pub lead_topic: Option<String>,
    /// What the mentee wants to reach and the mentor can help with.
    pub goals: Vec<String>,
    /// Where both live and work, if that is the same.
    pub region: Option<String>,
    /// The languages both speak well enough, best understood first.
    pub languages: Vec<Tongue>,
    /// By how many career stages the mentor is ahead.
    pub stages_ahead: i64,
    /// Time both have free, in minutes, in the worst week.
    pub overlap_minutes: u32,
}

/// A language two people can meet in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tongue {
    pub code: String,
    pub mentee: Cefr,
    pub mentor: Cefr,
}

impl Reasons {
    pub(super) fn new(mentee: &Person, mentor: &Person, rules: RoundRules, overlap_minutes: u32) -> Self {
        let common = |mine: &[String], theirs: &[String]| {
            mine.iter().filter(|word| theirs.contains(word)).cloned().collect::<Vec<_>>()
        };
        let mut languages: Vec<Tongue> = mentee
            .languages
            .0
            .iter()
            .filter_map(|(code, mentee)| {
                let mentor = *mentor.languages.0.get(code)?;
                let enough = *mentee >= rules.mentee_level && mentor >= rules.mentor_level;
                enough.then(|| Tongue { code: code.clone(), mentee: *mentee, mentor })
            })
            .collect();
        languages.sort_by_key(|tongue| std::cmp::Reverse(tongue.mentee.min(tongue.mentor)));
        Self {
            topics: common(&mentee.topics.0, &mentor.topics.0),
            lead_topic: mentee.lead_topic.clone().filter(|topic| mentor.topics.0.contains(topic)),
            goals: common(&mentee.goals.0, &mentor.goals.0),
            region: mentee.region.clone().filter(|region| mentor.region.as_ref() == Some(region)),
            languages,
            stages_ahead: mentor.stage - mentee.stage,
            overlap_minutes,
        }
    }
}
