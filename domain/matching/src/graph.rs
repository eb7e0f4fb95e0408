//! The feasible pairs as compact rows, and a matching over them.

use crate::bits;
use crate::calendar::shared_slots;
use crate::compile::Compiled;
use crate::feasible::Mentors;
use crate::score::points;

/// Nobody.
pub(crate) const NONE: u32 = u32::MAX;

/// Feasible pairs by mentee, each row from the best score down, equal scores by mentor.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs {
    start: Vec<usize>,
    mentor: Vec<u32>,
    score: Vec<u32>,
}

impl Pairs {
    pub fn new(compiled: &Compiled, mentors: &Mentors) -> Self {
        let mut pairs = Self { start: vec![0], ..Self::default() };
        let mut scratch = mentors.everyone().to_vec();
        let mut feasible = scratch.clone();
        for mentee in 0..compiled.mentees.len() {
            let mut row = Vec::new();
            if compiled.pin[mentee].is_none() {
                mentors.feasible(compiled, mentee, &mut scratch, &mut feasible);
                let time = compiled.mentee_time.of(mentee);
                row.extend(bits::members(&feasible).map(|mentor| {
                    let slots = shared_slots(time, compiled.mentor_time.of(mentor));
                    (mentor as u32, points(compiled, mentee, mentor, slots).total())
                }));
            }
            pairs.push_row(row);
        }
        pairs
    }

    fn push_row(&mut self, mut row: Vec<(u32, u32)>) {
        row.sort_unstable_by_key(|(mentor, score)| (std::cmp::Reverse(*score), *mentor));
        self.mentor.extend(row.iter().map(|(mentor, _)| mentor));
        self.score.extend(row.iter().map(|(_, score)| score));
        self.start.push(self.mentor.len());
    }

    pub fn mentees(&self) -> usize {
        self.start.len() - 1
    }

    pub fn row(&self, mentee: usize) -> impl ExactSizeIterator<Item = (u32, u32)> + '_ {
        let span = self.start[mentee]..self.start[mentee + 1];
        self.mentor[span.clone()].iter().copied().zip(self.score[span].iter().copied())
    }

    pub fn mentors_of(&self, mentee: usize) -> &[u32] {
        &self.mentor[self.start[mentee]..self.start[mentee + 1]]
    }

    /// The score of a pair that may be matched.
    pub fn score(&self, mentee: usize, mentor: u32) -> Option<u32> {
        self.row(mentee).find(|(other, _)| *other == mentor).map(|(_, score)| score)
    }

    /// The pairs that score more than `floor`, and no others.
    pub fn above(&self, floor: u32) -> Self {
        let mut pairs = Self { start: vec![0], ..Self::default() };
        (0..self.mentees()).for_each(|mentee| {
            pairs.push_row(self.row(mentee).filter(|(_, score)| *score > floor).collect());
        });
        pairs
    }
}

/// What there is to solve: the pairs without a pin, and the places that pins left.
#[derive(Clone, Debug)]
pub(crate) struct Instance {
    pub pairs: Pairs,
    pub places: Vec<u32>,
}

/// Who is with whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Matching {
    mate: Vec<u32>,
    held: Vec<Vec<u32>>,
    /// Where each matched mentee stands among those of their mentor.
    position: Vec<u32>,
}

impl Matching {
    pub fn empty(mentees: usize, mentors: usize) -> Self {
        Self { mate: vec![NONE; mentees], held: vec![Vec::new(); mentors], position: vec![NONE; mentees] }
    }

    pub fn mate(&self, mentee: usize) -> Option<u32> {
        Some(self.mate[mentee]).filter(|mentor| *mentor != NONE)
    }

    pub fn is_matched(&self, mentee: usize) -> bool {
        self.mate[mentee] != NONE
    }

    /// The mentees of a mentor, in no particular order.
    pub fn held(&self, mentor: usize) -> &[u32] {
        &self.held[mentor]
    }

    pub fn has_place(&self, mentor: usize, places: &[u32]) -> bool {
        self.held[mentor].len() < places[mentor] as usize
    }

    pub fn matched(&self) -> usize {
        self.mate.iter().filter(|mentor| **mentor != NONE).count()
    }

    /// Gives `mentee` to `mentor`, taking them away from any other first.
    pub fn join(&mut self, mentee: usize, mentor: u32) {
        self.part(mentee);
        let held = &mut self.held[mentor as usize];
        self.mate[mentee] = mentor;
        self.position[mentee] = held.len() as u32;
        held.push(mentee as u32);
    }

    pub fn part(&mut self, mentee: usize) {
        let Some(mentor) = self.mate(mentee) else { return };
        let held = &mut self.held[mentor as usize];
        let position = self.position[mentee] as usize;
        held.swap_remove(position);
        if let Some(moved) = held.get(position) {
            self.position[*moved as usize] = position as u32;
        }
        self.mate[mentee] = NONE;
        self.position[mentee] = NONE;
    }
}
