//! A person as somebody enters them: by a form, a roster or the REST API.

use crate::{Cefr, FlawCode, Flaws, GENDERS, GOALS, Hours, Lang, REGIONS, Role, TOPICS};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that can be said of a person. Only name, e-mail address and role must be.
/// It holds personal data and has no `Debug`.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// The name to show, up to 80 characters.
    pub name: String,
    pub email: String,
    pub role: Role,
    #[serde(default = "english")]
    pub lang: Lang,
    /// IANA zone, for example `Africa/Nairobi`.
    #[serde(default = "utc")]
    pub zone: String,
    #[serde(default)]
    pub region: Option<String>,
    #[serde(default)]
    pub organisation: Option<String>,
    #[serde(default)]
    pub gender: Option<String>,
    #[serde(default)]
    pub birth_year: Option<i32>,
    /// Career stage, 0 (beginning) to 9.
    #[serde(default)]
    pub stage: i64,
    #[serde(default)]
    pub lead_topic: Option<String>,
    #[serde(default)]
    pub topics: Vec<String>,
    #[serde(default)]
    pub goals: Vec<String>,
    /// Language code (BCP 47 primary subtag) to CEFR level.
    #[serde(default)]
    pub languages: BTreeMap<String, Cefr>,
    /// Free time of a usual week, wall time in the person's zone.
    #[serde(default)]
    pub hours: Vec<Hours>,
    /// The genders a mentee accepts in a mentor; `None` accepts all.
    #[serde(default)]
    pub mentor_gender: Option<Vec<String>>,
    /// How many mentees a mentor takes.
    #[serde(default)]
    pub capacity: i64,
    /// A mentor whose background was checked: may meet minors.
    #[serde(default)]
    pub vetted: bool,
}

fn english() -> Lang {
    Lang::En
}

fn utc() -> String {
    "UTC".into()
}

impl NewPerson {
    /// A person of whom only the necessary is known.
    pub fn new(name: &str, email: &str, role: Role) -> Self {
        Self {
            name: name.into(),
            email: email.into(),
            role,
            lang: Lang::En,
            zone: utc(),
            region: None,
            organisation: None,
            gender: None,
            birth_year: None,
            stage: 0,
            lead_topic: None,
            topics: Vec::new(),
            goals: Vec::new(),
            languages: BTreeMap::new(),
            hours: Vec::new(),
            mentor_gender: None,
            capacity: 0,
            vetted: false,
        }
    }

    /// Brings texts into their stored form and tells what is wrong. The zone is checked where the
    /// zone data is, in `domain`.
    pub fn tidy(&mut self) -> Flaws {
        let mut flaws = Flaws::none();
        self.name = flaws.text("name", &self.name, 80, false);
        self.email = tidy_email(&self.email, &mut flaws);
        if let Some(organisation) = &self.organisation {
            let tidy = flaws.optional_text("organisation", organisation, 120, false);
            self.organisation = (!tidy.is_empty()).then_some(tidy);
        }
        known(&mut flaws, "region", FlawCode::UnknownRegion, REGIONS, self.region.as_slice());
        known(&mut flaws, "gender", FlawCode::UnknownGender, GENDERS, self.gender.as_slice());
        known(&mut flaws, "topics", FlawCode::UnknownTopic, TOPICS, &self.topics);
        known(&mut flaws, "lead_topic", FlawCode::UnknownTopic, TOPICS, self.lead_topic.as_slice());
        known(&mut flaws, "goals", FlawCode::UnknownGoal, GOALS, &self.goals);
        let genders = self.mentor_gender.as_deref().unwrap_or_default();
        known(&mut flaws, "mentor_gender", FlawCode::UnknownGender, GENDERS, genders);
        if self.languages.keys().any(|code| !is_language(code)) {
            flaws.add("languages", FlawCode::UnknownLanguage);
        }
        range(&mut flaws, "stage", self.stage, 0, 9);
        range(&mut flaws, "capacity", self.capacity, 0, 50);
        if let Some(year) = self.birth_year {
            range(&mut flaws, "birth_year", year.into(), 1900, 2100);
        }
        for list in [&mut self.topics, &mut self.goals] {
            list.sort();
            list.dedup();
        }
        flaws
    }
}

/// An address in the form it is compared in: trimmed, lower case.
pub fn tidy_email(text: &str, flaws: &mut Flaws) -> String {
    let email = text.trim().to_lowercase();
    let well_formed = email.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains('@')
            && email.chars().all(|c| c.is_ascii_graphic() && !"<>()[],;:\\\"".contains(c))
    });
    if email.is_empty() {
        flaws.add("email", FlawCode::Missing);
    } else if email.len() > 254 || !well_formed {
        flaws.add("email", FlawCode::NotAnEmail);
    }
    email
}

fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase())
}

fn known(flaws: &mut Flaws, field: &str, code: FlawCode, words: &[&str], said: &[String]) {
    for word in said.iter().filter(|word| !words.contains(&word.as_str())) {
        flaws.add_with(field, code, vec![("value", word.clone())]);
    }
}

fn range(flaws: &mut Flaws, field: &str, value: i64, min: i64, max: i64) {
    if !(min..=max).contains(&value) {
        let args = vec![("min", min.to_string()), ("max", max.to_string())];
        flaws.add_with(field, FlawCode::OutOfRange, args);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_compared_in_lower_case() {
        let mut flaws = Flaws::none();
        assert_eq!(tidy_email(" Hana@Ieum.Example ", &mut flaws), "hana@ieum.example");
        assert!(flaws.is_empty());
        for bad in ["", "hana", "hana@", "@x.y", "hana@x", "a b@x.y", "a@b@c.d", "a@.x", "<a@b.c>"] {
            let mut flaws = Flaws::none();
            tidy_email(bad, &mut flaws);
            assert!(!flaws.is_empty(), "{bad:?}");
        }
    }

    #[test]
    fn a_word_outside_the_vocabulary_is_named() {
        let mut person = NewPerson::new("Amina", "amina@ieum.example", Role::Activist);
        person.topics = vec!["upr".into(), "dancing".into()];
        let flaws = person.tidy();
        assert_eq!(flaws.0[0].args, vec![("value", "dancing".to_owned())]);
    }
}
