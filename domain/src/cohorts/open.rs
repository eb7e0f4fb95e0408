//! Staff opens a programme and a cohort in it.

use crate::{Result, access::demand, audit::Act, clean, db::Tx, run, secret, zones};
use chrono::{Datelike, NaiveDate};
use model::{Action, Actor, CohortId, FlawCode, Flaws, Lang, ProgrammeId, Relation};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use std::collections::BTreeMap;

/// The years a cohort can be in.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// A cohort as staff enters it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewCohort {
    pub name: String,
    /// What it is about, in the languages it is run in.
    pub about: BTreeMap<Lang, String>,
    pub zone: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Places for activists; mentors and facilitators take none.
    pub capacity: i64,
}

impl NewCohort {
    /// Everything that is wrong with it.
    pub(super) fn flaws(&self) -> Flaws {
        let mut flaws = Flaws::none();
        flaws.text("name", &self.name, 120, false);
        for text in self.about.values() {
            flaws.optional_text("about", text, 4000, true);
        }
        zones::check_zone(&mut flaws, "zone", &self.zone);
        for (field, date) in [("starts_on", self.starts_on), ("ends_on", self.ends_on)] {
            if !YEARS.contains(&date.year()) {
                flaws.add(field, FlawCode::NotADate);
            }
        }
        if self.ends_on < self.starts_on {
            flaws.add("ends_on", FlawCode::EndsBeforeStart);
        }
        if !(0..=10_000).contains(&self.capacity) {
            let args = vec![("min", "0".to_owned()), ("max", "10000".to_owned())];
            flaws.add_with("capacity", FlawCode::OutOfRange, args);
        }
        flaws
    }
}

/// Opens a programme.
///
/// # Errors
/// Flaws of the name; [`crate::Error::NotFound`] when the actor may not.
pub async fn open_programme(tx: &mut Tx, actor: Actor, name: &str) -> Result<ProgrammeId> {
    demand(actor, Action::OpenCohort, Relation::Stranger)?;
    let mut flaws = Flaws::none();
    let name = flaws.text("name", name, 120, false);
    clean(flaws)?;
    let id: ProgrammeId = secret::id()?;
    run!(tx, "insert into programmes (id, name, created_at) values ($1, $2, $3)", id, name, tx.now);
    tx.record(Act { actor, verb: "cohorts.open_programme", subject: Some(id.0), cohort: None, detail: "" })
        .await?;
    Ok(id)
}

/// Opens a cohort: people can be invited and join.
///
/// # Errors
/// Flaws of the cohort; [`crate::Error::NotFound`] when the actor may not, or there is no such
/// programme.
pub async fn open(tx: &mut Tx, actor: Actor, programme: ProgrammeId, cohort: NewCohort) -> Result<CohortId> {
    demand(actor, Action::OpenCohort, Relation::Stranger)?;
    clean(cohort.flaws())?;
    let found: i64 = crate::value!(tx, "select count(*) from programmes where id = $1", programme);
    if found == 0 {
        return Err(crate::Error::NotFound);
    }
    let id: CohortId = secret::id()?;
    run!(
        tx,
        "insert into cohorts (id, programme, name, about, zone, starts_on, ends_on, capacity, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9)",
        id,
        programme,
        cohort.name.trim(),
        Json(&cohort.about),
        &cohort.zone,
        cohort.starts_on.to_string(),
        cohort.ends_on.to_string(),
        cohort.capacity,
        tx.now,
    );
    tx.record(Act { actor, verb: "cohorts.open", subject: Some(id.0), cohort: Some(id), detail: "" }).await?;
    Ok(id)
}
