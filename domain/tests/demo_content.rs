//! The demo's files agree with each other and with the platform's vocabularies.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc};
use domain::demo::content::{Cohort, Meeting, Mentorship, Person, When, Words, World, world};
use domain::demo::texts;
use model::{GENDERS, GOALS, REGIONS, TOPICS};
use std::collections::{BTreeSet, HashSet};

const LANGUAGES: [&str; 4] = ["en", "ko", "es", "fr"];
const LEVELS: [&str; 6] = ["A1", "A2", "B1", "B2", "C1", "C2"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Starts of the demo on both sides of the daylight-saving changes of both hemispheres.
fn some_nows() -> Vec<DateTime<Utc>> {
    ["2026-11-23T00:05:00Z", "2027-03-17T12:00:00Z", "2027-07-04T23:55:00Z", "2027-10-28T08:30:00Z"]
        .iter()
        .map(|text| text.parse().unwrap())
        .collect()
}

fn person<'w>(world: &'w World, handle: &str) -> &'w Person {
    world.people.iter().find(|p| p.handle == handle).unwrap_or_else(|| panic!("nobody called {handle}"))
}

fn role_is(world: &World, handle: &str, role: &str) {
    assert_eq!(person(world, handle).role, role, "{handle}");
}

fn in_four_languages(words: &Words, what: &str) {
    for language in LANGUAGES {
        assert!(words.get(language).is_some_and(|text| !text.trim().is_empty()), "{what} in {language}");
    }
}

fn is_zone(name: &str) -> bool {
    name.parse::<chrono_tz::Tz>().is_ok()
}

fn minutes(clock: &str) -> Option<u32> {
    let (hour, minute) = clock.split_once(':')?;
    let total = hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?;
    (clock.len() == 5 && total <= 1440 && total % 30 == 0).then_some(total)
}

fn is_free(who: &Person, from: DateTime<Utc>, length: u32) -> bool {
    let local = from.with_timezone(&who.zone.parse::<chrono_tz::Tz>().unwrap());
    let (start, day) = (local.hour() * 60 + local.minute(), local.weekday().num_days_from_monday() as usize);
    who.availability.iter().any(|h| {
        h.day == DAYS[day] && minutes(&h.from).unwrap() <= start && start + length <= minutes(&h.to).unwrap()
    })
}

#[test]
fn people_are_described_in_the_platforms_words() {
    let world = world();
    let mut handles = HashSet::new();
    for who in &world.people {
        let name = &who.handle;
        assert!(handles.insert(name), "{name} twice");
        assert!(name.bytes().all(|b| b.is_ascii_lowercase()) && !who.name.trim().is_empty(), "{name}");
        assert!(LANGUAGES.contains(&who.language.as_str()) && is_zone(&who.zone), "{name}");
        assert!(REGIONS.contains(&who.region.as_str()), "{name}");
        assert!(who.languages.contains_key(&who.language), "{name} does not speak their own language");
        assert!(who.languages.values().all(|level| LEVELS.contains(&level.as_str())), "{name}");
        if let Some(key) = &who.organisation {
            assert!(world.organisations.iter().any(|o| &o.key == key), "{name}: {key}");
        }
        let matched = matches!(who.role.as_str(), "activist" | "mentor");
        assert!(matched || who.role.parse::<model::Role>().is_ok(), "{name}");
        assert_eq!(matched, who.stage.is_some_and(|stage| stage <= 5), "{name}");
        assert_eq!(matched, who.birth_year.is_some_and(|year| (1960..=2012).contains(&year)), "{name}");
        assert_eq!(matched, who.gender.as_deref().is_some_and(|g| GENDERS.contains(&g)), "{name}");
        assert_eq!(matched, !who.availability.is_empty(), "{name}");
        assert_eq!(matched, !who.topics.is_empty() && !who.goals.is_empty(), "{name}");
        assert_eq!(who.role == "mentor", who.capacity.is_some_and(|c| (1..=3).contains(&c)), "{name}");
        assert_eq!(who.role == "mentor", who.vetted.is_some(), "{name}");
        assert_eq!(who.role == "activist", who.lead_topic.is_some(), "{name}");
        assert!(who.lead_topic.iter().all(|topic| who.topics.contains(topic)), "{name}");
        assert!(who.topics.iter().all(|topic| TOPICS.contains(&topic.as_str())), "{name}");
        assert!(who.goals.iter().all(|goal| GOALS.contains(&goal.as_str())), "{name}");
        for hours in &who.availability {
            let (from, to) = (minutes(&hours.from), minutes(&hours.to));
            assert!(DAYS.contains(&hours.day.as_str()), "{name}");
            assert!(from.is_some() && to.is_some() && from < to, "{name}");
        }
    }
}

#[test]
fn the_people_the_walk_needs_are_there_and_not_yet_matched() {
    let world = world();
    let expected = [
        ("hana", "activist", "Asia/Seoul", "ko"),
        ("diego", "activist", "America/Bogota", "es"),
        ("amina", "activist", "Africa/Dakar", "fr"),
        ("grace", "mentor", "Africa/Nairobi", "en"),
        ("minji", "staff", "Asia/Seoul", "ko"),
    ];
    for (handle, role, zone, language) in expected {
        let who = person(&world, handle);
        assert_eq!((&*who.role, &*who.zone, &*who.language), (role, zone, language));
        let matched = |m: &Mentorship| m.state == "active" && (m.activist == handle || m.mentor == handle);
        assert!(!world.cohorts.iter().flat_map(|c| &c.mentorships).any(matched), "{handle}");
    }
    let running = &world.cohorts[0];
    assert_eq!((running.enrolled.len(), running.capacity, running.waitlisted.len()), (24, 24, 2));
    assert!(!running.read.contains_key("hana"), "hana reads her first material by hand");
}

#[test]
fn everything_the_organisation_says_exists_in_four_languages() {
    let world = world();
    let programme = &world.programme;
    in_four_languages(&programme.name, "programme");
    in_four_languages(&programme.summary, "summary");
    let rules: Vec<usize> = LANGUAGES.iter().map(|l| programme.ground_rules[*l].len()).collect();
    assert!(rules.iter().all(|count| *count == rules[0] && (6..=7).contains(count)), "{rules:?}");
    for organisation in &world.organisations {
        match organisation.kind.as_str() {
            "member" => assert!(organisation.name.contains_key("en")),
            kind => {
                assert!(["host", "partner"].contains(&kind));
                in_four_languages(&organisation.name, &organisation.key);
            }
        }
    }
    for cohort in &world.cohorts {
        in_four_languages(&cohort.name, &cohort.key);
        in_four_languages(&cohort.description, &cohort.key);
        cohort.sessions.iter().for_each(|session| in_four_languages(&session.title, &session.key));
    }
}

#[test]
fn every_language_version_of_a_material_is_there_with_a_title() {
    let world = world();
    let mut listed = BTreeSet::new();
    for material in &world.materials {
        for language in &material.languages {
            let version = material.version(language);
            let version = version.unwrap_or_else(|| panic!("{} in {language}", material.key));
            assert!(!version.title.is_empty() && version.body.len() > 1000, "{} {language}", material.key);
            assert!(listed.insert((material.key.clone(), language.clone())));
        }
    }
    let present = texts::TEXTS.iter().map(|(k, l, _)| ((*k).to_owned(), (*l).to_owned()));
    assert_eq!(listed, present.collect(), "a text nobody lists, or a list without its text");
}

#[test]
fn language_versions_keep_step_block_by_block() {
    for material in &world().materials {
        let shape = |language: &str| -> Vec<usize> {
            let version = material.version(language).unwrap();
            version.body.split("\n\n").map(|block| block.lines().count()).collect()
        };
        for language in &material.languages[1..] {
            assert_eq!(shape(language), shape(&material.languages[0]), "{} in {language}", material.key);
        }
    }
}

#[test]
fn rosters_name_people_in_the_right_role_once() {
    let world = world();
    for cohort in &world.cohorts {
        let mut seen = HashSet::new();
        for handle in cohort.members().chain(&cohort.waitlisted) {
            role_is(&world, handle, "activist");
            assert!(seen.insert(handle), "{handle} twice in {}", cohort.key);
        }
        assert!(cohort.members().count() <= cohort.capacity as usize, "{}", cohort.key);
        cohort.mentors.iter().for_each(|handle| role_is(&world, handle, "mentor"));
        cohort.facilitators.iter().for_each(|handle| role_is(&world, handle, "facilitator"));
        cohort.staff.iter().for_each(|handle| role_is(&world, handle, "staff"));
        assert!(cohort.materials.iter().all(|key| world.materials.iter().any(|m| &m.key == key)));
        for (reader, keys) in &cohort.read {
            assert!(seen.contains(reader), "{reader} reads in {}", cohort.key);
            assert!(keys.iter().all(|key| cohort.materials.contains(key)), "{reader}");
        }
    }
}

#[test]
fn attendance_covers_everyone_in_past_sessions_and_nobody_in_coming_ones() {
    let world = world();
    for cohort in &world.cohorts {
        for session in &cohort.sessions {
            assert!(cohort.facilitators.contains(&session.facilitator), "{}", session.key);
            assert!((cohort.from_week..=cohort.to_week).contains(&session.when.week), "{}", session.key);
            is_past_or_coming(&session.when, !session.attendance.is_empty());
            let mut counted: Vec<&String> = session.attendance.values().flatten().collect();
            counted.sort();
            let before = counted.len();
            counted.dedup();
            assert_eq!(counted.len(), before, "someone twice in {}", session.key);
            assert!(counted.iter().all(|handle| cohort.members().any(|m| m == *handle)));
            if !counted.is_empty() && cohort.state == "running" {
                assert_eq!(counted.len(), cohort.enrolled.len(), "{}", session.key);
            }
            assert!(session.attendance.keys().all(|word| is_attendance(word)));
        }
    }
}

#[test]
fn mentorships_keep_to_capacity_and_meet_inside_the_hours_of_both() {
    let world = world();
    for cohort in &world.cohorts {
        for mentorship in &cohort.mentorships {
            let (activist, mentor) =
                (person(&world, &mentorship.activist), person(&world, &mentorship.mentor));
            assert!(
                cohort.members().any(|m| m == &activist.handle) && cohort.mentors.contains(&mentor.handle)
            );
            assert_eq!(mentorship.state == "active", cohort.state == "running", "{}", activist.handle);
            assert!(
                LANGUAGES.contains(&mentorship.goal.language.as_str()) && !mentorship.goal.text.is_empty()
            );
            for meeting in &mentorship.sessions {
                assert!(meeting.when.week > mentorship.since_week, "{} meets too early", activist.handle);
                is_past_or_coming(&meeting.when, meeting.activist.is_some());
                assert!(meeting.activist.iter().all(|word| is_attendance(word)));
                meets_in_hours(meeting, mentor);
                meets_in_hours(meeting, activist);
            }
        }
        for handle in &cohort.mentors {
            let active = cohort.mentorships.iter().filter(|m| &m.mentor == handle).count();
            assert!(active <= person(&world, handle).capacity.unwrap() as usize, "{handle}");
            nobody_is_double_booked(cohort, handle);
        }
    }
}

fn is_past_or_coming(when: &When, past: bool) {
    for now in some_nows() {
        let instant = when.instant(now).unwrap_or_else(|| panic!("{} {} {}", when.day, when.at, when.zone));
        assert!(when.week != 0 && (instant < now) == past, "week {} seen from {now}", when.week);
    }
}

fn is_attendance(word: &str) -> bool {
    ["present", "late", "excused", "absent"].contains(&word)
}

fn meets_in_hours(meeting: &Meeting, who: &Person) {
    for now in some_nows() {
        let start = meeting.when.instant(now).unwrap();
        assert!(is_free(who, start, meeting.minutes), "{} is not free at {start}", who.handle);
    }
}

fn nobody_is_double_booked(cohort: &Cohort, mentor: &str) {
    let now = some_nows()[0];
    let own = cohort.mentorships.iter().filter(|m| m.mentor == mentor).flat_map(|m| &m.sessions);
    let mut times: Vec<_> = own.map(|s| (s.when.instant(now).unwrap(), s.minutes)).collect();
    times.sort();
    for pair in times.windows(2) {
        assert!(pair[0].0 + TimeDelta::minutes(pair[0].1.into()) <= pair[1].0, "{mentor}");
    }
}

#[test]
fn posts_follow_each_other_and_come_from_members_of_the_cohort() {
    let world = world();
    let now = some_nows()[0];
    for thread in &world.threads {
        let cohort = world.cohorts.iter().find(|c| c.key == thread.cohort).unwrap();
        assert!(!thread.title.is_empty() && LANGUAGES.contains(&thread.language.as_str()));
        let mut before = None;
        for post in &thread.posts {
            let team = [&cohort.mentors, &cohort.facilitators, &cohort.staff];
            let may_write = cohort.members().chain(team.into_iter().flatten()).any(|h| h == &post.by);
            assert!(may_write, "{} writes in {}", post.by, thread.key);
            assert!(LANGUAGES.contains(&post.language.as_str()) && !post.body.trim().is_empty());
            let written = Some(post.written(now));
            assert!(before < written && written < Some(now), "{} in {}", post.by, thread.key);
            assert!(written > Some(now + TimeDelta::weeks(cohort.from_week)), "{}", thread.key);
            before = written;
        }
    }
}

#[test]
fn links_lead_only_to_the_united_nations() {
    let world = world();
    let posts = world.threads.iter().flat_map(|thread| &thread.posts).map(|post| post.body.as_str());
    for text in posts.chain(texts::TEXTS.iter().map(|(_, _, text)| *text)) {
        for (at, _) in text.match_indices("](") {
            let target = &text[at + 2..];
            let allowed = ["https://www.ohchr.org/", "https://www.un.org/"];
            assert!(
                allowed.iter().any(|start| target.starts_with(start)),
                "{}",
                &target[..40.min(target.len())]
            );
        }
        assert!(!text.contains("http://"));
    }
}
