//! Every matching of a small round, tried one by one.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use matching::Mode;

use crate::oracle::Oracle;

/// By mentee in the order of ids, their mentor; pinned mentees are left out.
pub type Choice<'o> = BTreeMap<&'o str, Option<&'o str>>;

/// The best matching by the objective's own words.
pub fn best(oracle: &Oracle, mode: Mode) -> Choice<'_> {
    match mode {
        Mode::Most | Mode::Fair => {
            every(oracle).into_iter().min_by_key(|choice| rank(oracle, choice, mode)).unwrap()
        }
        Mode::Stable => stable(oracle),
    }
}

fn every(oracle: &Oracle) -> Vec<Choice<'_>> {
    let mut rows: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for mentee in oracle.mentees.iter().filter(|mentee| !oracle.pins.contains_key(*mentee)) {
        rows.insert(mentee, Vec::new());
    }
    for (mentee, mentor, _) in oracle.open_pairs() {
        rows.get_mut(mentee).unwrap().push(mentor);
    }
    let rows: Vec<(&str, Vec<&str>)> = rows.into_iter().collect();
    let mut all = Vec::new();
    extend(&rows, &mut oracle.places(), &mut Choice::new(), &mut all);
    all
}

fn extend<'o>(
    rows: &[(&'o str, Vec<&'o str>)],
    places: &mut BTreeMap<String, u64>,
    choice: &mut Choice<'o>,
    all: &mut Vec<Choice<'o>>,
) {
    let Some(((mentee, mentors), rest)) = rows.split_first() else {
        all.push(choice.clone());
        return;
    };
    choice.insert(mentee, None);
    extend(rest, places, choice, all);
    for mentor in mentors {
        if places[*mentor] > 0 {
            *places.get_mut(*mentor).unwrap() -= 1;
            choice.insert(mentee, Some(mentor));
            extend(rest, places, choice, all);
            *places.get_mut(*mentor).unwrap() += 1;
        }
    }
    choice.remove(mentee);
}

type Rank<'o> =
    (Reverse<usize>, Vec<Reverse<u64>>, Reverse<u64>, Reverse<usize>, Vec<(bool, Option<&'o str>)>);

/// Less is better: matched, (the scores from the worst up), total, kept, mentors' ids.
fn rank<'o>(oracle: &Oracle, choice: &Choice<'o>, mode: Mode) -> Rank<'o> {
    let pairs = || choice.iter().filter_map(|(mentee, mentor)| Some((*mentee, (*mentor)?)));
    let mut scores: Vec<u64> = pairs().map(|(mentee, mentor)| oracle.verdict(mentee, mentor).score).collect();
    scores.sort_unstable();
    let total = scores.iter().sum();
    let kept = pairs().filter(|(a, b)| oracle.current.contains(&(a.to_string(), b.to_string()))).count();
    let from_the_worst =
        if mode == Mode::Fair { scores.into_iter().map(Reverse).collect() } else { Vec::new() };
    let ids = choice.values().map(|mentor| (mentor.is_none(), *mentor)).collect();
    (Reverse(pairs().count()), from_the_worst, Reverse(total), Reverse(kept), ids)
}

/// Among all stable matchings the one that every mentee likes best.
fn stable(oracle: &Oracle) -> Choice<'_> {
    let stable: Vec<Choice> =
        every(oracle).into_iter().filter(|choice| blocking(oracle, choice) == 0).collect();
    let likes = |choice: &Choice, mentee: &str| {
        let mentor = choice[mentee];
        mentor
            .map(|mentor| (Reverse(oracle.verdict(mentee, mentor).score), mentor.to_string()))
            .map_or((1, None), |one| (0, Some(one)))
    };
    let best = |choice: &&Choice| {
        stable.iter().all(|other| choice.keys().all(|mentee| likes(choice, mentee) <= likes(other, mentee)))
    };
    stable.iter().find(best).unwrap().clone()
}

/// How many pairs would both rather have each other.
pub fn blocking(oracle: &Oracle, choice: &Choice) -> usize {
    let places = oracle.places();
    let blocks = |(mentee, mentor, score): &(&str, &str, u64)| {
        let rather_mentee = choice[mentee]
            .is_none_or(|own| (Reverse(*score), *mentor) < (Reverse(oracle.verdict(mentee, own).score), own));
        let held: Vec<&str> =
            choice.iter().filter(|(_, own)| **own == Some(*mentor)).map(|(held, _)| *held).collect();
        let rather_mentor = (held.len() as u64) < places[*mentor]
            || held.iter().any(|other| {
                (Reverse(*score), *mentee) < (Reverse(oracle.verdict(other, mentor).score), *other)
            });
        rather_mentee && rather_mentor
    };
    oracle.open_pairs().filter(blocks).count()
}
