//! Where one more place would get someone matched in mode *stable*: the place goes to the best
//! mentee who would rather have it, who leaves one behind, and so on until somebody unmatched gets
//! a place or nobody wants one.

use std::cmp::Reverse;

use crate::graph::{Instance, Matching};

/// For each mentor, who would be matched in addition if this mentor had one more place.
pub(crate) fn newcomers(instance: &Instance, matching: &Matching) -> Vec<Option<usize>> {
    // By mentor, who may be paired with them and where they stand in that mentee's row.
    let mut askers: Vec<Vec<(Reverse<u32>, usize, usize)>> = vec![Vec::new(); instance.places.len()];
    let mut place = vec![usize::MAX; instance.pairs.mentees()];
    for (mentee, place) in place.iter_mut().enumerate() {
        for (at, (mentor, score)) in instance.pairs.row(mentee).enumerate() {
            askers[mentor as usize].push((Reverse(score), mentee, at));
            if matching.mate(mentee) == Some(mentor) {
                *place = at;
            }
        }
    }
    askers.iter_mut().for_each(|askers| askers.sort_unstable());
    let mut changed: Vec<(usize, usize)> = Vec::new();
    let follow = |first: usize| {
        let mut mentor = first;
        let newcomer = loop {
            // A mentor who had a place to give already would not have been waited for.
            if matching.has_place(mentor, &instance.places) {
                break None;
            }
            let Some(&(_, mentee, at)) = askers[mentor].iter().find(|(_, mentee, at)| *at < place[*mentee])
            else {
                break None;
            };
            let left = std::mem::replace(&mut place[mentee], at);
            changed.push((mentee, left));
            match instance.pairs.mentors_of(mentee).get(left) {
                Some(next) => mentor = *next as usize,
                None => break Some(mentee),
            }
        };
        changed.drain(..).rev().for_each(|(mentee, left)| place[mentee] = left);
        newcomer
    };
    (0..instance.places.len()).map(follow).collect()
}
