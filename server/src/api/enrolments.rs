//! Who takes part in a cohort: its roster, and the ways in and out.

use super::{
    answer::{Answer, Done, done},
    body::Body,
    cohorts::Standing,
    paging::{Page, PageOf, Paging},
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Id, Ids};
use axum::Json;
use domain::{Error, cohorts};
use model::{Action, CohortId, PersonId, Role};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeeThread), routes!(list_enrolments))
        .api(Access::To(Action::Enrol), routes!(enrol_person))
        .api(Access::To(Action::JoinCohort), routes!(join_cohort))
        // Staff ends anybody's part, everybody their own.
        .api(Access::To(Action::SeeCohort), routes!(withdraw_person))
}

/// Somebody's part in a cohort.
#[derive(Serialize, ToSchema)]
pub struct Enrolment {
    person: Uuid,
    /// The name to show.
    name: String,
    #[schema(schema_with = words::role)]
    role: Role,
    #[schema(schema_with = words::enrolment_state)]
    state: String,
    /// IANA time zone.
    zone: String,
    #[schema(schema_with = words::maybe_region)]
    region: Option<String>,
    /// The position on the waiting list, from 1, for those who wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<i64>,
}

/// Whom to invite or enrol.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEnrolment {
    person: Uuid,
    /// `invited`: they join themselves. `enrolled`: they have a place at once, or a position on
    /// the waiting list.
    #[serde(default)]
    state: NewState,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum NewState {
    #[default]
    Invited,
    Enrolled,
}

/// The roster: those enrolled, for those who take part; for staff also those invited, waiting or
/// gone.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}/enrolments",
    tag = "enrolments",
    params(("cohort" = Uuid, Path), PageOf),
    responses((status = 200, description = "A page of the roster", body = Page<Enrolment>))
)]
async fn list_enrolments(cx: Cx, Id(cohort): Id<CohortId>, paging: Paging) -> Answer<Page<Enrolment>> {
    let mut tx = cx.read().await?;
    let roster = cohorts::roster(&mut tx, cx.actor, cohort).await?;
    Ok(Json(paging.page(roster, |member| (0, member.person.0), Enrolment::from)?))
}

/// Invites or enrols somebody. Doing so twice is the same as once. For staff.
#[utoipa::path(
    post,
    path = "/api/v1/cohorts/{cohort}/enrolments",
    tag = "enrolments",
    params(("cohort" = Uuid, Path)),
    request_body = NewEnrolment,
    responses((status = 200, description = "Their part in the cohort", body = Enrolment))
)]
async fn enrol_person(cx: Cx, Id(cohort): Id<CohortId>, Body(new): Body<NewEnrolment>) -> Answer<Enrolment> {
    let mut tx = cx.write().await?;
    let person = PersonId(new.person);
    match new.state {
        NewState::Invited => {
            cohorts::invite(&mut tx, cx.actor, cohort, person).await?;
        }
        NewState::Enrolled => {
            cohorts::enrol(&mut tx, cx.actor, cohort, person).await?;
        }
    }
    let roster = cohorts::roster(&mut tx, cx.actor, cohort).await?;
    let member = roster.into_iter().find(|member| member.person == person).ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(Json(member.into()))
}

/// The asker takes the place they were invited to, or a position on the waiting list.
#[utoipa::path(
    post,
    path = "/api/v1/cohorts/{cohort}/join",
    tag = "enrolments",
    params(("cohort" = Uuid, Path)),
    responses((status = 200, description = "Enrolled, or on the waiting list", body = Standing))
)]
async fn join_cohort(cx: Cx, Id(cohort): Id<CohortId>) -> Answer<Standing> {
    let mut tx = cx.write().await?;
    let joined = cohorts::join(&mut tx, cx.actor, cohort).await?;
    tx.commit().await?;
    Ok(Json(joined.into()))
}

/// Ends somebody's part in a cohort; their place goes to whoever waits longest. For staff, and for
/// oneself.
#[utoipa::path(
    delete,
    path = "/api/v1/cohorts/{cohort}/enrolments/{person}",
    tag = "enrolments",
    params(("cohort" = Uuid, Path), ("person" = Uuid, Path)),
    responses((status = 204, description = "Ended"))
)]
async fn withdraw_person(cx: Cx, Ids((cohort, person)): Ids<(CohortId, PersonId)>) -> Done {
    let mut tx = cx.write().await?;
    cohorts::withdraw(&mut tx, cx.actor, cohort, person).await?;
    tx.commit().await?;
    done()
}

impl From<cohorts::Member> for Enrolment {
    fn from(member: cohorts::Member) -> Self {
        Self {
            person: member.person.0,
            name: member.name,
            role: member.role,
            state: member.state,
            zone: member.zone,
            region: member.region,
            position: Some(member.position).filter(|position| *position > 0),
        }
    }
}
