//! People come to the house, a cohort is opened for them, and they join and leave it.

use super::stage::{Stage, absent};
use crate::{
    Result, cohorts,
    cohorts::NewCohort,
    db::Tx,
    demo::{
        address,
        content::{Cohort, HOST_ZONE, Material, Person, Words, monday},
    },
    materials,
    materials::{NewMaterial, NewVersion},
    people,
};
use chrono::Days;
use model::{Actor, Lang, NewPerson, Role, parse_hours};
use std::collections::BTreeMap;

pub async fn arrive<'w>(tx: &mut Tx, stage: &mut Stage<'w>, person: &'w Person) -> Result<()> {
    let role: Role = person.role.parse().map_err(|()| absent(&person.role))?;
    let id = people::add(tx, Actor::House, entered(stage, person, role)).await?;
    stage.people.insert(&person.handle, Actor::Person { id, role });
    Ok(())
}

fn entered(stage: &Stage<'_>, person: &Person, role: Role) -> NewPerson {
    let mut new = NewPerson::new(&person.name, &address(&person.handle), role);
    let organisation =
        stage.world.organisations.iter().find(|o| Some(&o.key) == person.organisation.as_ref());
    let hours: Vec<String> =
        person.availability.iter().map(|h| format!("{} {}-{}", h.day, h.from, h.to)).collect();
    new.lang = person.language.parse().unwrap_or(Lang::En);
    new.zone.clone_from(&person.zone);
    new.region = Some(person.region.clone());
    new.organisation = organisation.and_then(|o| o.name.get("en").cloned());
    new.gender.clone_from(&person.gender);
    new.birth_year = person.birth_year;
    new.stage = person.stage.unwrap_or_default().into();
    new.lead_topic.clone_from(&person.lead_topic);
    new.topics.clone_from(&person.topics);
    new.goals.clone_from(&person.goals);
    new.languages = person
        .languages
        .iter()
        .filter_map(|(code, level)| Some((code.clone(), level.parse().ok()?)))
        .collect();
    new.hours = parse_hours(&hours.join(";")).unwrap_or_default();
    new.capacity = person.capacity.unwrap_or_default().into();
    new.vetted = person.vetted.unwrap_or_default();
    new
}

pub async fn open<'w>(tx: &mut Tx, stage: &mut Stage<'w>, cohort: &'w Cohort) -> Result<()> {
    let host = stage.host(cohort)?;
    let programme = match stage.programme {
        Some(id) => id,
        None => cohorts::open_programme(tx, host, words(&stage.world.programme.name)).await?,
    };
    stage.programme = Some(programme);
    let new = NewCohort {
        name: words(&cohort.name).to_owned(),
        about: spoken(&cohort.description),
        zone: HOST_ZONE.name().to_owned(),
        starts_on: monday(stage.now, cohort.from_week),
        ends_on: monday(stage.now, cohort.to_week) + Days::new(6),
        capacity: cohort.capacity.into(),
    };
    let id = cohorts::open(tx, host, programme, new).await?;
    stage.cohorts.insert(&cohort.key, id);
    Ok(())
}

fn words(text: &Words) -> &str {
    text.get("en").map_or("", String::as_str)
}

fn spoken(text: &Words) -> BTreeMap<Lang, String> {
    text.iter().filter_map(|(lang, text)| Some((lang.parse().ok()?, text.clone()))).collect()
}

pub async fn publish<'w>(
    tx: &mut Tx,
    stage: &mut Stage<'w>,
    cohort: &'w Cohort,
    material: &'w Material,
) -> Result<()> {
    let version = |language: &String| {
        let text = material.version(language)?;
        let version = NewVersion { title: text.title.to_owned(), body: text.body.to_owned() };
        Some((language.parse().ok()?, version))
    };
    let new = NewMaterial {
        required: material.required.then(String::new),
        versions: material.languages.iter().filter_map(version).collect(),
        ..NewMaterial::default()
    };
    let id = materials::publish(tx, stage.host(cohort)?, stage.cohort(&cohort.key)?, &new).await?;
    stage.materials.insert((&cohort.key, &material.key), id);
    Ok(())
}

pub async fn invite(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort, who: &str) -> Result<()> {
    cohorts::invite(tx, stage.host(cohort)?, stage.cohort(&cohort.key)?, stage.id(who)?).await?;
    Ok(())
}

pub async fn join(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort, who: &str) -> Result<()> {
    cohorts::join(tx, stage.actor(who)?, stage.cohort(&cohort.key)?).await?;
    Ok(())
}

pub async fn leave(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort, who: &str) -> Result<()> {
    cohorts::withdraw(tx, stage.actor(who)?, stage.cohort(&cohort.key)?, stage.id(who)?).await
}

pub async fn start(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort) -> Result<()> {
    cohorts::start(tx, stage.host(cohort)?, stage.cohort(&cohort.key)?).await
}

pub async fn finish(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort) -> Result<()> {
    cohorts::finish(tx, stage.host(cohort)?, stage.cohort(&cohort.key)?).await
}
