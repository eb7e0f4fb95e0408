//! A round in words, in the reader's language: why a pair was made, what each reason counts, and
//! why somebody has no match.

use super::{
    found::{FoundPair, Unfound},
    reasons::{Reasons, Tongue},
};
use crate::speech::{knows, say, series};
use ::matching::Rule;
use model::{Cefr, Lang, PersonId, RoundRules};
use std::collections::HashMap;

/// Why these two, for one of them. `other` is the other's name to show.
pub fn why(lang: Lang, reasons: &Reasons, for_mentor: bool, other: &str) -> Vec<String> {
    let name = ("name", other.to_owned().into());
    let mut said = Vec::new();
    if !reasons.topics.is_empty() {
        let topics = vocabulary(lang, "topic", &reasons.topics);
        said.push(say(lang, "matching-why-topics", &[("topics", topics.into())]));
    }
    let side = if for_mentor { "mentor" } else { "mentee" };
    if let Some(topic) = &reasons.lead_topic {
        let key = format!("matching-why-lead-{side}");
        let topic = word(lang, "topic", topic);
        said.push(say(lang, &key, &[("topic", topic.into()), name.clone()]));
    }
    if !reasons.goals.is_empty() {
        let key = format!("matching-why-goals-{side}");
        let goals = vocabulary(lang, "goal", &reasons.goals);
        said.push(say(lang, &key, &[("goals", goals.into()), name.clone()]));
    }
    if !reasons.languages.is_empty() {
        let tongues: Vec<String> = reasons
            .languages
            .iter()
            .map(|tongue| {
                let (mine, theirs) =
                    if for_mentor { (tongue.mentor, tongue.mentee) } else { (tongue.mentee, tongue.mentor) };
                let levels = [
                    ("language", word(lang, "lang", &tongue.code).into()),
                    ("mine", mine.as_str().into()),
                    ("theirs", theirs.as_str().into()),
                    name.clone(),
                ];
                say(lang, "matching-why-tongue", &levels)
            })
            .collect();
        let tongues = series(lang, &tongues);
        said.push(say(lang, "matching-why-languages", &[("languages", tongues.into())]));
    }
    if let Some(region) = &reasons.region {
        let region = word(lang, "region", region);
        said.push(say(lang, "matching-why-region", &[("region", region.into())]));
    }
    if reasons.overlap_minutes > 0 {
        let time = time(lang, reasons.overlap_minutes);
        said.push(say(lang, "matching-why-time", &[("time", time.into())]));
    }
    said
}

/// For staff: each reason of a pair with what it counts. The points add up to the pair's score.
pub fn points(lang: Lang, pair: &FoundPair) -> Vec<(String, u32)> {
    let (reasons, points) = (&pair.reasons, &pair.points);
    let topics = vocabulary(lang, "topic", &reasons.topics);
    let goals = vocabulary(lang, "goal", &reasons.goals);
    let lead = reasons.lead_topic.as_ref().map(|topic| word(lang, "topic", topic));
    let region = reasons.region.as_ref().map(|region| word(lang, "region", region));
    let tongues: Vec<String> = reasons.languages.iter().map(|tongue| levels(lang, tongue)).collect();
    let one = |key: &str, name: &'static str, value: String| say(lang, key, &[(name, value.into())]);
    let mut lines = Vec::new();
    if !reasons.topics.is_empty() {
        lines.push((one("matching-points-topics", "topics", topics), points.topics));
    }
    if let Some(topic) = lead {
        lines.push((one("matching-points-lead", "topic", topic), points.lead_topic));
    }
    if !reasons.goals.is_empty() {
        lines.push((one("matching-points-goals", "goals", goals), points.goals));
    }
    if points.stage > 0 {
        let steps = [("steps", reasons.stages_ahead.into())];
        lines.push((say(lang, "matching-points-stage", &steps), points.stage));
    }
    if let Some(region) = region {
        lines.push((one("matching-points-region", "region", region), points.region));
    }
    let spoken = series(lang, &tongues);
    let language = points.language_c1 + points.language_c2;
    lines.push((one("matching-points-languages", "languages", spoken), language));
    let shared = time(lang, reasons.overlap_minutes);
    lines.push((one("matching-points-time", "time", shared), points.overlap));
    lines.push((say(lang, "matching-points-base", &[]), points.base));
    lines
}

/// For staff: why somebody has no match, and what would change that.
pub fn hints(lang: Lang, alone: &Unfound, mentors: usize, names: &HashMap<PersonId, String>) -> Vec<String> {
    let mut said = Vec::new();
    if alone.feasible > 0 {
        said.push(say(lang, "matching-alone-fits", &[("count", alone.feasible.into())]));
        if let Some(crowd) = alone.crowd {
            let counts = [
                ("people", crowd.people.into()),
                ("mentors", crowd.mentors.into()),
                ("places", crowd.places.into()),
            ];
            said.push(say(lang, "matching-alone-crowd", &counts));
        }
        let with: Vec<String> =
            alone.would_match.iter().filter_map(|mentor| names.get(mentor).cloned()).collect();
        if !with.is_empty() {
            let either = with.join(" / ");
            said.push(say(lang, "matching-alone-place", &[("names", either.into())]));
        }
        return said;
    }
    said.push(say(lang, "matching-alone-none", &[("mentors", mentors.into())]));
    for rule in Rule::ALL {
        let count = alone.excluded_by.get(rule);
        if count > 0 {
            let counts = [("count", count.into()), ("mentors", mentors.into())];
            said.push(say(lang, &format!("matching-excluded-{}", code(rule)), &counts));
        }
    }
    for rule in Rule::ALL {
        let count = alone.only.get(rule);
        if count > 0 {
            let key = format!("matching-only-{}", code(rule));
            said.push(say(lang, &key, &[("count", count.into())]));
        }
    }
    said
}

/// The rules a round was run with, one sentence each.
pub fn rules(lang: Lang, rules: RoundRules) -> Vec<String> {
    let level = |cefr: Cefr| cefr.as_str().into();
    let levels = [("mentee", level(rules.mentee_level)), ("mentor", level(rules.mentor_level))];
    let shared = match rules.overlap_minutes {
        0 => say(lang, "matching-rule-any-time", &[]),
        minutes => say(lang, "matching-rule-time", &[("time", time(lang, minutes).into())]),
    };
    let organisation = if rules.same_organisation { "any" } else { "other" };
    vec![
        say(lang, "matching-rule-language", &levels),
        shared,
        say(lang, &format!("matching-rule-organisation-{organisation}"), &[]),
        say(lang, "matching-rule-minors", &[]),
    ]
}

/// Minutes as hours and minutes.
pub fn time(lang: Lang, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let key = match (hours, rest) {
        (0, _) => "matching-minutes",
        (_, 0) => "matching-hours",
        _ => "matching-hours-minutes",
    };
    say(lang, key, &[("hours", hours.into()), ("minutes", rest.into())])
}

fn levels(lang: Lang, tongue: &Tongue) -> String {
    let language = word(lang, "lang", &tongue.code);
    format!("{language} ({} / {})", tongue.mentee, tongue.mentor)
}

fn vocabulary(lang: Lang, kind: &str, words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|code| word(lang, kind, code)).collect();
    series(lang, &words)
}

/// A word of a vocabulary; the bare code for a language the house has no name for.
fn word(lang: Lang, kind: &str, code: &str) -> String {
    let key = format!("{kind}-{code}");
    if knows(lang, &key) { say(lang, &key, &[]) } else { code.to_owned() }
}

fn code(rule: Rule) -> &'static str {
    match rule {
        Rule::Language => "language",
        Rule::Age => "age",
        Rule::Vetting => "vetting",
        Rule::Gender => "gender",
        Rule::Organisation => "organisation",
        Rule::Never => "never",
        Rule::Time => "time",
    }
}
