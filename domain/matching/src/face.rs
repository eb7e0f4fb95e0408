//! The matchings that are still in the running. After each step of the objective, complementary
//! slackness says which pairs an optimal matching may contain and who must be matched or full; the
//! next step chooses among exactly these matchings. That is why no step needs penalty constants.

use crate::demand::Demand;
use crate::graph::{Instance, Matching};
use crate::total::Total;

/// A pair that may be matched, with its cost in the step at hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice {
    pub mentor: u32,
    pub score: u32,
    pub cost: i64,
}

/// A set of equally good matchings, given by one of them and by how the others may differ from it.
pub(crate) struct Face {
    pub matching: Matching,
    pub places: Vec<u32>,
    /// By mentee, the mentors they may be with, by mentor.
    pub choices: Vec<Vec<Choice>>,
    /// Mentees whose fate is settled.
    pub settled: Vec<bool>,
    /// Mentees who may be matched or not, mentors who may have more or fewer mentees.
    pub open_mentee: Vec<bool>,
    pub open_mentor: Vec<bool>,
}

/// Where a change of the matching can lead: a mentee who gets another mentor, a mentor who gets a
/// mentee more, or the pool of the unmatched and of the free places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Node {
    Mentee(usize),
    Mentor(usize),
    Pool,
}

impl Face {
    /// All largest matchings.
    pub fn of_demand(instance: &Instance, demand: &Demand, matching: Matching) -> Self {
        Self::new(instance, demand, matching, |_, _, _| true, |_| true, |_| true)
    }

    /// All largest matchings with the best total: those on the tight pairs, with everyone matched
    /// and full who has a price.
    pub fn of_total(instance: &Instance, demand: &Demand, total: &Total) -> Self {
        Self::new(
            instance,
            demand,
            total.matching.clone(),
            |mentee, mentor, score| {
                total.mentee_price[mentee] + total.mentor_price[mentor as usize] == i64::from(score)
            },
            |mentee| total.mentee_price[mentee] == 0,
            |mentor| total.mentor_price[mentor] == 0,
        )
    }

    fn new(
        instance: &Instance,
        demand: &Demand,
        matching: Matching,
        tight: impl Fn(usize, u32, u32) -> bool,
        free_mentee: impl Fn(usize) -> bool,
        free_mentor: impl Fn(usize) -> bool,
    ) -> Self {
        let choices = |mentee: usize| {
            let row = instance.pairs.row(mentee);
            let may = row
                .filter(|(mentor, score)| demand.allows(mentee, *mentor) && tight(mentee, *mentor, *score));
            let mut choices: Vec<Choice> =
                may.map(|(mentor, score)| Choice { mentor, score, cost: 0 }).collect();
            choices.sort_unstable_by_key(|choice| choice.mentor);
            choices
        };
        let mentees = 0..instance.pairs.mentees();
        Self {
            matching,
            places: instance.places.clone(),
            choices: mentees.clone().map(choices).collect(),
            settled: vec![false; mentees.len()],
            open_mentee: mentees.map(|at| !demand.covers_mentee(at) && free_mentee(at)).collect(),
            open_mentor: (0..instance.places.len())
                .map(|at| !demand.covers_mentor(at) && free_mentor(at))
                .collect(),
        }
    }

    pub fn choice(&self, mentee: usize, mentor: u32) -> Option<&Choice> {
        let at = self.choices[mentee].binary_search_by_key(&mentor, |choice| choice.mentor).ok()?;
        self.choices[mentee].get(at)
    }

    pub fn choice_mut(&mut self, mentee: usize, mentor: u32) -> Option<&mut Choice> {
        let at = self.choices[mentee].binary_search_by_key(&mentor, |choice| choice.mentor).ok()?;
        self.choices[mentee].get_mut(at)
    }

    /// Forgets a pair that is not matched.
    pub fn drop_choice(&mut self, mentee: usize, mentor: u32) {
        if let Ok(at) = self.choices[mentee].binary_search_by_key(&mentor, |choice| choice.mentor) {
            self.choices[mentee].remove(at);
        }
    }

    pub fn settle(&mut self, mentee: usize) {
        self.settled[mentee] = true;
        self.choices[mentee].clear();
    }

    /// Calls `step` with every node one change leads to from `node`, and what that change costs.
    pub fn changes(&self, node: Node, mut step: impl FnMut(Node, i64)) {
        match node {
            Node::Mentee(mentee) => {
                let mate = self.matching.mate(mentee);
                for choice in self.choices[mentee].iter().filter(|choice| Some(choice.mentor) != mate) {
                    step(Node::Mentor(choice.mentor as usize), choice.cost);
                }
                if self.open_mentee[mentee] && mate.is_some() {
                    step(Node::Pool, 0);
                }
            }
            Node::Mentor(mentor) => {
                for &mentee in self.matching.held(mentor) {
                    if let Some(choice) = self.choice(mentee as usize, mentor as u32) {
                        step(Node::Mentee(mentee as usize), -choice.cost);
                    }
                }
                if self.open_mentor[mentor] && self.matching.has_place(mentor, &self.places) {
                    step(Node::Pool, 0);
                }
            }
            Node::Pool => {
                for mentee in 0..self.settled.len() {
                    if self.open_mentee[mentee] && !self.settled[mentee] && !self.matching.is_matched(mentee)
                    {
                        step(Node::Mentee(mentee), 0);
                    }
                }
                for mentor in 0..self.places.len() {
                    if self.open_mentor[mentor] && !self.matching.held(mentor).is_empty() {
                        step(Node::Mentor(mentor), 0);
                    }
                }
            }
        }
    }

    /// Carries out a closed walk of changes: the nodes in order, the last one leading to the first.
    pub fn rotate(&mut self, walk: &[Node]) {
        let next = walk.iter().cycle().skip(1);
        let steps: Vec<(Node, Node)> = walk.iter().copied().zip(next.copied()).take(walk.len()).collect();
        for step in &steps {
            if let (Node::Mentor(_), Node::Mentee(mentee)) = step {
                self.matching.part(*mentee);
            }
        }
        for step in &steps {
            if let (Node::Mentee(mentee), Node::Mentor(mentor)) = step {
                self.matching.join(*mentee, *mentor as u32);
            }
        }
    }
}
