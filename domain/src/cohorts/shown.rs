//! Reading cohorts and their rosters.

use crate::{Error, Result, access::demand, all, db::Tx, first, value};
use chrono::{DateTime, Utc};
use model::{Action, Actor, CohortId, Lang, PersonId, ProgrammeId, Relation, Role};
use sqlx::{FromRow, types::Json};
use std::collections::BTreeMap;

/// A cohort, with how many of its places are taken.
#[derive(Clone, FromRow)]
pub struct Cohort {
    pub id: CohortId,
    pub programme: ProgrammeId,
    pub programme_name: String,
    pub name: String,
    pub about: Json<BTreeMap<Lang, String>>,
    pub zone: String,
    /// ISO 8601 dates.
    pub starts_on: String,
    pub ends_on: String,
    pub capacity: i64,
    /// `open`, `running` or `finished`.
    pub state: String,
    pub created_at: DateTime<Utc>,
    /// Activists who hold a place.
    pub taken: i64,
    /// Activists who wait for one.
    pub waiting: i64,
}

impl Cohort {
    /// What it is about, and the language of that text: the reader's, else English, else any.
    pub fn about_in(&self, lang: Lang) -> (Lang, &str) {
        let texts = &self.about.0;
        let wished = [lang, Lang::En].into_iter().chain(texts.keys().copied());
        wished.filter_map(|lang| Some((lang, texts.get(&lang)?.as_str()))).next().unwrap_or((lang, ""))
    }
}

/// Somebody's own standing in a cohort.
#[derive(Clone, FromRow)]
pub struct Enrolment {
    pub state: String,
    pub enrolled_at: Option<DateTime<Utc>>,
    /// Position on the waiting list, from 1; 0 for those who do not wait.
    #[sqlx(default)]
    pub position: i64,
}

/// One of those who take part.
#[derive(Clone, FromRow)]
pub struct Member {
    pub person: PersonId,
    pub name: String,
    pub role: Role,
    pub state: String,
    pub zone: String,
    pub region: Option<String>,
    pub lang: Lang,
    /// Position on the waiting list, from 1; 0 for those who do not wait.
    pub position: i64,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select c.id, c.programme, p.name as programme_name, c.name, c.about, c.zone,
                 c.starts_on, c.ends_on, c.capacity, c.state, c.created_at,
                 (select count(*) from enrolments e where e.cohort = c.id and e.place is not null) as taken,
                 (select count(*) from enrolments e where e.cohort = c.id and e.queue is not null) as waiting
             from cohorts c join programmes p on p.id = c.programme ",
            $rest
        )
    };
}

/// A cohort the actor may see, and how they stand to it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn show(tx: &mut Tx, actor: Actor, id: CohortId) -> Result<(Cohort, Relation)> {
    let relation = super::relation(tx, actor, id).await?;
    demand(actor, Action::SeeCohort, relation)?;
    Ok((existing(tx, id).await?, relation))
}

/// Every cohort, newest first. For staff; others have [`mine`].
pub async fn list(tx: &mut Tx, actor: Actor) -> Result<Vec<Cohort>> {
    demand(actor, Action::SeePeople, Relation::Stranger)?;
    Ok(all!(tx, select!("order by c.starts_on desc, c.name")))
}

/// The cohorts the actor is invited to, waits for or takes part in, newest first.
pub async fn mine(tx: &mut Tx, actor: Actor) -> Result<Vec<Cohort>> {
    let Some(person) = actor.id() else { return Ok(Vec::new()) };
    Ok(all!(
        tx,
        select!(
            "join enrolments m on m.cohort = c.id
             where m.person = $1 and m.state <> 'withdrawn' order by c.starts_on desc, c.name"
        ),
        person,
    ))
}

/// The actor's own standing in a cohort, with their honest position where they wait.
pub async fn my_enrolment(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<Option<Enrolment>> {
    let Some(person) = actor.id() else { return Ok(None) };
    enrolment(tx, person, cohort).await
}

async fn enrolment(tx: &mut Tx, person: PersonId, cohort: CohortId) -> Result<Option<Enrolment>> {
    let found: Option<Enrolment> = first!(
        tx,
        "select state, enrolled_at from enrolments where cohort = $1 and person = $2",
        cohort,
        person,
    );
    let Some(mut enrolment) = found else { return Ok(None) };
    if enrolment.state == "waitlisted" {
        enrolment.position = super::enrol::position(tx, cohort, person).await?;
    }
    Ok(Some(enrolment))
}

/// Every cohort somebody was invited to, and how they stand in it, newest first. For staff.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn of_person(tx: &mut Tx, actor: Actor, who: PersonId) -> Result<Vec<(Cohort, Enrolment)>> {
    demand(actor, Action::SeePeople, Relation::Stranger)?;
    let cohorts: Vec<Cohort> = all!(
        tx,
        select!("join enrolments m on m.cohort = c.id where m.person = $1 order by c.starts_on desc, c.name"),
        who,
    );
    let mut standing = Vec::with_capacity(cohorts.len());
    for cohort in cohorts {
        if let Some(enrolment) = enrolment(tx, who, cohort.id).await? {
            standing.push((cohort, enrolment));
        }
    }
    Ok(standing)
}

/// Who takes part. Members see those enrolled; staff also see who is invited, waits or left.
///
/// # Errors
/// [`Error::NotFound`] for those who do not take part themselves.
pub async fn roster(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<Vec<Member>> {
    let relation = super::relation(tx, actor, cohort).await?;
    demand(actor, Action::SeeThread, relation)?;
    existing(tx, cohort).await?;
    let mut members: Vec<Member> = all!(
        tx,
        "select e.person, p.name, p.role, e.state, p.zone, p.region, p.lang,
             (select count(*) from enrolments q where q.cohort = e.cohort and q.queue <= e.queue) as position
         from enrolments e join people p on p.id = e.person
         where e.cohort = $1 and p.state <> 'suspended'
         order by p.name, e.person",
        cohort,
    );
    if !actor.is_staff() && actor != Actor::House {
        members.retain(|member| matches!(member.state.as_str(), "enrolled" | "completed"));
    }
    Ok(members)
}

/// How many people read what is said in a cohort because they take part in it. Those who oversee
/// every cohort (staff, safeguarding leads) read it as well and are not counted.
///
/// # Errors
/// [`Error::NotFound`] for those who may not read it themselves.
pub async fn readers(tx: &mut Tx, actor: Actor, cohort: CohortId) -> Result<i64> {
    let relation = super::relation(tx, actor, cohort).await?;
    demand(actor, Action::SeeThread, relation)?;
    Ok(value!(
        tx,
        "select count(*) from enrolments e join people p on p.id = e.person
         where e.cohort = $1 and e.state in ('enrolled', 'completed') and p.state <> 'suspended'
           and p.role in ('activist', 'mentor', 'facilitator')",
        cohort,
    ))
}

pub(super) async fn existing(tx: &mut Tx, id: CohortId) -> Result<Cohort> {
    let found: Option<Cohort> = first!(tx, select!("where c.id = $1"), id);
    found.ok_or(Error::NotFound)
}
