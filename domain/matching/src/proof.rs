//! Makes the certificate of a result, and measures its gap from the certificate itself rather than
//! taking it for granted.

use std::collections::BTreeMap;

use crate::cardinality;
use crate::certificate::{Certificate, Cover, Floor, Prices};
use crate::compile::Compiled;
use crate::demand::Demand;
use crate::graph::Instance;
use crate::result::Objective;
use crate::total::Total;

/// The cover of a largest matching, with the number of pairs it allows, pins included.
pub(crate) fn bounded(compiled: &Compiled, instance: &Instance, demand: &Demand) -> (usize, Cover) {
    let pins = compiled.pin.iter().flatten().count();
    let mentees: Vec<usize> = (0..compiled.mentees.len())
        .filter(|at| compiled.pin[*at].is_none() && demand.covers_mentee(*at))
        .collect();
    let mentors: Vec<usize> = (0..compiled.mentors.len()).filter(|at| demand.covers_mentor(*at)).collect();
    let places: usize = mentors.iter().map(|at| instance.places[*at] as usize).sum();
    let bound = pins + mentees.len() + places;
    let cover = Cover {
        mentees: mentees.into_iter().map(|at| compiled.mentees[at].id.clone()).collect(),
        mentors: mentors.into_iter().map(|at| compiled.mentors[at].id.clone()).collect(),
    };
    (bound, cover)
}

/// Mode *most*: the cover and the prices.
pub(crate) fn most(
    compiled: &Compiled,
    instance: &Instance,
    demand: &Demand,
    total: &Total,
    pinned_score: i64,
    objective: &Objective,
) -> Certificate {
    let (matched_bound, cover) = bounded(compiled, instance, demand);
    let pins = compiled.pin.iter().flatten().count();
    // One price per match, paid back to whoever covers it, makes all prices hold for all pairs:
    // also for those that no largest matching can contain and that the total never looked at.
    let mut per_match = 0;
    for mentee in 0..instance.pairs.mentees() {
        if demand.covers_mentee(mentee) && compiled.pin[mentee].is_none() {
            per_match = per_match.max(-total.mentee_price[mentee]);
        }
        for (mentor, score) in instance.pairs.row(mentee) {
            if !demand.allows(mentee, mentor) {
                let priced = total.mentee_price[mentee] + total.mentor_price[mentor as usize];
                per_match = per_match.max(i64::from(score) - priced);
            }
        }
    }
    for mentor in 0..instance.places.len() {
        if demand.covers_mentor(mentor) {
            per_match = per_match.max(-total.mentor_price[mentor]);
        }
    }
    let mentee_price =
        |at: usize| total.mentee_price[at] + if demand.covers_mentee(at) { per_match } else { 0 };
    let mentor_price =
        |at: usize| total.mentor_price[at] + if demand.covers_mentor(at) { per_match } else { 0 };
    let mentees: BTreeMap<String, i64> = (0..compiled.mentees.len())
        .filter(|at| compiled.pin[*at].is_none() && mentee_price(*at) != 0)
        .map(|at| (compiled.mentees[at].id.clone(), mentee_price(at)))
        .collect();
    let mentors: BTreeMap<String, i64> = (0..compiled.mentors.len())
        .filter(|at| mentor_price(*at) != 0)
        .map(|at| (compiled.mentors[at].id.clone(), mentor_price(at)))
        .collect();
    let for_places: i64 =
        (0..compiled.mentors.len()).map(|at| mentor_price(at) * i64::from(instance.places[at])).sum();
    let score_bound =
        pinned_score + mentees.values().sum::<i64>() + for_places - per_match * (matched_bound - pins) as i64;
    Certificate {
        duality_gap: Some(score_bound - objective.score as i64),
        matched_bound: Some(matched_bound),
        cover: Some(cover),
        prices: Some(Prices { score_bound, per_match, mentees, mentors }),
        ..Certificate::default()
    }
}

/// Mode *fair*: the cover, and a second one that shows the worst pair cannot be better. `worst` is
/// the lowest score of a pair that is not pinned.
pub(crate) fn fair(
    compiled: &Compiled,
    instance: &Instance,
    demand: &Demand,
    worst: Option<u32>,
    objective: &Objective,
) -> Certificate {
    let (matched_bound, cover) = bounded(compiled, instance, demand);
    let floor = worst.map(|above| {
        let instance = Instance { pairs: instance.pairs.above(above), places: instance.places.clone() };
        let demand = Demand::new(&instance, &cardinality::most(&instance));
        let (matched_bound, cover) = bounded(compiled, &instance, &demand);
        Floor { above, matched_bound, cover }
    });
    Certificate {
        duality_gap: Some(matched_bound as i64 - objective.matched as i64),
        matched_bound: Some(matched_bound),
        cover: Some(cover),
        floor,
        ..Certificate::default()
    }
}
