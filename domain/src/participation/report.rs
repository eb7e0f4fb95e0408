//! The figures of a cohort, person by person.

use crate::{
    Result, access::demand, cohorts, cohorts::Cohort, db::Tx, discussions, materials, mentorships,
    people::import::fold, sessions,
};
use model::{Action, Actor, CohortId, Lang, PersonId, Role};
use serde::{Deserialize, Serialize};
use std::{cmp::Reverse, collections::HashMap, str::FromStr};

/// The filter as it stands in the URL. Empty fields let everybody through.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportFilter {
    pub role: String,
    /// One of [`Only`].
    pub only: String,
    /// A part of the name.
    pub q: String,
    /// One of [`Sort`], with `-` before it for the other direction.
    pub sort: String,
}

/// What somebody may have left undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// Has read nothing of what there is to read.
    Unread,
    /// Has not written.
    Silent,
    /// An activist without a mentor.
    Unmatched,
    /// Has booked no session.
    Unbooked,
    /// Has attended no session.
    Absent,
}

impl Only {
    pub const ALL: &'static [Self] =
        &[Self::Unread, Self::Silent, Self::Unmatched, Self::Unbooked, Self::Absent];

    /// As it stands in URLs and in translation keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Silent => "silent",
            Self::Unmatched => "unmatched",
            Self::Unbooked => "unbooked",
            Self::Absent => "absent",
        }
    }

    fn holds(self, line: &Line) -> bool {
        match self {
            Self::Unread => line.read == 0 && line.of > 0,
            Self::Silent => line.posted == 0,
            Self::Unmatched => line.role == Role::Activist && !line.matched,
            Self::Unbooked => line.booked == 0,
            Self::Absent => line.attended == 0,
        }
    }
}

/// What the lines are sorted by; by name within.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Name,
    Role,
    Read,
    Posted,
    Matched,
    Booked,
    Attended,
}

impl FromStr for Sort {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Ok(match text {
            "" | "name" => Self::Name,
            "role" => Self::Role,
            "read" => Self::Read,
            "posted" => Self::Posted,
            "matched" => Self::Matched,
            "booked" => Self::Booked,
            "attended" => Self::Attended,
            _ => return Err(()),
        })
    }
}

/// One person's figures.
#[derive(Clone)]
pub struct Line {
    pub person: PersonId,
    pub name: String,
    pub lang: Lang,
    pub role: Role,
    pub read: i64,
    /// How many materials there are to read.
    pub of: i64,
    pub posted: i64,
    pub matched: bool,
    pub booked: i64,
    pub attended: i64,
}

/// The table of a cohort, filtered and sorted.
pub struct Report {
    pub cohort: Cohort,
    pub lines: Vec<Line>,
    /// How many take part, before the filter.
    pub everybody: usize,
}

/// Who took part in a cohort: per person what every room counted.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor may not see it, or there is no such cohort.
pub async fn report(tx: &mut Tx, actor: Actor, cohort: CohortId, filter: &ReportFilter) -> Result<Report> {
    let (found, relation) = cohorts::show(tx, actor, cohort).await?;
    demand(actor, Action::SeeParticipation, relation)?;
    let of = materials::list(tx, actor, cohort, Lang::En).await?.items.len() as i64;
    let read = counted(materials::tally(tx, cohort).await?);
    let posted = counted(discussions::tally(tx, cohort).await?);
    let matched = counted(mentorships::tally(tx, cohort).await?);
    let booked = counted(sessions::tally_booked(tx, cohort).await?);
    let attended = counted(sessions::tally_attended(tx, cohort).await?);
    let number = |tally: &HashMap<PersonId, i64>, who| tally.get(&who).copied().unwrap_or_default();
    let roster = cohorts::roster(tx, actor, cohort).await?;
    let takes_part = |state: &str| matches!(state, "enrolled" | "completed");
    let mut lines: Vec<Line> = roster
        .into_iter()
        .filter(|member| takes_part(&member.state))
        .map(|member| Line {
            person: member.person,
            lang: member.lang,
            role: member.role,
            read: number(&read, member.person),
            of,
            posted: number(&posted, member.person),
            matched: number(&matched, member.person) > 0,
            booked: number(&booked, member.person),
            attended: number(&attended, member.person),
            name: member.name,
        })
        .collect();
    let everybody = lines.len();
    keep(&mut lines, filter);
    sort(&mut lines, &filter.sort);
    Ok(Report { cohort: found, lines, everybody })
}

fn counted(tally: Vec<(PersonId, i64)>) -> HashMap<PersonId, i64> {
    tally.into_iter().collect()
}

fn keep(lines: &mut Vec<Line>, filter: &ReportFilter) {
    let role: Option<Role> = filter.role.parse().ok();
    let only = Only::ALL.iter().find(|only| only.as_str() == filter.only);
    let name = fold(&filter.q);
    lines.retain(|line| {
        role.is_none_or(|role| line.role == role)
            && only.is_none_or(|only| only.holds(line))
            && fold(&line.name).contains(&name)
    });
}

/// The roster comes by name, and sorting keeps that order among equals.
fn sort(lines: &mut [Line], by: &str) {
    let (word, down) = by.strip_prefix('-').map_or((by, false), |word| (word, true));
    let by: Sort = word.parse().unwrap_or_default();
    let key = |line: &Line| match by {
        Sort::Name => 0,
        Sort::Role => line.role as i64,
        Sort::Read => line.read,
        Sort::Posted => line.posted,
        Sort::Matched => line.matched.into(),
        Sort::Booked => line.booked,
        Sort::Attended => line.attended,
    };
    match (by, down) {
        (Sort::Name, true) => lines.reverse(),
        (_, true) => lines.sort_by_key(|line| Reverse(key(line))),
        (_, false) => lines.sort_by_key(key),
    }
}
