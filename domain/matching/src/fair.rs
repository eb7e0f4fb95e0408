//! Mode *fair*: among the largest matchings, as few pairs as possible with the lowest score, then
//! with the second lowest, and so on upwards. The worst pair is then as good as it can be, and so is
//! every pair above it in turn.

use crate::face::{Face, Node};
use crate::stage::Stage;

pub(crate) fn raise(face: &mut Face) {
    let mut stage = Stage::new(face);
    let mut pairs: Vec<(u32, usize, u32)> = Vec::new();
    for (mentee, choices) in face.choices.iter().enumerate() {
        pairs.extend(choices.iter().map(|choice| (choice.score, mentee, choice.mentor)));
    }
    pairs.sort_unstable();
    for band in pairs.chunk_by(|left, right| left.0 == right.0) {
        let is_matched = |face: &Face, mentee: usize, mentor: u32| face.matching.mate(mentee) == Some(mentor);
        let live: Vec<(usize, u32)> = band
            .iter()
            .map(|(_, mentee, mentor)| (*mentee, *mentor))
            .filter(|(mentee, mentor)| face.choice(*mentee, *mentor).is_some())
            .collect();
        let (matched, other): (Vec<_>, Vec<_>) =
            live.into_iter().partition(|(mentee, mentor)| is_matched(face, *mentee, *mentor));
        if matched.is_empty() {
            // None of this band is needed at all.
            other.into_iter().for_each(|(mentee, mentor)| face.drop_choice(mentee, mentor));
            continue;
        }
        other.into_iter().for_each(|(mentee, mentor)| stage.burden(face, mentee, mentor, 1));
        for (mentee, mentor) in matched {
            stage.burden(face, mentee, mentor, 1);
            if is_matched(face, mentee, mentor) {
                stage.improve(face, Node::Mentor(mentor as usize), Node::Mentee(mentee), -1);
            }
        }
        stage.narrow(face);
    }
}
