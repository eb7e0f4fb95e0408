//! The crowd talks: threads of its cohorts with the posts asked for, spread over five weeks.

use super::{
    draw::Draw,
    words::{Phrases, words},
};
use crate::{
    demo::content::{Post, Thread, World},
    speech,
};
use model::{Lang, TOPICS};
use std::collections::HashMap;

/// Posts reach back so far: everybody had joined by then.
const DAYS: usize = 35;
const MINUTES_A_DAY: usize = 24 * 60;

pub fn talk(world: &mut World, draw: &mut Draw, posts: usize) {
    let languages: HashMap<String, String> =
        world.people.iter().map(|person| (person.handle.clone(), person.language.clone())).collect();
    let rooms: Vec<(String, Vec<String>)> = world
        .cohorts
        .iter()
        .filter(|cohort| cohort.state == "running")
        .map(|cohort| {
            let all = cohort.enrolled.iter().chain(&cohort.mentors).chain(&cohort.facilitators);
            (cohort.key.clone(), all.cloned().collect())
        })
        .collect();
    let mut left = posts;
    while left > 0 {
        let (cohort, people) = draw.pick(&rooms);
        let count = draw.between(6, 40).min(left);
        let key = format!("talk-{}", world.threads.len() + 1);
        let topic = *draw.pick(TOPICS);
        world.threads.push(thread(draw, key, cohort, people, &languages, topic, count));
        left -= count;
    }
}

fn thread(
    draw: &mut Draw,
    key: String,
    cohort: &str,
    people: &[String],
    languages: &HashMap<String, String>,
    topic: &str,
    count: usize,
) -> Thread {
    let start = draw.between(2, DAYS) * MINUTES_A_DAY;
    let mut ages: Vec<usize> = (1..count).map(|_| draw.between(5, start - 1)).collect();
    ages.push(start);
    // Oldest first.
    ages.sort_unstable_by(|a, b| b.cmp(a));
    let mut title = None;
    let mut posts = Vec::with_capacity(count);
    for age in ages {
        let by = draw.pick(people);
        let language = languages.get(by).map_or("en", String::as_str);
        let lang = language.parse().unwrap_or(Lang::En);
        let said = speech::say(lang, &format!("topic-{topic}"), &[]);
        let Some(phrases) = words().talk.get(language) else { continue };
        title.get_or_insert_with(|| (language.to_owned(), about(draw, &phrases.titles, &said)));
        posts.push(Post {
            by: by.clone(),
            language: language.to_owned(),
            days_ago: (age / MINUTES_A_DAY) as i64,
            minutes_ago: (age % MINUTES_A_DAY) as i64,
            body: body(draw, phrases, &said, posts.is_empty()),
        });
    }
    let (language, title) = title.unwrap_or_default();
    Thread { key, cohort: cohort.to_owned(), title, language, posts }
}

fn about(draw: &mut Draw, phrases: &[String], topic: &str) -> String {
    speech::capital(&draw.pick(phrases).replace("{topic}", topic))
}

/// One to three paragraphs; now and then a list.
fn body(draw: &mut Draw, phrases: &Phrases, topic: &str, opens: bool) -> String {
    let mut parts = Vec::new();
    if opens || draw.below(4) == 0 {
        parts.push(about(draw, &phrases.first, topic));
    }
    let count = draw.between(1, 3);
    let lines = draw.some(&phrases.lines, count);
    if draw.below(8) == 0 {
        parts.push(lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"));
    } else {
        parts.push(lines.join(" "));
    }
    if opens || draw.below(2) == 0 {
        parts.push(draw.pick(&phrases.last).clone());
    }
    parts.join("\n\n")
}
