//! What the crowd is made of: places with the names people have there, and sentences.

use crate::demo::content::Words;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrowdWords {
    pub places: Vec<Place>,
    /// `{n}` stands for the cohort's number.
    pub cohort: Words,
    pub about: Words,
    pub session: Words,
    /// By language.
    pub talk: BTreeMap<String, Phrases>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    pub zone: String,
    pub region: String,
    pub language: String,
    /// Languages some people there speak besides.
    pub also: Vec<String>,
    pub names: Vec<String>,
}

/// Sentences of a thread; `{topic}` stands for what it is about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrases {
    pub titles: Vec<String>,
    pub first: Vec<String>,
    pub lines: Vec<String>,
    pub last: Vec<String>,
}

pub fn words() -> &'static CrowdWords {
    static WORDS: LazyLock<CrowdWords> = LazyLock::new(|| {
        // Part of the binary and read by the tests: it cannot fail in the field.
        serde_json::from_str(include_str!("words.json")).expect("words.json")
    });
    &WORDS
}
