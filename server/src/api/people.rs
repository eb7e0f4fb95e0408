//! People: staff invites them; others see whom they share a cohort with.

use super::{
    answer::{Answer, Created},
    body::Body,
    paging::{Page, PageOf, Paging},
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Failure, Id};
use axum::Json;
use chrono::{DateTime, Utc};
use domain::people;
use model::{
    Action, Actor, Cefr, CohortId, Decision, FlawCode, Flaws, Lang, PersonId, PersonState, Relation, Role,
    may, parse_hours, show_hours,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    table
        .api(Access::To(Action::SeePeople), routes!(list_people))
        .api(Access::To(Action::InvitePeople), routes!(invite_person))
        .api(Access::To(Action::SeePerson), routes!(show_person))
}

/// A person. Never with an address.
#[derive(Serialize, ToSchema)]
pub struct Person {
    id: Uuid,
    /// The name to show.
    name: String,
    #[schema(schema_with = words::role)]
    role: Role,
    /// IANA time zone.
    zone: String,
    #[schema(schema_with = words::maybe_region)]
    region: Option<String>,
    #[schema(schema_with = words::topics)]
    topics: Vec<String>,
    /// Language code (BCP 47 primary subtag) to CEFR level.
    #[schema(schema_with = words::levels)]
    languages: BTreeMap<String, Cefr>,
    /// For the person and for those who oversee programmes.
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<PersonDetails>,
}

/// Somebody, by id and the name they show.
#[derive(Serialize, ToSchema)]
pub struct PersonName {
    pub id: Uuid,
    pub name: String,
}

/// What a person is matched by, and how their account stands.
#[derive(Serialize, ToSchema)]
pub struct PersonDetails {
    #[schema(schema_with = words::person_state)]
    state: PersonState,
    #[schema(schema_with = words::lang)]
    lang: Lang,
    organisation: Option<String>,
    #[schema(schema_with = words::maybe_gender)]
    gender: Option<String>,
    /// Career stage, 0 (beginning) to 9.
    stage: i64,
    #[schema(schema_with = words::maybe_topic)]
    lead_topic: Option<String>,
    #[schema(schema_with = words::goals)]
    goals: Vec<String>,
    /// Free hours of a usual week in the person's zone.
    #[schema(example = "mon 19:00-21:30; sat 10:00-12:00")]
    hours: String,
    /// The genders they accept in a mentor; `null` accepts all.
    #[schema(schema_with = words::maybe_genders)]
    mentor_gender: Option<Vec<String>>,
    /// How many mentees they take.
    capacity: i64,
    /// Whether their background was checked.
    vetted: bool,
    created_at: DateTime<Utc>,
    changed_at: DateTime<Utc>,
}

/// A person to invite. The address is written here and never read anywhere.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// The name to show, up to 80 characters.
    #[serde(default)]
    #[schema(required = true)]
    name: String,
    #[serde(default)]
    #[schema(required = true, write_only, format = Email)]
    email: String,
    #[schema(schema_with = words::role)]
    role: Role,
    /// The cohort to invite them to.
    #[serde(default)]
    cohort: Option<Uuid>,
    /// The language of their mail; English where it is not given.
    #[serde(default)]
    #[schema(schema_with = words::maybe_lang)]
    lang: Option<Lang>,
    /// IANA time zone; UTC where it is not given.
    #[serde(default)]
    zone: Option<String>,
    #[serde(default)]
    #[schema(schema_with = words::maybe_region)]
    region: Option<String>,
    #[serde(default)]
    organisation: Option<String>,
    #[serde(default)]
    #[schema(schema_with = words::maybe_gender)]
    gender: Option<String>,
    /// Never shown to anybody; keeps minors with mentors whose background was checked.
    #[serde(default)]
    #[schema(write_only)]
    birth_year: Option<i32>,
    /// Career stage, 0 (beginning) to 9.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 9)]
    stage: i64,
    #[serde(default)]
    #[schema(schema_with = words::maybe_topic)]
    lead_topic: Option<String>,
    #[serde(default)]
    #[schema(schema_with = words::topics)]
    topics: Vec<String>,
    #[serde(default)]
    #[schema(schema_with = words::goals)]
    goals: Vec<String>,
    /// Language code (BCP 47 primary subtag) to CEFR level.
    #[serde(default)]
    #[schema(schema_with = words::levels)]
    languages: BTreeMap<String, Cefr>,
    /// Free hours of a usual week in the person's zone, on the half hour.
    #[serde(default)]
    #[schema(example = "mon 19:00-21:30; sat 10:00-12:00")]
    hours: String,
    #[serde(default)]
    #[schema(schema_with = words::maybe_genders)]
    mentor_gender: Option<Vec<String>>,
    /// How many mentees a mentor takes.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 50)]
    capacity: i64,
    #[serde(default)]
    vetted: bool,
}

/// Everybody, in the order they came. For staff.
#[utoipa::path(
    get,
    path = "/api/v1/people",
    tag = "people",
    params(PageOf),
    responses((status = 200, description = "A page of people", body = Page<Person>))
)]
async fn list_people(cx: Cx, paging: Paging) -> Answer<Page<Person>> {
    let mut tx = cx.read().await?;
    let all = people::list(&mut tx, cx.actor).await?;
    let place = |person: &people::Person| (person.created_at.timestamp_micros(), person.id.0);
    Ok(Json(paging.page(all, place, |person| Person::seen(cx.actor, person))?))
}

/// Adds a person and sends them an invitation, to a cohort if one is named. For staff.
#[utoipa::path(
    post,
    path = "/api/v1/people",
    tag = "people",
    request_body = NewPerson,
    responses((status = 201, description = "The person, invited", body = Person))
)]
async fn invite_person(cx: Cx, Body(new): Body<NewPerson>) -> Result<Created<Person>, Failure> {
    let mut tx = cx.write().await?;
    let cohort = new.cohort.map(CohortId);
    let id = people::invite(&mut tx, cx.actor, new.read()?, cohort).await?;
    let person = people::shown(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/people/{id}"), Person::seen(cx.actor, person)))
}

/// A person, for themselves, those who share a cohort with them, and those who oversee.
#[utoipa::path(
    get,
    path = "/api/v1/people/{person}",
    tag = "people",
    params(("person" = Uuid, Path)),
    responses((status = 200, description = "The person", body = Person))
)]
async fn show_person(cx: Cx, Id(id): Id<PersonId>) -> Answer<Person> {
    let mut tx = cx.read().await?;
    let person = people::shown(&mut tx, cx.actor, id).await?;
    Ok(Json(Person::seen(cx.actor, person)))
}

impl Person {
    fn seen(actor: Actor, person: people::Person) -> Self {
        let overseen = may(actor, Action::SeePeople, Relation::Stranger) == Decision::Allow;
        let whole = overseen || actor.id() == Some(person.id);
        Self {
            id: person.id.0,
            name: person.name,
            role: person.role,
            zone: person.zone,
            region: person.region,
            topics: person.topics.0,
            languages: person.languages.0,
            details: whole.then(|| PersonDetails {
                state: person.state,
                lang: person.lang,
                organisation: person.organisation,
                gender: person.gender,
                stage: person.stage,
                lead_topic: person.lead_topic,
                goals: person.goals.0,
                hours: show_hours(&person.hours.0),
                mentor_gender: person.mentor_gender.map(|genders| genders.0),
                capacity: person.capacity,
                vetted: person.vetted,
                created_at: person.created_at,
                changed_at: person.changed_at,
            }),
        }
    }
}

impl NewPerson {
    fn read(self) -> Result<model::NewPerson, Flaws> {
        let hours = parse_hours(&self.hours).map_err(|fault| {
            let mut flaws = Flaws::none();
            flaws.add_with("hours", FlawCode::BadHours, vec![("value", fault.0)]);
            flaws
        })?;
        Ok(model::NewPerson {
            lang: self.lang.unwrap_or(Lang::En),
            zone: self.zone.unwrap_or_else(|| "UTC".into()),
            region: self.region,
            organisation: self.organisation,
            gender: self.gender,
            birth_year: self.birth_year,
            stage: self.stage,
            lead_topic: self.lead_topic,
            topics: self.topics,
            goals: self.goals,
            languages: self.languages,
            hours,
            mentor_gender: self.mentor_gender,
            capacity: self.capacity,
            vetted: self.vetted,
            ..model::NewPerson::new(&self.name, &self.email, self.role)
        })
    }
}
