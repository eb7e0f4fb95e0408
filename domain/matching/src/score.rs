//! What a pair is worth, in whole points.

use crate::bits;
use crate::compile::{Compiled, Sides};
use crate::result::Points;

/// The points of a pair that shares `slots` slots in its worst week.
pub(crate) fn points(compiled: &Compiled, mentee: usize, mentor: usize, slots: u32) -> Points {
    let weights = &compiled.round.weights;
    let (one, other) = (compiled.mentees[mentee], compiled.mentors[mentor]);
    let both = |sides: &Sides| bits::meet(sides.mentee.row(mentee), sides.mentor.row(mentor));
    let listed = |list: &[u32], place: Option<usize>| place.and_then(|at| list.get(at).copied()).unwrap_or(0);

    let ahead = usize::try_from(i64::from(other.stage) - i64::from(one.stage)).ok();
    let spare = u64::from(slots.saturating_sub(compiled.required_slots));
    let overlap = (u64::from(weights.overlap_per_slot) * spare).min(u64::from(weights.overlap_cap));
    let lead = one.lead_topic.as_ref().is_some_and(|topic| other.topics.contains(topic));
    Points {
        topics: share(weights.topics, &compiled.topics, mentee, mentor, compiled.topic_count[mentee]),
        lead_topic: if lead { weights.lead_topic } else { 0 },
        goals: share(weights.goals, &compiled.goals, mentee, mentor, compiled.goal_count[mentee]),
        stage: listed(&weights.stage, ahead),
        region: if one.region == other.region { weights.region } else { 0 },
        language_c1: if both(&compiled.languages_c1) { weights.language_c1 } else { 0 },
        language_c2: if both(&compiled.languages_c2) { weights.language_c2 } else { 0 },
        overlap: overlap as u32,
        mentee_wish: listed(
            &weights.mentee_wish,
            compiled.mentee_wishes[mentee].get(&(mentor as u32)).copied(),
        ),
        mentor_wish: listed(
            &weights.mentor_wish,
            compiled.mentor_wishes[mentor].get(&(mentee as u32)).copied(),
        ),
        base: 1,
    }
}

/// `weight` times the part of the mentee's words that the mentor shares, rounded down.
fn share(weight: u32, words: &Sides, mentee: usize, mentor: usize, of: u32) -> u32 {
    let common = bits::common(words.mentee.row(mentee), words.mentor.row(mentor));
    let points = (u64::from(weight) * u64::from(common)).checked_div(u64::from(of));
    points.unwrap_or(0) as u32
}
