//! Words (topics, goals, languages) as bits, so that what two people share is one AND. Only words
//! that occur on both sides get a bit: the others can never be shared.

use std::collections::{HashMap, HashSet};

use crate::bits;

pub(crate) struct Vocabulary<'r> {
    numbers: HashMap<&'r str, usize>,
}

impl<'r> Vocabulary<'r> {
    pub fn shared(mentees: impl Iterator<Item = &'r str>, mentors: impl Iterator<Item = &'r str>) -> Self {
        let mentees: HashSet<&str> = mentees.collect();
        let mut shared: Vec<&str> = mentors.filter(|word| mentees.contains(word)).collect();
        shared.sort_unstable();
        shared.dedup();
        Self { numbers: shared.into_iter().enumerate().map(|(at, word)| (word, at)).collect() }
    }

    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    pub fn number(&self, word: &str) -> Option<usize> {
        self.numbers.get(word).copied()
    }

    /// One row of bits for each person.
    pub fn rows<W: Iterator<Item = &'r str>>(&self, people: impl Iterator<Item = W>) -> Rows {
        let width = bits::words_for(self.len());
        let mut rows = Rows { width, bits: Vec::new() };
        for words in people {
            let start = rows.bits.len();
            rows.bits.resize(start + width, 0);
            words
                .filter_map(|word| self.number(word))
                .for_each(|at| bits::insert(&mut rows.bits[start..], at));
        }
        rows
    }
}

/// Rows of equal width, one after the other.
pub(crate) struct Rows {
    width: usize,
    bits: Vec<u64>,
}

impl Rows {
    pub fn row(&self, at: usize) -> &[u64] {
        &self.bits[at * self.width..(at + 1) * self.width]
    }
}
