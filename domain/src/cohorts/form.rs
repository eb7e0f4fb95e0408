//! A cohort as the form has it: text in every field, read into what a verb can open.

use super::{NewCohort, open, open_programme};
use crate::{Error, Result, access::demand, all, db::Tx};
use chrono::NaiveDate;
use model::{Action, Actor, CohortId, FlawCode, Flaws, Lang, ProgrammeId, Relation};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What staff types.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CohortForm {
    /// The id of a programme; empty to open `new_programme`.
    pub programme: String,
    pub new_programme: String,
    pub name: String,
    pub about_en: String,
    pub about_ko: String,
    pub about_es: String,
    pub about_fr: String,
    pub zone: String,
    /// ISO 8601 dates.
    pub starts_on: String,
    pub ends_on: String,
    pub capacity: String,
}

impl CohortForm {
    /// What was typed about it in a language.
    pub fn about(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.about_en,
            Lang::Ko => &self.about_ko,
            Lang::Es => &self.about_es,
            Lang::Fr => &self.about_fr,
        }
    }
}

/// Opens a cohort as it was typed, in a programme that is there or in a new one.
///
/// # Errors
/// Flaws of every field at once; [`Error::NotFound`] when the actor may not.
pub async fn open_entered(tx: &mut Tx, actor: Actor, form: &CohortForm) -> Result<CohortId> {
    demand(actor, Action::OpenCohort, Relation::Stranger)?;
    let mut flaws = Flaws::none();
    let about = Lang::ALL
        .iter()
        .map(|lang| (*lang, form.about(*lang).trim().to_owned()))
        .filter(|(_, text)| !text.is_empty())
        .collect::<BTreeMap<_, _>>();
    let mut cohort = NewCohort {
        name: form.name.clone(),
        about: BTreeMap::new(),
        zone: form.zone.trim().to_owned(),
        starts_on: date(&mut flaws, "starts_on", &form.starts_on),
        ends_on: date(&mut flaws, "ends_on", &form.ends_on),
        capacity: form.capacity.trim().parse().unwrap_or_else(|_| {
            flaws.add("capacity", FlawCode::NotANumber);
            0
        }),
    };
    if about.is_empty() {
        flaws.add("about_en", FlawCode::Missing);
    }
    for (lang, text) in about {
        let text = flaws.optional_text(&format!("about_{lang}"), &text, 4000, true);
        cohort.about.insert(lang, text);
    }
    flaws.0.extend(
        cohort
            .flaws()
            .0
            .into_iter()
            .filter(|flaw| flaws.of(&flaw.field).next().is_none())
            .collect::<Vec<_>>(),
    );
    let programme = match form.programme.trim() {
        "" => {
            flaws.text("new_programme", &form.new_programme, 120, false);
            None
        }
        id => match known(tx, id).await? {
            Some(id) => Some(id),
            None => {
                flaws.add("programme", FlawCode::UnknownChoice);
                None
            }
        },
    };
    if !flaws.is_empty() {
        return Err(Error::Invalid(flaws));
    }
    let programme = match programme {
        Some(id) => id,
        None => open_programme(tx, actor, &form.new_programme).await?,
    };
    open(tx, actor, programme, cohort).await
}

/// The programmes there are, by name. For those who open cohorts.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn programmes(tx: &mut Tx, actor: Actor) -> Result<Vec<(ProgrammeId, String)>> {
    demand(actor, Action::OpenCohort, Relation::Stranger)?;
    Ok(all!(tx, "select id, name from programmes order by name, id"))
}

async fn known(tx: &mut Tx, id: &str) -> Result<Option<ProgrammeId>> {
    let Ok(id) = id.parse::<ProgrammeId>() else { return Ok(None) };
    let found: Option<(ProgrammeId,)> = crate::first!(tx, "select id from programmes where id = $1", id);
    Ok(found.map(|(id,)| id))
}

fn date(flaws: &mut Flaws, field: &str, text: &str) -> NaiveDate {
    text.trim().parse().unwrap_or_else(|_| {
        flaws.add(field, FlawCode::NotADate);
        NaiveDate::default()
    })
}
