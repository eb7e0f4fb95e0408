//! As many people as possible: Hopcroft and Karp's algorithm, with mentors who have several places.

use crate::graph::{Instance, Matching, NONE};

/// A matching with the most pairs there can be.
pub(crate) fn most(instance: &Instance) -> Matching {
    let mut search = Search::new(instance);
    search.start_greedily();
    while search.layer() {
        for mentee in 0..instance.pairs.mentees() {
            if !search.matching.is_matched(mentee) {
                search.augment(mentee);
            }
        }
    }
    search.matching
}

struct Search<'i> {
    instance: &'i Instance,
    matching: Matching,
    /// Layers of alternating paths from the unmatched; a mentee's mentor is half a step before them.
    mentee_layer: Vec<u32>,
    mentor_layer: Vec<u32>,
    /// How far the current phase has looked through each row and each mentor's mentees.
    row_at: Vec<usize>,
    held_at: Vec<usize>,
}

impl<'i> Search<'i> {
    fn new(instance: &'i Instance) -> Self {
        let (mentees, mentors) = (instance.pairs.mentees(), instance.places.len());
        Self {
            instance,
            matching: Matching::empty(mentees, mentors),
            mentee_layer: vec![NONE; mentees],
            mentor_layer: vec![NONE; mentors],
            row_at: vec![0; mentees],
            held_at: vec![0; mentors],
        }
    }

    /// Those with the fewest mentors choose first, and take the mentor whom the fewest could have.
    fn start_greedily(&mut self) {
        let pairs = &self.instance.pairs;
        let mut asked = vec![0_u32; self.instance.places.len()];
        (0..pairs.mentees())
            .flat_map(|mentee| pairs.mentors_of(mentee))
            .for_each(|at| asked[*at as usize] += 1);
        let mut order: Vec<usize> = (0..pairs.mentees()).collect();
        order.sort_by_key(|mentee| pairs.mentors_of(*mentee).len());
        for mentee in order {
            let open = pairs.mentors_of(mentee).iter().copied();
            let open = open.filter(|mentor| self.matching.has_place(*mentor as usize, &self.instance.places));
            if let Some(mentor) = open.min_by_key(|mentor| (asked[*mentor as usize], *mentor)) {
                self.matching.join(mentee, mentor);
            }
        }
    }

    /// Sets the layers up to the first mentor with a free place; false when none can be reached.
    fn layer(&mut self) -> bool {
        self.mentee_layer.fill(NONE);
        self.mentor_layer.fill(NONE);
        self.row_at.fill(0);
        self.held_at.fill(0);
        let mut front: Vec<usize> =
            (0..self.row_at.len()).filter(|at| !self.matching.is_matched(*at)).collect();
        front.iter().for_each(|mentee| self.mentee_layer[*mentee] = 0);
        let mut found = false;
        let mut depth = 0;
        while !front.is_empty() && !found {
            let mut next = Vec::new();
            for mentee in front {
                for &mentor in self.instance.pairs.mentors_of(mentee) {
                    let mentor = mentor as usize;
                    if self.mentor_layer[mentor] != NONE {
                        continue;
                    }
                    self.mentor_layer[mentor] = depth;
                    found |= self.matching.has_place(mentor, &self.instance.places);
                    for &other in self.matching.held(mentor) {
                        self.mentee_layer[other as usize] = depth + 1;
                        next.push(other as usize);
                    }
                }
            }
            front = next;
            depth += 1;
        }
        found
    }

    /// Follows the layers from an unmatched mentee to a free place and moves everybody on the way.
    fn augment(&mut self, mentee: usize) {
        let mut path: Vec<(usize, u32)> = Vec::new();
        let mut at = mentee;
        loop {
            let Some(&mentor) = self.instance.pairs.mentors_of(at).get(self.row_at[at]) else {
                // A dead end: whoever led here looks further.
                let Some((before, _)) = path.pop() else { return };
                at = before;
                continue;
            };
            let index = mentor as usize;
            if self.mentor_layer[index] != self.mentee_layer[at] {
                self.row_at[at] += 1;
            } else if self.matching.has_place(index, &self.instance.places) {
                path.push((at, mentor));
                // From the end, so that every place is free when it is taken.
                path.iter().rev().for_each(|(mentee, mentor)| self.matching.join(*mentee, *mentor));
                return;
            } else if let Some(&next) = self.matching.held(index).get(self.held_at[index]) {
                self.held_at[index] += 1;
                path.push((at, mentor));
                at = next as usize;
            } else {
                self.row_at[at] += 1;
            }
        }
    }
}
