//! The proof that comes with a result. Whoever has the round can check it without trusting the
//! engine: the cover shows that nobody else can be matched, the prices that no total is better.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Proven bound minus what was reached: 0. In mode *most* of the total score, in mode *fair*
    /// of the number of people matched; mode *stable* has no such bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duality_gap: Option<i64>,
    /// No matching has more pairs: the pins and what the cover lets through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matched_bound: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Cover>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prices: Option<Prices>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Floor>,
    /// In mode *stable*: pairs who would both rather have each other. None.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocking_pairs: Option<usize>,
}

/// Every feasible pair without a pin has its mentee or its mentor in here, so no matching has more
/// pairs than these mentees and these mentors' places that pins left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    pub mentees: Vec<String>,
    pub mentors: Vec<String>,
}

/// For every feasible pair without a pin: its score plus `per_match` is at most the mentee's price
/// plus the mentor's. No price is negative; who is not named has price 0. Hence no matching of
/// `matched_bound` pairs has a total above `score_bound`, which is the pins' scores, plus the
/// mentees' prices, plus each mentor's price for every place that pins left, minus `per_match`
/// for every match that is not a pin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prices {
    pub score_bound: i64,
    pub per_match: i64,
    pub mentees: BTreeMap<String, i64>,
    pub mentors: BTreeMap<String, i64>,
}

/// Mode *fair*: with nothing but pairs that score more than `above`, no matching (the pins aside)
/// has more than `matched_bound` pairs in all, as `cover` shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    pub above: u32,
    pub matched_bound: usize,
    pub cover: Cover,
}
