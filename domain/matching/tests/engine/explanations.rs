//! Every unmatched person is told the truth: counts that can be counted again, and places that
//! would have helped when they are really there.

use matching::{Mode, Outcome, Round, RuleCounts, solve};
use proptest::prelude::*;

use crate::generator::{self, Size};
use crate::optimum::{MODES, loosened, small};
use crate::oracle::{Oracle, RULES};

fn named(counts: &RuleCounts) -> Vec<u64> {
    let counts = serde_json::to_value(counts).unwrap();
    RULES.iter().map(|rule| counts[rule].as_u64().unwrap()).collect()
}

fn counts_are_right(oracle: &Oracle, outcome: &Outcome) -> Result<(), TestCaseError> {
    for person in &outcome.unmatched {
        let verdicts: Vec<_> =
            oracle.mentors.iter().map(|mentor| oracle.verdict(&person.mentee, mentor)).collect();
        let failing =
            |rule: &&str| verdicts.iter().filter(|verdict| verdict.breaks.contains(rule)).count() as u64;
        let alone = |rule: &&str| verdicts.iter().filter(|verdict| verdict.breaks == [*rule]).count() as u64;
        let feasible = verdicts.iter().filter(|verdict| verdict.breaks.is_empty()).count();
        prop_assert_eq!(person.feasible_mentors as usize, feasible);
        prop_assert_eq!(named(&person.excluded_by), RULES.iter().map(failing).collect::<Vec<_>>());
        prop_assert_eq!(named(&person.only), RULES.iter().map(alone).collect::<Vec<_>>());
        prop_assert_eq!(
            person.shortage.is_some() || outcome.mode == Mode::Stable,
            feasible > 0 || outcome.mode == Mode::Stable
        );
    }
    for shortage in &outcome.shortages {
        prop_assert!(shortage.mentees.len() > shortage.places);
        let outside = oracle.open_pairs().find(|(mentee, mentor, _)| {
            shortage.mentees.iter().any(|one| one == mentee)
                && !shortage.mentors.iter().any(|one| one == mentor)
        });
        prop_assert_eq!(outside, None);
    }
    Ok(())
}

/// One more place of a mentor matches exactly the person it is named for.
fn one_more_place_helps(round: &Round, mode: Mode) -> Result<(), TestCaseError> {
    let outcome = solve(round, mode).unwrap();
    for at in 0..round.mentors.len() {
        let mut larger = round.clone();
        larger.mentors[at].capacity += 1;
        let pairs = solve(&larger, mode).unwrap().pairs;
        for person in &outcome.unmatched {
            let told = person.would_match.contains(&round.mentors[at].id);
            let true_ = pairs.iter().any(|pair| pair.mentee == person.mentee);
            prop_assert_eq!(told, true_, "{} and one more place of {}", person.mentee, round.mentors[at].id);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_can_be_counted_again((seed, size) in small()) {
        let round = generator::round(seed, size);
        let oracle = Oracle::new(&serde_json::to_value(&round).unwrap());
        for mode in MODES {
            counts_are_right(&oracle, &solve(&round, mode).unwrap())?;
        }
    }

    #[test]
    fn a_named_place_would_have_helped((seed, size) in small()) {
        let round = loosened(generator::round(seed, size), seed);
        for mode in MODES {
            one_more_place_helps(&round, mode)?;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_named_place_would_have_helped_in_a_crowd(seed: u64, many_ties: bool) {
        let size = Size { mentees: 40, mentors: 14, most_places: 3, many_ties };
        let round = loosened(generator::round(seed, size), seed);
        for mode in MODES {
            one_more_place_helps(&round, mode)?;
        }
    }
}
