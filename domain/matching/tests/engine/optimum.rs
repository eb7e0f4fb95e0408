//! The result is the optimum, in every mode, on rounds small enough to try everything.

use matching::{Mode, Outcome, Round, solve};
use proptest::prelude::*;

use crate::generator::{self, Size};
use crate::oracle::Oracle;
use crate::search;

pub const MODES: [Mode; 3] = [Mode::Most, Mode::Fair, Mode::Stable];

fn agree(round: &Round, mode: Mode) -> Result<(), TestCaseError> {
    let oracle = Oracle::new(&serde_json::to_value(round).unwrap());
    let outcome = solve(round, mode).unwrap();
    let best = search::best(&oracle, mode);
    let expected: Vec<(&str, &str)> = oracle
        .mentees
        .iter()
        .filter_map(|mentee| {
            let pinned = oracle.pins.get(mentee).map(String::as_str);
            Some((mentee.as_str(), pinned.or_else(|| best.get(mentee.as_str()).copied().flatten())?))
        })
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect();
    let found: Vec<(&str, &str)> =
        outcome.pairs.iter().map(|pair| (pair.mentee.as_str(), pair.mentor.as_str())).collect();
    prop_assert_eq!(found, expected);
    sums_are_right(&oracle, &outcome)
}

fn sums_are_right(oracle: &Oracle, outcome: &Outcome) -> Result<(), TestCaseError> {
    let scores = || outcome.pairs.iter().map(|pair| oracle.verdict(&pair.mentee, &pair.mentor).score);
    prop_assert_eq!(outcome.objective.matched, outcome.pairs.len());
    prop_assert_eq!(outcome.objective.score, scores().sum::<u64>());
    prop_assert_eq!(outcome.objective.worst.map(u64::from), scores().min());
    let kept = outcome
        .pairs
        .iter()
        .filter(|pair| oracle.current.contains(&(pair.mentee.clone(), pair.mentor.clone())));
    prop_assert_eq!(outcome.objective.kept, kept.count());
    for pair in &outcome.pairs {
        let verdict = oracle.verdict(&pair.mentee, &pair.mentor);
        prop_assert_eq!(u64::from(pair.score), verdict.score);
        prop_assert_eq!(pair.points.total(), pair.score);
        prop_assert_eq!(u64::from(pair.overlap_minutes), verdict.minutes);
        prop_assert_eq!(pair.pinned, oracle.pins.contains_key(&pair.mentee));
        let breaks = serde_json::to_value(&pair.breaks).unwrap();
        prop_assert_eq!(breaks, serde_json::to_value(&verdict.breaks).unwrap());
    }
    Ok(())
}

pub fn small() -> impl Strategy<Value = (u64, Size)> {
    let mentees = prop_oneof![1 => 0..4_usize, 7 => 4..7_usize];
    let mentors = prop_oneof![1 => 0..3_usize, 7 => 3..6_usize];
    let size = (mentees, mentors, prop_oneof![1 => 0..2_usize, 5 => 2..4_usize], any::<bool>());
    let size = size.prop_map(|(mentees, mentors, most_places, many_ties)| Size {
        mentees,
        mentors,
        most_places,
        many_ties,
    });
    (any::<u64>(), size)
}

/// Rules loosened so far that small rounds are full of choices.
pub fn loosened(mut round: Round, seed: u64) -> Round {
    if !seed.is_multiple_of(5) {
        round.rules.overlap_minutes_per_week = 0;
        round.rules.mentee_language_level = matching::Level::A1;
        round.rules.mentor_language_level = matching::Level::A1;
        round.rules.same_organisation = true;
        round.rules.minor_below_age = 0;
        for mentee in &mut round.mentees {
            mentee.mentor_gender = None;
            mentee.languages.insert("en".into(), matching::Level::B1);
        }
        for mentor in &mut round.mentors {
            mentor.languages.insert("en".into(), matching::Level::B2);
        }
    }
    round
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_small_round_gets_the_best_of_all_its_matchings((seed, size) in small()) {
        let round = loosened(generator::round(seed, size), seed);
        for mode in MODES {
            agree(&round, mode)?;
        }
    }
}

#[test]
fn a_round_without_people_has_an_empty_result() {
    let round = generator::round(1, Size { mentees: 0, mentors: 0, most_places: 0, many_ties: false });
    for mode in MODES {
        let outcome = solve(&round, mode).unwrap();
        assert_eq!((outcome.objective.matched, outcome.objective.worst), (0, None));
    }
}

#[test]
fn a_pin_stands_against_every_rule_and_names_those_it_breaks() {
    let bytes = include_bytes!("../rounds/small.json");
    let mut round = matching::read(bytes).unwrap();
    round.never.push(("hana".into(), "grace".into()));
    round.pins.push(("hana".into(), "grace".into()));
    let outcome = solve(&round, Mode::Most).unwrap();
    let pair = outcome.pairs.iter().find(|pair| pair.mentee == "hana").unwrap();
    assert_eq!((pair.mentor.as_str(), pair.pinned), ("grace", true));
    assert_eq!(pair.breaks, [matching::Rule::Never]);
}
