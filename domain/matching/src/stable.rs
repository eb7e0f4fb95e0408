//! Mode *stable*: mentees ask in the order of their preference, mentors hold the best who ask
//! (Gale and Shapley). Both sides rank by score, equal scores by id, so there is exactly one
//! mentee-optimal result.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::graph::{Instance, Matching};

pub(crate) fn stable(instance: &Instance) -> Matching {
    let (mentees, mentors) = (instance.pairs.mentees(), instance.places.len());
    // By mentor, those held, the one to be given up first on top.
    let mut held: Vec<BinaryHeap<(Reverse<u32>, u32)>> = vec![BinaryHeap::new(); mentors];
    let mut asked = vec![0; mentees];
    for first in 0..mentees {
        let mut asking = Some(first);
        while let Some(mentee) = asking {
            let Some((mentor, score)) = instance.pairs.row(mentee).nth(asked[mentee]) else { break };
            asked[mentee] += 1;
            let held = &mut held[mentor as usize];
            held.push((Reverse(score), mentee as u32));
            let full = held.len() > instance.places[mentor as usize] as usize;
            asking = full.then(|| held.pop()).flatten().map(|(_, other)| other as usize);
        }
    }
    let mut matching = Matching::empty(mentees, mentors);
    for (mentor, held) in held.into_iter().enumerate() {
        held.into_iter().for_each(|(_, mentee)| matching.join(mentee as usize, mentor as u32));
    }
    matching
}

/// Pairs who would both rather have each other than what they have. A stable matching has none.
pub(crate) fn blocking_pairs(instance: &Instance, matching: &Matching) -> usize {
    let score = |mentee: usize, mentor: u32| instance.pairs.score(mentee, mentor).unwrap_or(0);
    let worst_held: Vec<Option<(Reverse<u32>, u32)>> = (0..instance.places.len())
        .map(|mentor| {
            let held = matching.held(mentor).iter();
            held.map(|mentee| (Reverse(score(*mentee as usize, mentor as u32)), *mentee)).max()
        })
        .collect();
    let mut blocking = 0;
    for mentee in 0..instance.pairs.mentees() {
        let mate = matching.mate(mentee);
        for (mentor, score) in instance.pairs.row(mentee).take_while(|(mentor, _)| Some(*mentor) != mate) {
            let place = matching.has_place(mentor as usize, &instance.places);
            let rather =
                worst_held[mentor as usize].is_some_and(|worst| (Reverse(score), mentee as u32) < worst);
            blocking += usize::from(place || rather);
        }
    }
    blocking
}
