//! Where one more place would get someone matched. A result is the only best one of its round (ids
//! settle every tie), so the result with one more place differs from it by one cheapest chain of
//! changes: somebody unmatched takes a mentor, whoever makes room moves on, and the last one takes
//! the new place. One search from all the unmatched finds the chains to all mentors at once.

use std::cmp::Ordering;
use std::collections::VecDeque;

use crate::graph::{Instance, Matching};
use crate::result::Mode;

/// For each mentor, who would be matched in addition if this mentor had one more place.
pub(crate) fn newcomers(
    instance: &Instance,
    matching: &Matching,
    current: &[Vec<u32>],
    mode: Mode,
) -> Vec<Option<usize>> {
    let mut search = Search {
        instance,
        matching,
        current,
        mode,
        best: vec![None; instance.places.len()],
        open: VecDeque::new(),
        waiting: vec![false; instance.places.len()],
    };
    for mentee in 0..instance.pairs.mentees() {
        if !matching.is_matched(mentee) {
            search.follow(mentee, mentee, &Cost::default());
        }
    }
    while let Some(mentor) = search.open.pop_front() {
        search.waiting[mentor] = false;
        let Some(chain) = search.best[mentor].clone() else { continue };
        for &mentee in matching.held(mentor) {
            search.follow(mentee as usize, chain.newcomer, &chain.cost);
        }
    }
    search.best.into_iter().map(|chain| chain.map(|chain| chain.newcomer)).collect()
}

#[derive(Clone)]
struct Chain {
    newcomer: usize,
    cost: Cost,
}

struct Search<'s> {
    instance: &'s Instance,
    matching: &'s Matching,
    current: &'s [Vec<u32>],
    mode: Mode,
    /// By mentor, the cheapest chain so far that gives them one mentee more.
    best: Vec<Option<Chain>>,
    open: VecDeque<usize>,
    waiting: Vec<bool>,
}

impl Search<'_> {
    /// Lets `mentee` move on to each of their other mentors, at the end of a chain of this cost.
    fn follow(&mut self, mentee: usize, newcomer: usize, cost: &Cost) {
        let mate = self.matching.mate(mentee);
        let old = mate.and_then(|mentor| Some((mentor, self.instance.pairs.score(mentee, mentor)?)));
        for (mentor, score) in self.instance.pairs.row(mentee) {
            let index = mentor as usize;
            let known = self.best[index].as_ref();
            let loss = cost.loss + i64::from(old.map_or(0, |old| old.1)) - i64::from(score);
            let hopeless = self.mode == Mode::Most && known.is_some_and(|known| loss > known.cost.loss);
            if Some(mentor) == mate || hopeless {
                continue;
            }
            let next = self.extended(cost, mentee, old, (mentor, score));
            if known.is_none_or(|known| next.compare(&known.cost) == Ordering::Less) {
                self.best[index] = Some(Chain { newcomer, cost: next });
                if !std::mem::replace(&mut self.waiting[index], true) {
                    self.open.push_back(index);
                }
            }
        }
    }

    fn extended(&self, cost: &Cost, mentee: usize, old: Option<(u32, u32)>, new: (u32, u32)) -> Cost {
        let mut cost = cost.clone();
        let is_current = |mentor: u32| i64::from(self.current[mentee].contains(&mentor));
        match self.mode {
            Mode::Fair => cost.bands.add(new.1, 1),
            Mode::Most | Mode::Stable => cost.loss -= i64::from(new.1),
        }
        cost.kept_lost -= is_current(new.0);
        let mut rank = i64::from(new.0);
        match old {
            Some((mentor, score)) => {
                match self.mode {
                    Mode::Fair => cost.bands.add(score, -1),
                    Mode::Most | Mode::Stable => cost.loss += i64::from(score),
                }
                cost.kept_lost += is_current(mentor);
                rank -= i64::from(mentor);
            }
            // Being unmatched ranks after all mentors.
            None => rank -= self.instance.places.len() as i64,
        }
        cost.ranks.add(mentee as u32, rank);
        cost
    }
}

/// What a chain costs, in the order of the objective's steps; less is better.
#[derive(Clone, Default)]
struct Cost {
    /// Mode *fair*: pairs more of each score, the lowest score first.
    bands: Sparse,
    /// Otherwise: total score lost.
    loss: i64,
    kept_lost: i64,
    /// By mentee, how much further back their mentor stands by id.
    ranks: Sparse,
}

impl Cost {
    fn compare(&self, other: &Self) -> Ordering {
        let bands = self.bands.compare(&other.bands);
        let sums = (self.loss, self.kept_lost).cmp(&(other.loss, other.kept_lost));
        bands.then(sums).then_with(|| self.ranks.compare(&other.ranks))
    }
}

/// A long row of numbers, nearly all zero, compared from its beginning.
#[derive(Clone, Default)]
struct Sparse(Vec<(u32, i64)>);

impl Sparse {
    fn add(&mut self, key: u32, amount: i64) {
        match self.0.binary_search_by_key(&key, |entry| entry.0) {
            Ok(at) => {
                self.0[at].1 += amount;
                if self.0[at].1 == 0 {
                    self.0.remove(at);
                }
            }
            Err(at) if amount != 0 => self.0.insert(at, (key, amount)),
            Err(_) => {}
        }
    }

    fn compare(&self, other: &Self) -> Ordering {
        let differ = self.0.iter().zip(&other.0).position(|(left, right)| left != right);
        let at = differ.unwrap_or(self.0.len().min(other.0.len()));
        match (self.0.get(at), other.0.get(at)) {
            (Some(left), Some(right)) if left.0 == right.0 => left.1.cmp(&right.1),
            (Some(left), Some(right)) if left.0 < right.0 => left.1.cmp(&0),
            (Some(left), None) => left.1.cmp(&0),
            (_, Some(right)) => 0.cmp(&right.1),
            (None, None) => Ordering::Equal,
        }
    }
}
