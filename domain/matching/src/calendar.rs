//! Weekly wall time to half-hour UTC slots. Which local half hours a slot touches depends only on
//! a zone's offsets in that week, so weeks and zones with the same offsets share one table.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::round::Window;
use crate::words::Week;

pub(crate) const SLOTS: usize = 7 * 48;
/// A week of half hours as bits.
pub(crate) type WeekBits = [u64; SLOTS.div_ceil(64)];

/// For each slot the half hours of the local week in which its first and its 30th minute lie.
type SlotTable = Vec<[u16; 2]>;

/// The tables of all zones in all weeks that differ.
pub(crate) struct Calendar {
    tables: Vec<SlotTable>,
    /// For each zone, which table holds in each distinct week.
    zones: HashMap<String, Vec<usize>>,
    weeks: usize,
}

impl Calendar {
    pub fn new<'r>(weeks: &[Week], names: impl Iterator<Item = &'r str>) -> Self {
        let mut names: Vec<&str> = names.collect();
        names.sort_unstable();
        names.dedup();
        let zones: Vec<(&str, Tz)> =
            names.into_iter().filter_map(|name| Some((name, name.parse().ok()?))).collect();

        let mut numbers: HashMap<SlotTable, usize> = HashMap::new();
        let mut columns: Vec<Vec<usize>> = Vec::new();
        for week in weeks {
            let tables = zones.iter().map(|(_, zone)| slot_table(*zone, week.monday()));
            let column: Vec<usize> = tables
                .map(|table| {
                    let next = numbers.len();
                    *numbers.entry(table).or_insert(next)
                })
                .collect();
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        let mut tables = vec![SlotTable::new(); numbers.len()];
        numbers.into_iter().for_each(|(table, number)| tables[number] = table);
        let row = |at: usize| columns.iter().map(|column| column[at]).collect();
        let zones = zones.iter().enumerate().map(|(at, (name, _))| (name.to_string(), row(at))).collect();
        Self { tables, zones, weeks: columns.len() }
    }

    /// How many weeks remain once equal ones are seen as one.
    pub fn weeks(&self) -> usize {
        self.weeks
    }

    /// The slots in which someone is free, for each distinct week.
    pub fn free(&self, zone: &str, windows: &[Window]) -> Vec<WeekBits> {
        let mut local = [false; SLOTS];
        for window in windows {
            let midnight = window.day as usize * 48;
            let (from, to) = (window.from.index(), window.to.index().max(window.from.index()));
            local[midnight + from..midnight + to].fill(true);
        }
        let tables = self.zones.get(zone).map(Vec::as_slice).unwrap_or_default();
        let week = |table: &usize| {
            let mut bits = WeekBits::default();
            for (slot, [first, last]) in self.tables[*table].iter().enumerate() {
                let free = local[usize::from(*first)] && local[usize::from(*last)];
                bits[slot / 64] |= u64::from(free) << (slot % 64);
            }
            bits
        };
        tables.iter().map(week).collect()
    }
}

fn slot_table(zone: Tz, monday: NaiveDate) -> SlotTable {
    let start = monday.and_time(NaiveTime::MIN);
    let mut table = SlotTable::with_capacity(SLOTS);
    for day in 0..7 {
        let midnight = start + TimeDelta::days(day);
        let offset = offset_seconds(zone, midnight);
        // No zone changes its offset and back within a day.
        let steady = offset == offset_seconds(zone, midnight + TimeDelta::days(1));
        for slot in 0..48 {
            let halves = [0, 29].map(|minute| {
                let minutes = slot * 30 + minute;
                let offset = match steady {
                    true => offset,
                    false => offset_seconds(zone, midnight + TimeDelta::minutes(minutes)),
                };
                let local = day * 86_400 + minutes * 60 + i64::from(offset);
                local.div_euclid(1_800).rem_euclid(SLOTS as i64) as u16
            });
            table.push(halves);
        }
    }
    table
}

fn offset_seconds(zone: Tz, utc: NaiveDateTime) -> i32 {
    zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()
}

/// Shared slots in the worst of the weeks.
pub(crate) fn shared_slots(left: &[WeekBits], right: &[WeekBits]) -> u32 {
    left.iter().zip(right).map(|(left, right)| crate::bits::common(left, right)).min().unwrap_or(0)
}
