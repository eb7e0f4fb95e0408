//! The roster as a file that can be imported again: the same fields, in the reader's words.

use super::show_languages;
use crate::{
    Result,
    access::demand,
    all, cells, cohorts,
    db::Tx,
    people,
    speech::{knows, say},
};
use model::{Action, Actor, CohortId, Lang, NewPerson, PersonId, Relation, RosterField, show_hours};
use std::collections::{HashMap, HashSet};

/// Everybody, or everybody of one cohort, as CSV. It holds addresses: for those who invite people.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor may not, or there is no such cohort.
pub async fn export(tx: &mut Tx, actor: Actor, lang: Lang, cohort: Option<CohortId>) -> Result<Vec<u8>> {
    demand(actor, Action::InvitePeople, Relation::Stranger)?;
    let of_cohort: Option<HashSet<PersonId>> = match cohort {
        Some(id) => Some(cohorts::roster(tx, actor, id).await?.iter().map(|member| member.person).collect()),
        None => None,
    };
    let sealed: Vec<(PersonId, String, Option<i64>)> =
        all!(tx, "select person, email, birth_year from people_sealed");
    let mut sealed: HashMap<_, _> = sealed.into_iter().map(|(id, email, born)| (id, (email, born))).collect();
    let mut roster = Vec::new();
    for person in people::list(tx, actor).await? {
        if of_cohort.as_ref().is_none_or(|ids| ids.contains(&person.id)) {
            let (email, born) = sealed.remove(&person.id).unwrap_or_default();
            roster.push(entered(person, email, born));
        }
    }
    write(&roster, lang)
}

/// People as a roster in that language.
///
/// # Errors
/// None that any input causes.
pub fn write(people: &[NewPerson], lang: Lang) -> Result<Vec<u8>> {
    let head =
        RosterField::ALL.iter().map(|field| say(lang, &format!("roster-{}", field.as_str()), &[])).collect();
    let rows = people.iter().map(|person| RosterField::ALL.iter().map(|f| cell(person, *f, lang)).collect());
    let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    cells::write(&rows)
}

fn cell(person: &NewPerson, field: RosterField, lang: Lang) -> String {
    let word = |prefix: &str, code: &str| {
        let key = format!("{prefix}-{code}");
        if knows(lang, &key) { say(lang, &key, &[]) } else { code.to_owned() }
    };
    let one = |prefix: &str, code: &Option<String>| {
        code.as_ref().map(|code| word(prefix, code)).unwrap_or_default()
    };
    let many = |prefix: &str, codes: &[String]| {
        codes.iter().map(|code| word(prefix, code)).collect::<Vec<_>>().join("; ")
    };
    match field {
        RosterField::Name => person.name.clone(),
        RosterField::Email => person.email.clone(),
        RosterField::Role => word("role", person.role.as_str()),
        RosterField::Lang => person.lang.own_name().to_owned(),
        RosterField::Zone => person.zone.clone(),
        RosterField::Region => one("region", &person.region),
        RosterField::Organisation => person.organisation.clone().unwrap_or_default(),
        RosterField::Topics => many("topic", &person.topics),
        RosterField::LeadTopic => one("topic", &person.lead_topic),
        RosterField::Goals => many("goal", &person.goals),
        RosterField::Languages => show_languages(&person.languages),
        RosterField::Hours => show_hours(&person.hours),
        RosterField::Stage => person.stage.to_string(),
        RosterField::Capacity => person.capacity.to_string(),
        RosterField::Gender => one("gender", &person.gender),
        RosterField::MentorGender => many("gender", person.mentor_gender.as_deref().unwrap_or_default()),
        RosterField::BirthYear => person.birth_year.map(|year| year.to_string()).unwrap_or_default(),
    }
}

fn entered(person: people::Person, email: String, born: Option<i64>) -> NewPerson {
    NewPerson {
        email,
        birth_year: born.and_then(|year| year.try_into().ok()),
        lang: person.lang,
        zone: person.zone,
        region: person.region,
        organisation: person.organisation,
        gender: person.gender,
        stage: person.stage,
        lead_topic: person.lead_topic,
        topics: person.topics.0,
        goals: person.goals.0,
        languages: person.languages.0,
        hours: person.hours.0,
        mentor_gender: person.mentor_gender.map(|genders| genders.0),
        capacity: person.capacity,
        vetted: person.vetted,
        ..NewPerson::new(&person.name, "", person.role)
    }
}
