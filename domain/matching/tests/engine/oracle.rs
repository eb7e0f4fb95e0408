//! Feasibility and score worked out from the input document alone, the slow way: rule by rule from
//! the format's text, time minute by minute through the calendar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use serde_json::Value;

pub struct Oracle {
    pub mentees: Vec<String>,
    pub mentors: Vec<String>,
    pub capacity: BTreeMap<String, u64>,
    pub pins: BTreeMap<String, String>,
    pub current: BTreeSet<(String, String)>,
    /// For every pair, the names of the rules it breaks and its score.
    pub pairs: BTreeMap<(String, String), Verdict>,
}

pub struct Verdict {
    pub breaks: Vec<&'static str>,
    pub score: u64,
    pub minutes: u64,
}

pub const RULES: [&str; 7] = ["language", "age", "vetting", "gender", "organisation", "never", "time"];

impl Oracle {
    pub fn new(round: &Value) -> Self {
        let list = |name: &str| round[name].as_array().cloned().unwrap_or_default();
        let pairs = |name: &str| list(name).into_iter().map(|pair| (text(&pair[0]), text(&pair[1])));
        let free = |person: &Value| -> Vec<BTreeSet<usize>> {
            list("weeks").iter().map(|week| free_slots(person, week.as_str().unwrap())).collect()
        };
        let (mentees, mentors) = (list("mentees"), list("mentors"));
        let mentee_free: Vec<_> = mentees.iter().map(free).collect();
        let mentor_free: Vec<_> = mentors.iter().map(free).collect();
        let never: BTreeSet<(String, String)> = pairs("never").collect();
        let mut verdicts = BTreeMap::new();
        for (mentee, free) in mentees.iter().zip(&mentee_free) {
            for (mentor, other) in mentors.iter().zip(&mentor_free) {
                let slots =
                    free.iter().zip(other).map(|(a, b)| a.intersection(b).count()).min().unwrap() as u64;
                let key = (text(&mentee["id"]), text(&mentor["id"]));
                let is_never = never.contains(&key);
                let breaks = breaks(round, mentee, mentor, slots, is_never);
                let score = score(round, mentee, mentor, slots);
                verdicts.insert(key, Verdict { breaks, score, minutes: slots * 30 });
            }
        }
        Self {
            mentees: mentees.iter().map(|person| text(&person["id"])).collect(),
            mentors: mentors.iter().map(|person| text(&person["id"])).collect(),
            capacity: mentors
                .iter()
                .map(|one| (text(&one["id"]), one["capacity"].as_u64().unwrap()))
                .collect(),
            pins: pairs("pins").collect(),
            current: pairs("current").collect(),
            pairs: verdicts,
        }
    }

    pub fn verdict(&self, mentee: &str, mentor: &str) -> &Verdict {
        &self.pairs[&(mentee.to_string(), mentor.to_string())]
    }

    pub fn is_feasible(&self, mentee: &str, mentor: &str) -> bool {
        self.verdict(mentee, mentor).breaks.is_empty()
    }

    /// The feasible pairs of mentees without a pin.
    pub fn open_pairs(&self) -> impl Iterator<Item = (&str, &str, u64)> {
        let open = self
            .pairs
            .iter()
            .filter(|((mentee, _), verdict)| verdict.breaks.is_empty() && !self.pins.contains_key(mentee));
        open.map(|((mentee, mentor), verdict)| (mentee.as_str(), mentor.as_str(), verdict.score))
    }

    /// The places that pins left.
    pub fn places(&self) -> BTreeMap<String, u64> {
        let mut places = self.capacity.clone();
        self.pins.values().for_each(|mentor| *places.get_mut(mentor).unwrap() -= 1);
        places
    }
}

pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_string()
}

fn words(value: &Value) -> BTreeSet<String> {
    value.as_array().unwrap().iter().map(text).collect()
}

/// The half hours of a UTC week in which a person is free at the first and at the 30th minute.
fn free_slots(person: &Value, monday: &str) -> BTreeSet<usize> {
    let zone: Tz = person["time_zone"].as_str().unwrap().parse().unwrap();
    let start = Utc.from_utc_datetime(&monday.parse::<NaiveDate>().unwrap().and_hms_opt(0, 0, 0).unwrap());
    let is_free = |minute: i64| {
        let local: DateTime<Tz> = (start + TimeDelta::minutes(minute)).with_timezone(&zone);
        let day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
            [local.weekday().num_days_from_monday() as usize];
        let now = format!("{:02}:{:02}", local.hour(), local.minute());
        let windows = person["availability"].as_array().unwrap();
        windows
            .iter()
            .any(|window| window["day"] == day && text(&window["from"]) <= now && now < text(&window["to"]))
    };
    (0..7 * 48).filter(|slot| is_free(*slot as i64 * 30) && is_free(*slot as i64 * 30 + 29)).collect()
}

fn level(value: &Value) -> usize {
    ["A1", "A2", "B1", "B2", "C1", "C2"].iter().position(|name| value == name).unwrap()
}

/// Whether some language is known to both at these levels or above.
fn talk(mentee: &Value, mentor: &Value, mentee_level: usize, mentor_level: usize) -> bool {
    let other = &mentor["languages"];
    mentee["languages"].as_object().unwrap().iter().any(|(language, known)| {
        level(known) >= mentee_level && other.get(language).is_some_and(|known| level(known) >= mentor_level)
    })
}

fn breaks(round: &Value, mentee: &Value, mentor: &Value, slots: u64, never: bool) -> Vec<&'static str> {
    let rules = &round["rules"];
    let number = |value: &Value| value.as_i64().unwrap();
    let gap = number(&mentor["age"]) - number(&mentee["age"]);
    let (least, most) = (number(&rules["age_gap_years"][0]), number(&rules["age_gap_years"][1]));
    let accepted = mentee.get("mentor_gender").map(words).unwrap_or_default();
    let organisation = mentee.get("organisation").filter(|name| Some(*name) == mentor.get("organisation"));
    let holds = [
        talk(mentee, mentor, level(&rules["mentee_language_level"]), level(&rules["mentor_language_level"])),
        least <= gap && gap <= most,
        number(&mentee["age"]) >= number(&rules["minor_below_age"]) || mentor["vetted"] == true,
        accepted.is_empty() || accepted.contains(&text(&mentor["gender"])),
        rules["same_organisation"] == true || organisation.is_none(),
        !never,
        slots * 30 >= rules["overlap_minutes_per_week"].as_u64().unwrap(),
    ];
    RULES.into_iter().zip(holds).filter(|(_, holds)| !holds).map(|(rule, _)| rule).collect()
}

fn score(round: &Value, mentee: &Value, mentor: &Value, slots: u64) -> u64 {
    let weights = &round["weights"];
    let weight = |name: &str| weights[name].as_u64().unwrap();
    let listed =
        |name: &str, at: Option<usize>| at.and_then(|at| weights[name].get(at)?.as_u64()).unwrap_or(0);
    let part = |name: &str| {
        let (own, other) = (words(&mentee[name]), words(&mentor[name]));
        if own.is_empty() {
            0
        } else {
            weight(name) * own.intersection(&other).count() as u64 / own.len() as u64
        }
    };
    let rank = |wishes: &Value, id: &Value| wishes.as_array().unwrap().iter().position(|wish| wish == id);
    let ahead = mentor["stage"].as_i64().unwrap() - mentee["stage"].as_i64().unwrap();
    let required = round["rules"]["overlap_minutes_per_week"].as_u64().unwrap().div_ceil(30);
    let lead = mentee["lead_topic"].as_str().is_some_and(|topic| words(&mentor["topics"]).contains(topic));
    let when = |holds: bool, name: &str| if holds { weight(name) } else { 0 };
    part("topics")
        + when(lead, "lead_topic")
        + part("goals")
        + listed("stage", usize::try_from(ahead).ok())
        + when(mentee["region"] == mentor["region"], "region")
        + when(talk(mentee, mentor, 4, 4), "language_c1")
        + when(talk(mentee, mentor, 5, 5), "language_c2")
        + (weight("overlap_per_slot") * slots.saturating_sub(required)).min(weight("overlap_cap"))
        + listed("mentee_wish", rank(&mentee["wishes"], &mentor["id"]))
        + listed("mentor_wish", rank(&mentor["wishes"], &mentee["id"]))
        + 1
}
