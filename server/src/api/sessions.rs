//! Sessions: the asker's own, those of a cohort, and who came.

use super::{
    answer::{Answer, Created, Done, done},
    body::Body,
    paging::{Page, PageOf, Paging},
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Failure, Id, Ids};
use axum::Json;
use chrono::{DateTime, Utc};
use domain::sessions;
use model::{Action, Attendance, CohortId, PersonId, SessionId, SessionKind, SessionState};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeeSession), routes!(list_sessions))
        .api(Access::To(Action::SeeSession), routes!(list_sessions_of_cohort))
        .api(Access::To(Action::ScheduleSession), routes!(schedule_session))
        .api(Access::To(Action::SeeSession), routes!(show_session))
        .api(Access::To(Action::CancelSession), routes!(cancel_session))
        .api(Access::To(Action::MarkAttendance), routes!(mark_attendance))
}

/// A session in a list.
#[derive(Serialize, ToSchema)]
pub struct SessionItem {
    id: Uuid,
    #[schema(schema_with = words::session_kind)]
    kind: SessionKind,
    cohort: Uuid,
    mentorship: Option<Uuid>,
    /// Empty for a mentoring session.
    title: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    #[schema(schema_with = words::session_state)]
    state: SessionState,
    /// The asker's own mark.
    #[schema(schema_with = words::maybe_attendance)]
    attendance: Option<Attendance>,
    /// Whether it clashes with another session of the asker.
    clash: bool,
}

/// A session with its seats.
#[derive(Serialize, ToSchema)]
pub struct Session {
    id: Uuid,
    #[schema(schema_with = words::session_kind)]
    kind: SessionKind,
    cohort: Uuid,
    mentorship: Option<Uuid>,
    /// Empty for a mentoring session.
    title: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// The clock it was meant by.
    #[schema(example = "2027-03-12T19:00")]
    wall_start: String,
    /// The IANA time zone of that clock.
    zone: String,
    /// What to talk about. Of a mentoring session only the two who meet can read it.
    question: String,
    #[schema(schema_with = words::session_state)]
    state: SessionState,
    seats: Vec<Seat>,
}

/// Somebody's seat in a session.
#[derive(Serialize, ToSchema)]
pub struct Seat {
    person: Uuid,
    name: String,
    host: bool,
    /// Not live while the session is booked: they have something else at that time.
    live: bool,
    /// The asker's own mark, or anybody's for those who may mark.
    #[schema(schema_with = words::maybe_attendance)]
    attendance: Option<Attendance>,
}

/// A session of a whole cohort.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSession {
    /// Up to 120 characters.
    title: String,
    /// Wall time in `zone`.
    #[schema(example = "2027-03-12T19:00")]
    starts: String,
    /// IANA time zone.
    zone: String,
    #[schema(minimum = 15, maximum = 480)]
    minutes: u32,
    /// What it is about, up to 1,000 characters.
    #[serde(default)]
    about: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// `null` takes the mark back.
    #[schema(schema_with = words::maybe_attendance)]
    attendance: Option<Attendance>,
}

/// Every session the asker has a seat in, past and to come, soonest first.
#[utoipa::path(
    get,
    path = "/api/v1/sessions",
    tag = "sessions",
    params(PageOf),
    responses((status = 200, description = "A page of sessions", body = Page<SessionItem>))
)]
async fn list_sessions(cx: Cx, paging: Paging) -> Answer<Page<SessionItem>> {
    let mut tx = cx.read().await?;
    let mut all = sessions::past(&mut tx, cx.actor).await?;
    all.extend(sessions::upcoming(&mut tx, cx.actor).await?);
    Ok(Json(paging.page(all, place, SessionItem::from)?))
}

/// The sessions of a whole cohort, soonest first.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}/sessions",
    tag = "sessions",
    params(("cohort" = Uuid, Path), PageOf),
    responses((status = 200, description = "A page of sessions", body = Page<SessionItem>))
)]
async fn list_sessions_of_cohort(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    paging: Paging,
) -> Answer<Page<SessionItem>> {
    let mut tx = cx.read().await?;
    let (all, _) = sessions::of_cohort(&mut tx, cx.actor, cohort).await?;
    Ok(Json(paging.page(all, place, SessionItem::from)?))
}

/// Schedules a session for everybody enrolled. Sent again it is the session it made. For staff and
/// the cohort's facilitators.
#[utoipa::path(
    post,
    path = "/api/v1/cohorts/{cohort}/sessions",
    tag = "sessions",
    params(("cohort" = Uuid, Path)),
    request_body = NewSession,
    responses((status = 201, description = "The session", body = Session))
)]
async fn schedule_session(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    Body(new): Body<NewSession>,
) -> Result<Created<Session>, Failure> {
    let mut tx = cx.write().await?;
    let id = sessions::schedule(&mut tx, cx.actor, cohort, &new.into()).await?;
    let session = sessions::show(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/sessions/{id}"), session.into()))
}

/// A session, for those with a seat in it and those who oversee.
#[utoipa::path(
    get,
    path = "/api/v1/sessions/{session}",
    tag = "sessions",
    params(("session" = Uuid, Path)),
    responses((status = 200, description = "The session", body = Session))
)]
async fn show_session(cx: Cx, Id(id): Id<SessionId>) -> Answer<Session> {
    let mut tx = cx.read().await?;
    Ok(Json(sessions::show(&mut tx, cx.actor, id).await?.into()))
}

/// Cancels a session before it begins. Twice is the same as once.
#[utoipa::path(
    delete,
    path = "/api/v1/sessions/{session}",
    tag = "sessions",
    params(("session" = Uuid, Path)),
    responses((status = 204, description = "Cancelled"))
)]
async fn cancel_session(cx: Cx, Id(id): Id<SessionId>) -> Done {
    let mut tx = cx.write().await?;
    sessions::cancel(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    done()
}

/// Marks how somebody attended, once the session has begun. For its host and for staff.
#[utoipa::path(
    put,
    path = "/api/v1/sessions/{session}/attendance/{person}",
    tag = "sessions",
    params(("session" = Uuid, Path), ("person" = Uuid, Path)),
    request_body = Mark,
    responses((status = 204, description = "Marked"))
)]
async fn mark_attendance(
    cx: Cx,
    Ids((session, person)): Ids<(SessionId, PersonId)>,
    Body(mark): Body<Mark>,
) -> Done {
    let mut tx = cx.write().await?;
    sessions::mark(&mut tx, cx.actor, session, person, mark.attendance).await?;
    tx.commit().await?;
    done()
}

fn place(session: &sessions::Line) -> (i64, Uuid) {
    (session.starts_at.timestamp_micros(), session.id.0)
}

impl From<sessions::Line> for SessionItem {
    fn from(line: sessions::Line) -> Self {
        Self {
            id: line.id.0,
            kind: line.kind,
            cohort: line.cohort.0,
            mentorship: line.mentorship.map(|id| id.0),
            title: line.title,
            starts_at: line.starts_at,
            ends_at: line.ends_at,
            state: line.state,
            attendance: line.attendance,
            clash: line.clash,
        }
    }
}

impl From<sessions::Shown> for Session {
    fn from(shown: sessions::Shown) -> Self {
        let session = shown.session;
        Self {
            id: session.id.0,
            kind: session.kind,
            cohort: session.cohort.0,
            mentorship: session.mentorship.map(|id| id.0),
            title: session.title,
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            wall_start: session.wall_start,
            zone: session.zone,
            question: session.question,
            state: session.state,
            seats: shown.seats.into_iter().map(Seat::from).collect(),
        }
    }
}

impl From<sessions::Seat> for Seat {
    fn from(seat: sessions::Seat) -> Self {
        Self {
            person: seat.person.0,
            name: seat.name,
            host: seat.host,
            live: seat.live,
            attendance: seat.attendance,
        }
    }
}

impl From<NewSession> for model::NewSession {
    fn from(new: NewSession) -> Self {
        Self {
            title: new.title,
            starts: new.starts,
            zone: new.zone,
            minutes: new.minutes.to_string(),
            about: new.about,
        }
    }
}
