//! Rounds made from a seed: the same seed, the same round.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use matching::{Day, HalfHour, Level, Mentee, Mentor, Round, Rules, Week, Weights, Window};

/// Splitmix64, which is all the randomness a test needs.
pub struct Seed(pub u64);

impl Seed {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    pub fn some<T: Copy>(&mut self, from: &[T], most: usize) -> Vec<T> {
        let mut rest = from.to_vec();
        let count = self.below(most + 1).min(rest.len());
        (0..count).map(|_| rest.swap_remove(self.below(rest.len()))).collect()
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for at in (1..list.len()).rev() {
            list.swap(at, self.below(at + 1));
        }
    }
}

const ZONES: [&str; 8] = [
    "Asia/Seoul",
    "Asia/Kathmandu",
    "America/New_York",
    "Europe/Berlin",
    "America/Bogota",
    "Africa/Dakar",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
];
const TOPICS: [&str; 6] = ["coi", "icl", "upr", "torture", "migration", "media"];
const GOALS: [&str; 4] = ["career", "campaigning", "research", "fundraising"];
const LANGUAGES: [&str; 3] = ["en", "ko", "es"];
const LEVELS: [Level; 6] = [Level::A1, Level::A2, Level::B1, Level::B2, Level::C1, Level::C2];
const GENDERS: [&str; 3] = ["woman", "man", "nonbinary"];
const DAYS: [Day; 7] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri, Day::Sat, Day::Sun];

/// How a round is to be.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub mentees: usize,
    pub mentors: usize,
    pub most_places: usize,
    /// Few different scores, so that many results are equally good.
    pub many_ties: bool,
}

pub fn monday(year: i32, month: u32, day: u32) -> Week {
    Week::starting(NaiveDate::from_ymd_opt(year, month, day).unwrap()).unwrap()
}

pub fn round(seed: u64, size: Size) -> Round {
    let seed = &mut Seed(seed);
    let mut round = Round {
        weeks: vec![monday(2027, 1, 11), monday(2027, 3, 22), monday(2027, 11, 1)],
        rules: Rules { overlap_minutes_per_week: 60, age_gap_years: [0, 45], ..Rules::default() },
        ..Round::default()
    };
    if size.many_ties {
        round.weights = Weights {
            topics: 1,
            lead_topic: 0,
            goals: 0,
            stage: vec![0, 1],
            region: 1,
            language_c1: 0,
            language_c2: 0,
            overlap_per_slot: 0,
            overlap_cap: 0,
            mentee_wish: vec![1],
            mentor_wish: vec![1],
        };
    }
    let mentee_ids: Vec<String> =
        (0..size.mentees).map(|at| format!("m{}", at * 7 % 101 + at / 101 * 101)).collect();
    let mentor_ids: Vec<String> =
        (0..size.mentors).map(|at| format!("M{}", at * 5 % 53 + at / 53 * 53)).collect();
    for id in &mentee_ids {
        round.mentees.push(Mentee {
            id: id.clone(),
            time_zone: seed.pick(&ZONES).into(),
            region: seed.pick(&["Asia", "Africa", "Europe"]).into(),
            languages: languages(seed),
            topics: strings(seed.some(&TOPICS, 4)),
            goals: strings(seed.some(&GOALS, 3)),
            availability: windows(seed),
            age: 14 + seed.below(16) as u16,
            gender: seed.pick(&GENDERS).into(),
            organisation: seed.once_in(2).then(|| seed.pick(&["one", "two", "three"]).into()),
            stage: seed.below(3) as i32,
            wishes: wishes(seed, &mentor_ids),
            lead_topic: seed.once_in(2).then(|| seed.pick(&TOPICS).into()),
            mentor_gender: seed.once_in(4).then(|| strings(seed.some(&GENDERS, 2))),
        });
    }
    for id in &mentor_ids {
        round.mentors.push(Mentor {
            id: id.clone(),
            time_zone: seed.pick(&ZONES).into(),
            region: seed.pick(&["Asia", "Africa", "Europe"]).into(),
            languages: languages(seed),
            topics: strings(seed.some(&TOPICS, 5)),
            goals: strings(seed.some(&GOALS, 4)),
            availability: windows(seed),
            age: 20 + seed.below(50) as u16,
            gender: seed.pick(&GENDERS).into(),
            organisation: seed.once_in(3).then(|| seed.pick(&["one", "two", "three"]).into()),
            stage: seed.below(6) as i32,
            wishes: wishes(seed, &mentee_ids),
            capacity: seed.below(size.most_places + 1) as u32,
            vetted: !seed.once_in(3),
        });
    }
    lists(seed, &mut round);
    round
}

/// Some pairs that must not be, that run already, and that are pinned within the places.
fn lists(seed: &mut Seed, round: &mut Round) {
    if round.mentees.is_empty() || round.mentors.is_empty() {
        return;
    }
    let mut left: Vec<u32> = round.mentors.iter().map(|mentor| mentor.capacity).collect();
    for at in 0..round.mentees.len() {
        let mentee = round.mentees[at].id.clone();
        let mentor = seed.below(round.mentors.len());
        let pair = (mentee, round.mentors[mentor].id.clone());
        match seed.below(8) {
            0 => round.never.push(pair),
            1..=5 => round.current.push(pair),
            6 if left[mentor] > 0 => {
                left[mentor] -= 1;
                round.pins.push(pair);
            }
            _ => {}
        }
    }
}

fn strings(words: Vec<&str>) -> Vec<String> {
    words.into_iter().map(String::from).collect()
}

fn languages(seed: &mut Seed) -> BTreeMap<String, Level> {
    let known = seed.some(&LANGUAGES, 3);
    known.into_iter().map(|language| (language.to_string(), LEVELS[1 + seed.below(5)])).collect()
}

fn windows(seed: &mut Seed) -> Vec<Window> {
    let count = 2 + seed.below(5);
    let mut windows = Vec::new();
    for _ in 0..count {
        let from = seed.below(44);
        let to = (from + 4 + seed.below(24)).min(48);
        let [from, to] = [from, to].map(|half| HalfHour::from_minutes(half as u16 * 30).unwrap());
        windows.push(Window { day: seed.pick(&DAYS), from, to });
    }
    windows
}

fn wishes(seed: &mut Seed, ids: &[String]) -> Vec<String> {
    let all: Vec<usize> = (0..ids.len()).collect();
    let chosen = if seed.once_in(2) { seed.some(&all, 3) } else { Vec::new() };
    chosen.into_iter().map(|at| ids[at].clone()).collect()
}
