//! The seven hard rules as sets of mentors. Each rule answers on its own, so that the same sets
//! that find the feasible pairs also tell an unmatched person what stood in the way.

use std::collections::HashMap;

use crate::bits;
use crate::calendar::shared_slots;
use crate::compile::Compiled;
use crate::result::Rule;

/// For each property that a rule asks about, the mentors who have it.
pub(crate) struct Mentors<'r> {
    everyone: Vec<u64>,
    vetted: Vec<u64>,
    /// By language, those who speak it well enough.
    speaking: Vec<Vec<u64>>,
    gender: HashMap<&'r str, Vec<u64>>,
    organisation: HashMap<&'r str, Vec<u32>>,
    /// Ages in rising order, each with its mentor.
    ages: Vec<(u16, u32)>,
}

impl<'r> Mentors<'r> {
    pub fn new(compiled: &Compiled<'r>) -> Self {
        let mentors = &compiled.mentors;
        let count = mentors.len();
        let vetted = mentors.iter().enumerate().filter(|(_, mentor)| mentor.vetted).map(|(at, _)| at);
        let mut speaking = vec![vec![0; bits::words_for(count)]; compiled.languages.words];
        let mut gender: HashMap<&str, Vec<u64>> = HashMap::new();
        let mut organisation: HashMap<&str, Vec<u32>> = HashMap::new();
        for (at, mentor) in mentors.iter().enumerate() {
            bits::members(compiled.languages.mentor.row(at))
                .for_each(|word| bits::insert(&mut speaking[word], at));
            let same = gender.entry(&mentor.gender).or_insert_with(|| vec![0; bits::words_for(count)]);
            bits::insert(same, at);
            if let Some(name) = &mentor.organisation {
                organisation.entry(name).or_default().push(at as u32);
            }
        }
        let mut ages: Vec<(u16, u32)> = mentors.iter().map(|mentor| mentor.age).zip(0..).collect();
        ages.sort_unstable();
        Self {
            everyone: bits::all(count),
            vetted: bits::from_indices(count, vetted),
            speaking,
            gender,
            organisation,
            ages,
        }
    }

    pub fn everyone(&self) -> &[u64] {
        &self.everyone
    }

    /// Writes into `passing` the mentors whom `rule` allows this mentee. `among` bounds the work
    /// where a rule looks at mentors one by one; outside it the answer is "no".
    pub fn passing(
        &self,
        compiled: &Compiled,
        rule: Rule,
        mentee: usize,
        among: &[u64],
        passing: &mut [u64],
    ) {
        let person = compiled.mentees[mentee];
        let rules = &compiled.round.rules;
        match rule {
            Rule::Language => {
                passing.fill(0);
                let spoken = bits::members(compiled.languages.mentee.row(mentee));
                spoken.for_each(|word| bits::unite(passing, &self.speaking[word]));
            }
            Rule::Age => {
                passing.fill(0);
                let [least, most] = rules.age_gap_years.map(i64::from);
                let gap = |age: u16| i64::from(age) - i64::from(person.age);
                let from = self.ages.partition_point(|(age, _)| gap(*age) < least);
                let old = self.ages[from..].iter().take_while(|(age, _)| gap(*age) <= most);
                old.for_each(|(_, mentor)| bits::insert(passing, *mentor as usize));
            }
            Rule::Vetting => match person.age < rules.minor_below_age {
                true => passing.copy_from_slice(&self.vetted),
                false => passing.copy_from_slice(&self.everyone),
            },
            Rule::Gender => match person.mentor_gender.as_deref() {
                None | Some([]) => passing.copy_from_slice(&self.everyone),
                Some(accepted) => {
                    passing.fill(0);
                    let accepted = accepted.iter().filter_map(|name| self.gender.get(name.as_str()));
                    accepted.for_each(|mentors| bits::unite(passing, mentors));
                }
            },
            Rule::Organisation => {
                passing.copy_from_slice(&self.everyone);
                let own = person.organisation.as_deref().filter(|_| !rules.same_organisation);
                let own = own.and_then(|name| self.organisation.get(name)).into_iter().flatten();
                own.for_each(|mentor| bits::remove(passing, *mentor as usize));
            }
            Rule::Never => {
                passing.copy_from_slice(&self.everyone);
                compiled.never[mentee].iter().for_each(|mentor| bits::remove(passing, *mentor as usize));
            }
            Rule::Time => {
                passing.fill(0);
                let time = compiled.mentee_time.of(mentee);
                let enough = bits::members(among).filter(|mentor| {
                    shared_slots(time, compiled.mentor_time.of(*mentor)) >= compiled.required_slots
                });
                enough.for_each(|mentor| bits::insert(passing, mentor));
            }
        }
    }

    /// Writes into `feasible` the mentors who may be paired with this mentee.
    pub fn feasible(&self, compiled: &Compiled, mentee: usize, scratch: &mut [u64], feasible: &mut [u64]) {
        feasible.copy_from_slice(&self.everyone);
        for rule in Rule::ALL {
            self.passing(compiled, rule, mentee, feasible, scratch);
            bits::intersect(feasible, scratch);
        }
    }
}
