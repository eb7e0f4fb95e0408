//! When everybody did what: the world's past as a list of deeds in the order of time.
//!
//! The files of the world say what came of it (who holds a place, who was late); here is how it
//! may have come about. A cohort is opened three weeks before its first one. Its team, and the
//! activists who have a mentor today, are invited in the week before it begins and matched on that
//! week's Friday, which leaves no other pairs than the story's; all others come after them.

use crate::{
    demo::content::{
        Cohort, HOST_ZONE, Material, Meeting, Mentorship, Person, Post, Session, Thread, World, monday,
    },
    zones,
};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use model::Attendance;

/// One act of one person.
pub enum Deed<'w> {
    Arrive(&'w Person),
    Open(&'w Cohort),
    Publish(&'w Cohort, &'w Material),
    Invite(&'w Cohort, &'w str),
    Join(&'w Cohort, &'w str),
    Start(&'w Cohort),
    Leave(&'w Cohort, &'w str),
    Finish(&'w Cohort),
    Schedule(&'w Cohort, &'w Session),
    Mark(&'w Cohort, &'w Session, &'w str, Attendance),
    Match(&'w Cohort),
    Accept(&'w Cohort, &'w str),
    Book(&'w Cohort, &'w Mentorship, &'w Meeting),
    Met(&'w Mentorship, &'w Meeting),
    Read(&'w Cohort, &'w str, &'w str),
    /// The first post of a thread.
    Ask(&'w Thread, &'w Post),
    Say(&'w Thread, &'w Post),
}

/// The deeds up to `now`, each with its time.
pub fn of(world: &World, now: DateTime<Utc>) -> Vec<(DateTime<Utc>, Deed<'_>)> {
    let mut plan = Plan { now, deeds: Vec::new() };
    plan.arrivals(world);
    for cohort in &world.cohorts {
        plan.opening(world, cohort);
        plan.joining(cohort);
        plan.sessions(cohort);
        plan.mentoring(cohort);
        plan.reading(cohort);
        plan.ending(cohort);
    }
    for thread in &world.threads {
        for (index, post) in thread.posts.iter().enumerate() {
            let deed = if index == 0 { Deed::Ask(thread, post) } else { Deed::Say(thread, post) };
            plan.add(post.written(now), deed);
        }
    }
    // Stable: what happens at one time happens in the order it was planned.
    plan.deeds.sort_by_key(|(at, _)| *at);
    plan.deeds
}

struct Plan<'w> {
    now: DateTime<Utc>,
    deeds: Vec<(DateTime<Utc>, Deed<'w>)>,
}

impl<'w> Plan<'w> {
    /// The full hour of a day of a week, Monday being 0, by the host's clock.
    fn at(&self, week: i64, day: i64, hour: i64) -> DateTime<Utc> {
        let midnight = monday(self.now, week).and_time(NaiveTime::MIN);
        zones::instant(midnight + TimeDelta::hours(24 * day + hour), HOST_ZONE)
    }

    fn add(&mut self, at: DateTime<Utc>, deed: Deed<'w>) {
        self.deeds.push((at.min(self.now), deed));
    }

    /// Everybody is known to the house a week before their first cohort is opened; the team, before
    /// anything else.
    fn arrivals(&mut self, world: &'w World) {
        let first = world.cohorts.iter().map(|cohort| cohort.from_week).min().unwrap_or_default();
        for (index, person) in world.people.iter().enumerate() {
            let joins = world.cohorts.iter().filter(|cohort| takes_part(cohort, &person.handle));
            let week = joins.map(|cohort| cohort.from_week).min().unwrap_or(first);
            let day = self.at(week - 4, 1, 9);
            self.add(day + TimeDelta::seconds(index as i64), Deed::Arrive(person));
        }
    }

    fn opening(&mut self, world: &'w World, cohort: &'w Cohort) {
        self.add(self.at(cohort.from_week - 3, 0, 10), Deed::Open(cohort));
        let evening = self.at(cohort.from_week - 1, 2, 20);
        let listed = cohort.materials.iter().filter_map(|key| world.materials.iter().find(|m| m.key == *key));
        for (index, material) in listed.enumerate() {
            self.add(evening + TimeDelta::minutes(10 * index as i64), Deed::Publish(cohort, material));
        }
        self.add(self.at(cohort.from_week, 0, 9), Deed::Start(cohort));
    }

    fn joining(&mut self, cohort: &'w Cohort) {
        let matched =
            |who: &String| cohort.mentorships.iter().any(|m| m.activist == *who || m.mentor == *who);
        let team = cohort.facilitators.iter().chain(&cohort.mentors);
        let (early, late): (Vec<_>, Vec<_>) = team
            .map(|who| (who, cohort.facilitators.contains(who) || matched(who)))
            .chain(cohort.members().map(|who| (who, matched(who))))
            .chain(cohort.waitlisted.iter().map(|who| (who, false)))
            .partition(|(_, early)| *early);
        let monday = self.at(cohort.from_week - 1, 0, 10);
        let friday = self.at(cohort.from_week - 1, 4, 18);
        for (from, group) in [(monday, early), (friday, late)] {
            // One after the other within two days: the waiting list has an order.
            let step = 2880 / (group.len() as i64 + 1);
            for (index, (who, _)) in group.into_iter().enumerate() {
                self.add(from + TimeDelta::seconds(index as i64), Deed::Invite(cohort, who));
                let joined = from + TimeDelta::minutes(step * (index as i64 + 1));
                self.add(joined, Deed::Join(cohort, who));
            }
        }
    }

    fn sessions(&mut self, cohort: &'w Cohort) {
        let planned = self.at(cohort.from_week - 1, 3, 11);
        for (index, session) in cohort.sessions.iter().enumerate() {
            self.add(planned + TimeDelta::minutes(5 * index as i64), Deed::Schedule(cohort, session));
            let Some(starts) = session.when.instant(self.now) else { continue };
            let over = starts + TimeDelta::minutes(i64::from(session.minutes) + 10);
            for (how, people) in &session.attendance {
                let Ok(how) = how.parse() else { continue };
                for who in people {
                    self.add(over, Deed::Mark(cohort, session, who, how));
                }
            }
        }
    }

    fn mentoring(&mut self, cohort: &'w Cohort) {
        if cohort.mentorships.is_empty() {
            return;
        }
        self.add(self.at(cohort.from_week - 1, 4, 15), Deed::Match(cohort));
        for pair in &cohort.mentorships {
            let thought = TimeDelta::minutes(spread(&pair.activist, 1800));
            self.add(self.at(cohort.from_week, 0, 12) + thought, Deed::Accept(cohort, &pair.activist));
            self.add(self.at(pair.since_week, 1, 16), Deed::Accept(cohort, &pair.mentor));
            for meeting in &pair.sessions {
                let Some(starts) = meeting.when.instant(self.now) else { continue };
                self.add(starts - TimeDelta::days(3), Deed::Book(cohort, pair, meeting));
                if meeting.activist.is_some() {
                    self.add(starts + TimeDelta::minutes(65), Deed::Met(pair, meeting));
                }
            }
        }
    }

    fn reading(&mut self, cohort: &'w Cohort) {
        for (who, keys) in &cohort.read {
            let begun = self.at(cohort.from_week, 2, 8) + TimeDelta::minutes(spread(who, 5000));
            for (index, key) in keys.iter().enumerate() {
                let pause = TimeDelta::minutes(6000 * index as i64 + spread(key, 900));
                self.add(begun + pause, Deed::Read(cohort, who, key));
            }
        }
    }

    fn ending(&mut self, cohort: &'w Cohort) {
        for who in &cohort.withdrawn {
            let last = cohort.sessions.iter().filter(|s| s.attendance.values().flatten().any(|h| h == who));
            let week = last.map(|session| session.when.week).max().unwrap_or(cohort.from_week);
            self.add(self.at(week + 1, 3, 12), Deed::Leave(cohort, who));
        }
        if cohort.state == "finished" {
            self.add(self.at(cohort.to_week + 1, 0, 9), Deed::Finish(cohort));
        }
    }
}

fn takes_part(cohort: &Cohort, handle: &str) -> bool {
    let team = cohort.mentors.iter().chain(&cohort.facilitators);
    cohort.members().chain(&cohort.waitlisted).chain(team).any(|who| who == handle)
}

/// A number below `below` that a name always leads to: so that not everybody acts at once.
fn spread(name: &str, below: i64) -> i64 {
    name.bytes().fold(7_i64, |sum, byte| (sum * 31 + i64::from(byte)) % 1_000_003) % below
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn nobody_acts_before_they_arrive_and_nothing_lies_ahead() {
        let world = crate::demo::world();
        let now = "2027-03-28T00:30:00Z".parse().unwrap_or_default();
        let plan = of(&world, now);
        let mut here = HashSet::new();
        for (at, deed) in &plan {
            assert!(*at <= now);
            match deed {
                Deed::Arrive(person) => assert!(here.insert(person.handle.as_str())),
                Deed::Invite(_, who) => assert!(here.contains(who), "{who}"),
                Deed::Ask(_, post) | Deed::Say(_, post) => assert!(here.contains(post.by.as_str())),
                _ => {}
            }
        }
        assert_eq!(here.len(), world.people.len());
    }
}
