//! Programmes and cohorts.

use super::{
    answer::{Answer, Created},
    body::Body,
    paging::{Page, PageOf, Paging},
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Failure, Id};
use axum::Json;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Result, Tx, cohorts};
use model::{Action, Actor, CohortId, Decision, Lang, ProgrammeId, Relation, may};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::OpenCohort), routes!(list_programmes))
        .api(Access::To(Action::OpenCohort), routes!(open_programme))
        .api(Access::To(Action::ListCohorts), routes!(list_cohorts))
        .api(Access::To(Action::OpenCohort), routes!(open_cohort))
        .api(Access::To(Action::SeeCohort), routes!(show_cohort))
}

/// A programme: what cohorts belong to.
#[derive(Serialize, ToSchema)]
pub struct Programme {
    id: Uuid,
    name: String,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewProgramme {
    /// Up to 120 characters.
    #[serde(default)]
    #[schema(required = true)]
    name: String,
}

#[derive(Serialize, ToSchema)]
pub struct Cohort {
    id: Uuid,
    programme: Programme,
    name: String,
    /// What it is about, by language.
    #[schema(schema_with = words::texts)]
    about: BTreeMap<Lang, String>,
    /// IANA time zone.
    zone: String,
    #[schema(format = Date)]
    starts_on: String,
    #[schema(format = Date)]
    ends_on: String,
    /// Places for activists; others take none.
    capacity: i64,
    /// How many of the places are taken.
    taken: i64,
    #[schema(schema_with = words::cohort_state)]
    state: String,
    created_at: DateTime<Utc>,
    /// The asker's own standing in it, where they have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    mine: Option<Standing>,
}

/// How somebody stands to a cohort.
#[derive(Serialize, ToSchema)]
pub struct Standing {
    #[schema(schema_with = words::enrolment_state)]
    pub state: String,
    /// The position on the waiting list, from 1, for those who wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCohort {
    programme: Uuid,
    /// Up to 120 characters.
    #[serde(default)]
    #[schema(required = true)]
    name: String,
    /// What it is about, by language.
    #[serde(default)]
    #[schema(schema_with = words::texts)]
    about: BTreeMap<Lang, String>,
    /// IANA time zone.
    zone: String,
    starts_on: NaiveDate,
    ends_on: NaiveDate,
    #[schema(minimum = 0, maximum = 10_000)]
    capacity: i64,
}

/// Every programme. For staff.
#[utoipa::path(
    get,
    path = "/api/v1/programmes",
    tag = "cohorts",
    params(PageOf),
    responses((status = 200, description = "A page of programmes", body = Page<Programme>))
)]
async fn list_programmes(cx: Cx, paging: Paging) -> Answer<Page<Programme>> {
    let mut tx = cx.read().await?;
    let all = cohorts::programmes(&mut tx, cx.actor).await?;
    let seen = |(id, name): (ProgrammeId, String)| Programme { id: id.0, name };
    Ok(Json(paging.page(all, |(id, _)| (0, id.0), seen)?))
}

/// Opens a programme. For staff.
#[utoipa::path(
    post,
    path = "/api/v1/programmes",
    tag = "cohorts",
    request_body = NewProgramme,
    responses((status = 201, description = "The programme", body = Programme))
)]
async fn open_programme(cx: Cx, Body(new): Body<NewProgramme>) -> Result<Created<Programme>, Failure> {
    let mut tx = cx.write().await?;
    let id = cohorts::open_programme(&mut tx, cx.actor, &new.name).await?;
    tx.commit().await?;
    let programme = Programme { id: id.0, name: new.name.trim().to_owned() };
    Ok(Created::at("/api/v1/programmes".into(), programme))
}

/// Every cohort for those who oversee; else those the asker is invited to or takes part in.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts",
    tag = "cohorts",
    params(PageOf),
    responses((status = 200, description = "A page of cohorts", body = Page<Cohort>))
)]
async fn list_cohorts(cx: Cx, paging: Paging) -> Answer<Page<Cohort>> {
    let mut tx = cx.read().await?;
    let oversees = may(cx.actor, Action::SeePeople, Relation::Stranger) == Decision::Allow;
    let all = match oversees {
        true => cohorts::list(&mut tx, cx.actor).await?,
        false => cohorts::mine(&mut tx, cx.actor).await?,
    };
    let place = |cohort: &cohorts::Cohort| (cohort.created_at.timestamp_micros(), cohort.id.0);
    Ok(Json(paging.page(all, place, |cohort| Cohort::seen(cohort, None))?))
}

/// Opens a cohort in a programme. For staff.
#[utoipa::path(
    post,
    path = "/api/v1/cohorts",
    tag = "cohorts",
    request_body = NewCohort,
    responses((status = 201, description = "The cohort, open for joining", body = Cohort))
)]
async fn open_cohort(cx: Cx, Body(new): Body<NewCohort>) -> Result<Created<Cohort>, Failure> {
    let mut tx = cx.write().await?;
    let programme = ProgrammeId(new.programme);
    let id = cohorts::open(&mut tx, cx.actor, programme, new.into()).await?;
    let cohort = shown(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/cohorts/{id}"), cohort))
}

/// A cohort, for those invited to it, those who take part and those who oversee.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}",
    tag = "cohorts",
    params(("cohort" = Uuid, Path)),
    responses((status = 200, description = "The cohort", body = Cohort))
)]
async fn show_cohort(cx: Cx, Id(id): Id<CohortId>) -> Answer<Cohort> {
    let mut tx = cx.read().await?;
    Ok(Json(shown(&mut tx, cx.actor, id).await?))
}

async fn shown(tx: &mut Tx, actor: Actor, id: CohortId) -> Result<Cohort> {
    let (cohort, _) = cohorts::show(tx, actor, id).await?;
    let mine = cohorts::my_enrolment(tx, actor, id).await?;
    Ok(Cohort::seen(cohort, mine.map(Standing::from)))
}

impl Cohort {
    fn seen(cohort: cohorts::Cohort, mine: Option<Standing>) -> Self {
        Self {
            id: cohort.id.0,
            programme: Programme { id: cohort.programme.0, name: cohort.programme_name },
            name: cohort.name,
            about: cohort.about.0,
            zone: cohort.zone,
            starts_on: cohort.starts_on,
            ends_on: cohort.ends_on,
            capacity: cohort.capacity,
            taken: cohort.taken,
            state: cohort.state,
            created_at: cohort.created_at,
            mine,
        }
    }
}

impl From<cohorts::Enrolment> for Standing {
    fn from(enrolment: cohorts::Enrolment) -> Self {
        Self { position: Some(enrolment.position).filter(|position| *position > 0), state: enrolment.state }
    }
}

impl From<cohorts::Joined> for Standing {
    fn from(joined: cohorts::Joined) -> Self {
        match joined {
            cohorts::Joined::Enrolled => Self { state: "enrolled".into(), position: None },
            cohorts::Joined::Waitlisted { position } => {
                Self { state: "waitlisted".into(), position: Some(position) }
            }
        }
    }
}

impl From<NewCohort> for cohorts::NewCohort {
    fn from(new: NewCohort) -> Self {
        Self {
            name: new.name,
            about: new.about,
            zone: new.zone,
            starts_on: new.starts_on,
            ends_on: new.ends_on,
            capacity: new.capacity,
        }
    }
}
