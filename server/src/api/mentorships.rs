//! Mentorships, the times they offer, and booking one of them.

use super::{
    answer::{Answer, Created},
    body::{Asked, Body},
    paging::{Page, PageOf, Paging},
    people::PersonName,
    sessions::Session,
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Failure, Id};
use axum::Json;
use chrono::{DateTime, Utc};
use domain::{cohorts, mentorships, sessions};
use model::{Action, Booking, CohortId, FlawCode, Flaws, MentorshipId, MentorshipState};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::routes;
use uuid::Uuid;

/// How many days of slots are shown at once.
const DAYS: u32 = 14;
const MOST_DAYS: u32 = 28;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeeMentorship), routes!(list_mentorships))
        .api(Access::To(Action::SeeMentorship), routes!(list_mentorships_of_cohort))
        .api(Access::To(Action::SeeMentorship), routes!(show_mentorship))
        .api(Access::To(Action::BookSession), routes!(list_slots))
        .api(Access::To(Action::BookSession), routes!(book_session))
}

#[derive(Serialize, ToSchema)]
pub struct Mentorship {
    id: Uuid,
    cohort: Uuid,
    mentor: PersonName,
    mentee: PersonName,
    #[schema(schema_with = words::mentorship_state)]
    state: MentorshipState,
    started_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

/// The free times of a mentor for one mentee.
#[derive(Serialize, ToSchema)]
pub struct Slots {
    /// IANA time zones.
    mentor_zone: String,
    mentee_zone: String,
    slots: Vec<Slot>,
}

#[derive(Serialize, ToSchema)]
pub struct Slot {
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
}

#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct When {
    /// The earliest beginning; now where it is not given.
    from: Option<DateTime<Utc>>,
    /// For how many days; 14 where it is not given.
    #[param(minimum = 1, maximum = 28)]
    days: Option<u32>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBooking {
    /// One of the offered times.
    starts_at: DateTime<Utc>,
    /// What to talk about, up to 1,000 characters. Only the two can read it.
    #[serde(default)]
    question: String,
}

/// The asker's own mentorships, oldest first.
#[utoipa::path(
    get,
    path = "/api/v1/mentorships",
    tag = "mentorships",
    params(PageOf),
    responses((status = 200, description = "A page of mentorships", body = Page<Mentorship>))
)]
async fn list_mentorships(cx: Cx, paging: Paging) -> Answer<Page<Mentorship>> {
    let mut tx = cx.read().await?;
    let mine = mentorships::mine(&mut tx, cx.actor).await?;
    Ok(Json(paging.page(mine, place, Mentorship::from)?))
}

/// Every mentorship of a cohort. For those who oversee it.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}/mentorships",
    tag = "mentorships",
    params(("cohort" = Uuid, Path), PageOf),
    responses((status = 200, description = "A page of mentorships", body = Page<Mentorship>))
)]
async fn list_mentorships_of_cohort(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    paging: Paging,
) -> Answer<Page<Mentorship>> {
    let mut tx = cx.read().await?;
    let all = mentorships::of(&mut tx, cx.actor, cohort).await?;
    cohorts::show(&mut tx, cx.actor, cohort).await?;
    Ok(Json(paging.page(all, place, Mentorship::from)?))
}

/// A mentorship, for its two people and those who oversee.
#[utoipa::path(
    get,
    path = "/api/v1/mentorships/{mentorship}",
    tag = "mentorships",
    params(("mentorship" = Uuid, Path)),
    responses((status = 200, description = "The mentorship", body = Mentorship))
)]
async fn show_mentorship(cx: Cx, Id(id): Id<MentorshipId>) -> Answer<Mentorship> {
    let mut tx = cx.read().await?;
    Ok(Json(mentorships::show(&mut tx, cx.actor, id).await?.into()))
}

/// The times that can be booked, for the two.
#[utoipa::path(
    get,
    path = "/api/v1/mentorships/{mentorship}/slots",
    tag = "mentorships",
    params(("mentorship" = Uuid, Path), When),
    responses((status = 200, description = "The slots, soonest first", body = Slots))
)]
async fn list_slots(cx: Cx, Id(id): Id<MentorshipId>, Asked(when): Asked<When>) -> Answer<Slots> {
    let mut tx = cx.read().await?;
    let (from, days) = (when.from.unwrap_or(tx.now), when.days.unwrap_or(DAYS));
    if !(1..=MOST_DAYS).contains(&days) {
        let mut flaws = Flaws::none();
        let args = vec![("min", "1".to_owned()), ("max", MOST_DAYS.to_string())];
        flaws.add_with("days", FlawCode::OutOfRange, args);
        return Err(flaws.into());
    }
    let offer = sessions::slots(&mut tx, cx.actor, id, from, days).await?;
    let slot = |slot: &sessions::Slot| Slot { starts_at: slot.starts_at, ends_at: slot.ends_at };
    Ok(Json(Slots {
        slots: offer.slots.iter().map(slot).collect(),
        mentor_zone: offer.mentor_zone,
        mentee_zone: offer.mentee_zone,
    }))
}

/// Books a session for both. The same booking sent again is the one they have.
#[utoipa::path(
    post,
    path = "/api/v1/mentorships/{mentorship}/sessions",
    tag = "mentorships",
    params(("mentorship" = Uuid, Path)),
    request_body = NewBooking,
    responses((status = 201, description = "The session", body = Session))
)]
async fn book_session(
    cx: Cx,
    Id(mentorship): Id<MentorshipId>,
    Body(new): Body<NewBooking>,
) -> Result<Created<Session>, Failure> {
    let mut tx = cx.write().await?;
    let booking = Booking { starts_at: new.starts_at.to_rfc3339(), question: new.question };
    let id = sessions::book(&mut tx, cx.actor, mentorship, &booking).await?;
    let session = sessions::show(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/sessions/{id}"), session.into()))
}

fn place(mentorship: &mentorships::Mentorship) -> (i64, Uuid) {
    (mentorship.started_at.timestamp_micros(), mentorship.id.0)
}

impl From<mentorships::Mentorship> for Mentorship {
    fn from(mentorship: mentorships::Mentorship) -> Self {
        Self {
            id: mentorship.id.0,
            cohort: mentorship.cohort.0,
            mentor: PersonName { id: mentorship.mentor.0, name: mentorship.mentor_name },
            mentee: PersonName { id: mentorship.mentee.0, name: mentorship.mentee_name },
            state: mentorship.state,
            started_at: mentorship.started_at,
            ended_at: mentorship.ended_at,
        }
    }
}
