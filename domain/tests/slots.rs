//! Slots against an oracle that looks at every minute, around clock changes in many zones.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, Datelike, Days, NaiveTime, TimeDelta, Timelike, Utc};
use chrono_tz::{OffsetComponents, Tz};
use domain::{
    sessions::{LENGTH, NOTICE, Slot, slots_of},
    zones::{instant, wall},
};
use model::{Day, Hours, parse_hours};

/// Zones with every kind of change: an hour, half an hour, two hours, at midnight, in Ramadan,
/// never, and offsets off the hour.
const ZONES: &[Tz] = &[
    Tz::Europe__Zurich,
    Tz::America__New_York,
    Tz::America__Santiago,
    Tz::America__Havana,
    Tz::Atlantic__Azores,
    Tz::Australia__Lord_Howe,
    Tz::Antarctica__Troll,
    Tz::Africa__Cairo,
    Tz::Africa__Casablanca,
    Tz::Asia__Beirut,
    Tz::Pacific__Chatham,
    Tz::Asia__Kathmandu,
    Tz::Asia__Seoul,
];

/// Numbers that look random and are the same in every run (xorshift64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    /// Up to a dozen ranges, many of them at night, where clocks change.
    fn hours(&mut self) -> Vec<Hours> {
        let mut text = String::new();
        for _ in 0..1 + self.roll(12) {
            let day = Day::ALL[self.roll(7) as usize];
            let night = self.roll(2) == 0;
            let from = self.roll(if night { 10 } else { 47 });
            let to = (from + 1 + self.roll(10)).min(48);
            let clock = |half: u64| format!("{:02}:{:02}", half / 2, half % 2 * 30);
            text += &format!("{day} {}-{}\n", clock(from), clock(to));
        }
        parse_hours(&text).unwrap()
    }
}

/// The days on which clocks change in that zone from 2026 to 2028, and one on which none does.
fn days_of_interest(zone: Tz) -> Vec<DateTime<Utc>> {
    let start: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().unwrap();
    let offset = |at: DateTime<Utc>| {
        use chrono::Offset;
        let local = at.with_timezone(&zone);
        (local.offset().fix(), local.offset().dst_offset())
    };
    let mut days = vec!["2027-05-20T00:00:00Z".parse().unwrap()];
    for day in 0..3 * 365 {
        let at = start + TimeDelta::days(day);
        if offset(at) != offset(at + TimeDelta::days(1)) {
            days.push(at);
        }
    }
    days
}

/// Every start in the range, found by looking at each minute for itself.
fn oracle(hours: &[Hours], zone: Tz, busy: &[Slot], now: DateTime<Utc>, days: i64) -> Vec<Slot> {
    let (from, until) = (now, now + TimeDelta::days(days));
    let first = wall(from, zone).date() - Days::new(2);
    let mut ranges = Vec::new();
    for date in first.iter_days().take(days as usize + 5) {
        for range in
            hours.iter().filter(|h| date.weekday().num_days_from_monday() == u32::from(h.day.index()))
        {
            let at = |minutes: u16| {
                instant(date.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.into()), zone)
            };
            ranges.push((at(range.from), at(range.to)));
        }
    }
    let minutes = ((until - from) + LENGTH).num_minutes();
    let open: Vec<bool> = (0..minutes)
        .map(|minute| from + TimeDelta::minutes(minute))
        .map(|at| {
            ranges.iter().any(|(start, end)| *start <= at && at < *end)
                && !busy.iter().any(|taken| taken.starts_at <= at && at < taken.ends_at)
        })
        .collect();
    (0..minutes - 60)
        .filter(|start| open[*start as usize..*start as usize + 60].iter().all(|minute| *minute))
        .map(|start| Slot::at(from + TimeDelta::minutes(start)))
        .filter(|slot| {
            let reading = wall(slot.starts_at, zone);
            reading.minute().is_multiple_of(30)
                && instant(reading, zone) == slot.starts_at
                && slot.starts_at >= now + NOTICE
        })
        .collect()
}

#[test]
fn slots_equal_what_a_look_at_every_minute_finds_around_clock_changes() {
    let mut dice = Dice(0x1e0_2026);
    let (mut looks, mut found) = (0, 0);
    for zone in ZONES {
        for day in days_of_interest(*zone) {
            for _ in 0..4 {
                // The change falls into the second or third day of a window of five.
                let now = day - TimeDelta::hours(30) - TimeDelta::minutes(dice.roll(600) as i64);
                let hours = dice.hours();
                let busy: Vec<Slot> = (0..dice.roll(6))
                    .map(|_| Slot::at(now + TimeDelta::minutes(dice.roll(5 * 1440) as i64)))
                    .collect();
                let until = now + TimeDelta::days(5);
                let slots = slots_of(&hours, *zone, &busy, now, now..until);
                let expected = oracle(&hours, *zone, &busy, now, 5);
                assert_eq!(slots, expected, "{zone} from {now}: {}", model::show_hours(&hours));
                looks += 1;
                found += slots.len();
            }
        }
    }
    assert!(looks > 200 && found > 2000, "too little was compared: {looks} windows, {found} slots");
}

#[test]
fn a_weekly_hour_keeps_its_wall_time_when_clocks_change() {
    let hours = parse_hours("thu 19:00-20:00").unwrap();
    let now = "2027-03-10T00:00:00Z".parse().unwrap();
    let slots = slots_of(&hours, Tz::Europe__Zurich, &[], now, now..now + TimeDelta::days(28));
    let starts: Vec<String> = slots.iter().map(|s| s.starts_at.format("%m-%dT%H:%M").to_string()).collect();
    assert_eq!(starts, ["03-11T18:00", "03-18T18:00", "03-25T18:00", "04-01T17:00"]);
}

#[test]
fn a_skipped_hour_is_not_offered_and_a_repeated_one_only_once() {
    let hours = parse_hours("sun 1:00-4:00").unwrap();
    let of = |now: &str| {
        let now = now.parse().unwrap();
        let slots = slots_of(&hours, Tz::Europe__Zurich, &[], now, now..now + TimeDelta::days(6));
        slots.iter().map(|s| wall(s.starts_at, Tz::Europe__Zurich).format("%H:%M").to_string()).collect()
    };
    let spring: Vec<String> = of("2027-03-23T00:00:00Z");
    assert_eq!(spring, ["01:00", "01:30", "03:00"]);
    let autumn: Vec<String> = of("2027-10-26T00:00:00Z");
    assert_eq!(autumn, ["01:00", "01:30", "02:00", "02:30", "03:00"]);
}

#[test]
fn ranges_that_meet_at_midnight_are_one() {
    let hours = parse_hours("mon 23:00-24:00; tue 0:00-0:30").unwrap();
    let now = "2027-05-15T00:00:00Z".parse().unwrap();
    let slots = slots_of(&hours, Tz::Asia__Kathmandu, &[], now, now..now + TimeDelta::days(7));
    let starts: Vec<_> = slots.iter().map(|s| wall(s.starts_at, Tz::Asia__Kathmandu).to_string()).collect();
    assert_eq!(starts, ["2027-05-17 23:00:00", "2027-05-17 23:30:00"]);
}

#[test]
fn nothing_is_offered_too_soon_too_late_or_where_somebody_is_busy() {
    let hours = parse_hours("mon 0:00-24:00; tue 0:00-24:00; wed 0:00-24:00; thu 0:00-24:00; fri 0:00-24:00; sat 0:00-24:00; sun 0:00-24:00").unwrap();
    let now = "2027-05-15T10:15:00Z".parse().unwrap();
    let taken = Slot::at(now + TimeDelta::minutes(3 * 1440 + 45));
    let slots = slots_of(&hours, Tz::UTC, &[taken], now, now..now + TimeDelta::days(90));
    let (first, last) = (slots.first().unwrap().starts_at, slots.last().unwrap().starts_at);
    assert_eq!(first.to_rfc3339(), "2027-05-16T10:30:00+00:00");
    assert_eq!(last.to_rfc3339(), "2027-06-12T10:00:00+00:00");
    assert!(slots.iter().all(|slot| !slot.overlaps(&taken)));
    // Of 48 half hours a day, three begin within an hour of the taken one.
    assert_eq!(slots.len(), 27 * 48 - 3);
}
