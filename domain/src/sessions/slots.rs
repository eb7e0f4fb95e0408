//! Which times a mentor's weekly hours offer: pure, and exact where clocks change.
//!
//! A range of hours begins and ends at the instants its wall times mean on that date
//! ([`zones::instant`]), so a night with a spring change is an hour shorter and one with an autumn
//! change an hour longer. A slot lasts sixty real minutes, all of them within the hours, and
//! starts on a half hour of the mentor's clock. Where that reading happens twice only the first is
//! offered: the wall time a slot is kept as always means its instant.

use crate::zones;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use model::Hours;
use std::ops::Range;

/// How long a mentoring session lasts.
pub const LENGTH: TimeDelta = TimeDelta::minutes(60);
/// How long before its start a session must be booked.
pub const NOTICE: TimeDelta = TimeDelta::hours(24);
/// How far ahead sessions can be booked.
pub const AHEAD: TimeDelta = TimeDelta::days(28);
const STEP: TimeDelta = TimeDelta::minutes(30);

/// A stretch of time: offered, or taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, sqlx::FromRow)]
pub struct Slot {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

impl Slot {
    /// The hour that begins then.
    pub fn at(starts_at: DateTime<Utc>) -> Self {
        Self { starts_at, ends_at: starts_at + LENGTH }
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_at < other.ends_at && self.ends_at > other.starts_at
    }
}

/// The slots that begin in `range`, in order: within `hours`, beside everything `busy`, neither
/// too soon nor too far ahead of `now`.
pub fn slots_of(
    hours: &[Hours],
    zone: Tz,
    busy: &[Slot],
    now: DateTime<Utc>,
    range: Range<DateTime<Utc>>,
) -> Vec<Slot> {
    let from = range.start.max(now + NOTICE);
    let until = range.end.min(now + AHEAD);
    let mut slots = Vec::new();
    for stretch in stretches(hours, zone, from, until) {
        let mut slot = Slot::at(stretch.starts_at);
        while slot.ends_at <= stretch.ends_at && slot.starts_at < until {
            let free = !busy.iter().any(|taken| slot.overlaps(taken));
            if slot.starts_at >= from && free && starts_well(slot.starts_at, zone) {
                slots.push(slot);
            }
            slot = Slot::at(slot.starts_at + STEP);
        }
    }
    slots
}

/// On a half hour of that clock, and the first time the clock reads so.
fn starts_well(at: DateTime<Utc>, zone: Tz) -> bool {
    let wall = zones::wall(at, zone);
    wall.minute().is_multiple_of(30) && zones::instant(wall, zone) == at
}

/// The hours of the dates around `from` to `until` as instants, those that touch joined.
fn stretches(hours: &[Hours], zone: Tz, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Slot> {
    // A day more at each end: ranges end at the next midnight, and a change can move them.
    let day = Days::new(1);
    let first = zones::wall(from, zone).date() - day;
    let last = zones::wall(until, zone).date() + day;
    let mut found: Vec<Slot> = first
        .iter_days()
        .take_while(|date| *date <= last)
        .flat_map(|date| hours.iter().filter_map(move |hours| on(date, hours, zone)))
        .collect();
    found.sort();
    let mut joined: Vec<Slot> = Vec::with_capacity(found.len());
    for next in found {
        match joined.last_mut() {
            Some(before) if next.starts_at <= before.ends_at => {
                before.ends_at = before.ends_at.max(next.ends_at);
            }
            _ => joined.push(next),
        }
    }
    joined
}

/// One range on one date; `None` on another weekday, or where a spring change skips all of it.
fn on(date: NaiveDate, hours: &Hours, zone: Tz) -> Option<Slot> {
    if date.weekday().num_days_from_monday() != u32::from(hours.day.index()) {
        return None;
    }
    let midnight = date.and_time(NaiveTime::MIN);
    let at = |minutes: u16| zones::instant(midnight + TimeDelta::minutes(minutes.into()), zone);
    let stretch = Slot { starts_at: at(hours.from), ends_at: at(hours.to) };
    (stretch.starts_at < stretch.ends_at).then_some(stretch)
}
