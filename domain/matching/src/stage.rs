//! One step of the objective on a face: small whole costs on some pairs, brought to their least sum
//! by one shortest path for each cost that is added. What remains is the face of the optima.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::face::{Face, Node};

/// Every change of the matching costs, with the potentials of its ends, nothing or more. That is
/// the proof that no better matching exists, and is kept up whenever a cost is added.
pub(crate) struct Stage {
    potential: Vec<i64>,
    distance: Vec<i64>,
    before: Vec<Node>,
    touched: Vec<Node>,
    mentees: usize,
}

impl Stage {
    pub fn new(face: &Face) -> Self {
        let (mentees, nodes) = (face.settled.len(), face.settled.len() + face.places.len() + 1);
        Self {
            potential: vec![0; nodes],
            distance: vec![i64::MAX; nodes],
            before: vec![Node::Pool; nodes],
            touched: Vec::new(),
            mentees,
        }
    }

    fn index(&self, node: Node) -> usize {
        match node {
            Node::Mentee(mentee) => mentee,
            Node::Mentor(mentor) => self.mentees + mentor,
            Node::Pool => self.potential.len() - 1,
        }
    }

    fn potential(&self, node: Node) -> i64 {
        self.potential[self.index(node)]
    }

    fn reduced(&self, from: Node, to: Node, cost: i64) -> i64 {
        cost + self.potential(from) - self.potential(to)
    }

    /// Adds `cost` to a pair that is not matched (or, negative, to one that is): no change of the
    /// matching becomes cheaper by that.
    pub fn burden(&self, face: &mut Face, mentee: usize, mentor: u32, cost: i64) {
        if let Some(choice) = face.choice_mut(mentee, mentor) {
            choice.cost += cost;
        }
    }

    /// After a change from `from` to `to` got the cost `cost`: makes it if it now saves something.
    pub fn improve(&mut self, face: &mut Face, from: Node, to: Node, cost: i64) {
        let saving = -self.reduced(from, to, cost);
        if saving <= 0 {
            return;
        }
        let reach = self.search(face, to, from, saving);
        for node in std::mem::take(&mut self.touched) {
            let index = self.index(node);
            let distance = std::mem::replace(&mut self.distance[index], i64::MAX);
            self.potential[index] += (distance - reach).min(0);
        }
        if reach < saving {
            let mut walk = vec![from];
            while let Some(&last) = walk.last().filter(|last| **last != to) {
                walk.push(self.before[self.index(last)]);
            }
            walk.reverse();
            face.rotate(&walk);
        }
    }

    /// The distance from `start` to `goal`, or `limit` when it is not below that.
    fn search(&mut self, face: &Face, start: Node, goal: Node, limit: i64) -> i64 {
        let mut queue = BinaryHeap::new();
        let index = self.index(start);
        self.distance[index] = 0;
        self.touched.push(start);
        queue.push(Reverse((0, index)));
        while let Some(Reverse((distance, index))) = queue.pop() {
            if distance > self.distance[index] {
                continue;
            }
            let node = self.node(index);
            if node == goal {
                return distance;
            }
            face.changes(node, |next, cost| {
                let reached = distance + self.reduced(node, next, cost);
                let index = self.index(next);
                if reached < limit && reached < self.distance[index] {
                    if self.distance[index] == i64::MAX {
                        self.touched.push(next);
                    }
                    self.distance[index] = reached;
                    self.before[index] = node;
                    queue.push(Reverse((reached, index)));
                }
            });
        }
        limit
    }

    fn node(&self, index: usize) -> Node {
        match index {
            mentee if mentee < self.mentees => Node::Mentee(mentee),
            pool if pool + 1 == self.potential.len() => Node::Pool,
            mentor => Node::Mentor(mentor - self.mentees),
        }
    }

    /// Leaves only the optima of this step in the face, and its costs and potentials at zero.
    pub fn narrow(&mut self, face: &mut Face) {
        let pool = self.potential(Node::Pool);
        for mentee in 0..face.settled.len() {
            if face.settled[mentee] {
                continue;
            }
            let own = self.potential[mentee];
            let mate = face.matching.mate(mentee);
            let reduced = |mentor: u32, cost: i64| cost + own - self.potential(Node::Mentor(mentor as usize));
            let bound = match mate {
                Some(mentor) => face.choice(mentee, mentor).is_none_or(|kept| reduced(mentor, kept.cost) < 0),
                None => own != pool,
            };
            if bound {
                face.settle(mentee);
                continue;
            }
            face.open_mentee[mentee] &= own == pool;
            face.choices[mentee].retain(|choice| reduced(choice.mentor, choice.cost) <= 0);
            face.choices[mentee].iter_mut().for_each(|choice| choice.cost = 0);
        }
        for mentor in 0..face.places.len() {
            face.open_mentor[mentor] &= self.potential(Node::Mentor(mentor)) == pool;
        }
        self.potential.fill(0);
    }
}
