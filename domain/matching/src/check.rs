//! What the types alone cannot promise of a round: ids that exist once, zones that exist, pins that
//! fit. `read` calls it for files; a round built in memory is checked before it is solved.

use std::collections::{HashMap, HashSet};

use chrono_tz::Tz;

use crate::fault::Fault;
use crate::round::{Mentor, Round, Weights, Window};

/// The most people a side may have.
pub const MOST_PEOPLE: usize = 1 << 24;

type Ids<'r> = HashMap<&'r str, usize>;

/// `Ok` when the round can be solved, else the first fault in the order of the document.
pub fn check(round: &Round) -> Result<(), Fault> {
    if round.weeks.is_empty() {
        return Err(Fault::at("$.weeks", "at least one week is needed to compare people's time"));
    }
    if round.rules.age_gap_years[0] > round.rules.age_gap_years[1] {
        return Err(Fault::at("$.rules.age_gap_years", "the smallest gap must not be above the largest"));
    }
    weights(&round.weights)?;
    let mentees = ids("mentees", round.mentees.iter().map(|person| person.id.as_str()))?;
    let mentors = ids("mentors", round.mentors.iter().map(|person| person.id.as_str()))?;
    for (at, person) in round.mentees.iter().enumerate() {
        let path = format!("$.mentees[{at}]");
        zone(&path, &person.time_zone)?;
        windows(&path, &person.availability)?;
        wishes(&path, &person.wishes, &mentors, "mentor")?;
    }
    for (at, person) in round.mentors.iter().enumerate() {
        let path = format!("$.mentors[{at}]");
        zone(&path, &person.time_zone)?;
        windows(&path, &person.availability)?;
        wishes(&path, &person.wishes, &mentees, "mentee")?;
    }
    for (list, name) in [(&round.never, "never"), (&round.pins, "pins"), (&round.current, "current")] {
        for (at, (mentee, mentor)) in list.iter().enumerate() {
            known(&mentees, mentee, "mentee")
                .map_err(|text| Fault::at(format!("$.{name}[{at}][0]"), text))?;
            known(&mentors, mentor, "mentor")
                .map_err(|text| Fault::at(format!("$.{name}[{at}][1]"), text))?;
        }
    }
    pins(&round.pins, &round.mentors, &mentors)
}

fn weights(weights: &Weights) -> Result<(), Fault> {
    let single = [
        ("topics", weights.topics),
        ("lead_topic", weights.lead_topic),
        ("goals", weights.goals),
        ("region", weights.region),
        ("language_c1", weights.language_c1),
        ("language_c2", weights.language_c2),
        ("overlap_per_slot", weights.overlap_per_slot),
        ("overlap_cap", weights.overlap_cap),
    ];
    let single = single.into_iter().map(|(name, weight)| (format!("$.weights.{name}"), weight));
    let listed = [
        ("stage", &weights.stage),
        ("mentee_wish", &weights.mentee_wish),
        ("mentor_wish", &weights.mentor_wish),
    ];
    let listed = listed.into_iter().flat_map(|(name, list)| {
        list.iter().enumerate().map(move |(at, weight)| (format!("$.weights.{name}[{at}]"), *weight))
    });
    match single.chain(listed).find(|(_, weight)| *weight > Weights::MOST) {
        Some((path, weight)) => {
            Err(Fault::at(path, format!("{weight} is above {}, the largest weight", Weights::MOST)))
        }
        None => Ok(()),
    }
}

fn ids<'r>(side: &str, people: impl ExactSizeIterator<Item = &'r str>) -> Result<Ids<'r>, Fault> {
    if people.len() > MOST_PEOPLE {
        let text = format!("{} people are more than the {MOST_PEOPLE} a side may have", people.len());
        return Err(Fault::at(format!("$.{side}"), text));
    }
    let mut ids = Ids::with_capacity(people.len());
    for (at, id) in people.enumerate() {
        if let Some(first) = ids.insert(id, at) {
            let text = format!("the id {id:?} is already taken by $.{side}[{first}]");
            return Err(Fault::at(format!("$.{side}[{at}].id"), text));
        }
    }
    Ok(ids)
}

fn zone(path: &str, name: &str) -> Result<(), Fault> {
    match name.parse::<Tz>() {
        Ok(_) => Ok(()),
        Err(_) => Err(Fault::at(format!("{path}.time_zone"), format!("{name:?} is not a known time zone"))),
    }
}

fn windows(path: &str, windows: &[Window]) -> Result<(), Fault> {
    match windows.iter().position(|window| window.to <= window.from) {
        Some(at) => {
            let Window { from, to, .. } = windows[at];
            Err(Fault::at(format!("{path}.availability[{at}].to"), format!("{to} is not later than {from}")))
        }
        None => Ok(()),
    }
}

fn wishes(path: &str, wishes: &[String], ids: &Ids, side: &str) -> Result<(), Fault> {
    let mut seen = HashSet::with_capacity(wishes.len());
    for (at, id) in wishes.iter().enumerate() {
        let fault = |text| Fault::at(format!("{path}.wishes[{at}]"), text);
        known(ids, id, side).map_err(fault)?;
        if !seen.insert(id) {
            return Err(fault(format!("{id:?} is wished for twice")));
        }
    }
    Ok(())
}

fn known(ids: &Ids, id: &str, side: &str) -> Result<usize, String> {
    ids.get(id).copied().ok_or_else(|| format!("no {side} has the id {id:?}"))
}

fn pins(pins: &[(String, String)], people: &[Mentor], mentors: &Ids) -> Result<(), Fault> {
    let mut pinned = HashSet::with_capacity(pins.len());
    let mut taken = vec![0_u32; people.len()];
    for (at, (mentee, mentor)) in pins.iter().enumerate() {
        if !pinned.insert(mentee) {
            return Err(Fault::at(
                format!("$.pins[{at}][0]"),
                format!("the mentee {mentee:?} is pinned twice"),
            ));
        }
        let Some(&index) = mentors.get(mentor.as_str()) else { continue };
        let capacity = people[index].capacity;
        if taken[index] == capacity {
            let text = format!("the mentor {mentor:?} has no place left for this pin (capacity {capacity})");
            return Err(Fault::at(format!("$.pins[{at}][1]"), text));
        }
        taken[index] += 1;
    }
    Ok(())
}
