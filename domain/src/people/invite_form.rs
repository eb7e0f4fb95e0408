//! One person invited through the form: text in every field.

use super::invite;
use crate::{Error, Result, access::demand, cohorts, db::Tx, zones};
use model::{Action, Actor, CohortId, FlawCode, Flaws, NewPerson, PersonId, Relation, Role};
use serde::{Deserialize, Serialize};

/// What staff types.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub name: String,
    pub email: String,
    pub role: String,
    pub lang: String,
    pub zone: String,
    /// The id of a cohort; may be empty.
    pub cohort: String,
}

/// Invites one person as they were typed in.
///
/// # Errors
/// Flaws of every field at once; [`Error::NotFound`] when the actor may not invite.
pub async fn invite_entered(tx: &mut Tx, actor: Actor, form: &InviteForm) -> Result<PersonId> {
    demand(actor, Action::InvitePeople, Relation::Stranger)?;
    let mut own = Flaws::none();
    let role = form.role.parse().unwrap_or_else(|()| {
        own.add_with("role", FlawCode::UnknownRole, vec![("value", form.role.clone())]);
        Role::Activist
    });
    if super::demand_gift(actor, role).is_err() {
        own.add("role", FlawCode::RoleNotYours);
    }
    let mut person = NewPerson::new(&form.name, &form.email, role);
    match form.lang.parse() {
        Ok(lang) => person.lang = lang,
        Err(()) => own.add("lang", FlawCode::UnknownLanguage),
    }
    person.zone = form.zone.trim().to_owned();
    let mut flaws = person.tidy();
    zones::check_zone(&mut flaws, "zone", &person.zone);
    flaws.0.extend(own.0);
    let cohort = match form.cohort.trim() {
        "" => None,
        id => match id.parse::<CohortId>() {
            Ok(id) if cohorts::show(tx, actor, id).await.is_ok() => Some(id),
            _ => {
                flaws.add("cohort", FlawCode::UnknownChoice);
                None
            }
        },
    };
    if !flaws.is_empty() {
        return Err(Error::Invalid(flaws));
    }
    invite(tx, actor, person, cohort).await
}
