//! What the two people of a mentorship can book.

use super::{AHEAD, LENGTH, Slot, seats, slots_of};
use crate::{
    Result, access::demand, cohorts, db::Tx, mentorships, mentorships::Mentorship, people, people::Person,
    zones,
};
use chrono::{DateTime, TimeDelta, Utc};
use model::{Action, Actor, MentorshipId, MentorshipState, PersonState, Relation};

/// The free times of a mentor for one mentee.
pub struct Offer {
    pub mentorship: Mentorship,
    /// IANA zones.
    pub mentor_zone: String,
    pub mentee_zone: String,
    /// In order; none where the two cannot meet any more or the mentor named no hours.
    pub slots: Vec<Slot>,
    /// Whether the mentor named any hours at all.
    pub has_hours: bool,
}

/// The slots of a mentorship that begin within `days` of `from`: within the mentor's weekly hours,
/// where neither of the two has another seat.
///
/// # Errors
/// [`crate::Error::NotFound`] for everybody but the two.
pub async fn slots(
    tx: &mut Tx,
    actor: Actor,
    mentorship: MentorshipId,
    from: DateTime<Utc>,
    days: u32,
) -> Result<Offer> {
    let mentorship = mentorships::find(tx, mentorship).await?;
    demand(actor, Action::BookSession, mentorships::relation(actor, &mentorship))?;
    let mentor = people::find(tx, mentorship.mentor).await?;
    let mentee = people::find(tx, mentorship.mentee).await?;
    // Nothing is offered farther away, and a date beyond all calendars is a question like another.
    let from = from.clamp(tx.now - AHEAD, tx.now + AHEAD);
    let until = from + TimeDelta::days(days.into()).min(AHEAD);
    let during = Slot { starts_at: from, ends_at: until + LENGTH };
    let mut busy = seats::busy(tx, mentor.id, during).await?;
    busy.extend(seats::busy(tx, mentee.id, during).await?);
    let slots = if runs(tx, &mentorship, &mentor, &mentee).await? {
        slots_of(&mentor.hours, zones::zone(&mentor.zone), &busy, tx.now, from..until)
    } else {
        Vec::new()
    };
    Ok(Offer {
        mentorship,
        has_hours: !mentor.hours.is_empty(),
        mentor_zone: mentor.zone,
        mentee_zone: mentee.zone,
        slots,
    })
}

/// Whether the two can meet: their mentorship runs, both accounts are open, and both take part in
/// its cohort.
pub(super) async fn runs(
    tx: &mut Tx,
    mentorship: &Mentorship,
    mentor: &Person,
    mentee: &Person,
) -> Result<bool> {
    if mentorship.state != MentorshipState::Active {
        return Ok(false);
    }
    for person in [mentor, mentee] {
        let takes_part = cohorts::relation(tx, person.actor(), mentorship.cohort).await? == Relation::Member;
        if person.state != PersonState::Active || !takes_part {
            return Ok(false);
        }
    }
    Ok(true)
}
