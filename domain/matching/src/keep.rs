//! The last two steps: keep as many current pairs as possible, then let ids decide.

use crate::face::{Face, Node};
use crate::stage::Stage;

/// Among the matchings of the face, those with the most `current` pairs (lists of mentors by mentee).
pub(crate) fn keep(face: &mut Face, current: &[Vec<u32>]) {
    let mut stage = Stage::new(face);
    let mut missing = Vec::new();
    for (mentee, mentors) in current.iter().enumerate() {
        for &mentor in mentors {
            match face.matching.mate(mentee) == Some(mentor) {
                true => stage.burden(face, mentee, mentor, -1),
                false if face.choice(mentee, mentor).is_some() => missing.push((mentee, mentor)),
                false => {}
            }
        }
    }
    for (mentee, mentor) in missing {
        stage.burden(face, mentee, mentor, -1);
        if face.matching.mate(mentee) != Some(mentor) {
            stage.improve(face, Node::Mentee(mentee), Node::Mentor(mentor as usize), -1);
        }
    }
    stage.narrow(face);
}

/// Settles the face to one matching: taking mentees in the order of their ids, each gets the mentor
/// with the first id that is still possible, and stays unmatched only when nothing else is. In
/// other words, the list of mentors' ids, mentee by mentee with "unmatched" last, is the least.
pub(crate) fn settle(face: &mut Face) {
    let (mentees, mentors) = (face.settled.len(), face.places.len());
    let mut search = Search { seen: vec![0; mentees + mentors + 1], round: 0, before: Vec::new() };
    search.before.resize(mentees + mentors + 1, Node::Pool);
    for mentee in 0..mentees {
        if face.settled[mentee] {
            continue;
        }
        let mate = face.matching.mate(mentee);
        let (goal, limit) = match mate {
            Some(mentor) => (Node::Mentor(mentor as usize), mentor),
            None => (Node::Pool, u32::MAX),
        };
        search.round += 1;
        let better =
            face.choices[mentee].iter().map(|choice| choice.mentor).take_while(|mentor| *mentor < limit);
        let walk = better
            .map(|mentor| Node::Mentor(mentor as usize))
            .find_map(|start| search.path(face, start, goal));
        if let Some(mut walk) = walk {
            walk.push(Node::Mentee(mentee));
            face.rotate(&walk);
        }
        face.settle(mentee);
    }
}

struct Search {
    seen: Vec<u32>,
    round: u32,
    before: Vec<Node>,
}

impl Search {
    /// The nodes from `start` to `goal`. What one start of a round could not reach the goal from,
    /// the next one of that round need not try again.
    fn path(&mut self, face: &Face, start: Node, goal: Node) -> Option<Vec<Node>> {
        let index = |node: Node| match node {
            Node::Mentee(mentee) => mentee,
            Node::Mentor(mentor) => face.settled.len() + mentor,
            Node::Pool => face.settled.len() + face.places.len(),
        };
        if std::mem::replace(&mut self.seen[index(start)], self.round) == self.round {
            return None;
        }
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            if node == goal {
                let mut path = vec![goal];
                while let Some(&last) = path.last().filter(|last| **last != start) {
                    path.push(self.before[index(last)]);
                }
                path.reverse();
                return Some(path);
            }
            face.changes(node, |next, _| {
                if std::mem::replace(&mut self.seen[index(next)], self.round) != self.round {
                    self.before[index(next)] = node;
                    open.push(next);
                }
            });
        }
        None
    }
}
