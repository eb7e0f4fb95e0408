//! Why each unmatched person is: the rules that stand in the way, or the people they compete with.

use crate::bits;
use crate::compile::Compiled;
use crate::demand::Demand;
use crate::feasible::Mentors;
use crate::graph::{Instance, Matching};
use crate::result::{Rule, RuleCounts, Shortage, Unmatched};

pub(crate) struct Reasons<'a> {
    pub compiled: &'a Compiled<'a>,
    pub mentors: &'a Mentors<'a>,
    pub instance: &'a Instance,
    pub matching: &'a Matching,
    /// By mentor, who one more place there would match.
    pub newcomers: &'a [Option<usize>],
}

impl Reasons<'_> {
    /// Everybody without a pair, by id; `groups` says which shortage a mentee is in.
    pub fn unmatched(&self, groups: &[Option<usize>]) -> Vec<Unmatched> {
        let mut would_match = vec![Vec::new(); self.compiled.mentees.len()];
        for (mentor, newcomer) in self.newcomers.iter().enumerate() {
            if let Some(mentee) = newcomer {
                would_match[*mentee].push(self.compiled.mentors[mentor].id.clone());
            }
        }
        let alone =
            |mentee: &usize| self.compiled.pin[*mentee].is_none() && !self.matching.is_matched(*mentee);
        let explain = |mentee: usize| {
            let (excluded_by, only) = self.exclusions(mentee);
            Unmatched {
                mentee: self.compiled.mentees[mentee].id.clone(),
                feasible_mentors: self.instance.pairs.mentors_of(mentee).len() as u32,
                excluded_by,
                only,
                would_match: std::mem::take(&mut would_match[mentee]),
                shortage: groups[mentee],
            }
        };
        (0..self.compiled.mentees.len()).filter(alone).map(explain).collect()
    }

    /// How many mentors fail each rule, and how many fail it alone.
    fn exclusions(&self, mentee: usize) -> (RuleCounts, RuleCounts) {
        let everyone = self.mentors.everyone();
        let failing = Rule::ALL.map(|rule| {
            let mut bits = vec![0; everyone.len()];
            self.mentors.passing(self.compiled, rule, mentee, everyone, &mut bits);
            bits.iter_mut().zip(everyone).for_each(|(passing, all)| *passing = all & !*passing);
            bits
        });
        let mut once = vec![0_u64; everyone.len()];
        let mut twice = once.clone();
        for bits in &failing {
            for (at, failed) in bits.iter().enumerate() {
                twice[at] |= once[at] & failed;
                once[at] |= failed;
            }
        }
        once.iter_mut().zip(&twice).for_each(|(once, twice)| *once &= !twice);
        let excluded_by = RuleCounts::of(|rule| bits::count(&failing[rule as usize]));
        let only = RuleCounts::of(|rule| bits::common(&failing[rule as usize], &once));
        (excluded_by, only)
    }

    /// The connected groups of the crowded part, and by mentee the group they are in. People whom
    /// nobody may be paired with are in none.
    pub fn shortages(&self, demand: &Demand) -> (Vec<Shortage>, Vec<Option<usize>>) {
        let pairs = &self.instance.pairs;
        let mut askers = vec![Vec::new(); self.instance.places.len()];
        let crowded =
            |mentee: &usize| demand.crowded_mentee[*mentee] && !pairs.mentors_of(*mentee).is_empty();
        for mentee in (0..pairs.mentees()).filter(crowded) {
            pairs.mentors_of(mentee).iter().for_each(|mentor| askers[*mentor as usize].push(mentee));
        }
        let mut shortages = Vec::new();
        let mut groups = vec![None; pairs.mentees()];
        let mut met = vec![false; askers.len()];
        for first in (0..pairs.mentees()).filter(crowded) {
            if groups[first].is_some() {
                continue;
            }
            let (mut mentees, mut mentors, mut next) = (vec![first], Vec::new(), 0);
            groups[first] = Some(shortages.len());
            while let Some(&mentee) = mentees.get(next) {
                next += 1;
                for &mentor in pairs.mentors_of(mentee) {
                    let mentor = mentor as usize;
                    if std::mem::replace(&mut met[mentor], true) {
                        continue;
                    }
                    mentors.push(mentor);
                    for &other in &askers[mentor] {
                        if groups[other].replace(shortages.len()).is_none() {
                            mentees.push(other);
                        }
                    }
                }
            }
            mentees.sort_unstable();
            mentors.sort_unstable();
            shortages.push(Shortage {
                places: mentors.iter().map(|mentor| self.instance.places[*mentor] as usize).sum(),
                mentees: mentees.into_iter().map(|at| self.compiled.mentees[at].id.clone()).collect(),
                mentors: mentors.into_iter().map(|at| self.compiled.mentors[at].id.clone()).collect(),
            });
        }
        (shortages, groups)
    }
}
