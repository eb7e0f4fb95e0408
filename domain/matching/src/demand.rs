//! Where people compete. Mentees reachable by alternating paths from an unmatched mentee, and the
//! mentors they meet on the way, form the crowded part (Dulmage and Mendelsohn): its mentors are
//! full in every largest matching, and everybody outside it is matched in every largest matching.

use crate::graph::{Instance, Matching};

/// The two parts do not depend on which largest matching they were found with.
pub(crate) struct Demand {
    pub crowded_mentee: Vec<bool>,
    pub crowded_mentor: Vec<bool>,
}

impl Demand {
    pub fn new(instance: &Instance, matching: &Matching) -> Self {
        let mentees = instance.pairs.mentees();
        let mut demand =
            Self { crowded_mentee: vec![false; mentees], crowded_mentor: vec![false; instance.places.len()] };
        let mut open: Vec<usize> = (0..mentees).filter(|mentee| !matching.is_matched(*mentee)).collect();
        open.iter().for_each(|mentee| demand.crowded_mentee[*mentee] = true);
        while let Some(mentee) = open.pop() {
            for &mentor in instance.pairs.mentors_of(mentee) {
                if std::mem::replace(&mut demand.crowded_mentor[mentor as usize], true) {
                    continue;
                }
                for &other in matching.held(mentor as usize) {
                    if !std::mem::replace(&mut demand.crowded_mentee[other as usize], true) {
                        open.push(other as usize);
                    }
                }
            }
        }
        demand
    }

    /// Whether a largest matching can contain this pair.
    pub fn allows(&self, mentee: usize, mentor: u32) -> bool {
        self.crowded_mentee[mentee] == self.crowded_mentor[mentor as usize]
    }

    /// Every pair touches one of these mentees or one of these mentors (König's cover); together
    /// they have as many places as the largest matching has pairs.
    pub fn covers_mentee(&self, mentee: usize) -> bool {
        !self.crowded_mentee[mentee]
    }

    pub fn covers_mentor(&self, mentor: usize) -> bool {
        self.crowded_mentor[mentor]
    }
}
