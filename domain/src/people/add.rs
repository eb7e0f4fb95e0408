//! A person comes in: invited by staff (a form, a roster, the REST API), or added by the house
//! itself (the command line, the demo).

use crate::{
    Error, Result, access::demand, audit::Act, clean, cohorts, db::Tx, identity, run, secret, zones,
};
use model::{Action, Actor, CohortId, FlawCode, Flaws, NewPerson, PersonId, PersonState, Relation, Role};
use sqlx::types::Json;

/// Adds somebody and sends them an invitation, to a cohort if one is named.
///
/// # Errors
/// Flaws of the person; [`Error::NotFound`] when the actor may not, or the cohort is not there.
pub async fn invite(
    tx: &mut Tx,
    actor: Actor,
    person: NewPerson,
    cohort: Option<CohortId>,
) -> Result<PersonId> {
    demand_gift(actor, person.role)?;
    let lang = person.lang;
    let id = insert(tx, actor, person, PersonState::Invited).await?;
    if let Some(cohort) = cohort {
        cohorts::invite(tx, actor, cohort, id).await?;
    }
    identity::send_invitation(tx, actor, id, lang, cohort).await?;
    Ok(id)
}

/// Adds somebody who can sign in at once.
pub async fn add(tx: &mut Tx, actor: Actor, person: NewPerson) -> Result<PersonId> {
    demand_gift(actor, person.role)?;
    insert(tx, actor, person, PersonState::Active).await
}

/// Goes on only when the actor may bring in somebody with that role: staff cannot give anybody
/// more power than they have.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn demand_gift(actor: Actor, role: Role) -> Result<()> {
    let action = match role {
        Role::SafeguardingLead | Role::Administrator => Action::InviteOverseers,
        Role::Activist | Role::Mentor | Role::Facilitator | Role::Staff => Action::InvitePeople,
    };
    demand(actor, action, Relation::Stranger)
}

/// The rows of a new person, and the line in the record.
///
/// # Errors
/// Flaws of the person, an address that is taken among them.
pub async fn insert(
    tx: &mut Tx,
    actor: Actor,
    mut person: NewPerson,
    state: PersonState,
) -> Result<PersonId> {
    let mut flaws = person.tidy();
    zones::check_zone(&mut flaws, "zone", &person.zone);
    clean(flaws)?;
    if super::find_by_email(tx, &person.email).await?.is_some() {
        return Err(Error::Invalid(Flaws::one("email", FlawCode::EmailTaken)));
    }
    let id: PersonId = secret::id()?;
    run!(
        tx,
        "insert into people (id, name, role, state, lang, zone, region, organisation, gender, stage,
             lead_topic, topics, goals, languages, hours, mentor_gender, capacity, vetted,
             created_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $19)",
        id,
        &person.name,
        person.role,
        state,
        person.lang,
        &person.zone,
        &person.region,
        &person.organisation,
        &person.gender,
        person.stage,
        &person.lead_topic,
        Json(&person.topics),
        Json(&person.goals),
        Json(&person.languages),
        Json(&person.hours),
        person.mentor_gender.as_ref().map(Json),
        person.capacity,
        person.vetted,
        tx.now,
    );
    run!(
        tx,
        "insert into people_sealed (person, email, birth_year) values ($1, $2, $3)",
        id,
        &person.email,
        person.birth_year.map(i64::from),
    );
    tx.record(Act {
        actor,
        verb: "people.add",
        subject: Some(id.0),
        cohort: None,
        detail: person.role.as_str(),
    })
    .await?;
    Ok(id)
}
