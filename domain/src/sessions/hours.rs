//! A mentor says when they are free in a usual week, and sees what comes of it.

use super::{Slot, seats, slots_of};
use crate::{
    Result,
    access::{demand, person},
    db::Tx,
    people, zones,
};
use chrono::TimeDelta;
use model::{Action, Actor, Hours, Relation, Week};

/// How far ahead the preview looks.
const PREVIEW: TimeDelta = TimeDelta::days(14);

/// A mentor's week, and the next two weeks of slots it offers.
pub struct MyHours {
    pub hours: Vec<Hours>,
    /// The IANA zone the hours are meant in.
    pub zone: String,
    pub slots: Vec<Slot>,
}

/// Sets the actor's weekly hours, wall time in their own zone. Sessions already booked stay.
///
/// # Errors
/// A flaw at each day that cannot be read; [`crate::Error::NotFound`] for those who are no mentor.
pub async fn set_hours(tx: &mut Tx, actor: Actor, week: &Week) -> Result<()> {
    let who = person(actor)?;
    demand(actor, Action::SetHours, Relation::Own)?;
    people::set_hours(tx, actor, who, &week.hours()?).await
}

/// The actor's weekly hours and what they offer.
///
/// # Errors
/// [`crate::Error::NotFound`] for those who are no mentor.
pub async fn my_hours(tx: &mut Tx, actor: Actor) -> Result<MyHours> {
    let who = person(actor)?;
    demand(actor, Action::SetHours, Relation::Own)?;
    let mentor = people::find(tx, who).await?;
    let soon = tx.now..tx.now + PREVIEW;
    let busy = seats::busy(tx, who, Slot { starts_at: soon.start, ends_at: soon.end }).await?;
    let hours = mentor.hours.0;
    let slots = slots_of(&hours, zones::zone(&mentor.zone), &busy, tx.now, soon);
    Ok(MyHours { hours, zone: mentor.zone, slots })
}
