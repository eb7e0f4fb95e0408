//! What the demo organisation consists of, as data: people, cohorts, threads, materials.
//! Nothing here knows the database; whoever fills one walks a [`World`] and calls the verbs.
//!
//! The files beside this one:
//!
//! - `people.json`: organisations and everyone in them. `handle` is the key all other files use.
//! - `cohorts.json`: the programme with its ground rules, the materials in reading order, and the
//!   cohorts with roster, sessions, attendance, mentorships and what each person has read.
//! - `threads.json`: threads with their posts, oldest first; a body is written as a list of lines.
//! - `materials/<key>.<language>.md`: the texts, the first line being `# Title`.
//!
//! Nothing has a date. A session names a week counted from the current one, a weekday and a wall
//! time in a zone ([`When`]), so that it falls into the mentor's weekly hours whenever the demo is
//! started: week -1 or less is past, week 1 or more is to come. A post names how long ago it was
//! written. All words for topics, goals, regions and roles are those of the `model` crate, and all
//! texts that are not a person's own exist in the languages `en`, `ko`, `es`, `fr`.

use super::texts;
use crate::zones;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;

/// The whole demo organisation.
pub fn world() -> World {
    // These files are part of the binary and parsed by the tests: they cannot fail in the field.
    let people: People = serde_json::from_str(include_str!("people.json")).expect("people.json");
    let cohorts: Cohorts = serde_json::from_str(include_str!("cohorts.json")).expect("cohorts.json");
    let threads: Threads = serde_json::from_str(include_str!("threads.json")).expect("threads.json");
    World {
        organisations: people.organisations,
        people: people.people,
        programme: cohorts.programme,
        materials: cohorts.materials,
        cohorts: cohorts.cohorts,
        threads: threads.threads,
    }
}

pub struct World {
    pub organisations: Vec<Organisation>,
    pub people: Vec<Person>,
    pub programme: Programme,
    pub materials: Vec<Material>,
    pub cohorts: Vec<Cohort>,
    pub threads: Vec<Thread>,
}

/// A text by language (`en`, `ko`, `es`, `fr`).
pub type Words = BTreeMap<String, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub key: String,
    /// `host`, `partner` or `member`.
    pub kind: String,
    /// A member organisation has only its own name, under `en`.
    pub name: Words,
}

/// Someone in the demo. The team has no matching profile: its lists are empty.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub handle: String,
    /// The name to show, in the person's own script.
    pub name: String,
    pub role: String,
    /// The language the interface speaks to them.
    pub language: String,
    pub zone: String,
    pub region: String,
    pub organisation: Option<String>,
    pub birth_year: Option<i32>,
    pub gender: Option<String>,
    pub stage: Option<u8>,
    /// Language to CEFR level, `A1` to `C2`.
    pub languages: BTreeMap<String, String>,
    #[serde(default)]
    pub topics: Vec<String>,
    pub lead_topic: Option<String>,
    #[serde(default)]
    pub goals: Vec<String>,
    #[serde(default)]
    pub availability: Vec<Hours>,
    /// Places a mentor offers, running mentorships included.
    pub capacity: Option<u32>,
    pub vetted: Option<bool>,
}

/// Weekly free hours, local wall time on half hours; `to` may be `24:00`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hours {
    pub day: String,
    pub from: String,
    pub to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    pub key: String,
    pub name: Words,
    pub summary: Words,
    pub ground_rules: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Material {
    pub key: String,
    pub required: bool,
    /// The languages it exists in; the first is the one it was written in.
    pub languages: Vec<String>,
}

/// One language version of a material.
pub struct Version {
    pub title: &'static str,
    /// Markdown, without the title.
    pub body: &'static str,
}

impl Material {
    /// The text in a language, if it exists in it.
    pub fn version(&self, language: &str) -> Option<Version> {
        let text = texts::find(&self.key, language)?;
        let (title, body) = text.strip_prefix("# ")?.split_once('\n')?;
        Some(Version { title: title.trim(), body: body.trim() })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cohort {
    pub key: String,
    /// `running` or `finished`.
    pub state: String,
    pub name: Words,
    pub description: Words,
    pub capacity: u32,
    pub languages: Vec<String>,
    /// The first and last week, counted from the current one.
    pub from_week: i64,
    pub to_week: i64,
    #[serde(default)]
    pub enrolled: Vec<String>,
    /// In the order they wait.
    #[serde(default)]
    pub waitlisted: Vec<String>,
    #[serde(default)]
    pub completed: Vec<String>,
    #[serde(default)]
    pub withdrawn: Vec<String>,
    pub mentors: Vec<String>,
    pub facilitators: Vec<String>,
    pub staff: Vec<String>,
    /// Keys of materials, in reading order.
    pub materials: Vec<String>,
    pub sessions: Vec<Session>,
    pub mentorships: Vec<Mentorship>,
    /// Handle to the keys of the materials marked as done.
    pub read: BTreeMap<String, Vec<String>>,
}

impl Cohort {
    /// Every activist who ever had a place: enrolled, completed or withdrawn.
    pub fn members(&self) -> impl Iterator<Item = &String> {
        self.enrolled.iter().chain(&self.completed).chain(&self.withdrawn)
    }
}

/// A session of the whole cohort.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    pub key: String,
    pub facilitator: String,
    pub when: When,
    pub minutes: u32,
    pub title: Words,
    /// `present`, `late`, `excused`, `absent` to handles; empty while the session is to come.
    #[serde(default)]
    pub attendance: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mentorship {
    pub activist: String,
    pub mentor: String,
    pub since_week: i64,
    /// `active` or `closed`.
    pub state: String,
    pub goal: Goal,
    pub sessions: Vec<Meeting>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    pub language: String,
    pub text: String,
}

/// A mentoring session, inside the weekly hours of both.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    pub when: When,
    pub minutes: u32,
    /// How the activist attended; absent while the session is to come.
    pub activist: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thread {
    pub key: String,
    pub cohort: String,
    pub title: String,
    pub language: String,
    /// Oldest first; the first one opens the thread.
    pub posts: Vec<Post>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    pub by: String,
    pub language: String,
    pub(super) days_ago: i64,
    pub(super) minutes_ago: i64,
    /// Markdown.
    #[serde(deserialize_with = "joined")]
    pub body: String,
}

impl Post {
    /// The instant it was written, seen from `now`.
    pub fn written(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now - TimeDelta::days(self.days_ago) - TimeDelta::minutes(self.minutes_ago)
    }
}

/// A wall time in a week counted from the current one.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// 0 is the week, Monday to Sunday, that `now` falls into where the host is.
    pub week: i64,
    pub day: String,
    pub at: String,
    pub zone: String,
}

impl When {
    /// The instant, seen from `now`. `None` only for a day, time or zone that does not exist.
    pub fn instant(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let zone: Tz = self.zone.parse().ok()?;
        let day: Weekday = self.day.parse().ok()?;
        let date = monday(now, self.week) + Days::new(day.num_days_from_monday().into());
        Some(zones::instant(date.and_time(NaiveTime::parse_from_str(&self.at, "%H:%M").ok()?), zone))
    }
}

/// The clock the host organisation lives by.
pub const HOST_ZONE: Tz = Tz::Asia__Seoul;

/// The Monday of a week counted from the one that `now` falls into where the host is.
pub fn monday(now: DateTime<Utc>, week: i64) -> NaiveDate {
    let today = zones::wall(now, HOST_ZONE).date();
    today - Days::new(today.weekday().num_days_from_monday().into()) + TimeDelta::weeks(week)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    organisations: Vec<Organisation>,
    people: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cohorts {
    programme: Programme,
    materials: Vec<Material>,
    cohorts: Vec<Cohort>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Threads {
    threads: Vec<Thread>,
}

fn joined<'de, D: Deserializer<'de>>(source: D) -> Result<String, D::Error> {
    Vec::<String>::deserialize(source).map(|lines| lines.join("\n"))
}
