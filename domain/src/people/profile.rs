//! What people say of themselves: enough to be matched with, and nothing that identifies them.

use super::import::{parse_languages, read_hours, show_languages};
use crate::{
    Result,
    access::{demand, person},
    audit::Act,
    clean,
    db::Tx,
    run, zones,
};
use model::{Action, Actor, FlawCode, Flaws, Lang, NewPerson, Relation, Role, show_hours};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;

/// The profile form: text in every field, lists where several can be ticked.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    pub name: String,
    pub zone: String,
    pub region: String,
    pub topics: Vec<String>,
    pub goals: Vec<String>,
    /// `en:B2; ko:C2`, or names of languages instead of codes.
    pub languages: String,
    /// `mon 19:00-21:30; sat 10:00-12:00`. Mentors set theirs where sessions are offered.
    pub hours: String,
    /// How many people a mentor takes on.
    pub capacity: String,
}

impl Profile {
    /// The form as it stands for somebody.
    pub fn of(person: &super::Person) -> Self {
        Self {
            name: person.name.clone(),
            zone: person.zone.clone(),
            region: person.region.clone().unwrap_or_default(),
            topics: person.topics.0.clone(),
            goals: person.goals.0.clone(),
            languages: show_languages(&person.languages.0),
            hours: show_hours(&person.hours.0),
            capacity: person.capacity.to_string(),
        }
    }
}

/// Changes the actor's own profile.
///
/// # Errors
/// Flaws of its fields; [`crate::Error::NotFound`] for those who are not signed in.
pub async fn edit_profile(tx: &mut Tx, actor: Actor, form: &Profile) -> Result<()> {
    let who = person(actor)?;
    demand(actor, Action::EditProfile, Relation::Own)?;
    let before = super::find(tx, who).await?;
    let (after, mut flaws) = read(form, &before);
    let oversees = matches!(before.role, Role::Staff | Role::Administrator | Role::SafeguardingLead);
    if !oversees && super::reads_like_staff(tx, &after.name, who).await? {
        flaws.add("name", FlawCode::LooksLikeStaff);
    }
    clean(flaws)?;
    run!(
        tx,
        "update people set name = $2, zone = $3, region = $4, topics = $5, goals = $6, languages = $7,
             hours = $8, capacity = $9, changed_at = $10
         where id = $1",
        who,
        &after.name,
        &after.zone,
        &after.region,
        Json(&after.topics),
        Json(&after.goals),
        Json(&after.languages),
        Json(&after.hours),
        after.capacity,
        tx.now,
    );
    tx.record(Act { actor, verb: "people.edit_profile", subject: Some(who.0), cohort: None, detail: "" })
        .await
}

/// Changes the language the actor reads in.
///
/// # Errors
/// A flaw of the field `lang`; [`crate::Error::NotFound`] for those who are not signed in.
pub async fn set_lang(tx: &mut Tx, actor: Actor, lang: &str) -> Result<Lang> {
    let who = person(actor)?;
    demand(actor, Action::EditProfile, Relation::Own)?;
    let lang: Lang = lang.parse().map_err(|()| Flaws::one("lang", FlawCode::UnknownLanguage))?;
    run!(tx, "update people set lang = $2, changed_at = $3 where id = $1", who, lang, tx.now);
    tx.record(Act {
        actor,
        verb: "people.set_lang",
        subject: Some(who.0),
        cohort: None,
        detail: lang.as_str(),
    })
    .await?;
    Ok(lang)
}

fn read(form: &Profile, before: &super::Person) -> (NewPerson, Flaws) {
    // The address is not part of a profile; a well-formed one keeps the shared checks content.
    let mut after = NewPerson::new(&form.name, "profile@ieum.example", before.role);
    let mut own = Flaws::none();
    after.zone = form.zone.trim().to_owned();
    zones::check_zone(&mut own, "zone", &after.zone);
    after.region = Some(form.region.trim().to_owned()).filter(|region| !region.is_empty());
    after.topics = form.topics.clone();
    after.goals = form.goals.clone();
    let (languages, faults) = parse_languages(&form.languages);
    after.languages = languages;
    for fault in faults {
        own.add_with("languages", fault.code, vec![("value", fault.value)]);
    }
    after.hours = before.hours.0.clone();
    if before.role != Role::Mentor {
        match read_hours(&form.hours) {
            Ok(hours) => after.hours = hours,
            Err(fault) => own.add_with("hours", FlawCode::BadHours, vec![("value", fault.0)]),
        }
    }
    after.capacity = before.capacity;
    if before.role == Role::Mentor {
        match form.capacity.trim().parse() {
            Ok(number) => after.capacity = number,
            Err(_) => own.add("capacity", FlawCode::NotANumber),
        }
    }
    let mut flaws = after.tidy();
    flaws.0.extend(own.0);
    (after, flaws)
}
