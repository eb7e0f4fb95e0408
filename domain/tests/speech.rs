//! The texts are whole: the same in every language, and there for everything that asks for one.
#![allow(clippy::unwrap_used)]

#[path = "speech/asked.rs"]
mod asked;
#[path = "speech/catalogue.rs"]
mod catalogue;
#[path = "speech/sources.rs"]
mod sources;

use catalogue::Catalogue;
use model::Lang;
use std::collections::BTreeSet;

#[test]
fn every_text_can_be_read_and_no_key_is_defined_twice() {
    let faults: Vec<String> = Lang::ALL.iter().flat_map(|lang| Catalogue::read(*lang).faults).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_key_is_there_in_every_language_with_the_same_variables() {
    let english = Catalogue::read(Lang::En).variables;
    let mut gaps = Vec::new();
    for lang in Lang::ALL {
        let other = Catalogue::read(*lang).variables;
        for key in english.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
            match (english.get(key), other.get(key)) {
                (Some(said), Some(says)) if said == says => {}
                (Some(said), Some(says)) => gaps.push(format!("{lang}: {key} has {says:?}, not {said:?}")),
                (None, _) => gaps.push(format!("en: {key} is missing, {lang} has it")),
                (_, None) => gaps.push(format!("{lang}: {key} is missing")),
            }
        }
    }
    assert!(gaps.is_empty(), "{gaps:#?}");
}

#[test]
fn korean_never_writes_both_particles_and_never_says_you_coldly() {
    let forbidden =
        ["은(는)", "는(은)", "이(가)", "가(이)", "을(를)", "를(을)", "와(과)", "과(와)", "(으)로", "당신"];
    for lang in Lang::ALL {
        for (room, text) in catalogue::files(*lang) {
            for words in forbidden {
                assert!(!text.contains(words), "{lang}/{room}.ftl says {words}");
            }
        }
    }
}
