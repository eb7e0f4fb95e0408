//! Whatever asks for a text gets one: codes, vocabularies, letters, and every key in the sources.

use super::{catalogue::Catalogue, sources};
use domain::speech;
use model::{
    Attendance, Day, FlawCode, GENDERS, GOALS, Lang, MentorshipState, PersonState, REGIONS, Refusal, Role,
    RosterField, RoundState, TOPICS,
};
use std::collections::BTreeSet;

/// The crates that speak, and what their keys are asked for with: the name of the call, and which
/// of its arguments is the key.
const SPEAKERS: &[&str] = &["app/src", "server/src", "domain/src"];
const CALLS: &[(&str, usize)] = &[("t", 0), ("t_with", 0), ("say", 1), ("done", 1)];

fn demand(keys: impl IntoIterator<Item = String>) {
    let missing: Vec<String> = keys
        .into_iter()
        .flat_map(|key| Lang::ALL.iter().map(move |lang| (*lang, key.clone())))
        .filter(|(lang, key)| !speech::knows(*lang, key))
        .map(|(lang, key)| format!("{lang}: {key}"))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Keys are words of small letters, digits, dashes and underscores, with a dash among them.
fn is_key(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.contains('-') && text.chars().all(allowed)
}

#[test]
fn every_code_has_its_sentence() {
    demand(FlawCode::ALL.iter().map(|code| format!("flaw-{code}")));
    demand(Refusal::ALL.iter().map(|code| format!("refused-{code}")));
}

#[test]
fn every_word_of_a_vocabulary_has_its_name() {
    let lists = [("topic", TOPICS), ("goal", GOALS), ("region", REGIONS), ("gender", GENDERS)];
    demand(lists.iter().flat_map(|(kind, words)| words.iter().map(move |word| format!("{kind}-{word}"))));
    demand(Role::ALL.iter().map(|word| format!("role-{word}")));
    demand(PersonState::ALL.iter().map(|word| format!("state-{word}")));
    demand(Attendance::ALL.iter().map(|word| format!("attendance-{word}")));
    demand(Day::ALL.iter().map(|word| format!("day-{word}")));
    demand(RoundState::ALL.iter().map(|word| format!("matching-state-{word}")));
    demand(MentorshipState::ALL.iter().map(|word| format!("mentorships-state-{word}")));
    demand(RosterField::ALL.iter().map(|word| format!("roster-{word}")));
    demand(
        ["invited", "waitlisted", "enrolled", "completed", "withdrawn"]
            .map(|word| format!("enrolment-{word}")),
    );
    demand(["open", "running", "finished"].map(|word| format!("cohort-state-{word}")));
}

#[test]
fn the_demos_languages_and_zones_have_names() {
    let people = domain::demo::world().people;
    demand(people.iter().flat_map(|person| person.languages.keys()).map(|code| format!("lang-{code}")));
    demand(people.iter().map(|person| zone_key(&person.zone)));
}

#[test]
fn every_named_zone_is_a_zone() {
    let known: BTreeSet<String> = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone_key(zone.name())).collect();
    let named = Catalogue::read(Lang::En).variables;
    for key in named.keys().filter(|key| key.starts_with("zone-")) {
        assert!(known.contains(key), "{key} is no zone");
    }
}

fn zone_key(zone: &str) -> String {
    format!("zone-{}", zone.to_lowercase().replace('/', "-"))
}

#[test]
fn every_key_in_the_sources_has_its_text() {
    let mut asked = BTreeSet::new();
    for (path, code) in SPEAKERS.iter().flat_map(|krate| sources::of(krate)) {
        for (name, index) in CALLS {
            for arguments in sources::calls(&code, name) {
                let key = arguments.get(*index).map(String::as_str).unwrap_or_default();
                for key in sources::literals(key).into_iter().filter(|text| is_key(text)) {
                    asked.insert((key, path.clone()));
                }
            }
        }
    }
    assert!(asked.len() > 100, "the scan found only {} keys", asked.len());
    let missing: Vec<_> = asked
        .iter()
        .flat_map(|(key, path)| Lang::ALL.iter().map(move |lang| (lang, key, path)))
        .filter(|(lang, key, _)| !speech::knows(**lang, key.split('.').next().unwrap_or_default()))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_letter_has_a_subject_and_a_text() {
    let mut letters = BTreeSet::new();
    for (_, code) in SPEAKERS.iter().flat_map(|krate| sources::of(krate)) {
        for piece in code.split("letter: \"").skip(1) {
            letters.extend(piece.split('"').next().map(str::to_owned));
        }
    }
    let written = Catalogue::read(Lang::En).variables;
    for key in written.keys() {
        let part = key.strip_prefix("mail-");
        letters.extend(part.and_then(|part| part.strip_suffix("-subject")).map(str::to_owned));
        letters.extend(part.and_then(|part| part.strip_suffix("-text")).map(str::to_owned));
    }
    demand(letters.iter().flat_map(|name| ["subject", "text"].map(|part| format!("mail-{name}-{part}"))));
}
