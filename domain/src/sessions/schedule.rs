//! A session of a whole cohort. Everybody enrolled gets a seat. Where somebody has another session
//! at that time, that one stays: their seat is kept but not live, they are told like everybody
//! else and see the clash, and should the other session be cancelled the seat becomes live.

use super::{Slot, letters, seats};
use crate::{
    Result,
    access::{demand, person},
    audit::Act,
    clean, cohorts,
    cohorts::Member,
    db::Tx,
    first, run, secret, zones,
};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use model::{Action, Actor, CohortId, FlawCode, Flaws, NewSession, PersonId, Refusal, Role, SessionId};

/// How long a session can last, in minutes.
const SHORTEST: i64 = 15;
const LONGEST: i64 = 480;
/// How far ahead a session can be scheduled.
const FARTHEST: TimeDelta = TimeDelta::days(730);

/// What a form said, once read.
struct Read {
    title: String,
    about: String,
    wall: NaiveDateTime,
    zone: String,
    time: Slot,
}

/// Schedules a session for everybody enrolled. The same form sent again by the same person is the
/// session it made.
///
/// # Errors
/// [`crate::Error::NotFound`] for those who may not; flaws of the form; [`Refusal::CohortClosed`].
pub async fn schedule(tx: &mut Tx, actor: Actor, cohort: CohortId, new: &NewSession) -> Result<SessionId> {
    let who = person(actor)?;
    let (found, relation) = cohorts::show(tx, actor, cohort).await?;
    demand(actor, Action::ScheduleSession, relation)?;
    let session = read(new, tx.now)?;
    if found.state == "finished" {
        return Err(Refusal::CohortClosed.into());
    }
    // Whoever joins meanwhile waits, and is seated then.
    cohorts::lock(tx, cohort).await?;
    let members: Vec<Member> = cohorts::roster(tx, actor, cohort)
        .await?
        .into_iter()
        .filter(|member| member.state == "enrolled")
        .collect();
    let mut people: Vec<PersonId> = members.iter().map(|member| member.person).collect();
    people.push(who);
    seats::lock(tx, people).await?;
    if let Some(before) = scheduled_before(tx, cohort, who, &session).await? {
        return Ok(before);
    }
    tx.pause().await;
    let id = insert(tx, cohort, who, &session).await?;
    for member in &members {
        let host = member.role == Role::Facilitator;
        seats::take_if_free(tx, id, member.person, host, session.time).await?;
    }
    tx.record(Act {
        actor,
        verb: "sessions.schedule",
        subject: Some(id.0),
        cohort: Some(cohort),
        detail: "cohort",
    })
    .await?;
    let others: Vec<PersonId> = members.iter().map(|m| m.person).filter(|p| *p != who).collect();
    letters::send(tx, "session-booked", id, &others).await?;
    Ok(id)
}

fn read(new: &NewSession, now: DateTime<Utc>) -> Result<Read> {
    let mut flaws = Flaws::none();
    let title = flaws.text("title", &new.title, 120, false);
    let about = flaws.optional_text("about", &new.about, 1000, true);
    let zone = new.zone.trim().to_owned();
    zones::check_zone(&mut flaws, "zone", &zone);
    let minutes: i64 = new.minutes.trim().parse().unwrap_or(0);
    if new.minutes.trim().is_empty() {
        flaws.add("minutes", FlawCode::Missing);
    } else if !(SHORTEST..=LONGEST).contains(&minutes) {
        let args = vec![("min", SHORTEST.to_string()), ("max", LONGEST.to_string())];
        flaws.add_with("minutes", FlawCode::OutOfRange, args);
    }
    let text = new.starts.trim();
    let wall = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    let starts_at = wall.map(|wall| zones::instant(wall, zones::zone(&zone)));
    match starts_at {
        None if text.is_empty() => flaws.add("starts", FlawCode::Missing),
        None => flaws.add("starts", FlawCode::NotATime),
        Some(at) if at <= now => flaws.add("starts", FlawCode::InThePast),
        Some(at) if at > now + FARTHEST => flaws.add("starts", FlawCode::NotATime),
        Some(_) => {}
    }
    clean(flaws)?;
    let starts_at = starts_at.unwrap_or_default();
    let time = Slot { starts_at, ends_at: starts_at + TimeDelta::minutes(minutes) };
    Ok(Read { title, about, wall: wall.unwrap_or_default(), zone, time })
}

async fn scheduled_before(
    tx: &mut Tx,
    cohort: CohortId,
    who: PersonId,
    session: &Read,
) -> Result<Option<SessionId>> {
    let found: Option<(SessionId,)> = first!(
        tx,
        "select id from sessions
         where cohort = $1 and kind = 'cohort' and created_by = $2 and starts_at = $3 and title = $4
           and state = 'booked'",
        cohort,
        who,
        session.time.starts_at,
        &session.title,
    );
    Ok(found.map(|(id,)| id))
}

async fn insert(tx: &mut Tx, cohort: CohortId, who: PersonId, session: &Read) -> Result<SessionId> {
    let id: SessionId = secret::id()?;
    run!(
        tx,
        "insert into sessions (id, kind, cohort, title, starts_at, ends_at, wall_start, zone, question,
             state, created_by, created_at)
         values ($1, 'cohort', $2, $3, $4, $5, $6, $7, $8, 'booked', $9, $10)",
        id,
        cohort,
        &session.title,
        session.time.starts_at,
        session.time.ends_at,
        session.wall.format("%Y-%m-%dT%H:%M").to_string(),
        &session.zone,
        &session.about,
        who,
        tx.now,
    );
    Ok(id)
}
