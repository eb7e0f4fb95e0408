//! From stored profiles to the engine's round.

use super::{age, pool::Pool};
use crate::{people::Person, zones};
use ::matching::{Day, HalfHour, Level, Mentee, Mentor, Round, RoundFormat, Rules, Week, Weights, Window};
use chrono::{DateTime, Utc};
use model::{Cefr, Hours, PersonId, RoundRules};
use std::collections::{BTreeMap, HashMap};

/// Everybody's birth year is not known, so the age gap is wide enough to exclude nobody: years
/// only protect minors here.
const ANY_GAP: [i32; 2] = [-200, 200];

pub(super) fn compose(
    pool: &Pool,
    rules: RoundRules,
    weeks: Vec<Week>,
    birth_years: &HashMap<PersonId, i64>,
    now: DateTime<Utc>,
) -> Round {
    let age = |person: &Person| age::at_least(birth_years.get(&person.id).copied(), now);
    Round {
        format: RoundFormat::V1,
        weeks,
        rules: Rules {
            mentee_language_level: level(rules.mentee_level),
            mentor_language_level: level(rules.mentor_level),
            overlap_minutes_per_week: rules.overlap_minutes,
            age_gap_years: ANY_GAP,
            minor_below_age: age::MINOR_BELOW,
            same_organisation: rules.same_organisation,
        },
        weights: Weights::default(),
        mentees: pool.mentees.iter().map(|person| mentee(person, age(person))).collect(),
        mentors: pool.mentors.iter().map(|(person, left)| mentor(person, *left, age(person))).collect(),
        never: pool.never.iter().map(|(e, r)| (e.to_string(), r.to_string())).collect(),
        pins: Vec::new(),
        current: Vec::new(),
    }
}

fn mentee(person: &Person, age: u16) -> Mentee {
    Mentee {
        id: person.id.to_string(),
        time_zone: zone(person),
        // Two people of whom no region is known do not share one.
        region: person.region.clone().unwrap_or_else(|| "unknown mentee".into()),
        languages: languages(person),
        topics: person.topics.0.clone(),
        goals: person.goals.0.clone(),
        availability: windows(&person.hours.0),
        age,
        gender: gender(person),
        organisation: person.organisation.clone(),
        stage: stage(person),
        wishes: Vec::new(),
        lead_topic: person.lead_topic.clone(),
        mentor_gender: person.mentor_gender.as_ref().map(|list| list.0.clone()).filter(|l| !l.is_empty()),
    }
}

fn mentor(person: &Person, left: i64, age: u16) -> Mentor {
    Mentor {
        id: person.id.to_string(),
        time_zone: zone(person),
        region: person.region.clone().unwrap_or_else(|| "unknown mentor".into()),
        languages: languages(person),
        topics: person.topics.0.clone(),
        goals: person.goals.0.clone(),
        availability: windows(&person.hours.0),
        age,
        gender: gender(person),
        organisation: person.organisation.clone(),
        stage: stage(person),
        wishes: Vec::new(),
        capacity: u32::try_from(left).unwrap_or_default(),
        vetted: person.vetted,
    }
}

fn zone(person: &Person) -> String {
    zones::zone(&person.zone).name().to_owned()
}

fn gender(person: &Person) -> String {
    person.gender.clone().unwrap_or_else(|| "undisclosed".into())
}

fn stage(person: &Person) -> i32 {
    person.stage.clamp(0, 9) as i32
}

fn languages(person: &Person) -> BTreeMap<String, Level> {
    person.languages.0.iter().map(|(code, cefr)| (code.clone(), level(*cefr))).collect()
}

fn level(cefr: Cefr) -> Level {
    match cefr {
        Cefr::A1 => Level::A1,
        Cefr::A2 => Level::A2,
        Cefr::B1 => Level::B1,
        Cefr::B2 => Level::B2,
        Cefr::C1 => Level::C1,
        Cefr::C2 => Level::C2,
    }
}

fn windows(hours: &[Hours]) -> Vec<Window> {
    hours.iter().filter_map(window).collect()
}

fn window(hours: &Hours) -> Option<Window> {
    let day = match hours.day {
        model::Day::Mon => Day::Mon,
        model::Day::Tue => Day::Tue,
        model::Day::Wed => Day::Wed,
        model::Day::Thu => Day::Thu,
        model::Day::Fri => Day::Fri,
        model::Day::Sat => Day::Sat,
        model::Day::Sun => Day::Sun,
    };
    let (from, to) = (HalfHour::from_minutes(hours.from)?, HalfHour::from_minutes(hours.to)?);
    (from < to).then_some(Window { day, from, to })
}
