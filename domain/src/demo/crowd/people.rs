//! Somebody in the crowd: from a place, with the languages, hours and interests people there may
//! have.

use super::{draw::Draw, words::words};
use crate::demo::content::{Hours, Person};
use model::{GOALS, TOPICS};
use std::collections::BTreeMap;

pub fn person(draw: &mut Draw, handle: String, role: &str) -> Person {
    let place = draw.pick(&words().places);
    let (mentor, activist) = (role == "mentor", role == "activist");
    let matched = mentor || activist;
    let mut languages = BTreeMap::from([(place.language.clone(), "C2".to_owned())]);
    for other in &place.also {
        let level = draw.pick(&["A2", "B1", "B2", "B2", "C1", "C2"]);
        languages.insert(other.clone(), (*level).to_owned());
    }
    if draw.below(10) < 8 {
        let level = draw.pick(if mentor { &["B2", "C1", "C2"] } else { &["A2", "B1", "B2"] });
        languages.entry("en".to_owned()).or_insert_with(|| (*level).to_owned());
    }
    let topics = if matched { draw.between(2, 5) } else { 0 };
    let topics: Vec<String> = draw.some(TOPICS, topics).into_iter().map(str::to_owned).collect();
    let goals = if matched { draw.between(1, 4) } else { 0 };
    Person {
        name: name(draw, &place.names, &place.language),
        role: role.to_owned(),
        language: place.language.clone(),
        zone: place.zone.clone(),
        region: place.region.clone(),
        organisation: None,
        birth_year: matched
            .then(|| draw.between(if mentor { 1962 } else { 1997 }, if mentor { 1992 } else { 2010 }) as i32),
        gender: matched
            .then(|| (*draw.pick(&["woman", "woman", "man", "man", "nonbinary", "undisclosed"])).to_owned()),
        stage: matched.then(|| draw.between(if mentor { 2 } else { 0 }, if mentor { 5 } else { 2 }) as u8),
        languages,
        lead_topic: if activist { topics.first().cloned() } else { None },
        topics,
        goals: draw.some(GOALS, goals).into_iter().map(str::to_owned).collect(),
        availability: if matched { availability(draw) } else { Vec::new() },
        capacity: mentor.then(|| draw.between(1, 4) as u32),
        vetted: mentor.then(|| draw.below(5) > 0),
        handle,
    }
}

/// A first name with an initial; in Korean, where names are not cut, one of two syllables alone.
fn name(draw: &mut Draw, names: &[String], language: &str) -> String {
    let first = draw.pick(names);
    if language == "ko" {
        return first.clone();
    }
    let initial = char::from(b'A' + draw.below(26) as u8);
    format!("{first} {initial}.")
}

/// Two to four evenings, and often a weekend morning.
fn availability(draw: &mut Draw) -> Vec<Hours> {
    let evenings = draw.between(2, 4);
    let mut hours: Vec<Hours> = Vec::new();
    for day in draw.some(&["mon", "tue", "wed", "thu", "fri"], evenings) {
        let from = draw.between(17, 20);
        hours.push(window(day, from, from + draw.between(1, 3)));
    }
    if draw.below(3) > 0 {
        let from = draw.between(8, 14);
        let day = draw.pick(&["sat", "sun"]);
        hours.push(window(day, from, from + draw.between(2, 5)));
    }
    hours
}

fn window(day: &str, from: usize, to: usize) -> Hours {
    Hours { day: day.to_owned(), from: format!("{from:02}:00"), to: format!("{:02}:00", to.min(24)) }
}
