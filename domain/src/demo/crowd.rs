//! A larger world, for measuring: the story's people with any number of others around them, in
//! cohorts of forty, talking.
//!
//! One seed always leads to the same people, cohorts and posts. Only ids, which are random
//! everywhere, differ from one filling to the next.

mod draw;
mod people;
mod talk;
mod words;

use super::content::{Cohort, Session, When, Words, World};
use draw::Draw;
use std::collections::BTreeMap;
use words::words;

/// How large the world is to be, the story's people and posts included.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub people: usize,
    pub posts: usize,
    pub seed: u64,
}

/// Takes part in one cohort: its facilitator, eight mentors, and activists.
const COHORT: usize = 40;
const MENTORS: usize = 8;

/// The world, grown to that size. What is smaller than the story stays as it is.
pub fn grown(mut world: World, size: Size) -> World {
    let mut draw = Draw::new(size.seed);
    let born = size.people.saturating_sub(world.people.len());
    for (number, from) in (0..born).step_by(COHORT).enumerate() {
        let count = COHORT.min(born - from);
        add_cohort(&mut world, &mut draw, number + 1, count);
    }
    let said: usize = world.threads.iter().map(|thread| thread.posts.len()).sum();
    talk::talk(&mut world, &mut draw, size.posts.saturating_sub(said));
    world
}

fn add_cohort(world: &mut World, draw: &mut Draw, number: usize, count: usize) {
    let first = world.people.len();
    for index in 0..count {
        let role = match index {
            0 => "facilitator",
            1..=MENTORS => "mentor",
            _ => "activist",
        };
        let handle = format!("p{}", first + index + 1);
        world.people.push(people::person(draw, handle, role));
    }
    let all: Vec<String> = world.people[first..].iter().map(|person| person.handle.clone()).collect();
    let mentors_end = all.len().min(MENTORS + 1);
    let activists = all[mentors_end..].to_vec();
    let required = world.materials.iter().filter(|m| m.required).map(|m| m.key.clone());
    let materials: Vec<String> = required.collect();
    let mut read = BTreeMap::new();
    for who in &activists {
        let count = draw.below(materials.len() + 1);
        read.insert(who.clone(), materials[..count].to_vec());
    }
    let facilitator = all[0].clone();
    world.cohorts.push(Cohort {
        key: format!("circle-{number}"),
        state: "running".into(),
        name: numbered(&words().cohort, number),
        description: words().about.clone(),
        capacity: activists.len().max(1) as u32,
        languages: ["en", "ko", "es", "fr"].map(str::to_owned).to_vec(),
        from_week: -6,
        to_week: 10,
        waitlisted: Vec::new(),
        completed: Vec::new(),
        withdrawn: Vec::new(),
        mentors: all[1..mentors_end].to_vec(),
        sessions: sessions(draw, &facilitator, &activists),
        facilitators: vec![facilitator],
        staff: vec!["minji".into()],
        materials,
        mentorships: Vec::new(),
        read,
        enrolled: activists,
    });
}

fn numbered(name: &Words, number: usize) -> Words {
    name.iter().map(|(lang, text)| (lang.clone(), text.replace("{n}", &number.to_string()))).collect()
}

/// One session a fortnight ago, and one to come.
fn sessions(draw: &mut Draw, facilitator: &str, activists: &[String]) -> Vec<Session> {
    let mut attendance: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for who in activists {
        let how = draw.pick(&["present", "present", "present", "present", "late", "excused", "absent"]);
        attendance.entry((*how).to_owned()).or_default().push(who.clone());
    }
    let session = |week, attendance| Session {
        key: format!("week{week}"),
        facilitator: facilitator.to_owned(),
        when: When { week, day: "sat".into(), at: "13:00".into(), zone: "Europe/Zurich".into() },
        minutes: 90,
        title: words().session.clone(),
        attendance,
    };
    vec![session(-2, attendance), session(1, BTreeMap::new())]
}
