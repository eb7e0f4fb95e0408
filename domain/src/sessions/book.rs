//! Booking: one of the two people of a mentorship takes an offered hour for both.

use super::{Slot, letters, offer, seats, slots_of};
use crate::{
    Result,
    access::{demand, person},
    audit::Act,
    clean,
    db::Tx,
    first, mentorships,
    mentorships::Mentorship,
    people, run, secret, zones,
};
use chrono::{DateTime, Utc};
use model::{Action, Actor, Booking, FlawCode, Flaws, MentorshipId, PersonId, Refusal, SessionId};

/// How long a question can be, in characters.
const LONGEST_QUESTION: usize = 1000;

/// Books a session. The same booking sent again by the same person is the one they have.
///
/// # Errors
/// [`crate::Error::NotFound`] for everybody but the two; flaws of the form;
/// [`Refusal::SlotNotOffered`], [`Refusal::SlotTaken`], [`Refusal::BusyYourself`].
pub async fn book(
    tx: &mut Tx,
    actor: Actor,
    mentorship: MentorshipId,
    booking: &Booking,
) -> Result<SessionId> {
    let who = person(actor)?;
    let pair = mentorships::find(tx, mentorship).await?;
    demand(actor, Action::BookSession, mentorships::relation(actor, &pair))?;
    let (starts_at, question) = read(booking)?;
    let time = Slot::at(starts_at);
    seats::lock(tx, vec![pair.mentor, pair.mentee]).await?;
    if let Some(before) = booked_before(tx, &pair, who, starts_at).await? {
        return Ok(before);
    }
    must_be_offered(tx, &pair, time).await?;
    let other = pair.other(who).0;
    for (person, refusal) in [(who, Refusal::BusyYourself), (other, Refusal::SlotTaken)] {
        if !seats::busy(tx, person, time).await?.is_empty() {
            return Err(refusal.into());
        }
    }
    tx.pause().await;
    let id = insert(tx, &pair, who, time, &question).await?;
    for (person, refusal) in [(who, Refusal::BusyYourself), (other, Refusal::SlotTaken)] {
        seats::take(tx, id, person, person == pair.mentor, time)
            .await
            .map_err(|error| error.or_refused(refusal))?;
    }
    tx.record(Act {
        actor,
        verb: "sessions.book",
        subject: Some(id.0),
        cohort: Some(pair.cohort),
        detail: "mentoring",
    })
    .await?;
    letters::send(tx, "session-booked", id, &[other]).await?;
    Ok(id)
}

fn read(booking: &Booking) -> Result<(DateTime<Utc>, String)> {
    let mut flaws = Flaws::none();
    let question = flaws.optional_text("question", &booking.question, LONGEST_QUESTION, true);
    let text = booking.starts_at.trim();
    let starts_at = DateTime::parse_from_rfc3339(text).map(|at| at.with_timezone(&Utc));
    if starts_at.is_err() {
        flaws.add("starts_at", if text.is_empty() { FlawCode::Missing } else { FlawCode::UnknownChoice });
    }
    clean(flaws)?;
    Ok((starts_at.unwrap_or_default(), question))
}

async fn booked_before(
    tx: &mut Tx,
    pair: &Mentorship,
    who: PersonId,
    starts_at: DateTime<Utc>,
) -> Result<Option<SessionId>> {
    let found: Option<(SessionId,)> = first!(
        tx,
        "select id from sessions
         where mentorship = $1 and created_by = $2 and starts_at = $3 and state = 'booked'",
        pair.id,
        who,
        starts_at,
    );
    Ok(found.map(|(id,)| id))
}

/// Within the mentor's hours, in time, and for two who can meet.
async fn must_be_offered(tx: &mut Tx, pair: &Mentorship, time: Slot) -> Result<()> {
    let mentor = people::find(tx, pair.mentor).await?;
    let mentee = people::find(tx, pair.mentee).await?;
    let zone = zones::zone(&mentor.zone);
    let offered = slots_of(&mentor.hours, zone, &[], tx.now, time.starts_at..time.ends_at);
    if offered.contains(&time) && offer::runs(tx, pair, &mentor, &mentee).await? {
        Ok(())
    } else {
        Err(Refusal::SlotNotOffered.into())
    }
}

async fn insert(
    tx: &mut Tx,
    pair: &Mentorship,
    who: PersonId,
    time: Slot,
    question: &str,
) -> Result<SessionId> {
    let id: SessionId = secret::id()?;
    let zone = people::find(tx, pair.mentor).await?.zone;
    let wall = zones::wall(time.starts_at, zones::zone(&zone)).format("%Y-%m-%dT%H:%M").to_string();
    run!(
        tx,
        "insert into sessions (id, kind, cohort, mentorship, title, starts_at, ends_at, wall_start, zone,
             question, state, created_by, created_at)
         values ($1, 'mentoring', $2, $3, '', $4, $5, $6, $7, $8, 'booked', $9, $10)",
        id,
        pair.cohort,
        pair.id,
        time.starts_at,
        time.ends_at,
        wall,
        zone,
        question,
        who,
        tx.now,
    );
    Ok(id)
}
