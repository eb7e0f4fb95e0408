//! The certificate proves the result to someone who has nothing but the input.

use std::collections::{BTreeMap, BTreeSet};

use matching::{Cover, Mode, Outcome, solve};
use proptest::prelude::*;

use crate::generator::{self, Size};
use crate::optimum::loosened;
use crate::oracle::Oracle;
use crate::search;

/// The number of pairs a cover lets through, once it is known to cover.
fn allowed(oracle: &Oracle, cover: &Cover, above: u64) -> Result<usize, TestCaseError> {
    let mentees: BTreeSet<&str> = cover.mentees.iter().map(String::as_str).collect();
    let mentors: BTreeSet<&str> = cover.mentors.iter().map(String::as_str).collect();
    for (mentee, mentor, score) in oracle.open_pairs() {
        prop_assert!(score <= above && above > 0 || mentees.contains(mentee) || mentors.contains(mentor));
    }
    prop_assert!(mentees.iter().all(|mentee| !oracle.pins.contains_key(*mentee)));
    let places = oracle.places();
    let places: u64 = mentors.iter().map(|mentor| places[*mentor]).sum();
    Ok(oracle.pins.len() + mentees.len() + places as usize)
}

/// The pairs obey rules, pins and places.
fn is_valid(oracle: &Oracle, outcome: &Outcome) -> Result<(), TestCaseError> {
    let mut held: BTreeMap<&str, u64> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for pair in &outcome.pairs {
        *held.entry(&pair.mentor).or_default() += 1;
        prop_assert!(seen.insert(pair.mentee.as_str()));
        match oracle.pins.get(&pair.mentee) {
            Some(mentor) => prop_assert_eq!(mentor, &pair.mentor),
            None => prop_assert!(oracle.is_feasible(&pair.mentee, &pair.mentor)),
        }
    }
    prop_assert!(oracle.pins.keys().all(|mentee| seen.contains(mentee.as_str())));
    prop_assert!(held.iter().all(|(mentor, count)| *count <= oracle.capacity[*mentor]));
    prop_assert_eq!(seen.len() + outcome.unmatched.len(), oracle.mentees.len());
    Ok(())
}

fn proves_most(oracle: &Oracle, outcome: &Outcome) -> Result<(), TestCaseError> {
    let certificate = &outcome.certificate;
    prop_assert_eq!(allowed(oracle, certificate.cover.as_ref().unwrap(), 0)?, outcome.objective.matched);
    prop_assert_eq!(certificate.matched_bound, Some(outcome.objective.matched));
    prop_assert_eq!(certificate.duality_gap, Some(0));
    let Some(prices) = &certificate.prices else { return Ok(()) };
    let mentee = |id: &str| prices.mentees.get(id).copied().unwrap_or(0);
    let mentor = |id: &str| prices.mentors.get(id).copied().unwrap_or(0);
    prop_assert!(prices.mentees.values().chain(prices.mentors.values()).all(|price| *price >= 0));
    for (one, other, score) in oracle.open_pairs() {
        prop_assert!(score as i64 + prices.per_match <= mentee(one) + mentor(other));
    }
    let pinned: u64 = oracle.pins.iter().map(|(one, other)| oracle.verdict(one, other).score).sum();
    let open = oracle.mentees.iter().filter(|one| !oracle.pins.contains_key(*one));
    let bound = pinned as i64
        + open.map(|one| mentee(one)).sum::<i64>()
        + oracle.places().iter().map(|(other, places)| mentor(other) * *places as i64).sum::<i64>()
        - prices.per_match * (outcome.objective.matched - oracle.pins.len()) as i64;
    prop_assert_eq!(bound, outcome.objective.score as i64);
    prop_assert_eq!(bound, prices.score_bound);
    Ok(())
}

fn proves_fair(oracle: &Oracle, outcome: &Outcome) -> Result<(), TestCaseError> {
    proves_most(oracle, outcome)?;
    let worst = outcome.pairs.iter().filter(|pair| !pair.pinned).map(|pair| pair.score).min();
    let floor = outcome.certificate.floor.as_ref();
    prop_assert_eq!(floor.map(|floor| floor.above), worst);
    if let Some(floor) = floor {
        let bound = allowed(oracle, &floor.cover, u64::from(floor.above))?;
        prop_assert_eq!(bound, floor.matched_bound);
        prop_assert!(bound < outcome.objective.matched);
    }
    Ok(())
}

fn proves_stable(oracle: &Oracle, outcome: &Outcome, most: usize) -> Result<(), TestCaseError> {
    let open = oracle.mentees.iter().filter(|mentee| !oracle.pins.contains_key(*mentee));
    let mut choice: search::Choice = open.map(|mentee| (mentee.as_str(), None)).collect();
    for pair in outcome.pairs.iter().filter(|pair| !pair.pinned) {
        choice.insert(&pair.mentee, Some(&pair.mentor));
    }
    prop_assert_eq!(search::blocking(oracle, &choice), 0);
    prop_assert_eq!(outcome.certificate.blocking_pairs, Some(0));
    prop_assert_eq!(outcome.certificate.duality_gap, None);
    prop_assert_eq!(outcome.objective.fewer_matched, Some(most - outcome.objective.matched));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_certificate_proves_its_result(
        seed: u64,
        mentees in 0..90_usize,
        mentors in 0..40_usize,
        most_places in 1..6_usize,
        many_ties: bool,
        loose: bool,
    ) {
        let mut round = generator::round(seed, Size { mentees, mentors, most_places, many_ties });
        if loose {
            round = loosened(round, seed);
        }
        let oracle = Oracle::new(&serde_json::to_value(&round).unwrap());
        let [most, fair, stable] = [Mode::Most, Mode::Fair, Mode::Stable].map(|mode| solve(&round, mode).unwrap());
        for outcome in [&most, &fair, &stable] {
            is_valid(&oracle, outcome)?;
        }
        proves_most(&oracle, &most)?;
        prop_assert!(most.certificate.prices.is_some());
        proves_fair(&oracle, &fair)?;
        proves_stable(&oracle, &stable, most.objective.matched)?;
        prop_assert!(fair.objective.score <= most.objective.score);
        prop_assert!(fair.objective.worst >= most.objective.worst);
    }
}
