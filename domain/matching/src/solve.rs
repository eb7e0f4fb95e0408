//! The walk from a round to its outcome, step by step.

use crate::calendar::shared_slots;
use crate::cardinality;
use crate::certificate::Certificate;
use crate::check::check;
use crate::compile::Compiled;
use crate::demand::Demand;
use crate::explain::Reasons;
use crate::face::Face;
use crate::fault::Fault;
use crate::feasible::Mentors;
use crate::graph::{Instance, Matching, Pairs};
use crate::result::{Mode, Objective, Outcome, Pair, ResultFormat, Rule, Timings};
use crate::round::Round;
use crate::score::points;
use crate::total::{self, Total};
use crate::{fair, keep, place, proof, stable, vacancy};

/// Solves a round; its timings stay zero.
pub fn solve(round: &Round, mode: Mode) -> Result<Outcome, Fault> {
    solve_timed(round, mode, || 0.0)
}

/// Solves a round and times the steps by the caller's clock, which tells milliseconds from any
/// beginning. Only the caller knows how long reading took.
pub fn solve_timed(round: &Round, mode: Mode, mut clock: impl FnMut() -> f64) -> Result<Outcome, Fault> {
    check(round)?;
    let start = clock();
    let compiled = Compiled::new(round);
    let mentors = Mentors::new(&compiled);
    let instance = Instance { pairs: Pairs::new(&compiled, &mentors), places: compiled.places() };
    let scored = clock();
    let largest = cardinality::most(&instance);
    let demand = Demand::new(&instance, &largest);
    let solved = choose(&compiled, &instance, &demand, largest.clone(), mode);
    let matched = clock();

    let pairs = pairs(&compiled, &mentors, &solved.matching);
    let objective = Objective {
        matched: pairs.len(),
        score: pairs.iter().map(|pair| u64::from(pair.score)).sum(),
        worst: pairs.iter().map(|pair| pair.score).min(),
        kept: kept(&compiled, &solved.matching),
        fewer_matched: (mode == Mode::Stable).then(|| largest.matched() - solved.matching.matched()),
    };
    let newcomers = match mode {
        Mode::Most | Mode::Fair => place::newcomers(&instance, &solved.matching, &compiled.current, mode),
        Mode::Stable => vacancy::newcomers(&instance, &solved.matching),
    };
    let reasons = Reasons {
        compiled: &compiled,
        mentors: &mentors,
        instance: &instance,
        matching: &solved.matching,
        newcomers: &newcomers,
    };
    let (shortages, groups) = reasons.shortages(&demand);
    let unmatched = reasons.unmatched(&groups);
    let certificate = match (mode, &solved.total) {
        (Mode::Most, Some(total)) => {
            let pinned = pairs.iter().filter(|pair| pair.pinned).map(|pair| i64::from(pair.score)).sum();
            proof::most(&compiled, &instance, &demand, total, pinned, &objective)
        }
        (Mode::Stable, _) => Certificate {
            blocking_pairs: Some(stable::blocking_pairs(&instance, &solved.matching)),
            ..Certificate::default()
        },
        _ => {
            let worst = pairs.iter().filter(|pair| !pair.pinned).map(|pair| pair.score).min();
            proof::fair(&compiled, &instance, &demand, worst, &objective)
        }
    };
    let explained = clock();
    let timings_ms = Timings {
        read: 0.0,
        feasible_and_score: scored - start,
        solve: matched - scored,
        explain: explained - matched,
    };
    let format = ResultFormat::V1;
    Ok(Outcome { format, mode, objective, pairs, unmatched, shortages, certificate, timings_ms })
}

struct Solved {
    matching: Matching,
    total: Option<Total>,
}

/// The steps of the objective after the first two.
fn choose(
    compiled: &Compiled,
    instance: &Instance,
    demand: &Demand,
    largest: Matching,
    mode: Mode,
) -> Solved {
    let (mut face, total) = match mode {
        Mode::Stable => return Solved { matching: stable::stable(instance), total: None },
        Mode::Fair => {
            let mut face = Face::of_demand(instance, demand, largest);
            fair::raise(&mut face);
            // How many pairs have which score is now fixed, and the total with it.
            (face, None)
        }
        Mode::Most => {
            let total = total::best(instance, demand);
            (Face::of_total(instance, demand, &total), Some(total))
        }
    };
    keep::keep(&mut face, &compiled.current);
    keep::settle(&mut face);
    Solved { matching: face.matching, total }
}

fn mate(compiled: &Compiled, matching: &Matching, mentee: usize) -> Option<u32> {
    compiled.pin[mentee].or_else(|| matching.mate(mentee))
}

fn kept(compiled: &Compiled, matching: &Matching) -> usize {
    let stands = |mentee: &usize| {
        let mate = mate(compiled, matching, *mentee);
        mate.is_some_and(|mentor| compiled.current[*mentee].contains(&mentor))
    };
    (0..compiled.mentees.len()).filter(stands).count()
}

fn pairs(compiled: &Compiled, mentors: &Mentors, matching: &Matching) -> Vec<Pair> {
    let pair = |mentee: usize| {
        let mentor = mate(compiled, matching, mentee)? as usize;
        let slots = shared_slots(compiled.mentee_time.of(mentee), compiled.mentor_time.of(mentor));
        let points = points(compiled, mentee, mentor, slots);
        let pinned = compiled.pin[mentee].is_some();
        Some(Pair {
            mentee: compiled.mentees[mentee].id.clone(),
            mentor: compiled.mentors[mentor].id.clone(),
            score: points.total(),
            points,
            overlap_minutes: slots * 30,
            pinned,
            breaks: if pinned { broken(compiled, mentors, mentee, mentor) } else { Vec::new() },
        })
    };
    (0..compiled.mentees.len()).filter_map(pair).collect()
}

/// The rules that a pair breaks.
fn broken(compiled: &Compiled, mentors: &Mentors, mentee: usize, mentor: usize) -> Vec<Rule> {
    let count = compiled.mentors.len();
    let among = crate::bits::from_indices(count, [mentor]);
    let mut passing = among.clone();
    let breaks = |rule: &Rule| {
        mentors.passing(compiled, *rule, mentee, &among, &mut passing);
        !crate::bits::meet(&passing, &among)
    };
    Rule::ALL.into_iter().filter(breaks).collect()
}
