//! A round made ready for arithmetic: people in the order of their ids, names as numbers, time and
//! words as bits. From here on a person is an index, and the input's order is forgotten.

use std::collections::{HashMap, HashSet};

use crate::calendar::{Calendar, WeekBits};
use crate::round::{Mentee, Mentor, Round};
use crate::vocabulary::{Rows, Vocabulary};
use crate::words::Level;

pub(crate) struct Compiled<'r> {
    pub round: &'r Round,
    /// Both sides by id.
    pub mentees: Vec<&'r Mentee>,
    pub mentors: Vec<&'r Mentor>,
    /// Slots that a pair must share.
    pub required_slots: u32,
    pub mentee_time: Times,
    pub mentor_time: Times,
    pub topics: Sides,
    pub goals: Sides,
    /// By mentee, how many different topics and goals they have.
    pub topic_count: Vec<u32>,
    pub goal_count: Vec<u32>,
    /// Languages at the level that the rules ask of each side.
    pub languages: Sides,
    pub languages_c1: Sides,
    pub languages_c2: Sides,
    /// By mentee, the mentors of each list.
    pub never: Vec<Vec<u32>>,
    pub current: Vec<Vec<u32>>,
    pub pin: Vec<Option<u32>>,
    /// By mentee and by mentor, the wishes with their rank.
    pub mentee_wishes: Vec<HashMap<u32, usize>>,
    pub mentor_wishes: Vec<HashMap<u32, usize>>,
}

/// The free slots of everybody on one side, week by week.
pub(crate) struct Times {
    weeks: usize,
    free: Vec<WeekBits>,
}

impl Times {
    pub fn of(&self, person: usize) -> &[WeekBits] {
        &self.free[person * self.weeks..(person + 1) * self.weeks]
    }
}

/// The same words as bits for both sides.
pub(crate) struct Sides {
    pub mentee: Rows,
    pub mentor: Rows,
    /// How many words have a bit.
    pub words: usize,
}

impl<'r> Compiled<'r> {
    pub fn new(round: &'r Round) -> Self {
        let mut mentees: Vec<&Mentee> = round.mentees.iter().collect();
        let mut mentors: Vec<&Mentor> = round.mentors.iter().collect();
        mentees.sort_by(|left, right| left.id.cmp(&right.id));
        mentors.sort_by(|left, right| left.id.cmp(&right.id));
        let mentee_numbers: HashMap<&str, u32> = number(mentees.iter().map(|person| person.id.as_str()));
        let mentor_numbers: HashMap<&str, u32> = number(mentors.iter().map(|person| person.id.as_str()));

        let by_mentee = |pairs: &[(String, String)]| {
            let mut lists = vec![Vec::new(); mentees.len()];
            for (mentee, mentor) in pairs {
                let numbers = (mentee_numbers.get(mentee.as_str()), mentor_numbers.get(mentor.as_str()));
                if let (Some(mentee), Some(mentor)) = numbers {
                    lists[*mentee as usize].push(*mentor);
                }
            }
            for list in &mut lists {
                list.sort_unstable();
                list.dedup();
            }
            lists
        };
        let pin = by_mentee(&round.pins).into_iter().map(|pins| pins.first().copied()).collect();

        let zones = mentees.iter().map(|person| person.time_zone.as_str());
        let zones = zones.chain(mentors.iter().map(|person| person.time_zone.as_str()));
        let calendar = Calendar::new(&round.weeks, zones);
        let mentee_free = mentees.iter().flat_map(|one| calendar.free(&one.time_zone, &one.availability));
        let mentor_free = mentors.iter().flat_map(|one| calendar.free(&one.time_zone, &one.availability));

        let rules = &round.rules;
        Self {
            round,
            required_slots: rules.overlap_minutes_per_week.div_ceil(30),
            mentee_time: Times { weeks: calendar.weeks(), free: mentee_free.collect() },
            mentor_time: Times { weeks: calendar.weeks(), free: mentor_free.collect() },
            topics: sides(&mentees, &mentors, |one| texts(&one.topics), |one| texts(&one.topics)),
            goals: sides(&mentees, &mentors, |one| texts(&one.goals), |one| texts(&one.goals)),
            topic_count: mentees.iter().map(|one| distinct(&one.topics)).collect(),
            goal_count: mentees.iter().map(|one| distinct(&one.goals)).collect(),
            languages: languages(
                &mentees,
                &mentors,
                rules.mentee_language_level,
                rules.mentor_language_level,
            ),
            languages_c1: languages(&mentees, &mentors, Level::C1, Level::C1),
            languages_c2: languages(&mentees, &mentors, Level::C2, Level::C2),
            never: by_mentee(&round.never),
            current: by_mentee(&round.current),
            pin,
            mentee_wishes: mentees.iter().map(|one| ranks(&one.wishes, &mentor_numbers)).collect(),
            mentor_wishes: mentors.iter().map(|one| ranks(&one.wishes, &mentee_numbers)).collect(),
            mentees,
            mentors,
        }
    }

    /// The places that are left when the pins have theirs.
    pub fn places(&self) -> Vec<u32> {
        let mut places: Vec<u32> = self.mentors.iter().map(|mentor| mentor.capacity).collect();
        for mentor in self.pin.iter().flatten() {
            places[*mentor as usize] = places[*mentor as usize].saturating_sub(1);
        }
        places
    }
}

fn number<'r>(ids: impl Iterator<Item = &'r str>) -> HashMap<&'r str, u32> {
    ids.zip(0..).collect()
}

fn ranks(wishes: &[String], numbers: &HashMap<&str, u32>) -> HashMap<u32, usize> {
    let known = wishes.iter().enumerate().filter_map(|(rank, id)| Some((*numbers.get(id.as_str())?, rank)));
    known.collect()
}

fn distinct(words: &[String]) -> u32 {
    words.iter().collect::<HashSet<_>>().len() as u32
}

fn texts(words: &[String]) -> impl Iterator<Item = &str> + use<'_> {
    words.iter().map(String::as_str)
}

fn languages(mentees: &[&Mentee], mentors: &[&Mentor], mentee: Level, mentor: Level) -> Sides {
    let at_least = |level: Level| move |known: (&'_ String, &Level)| *known.1 >= level;
    sides(
        mentees,
        mentors,
        |one| {
            one.languages.iter().filter(move |known| at_least(mentee)(*known)).map(|known| known.0.as_str())
        },
        |one| {
            one.languages.iter().filter(move |known| at_least(mentor)(*known)).map(|known| known.0.as_str())
        },
    )
}

fn sides<'r, E: Iterator<Item = &'r str>, R: Iterator<Item = &'r str>>(
    mentees: &[&'r Mentee],
    mentors: &[&'r Mentor],
    of_mentee: impl Fn(&'r Mentee) -> E,
    of_mentor: impl Fn(&'r Mentor) -> R,
) -> Sides {
    let words = Vocabulary::shared(
        mentees.iter().flat_map(|one| of_mentee(one)),
        mentors.iter().flat_map(|one| of_mentor(one)),
    );
    Sides {
        mentee: words.rows(mentees.iter().map(|one| of_mentee(one))),
        mentor: words.rows(mentors.iter().map(|one| of_mentor(one))),
        words: words.len(),
    }
}
