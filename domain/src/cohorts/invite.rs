//! Into a cohort by invitation: silently (a roster, the demo) or by a letter.

use crate::{
    Error, Result,
    access::demand,
    audit::Act,
    clean,
    db::Tx,
    identity,
    jobs::{Job, Mail},
    people, run, secret,
};
use model::{
    Action, Actor, CohortId, EnrolmentId, FlawCode, Flaws, PersonId, PersonState, Relation, tidy_email,
};

/// Invites somebody to a cohort; whether they were not yet in it. Who withdrew can be invited
/// again.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not, or cohort or person are not there.
pub async fn invite(tx: &mut Tx, actor: Actor, cohort: CohortId, who: PersonId) -> Result<bool> {
    demand(actor, Action::Enrol, Relation::Stranger)?;
    super::shown::existing(tx, cohort).await?;
    people::find(tx, who).await?;
    let id: EnrolmentId = secret::id()?;
    let added = run!(
        tx,
        "insert into enrolments (id, cohort, person, state, invited_at) values ($1, $2, $3, 'invited', $4)
         on conflict (cohort, person) do update
             set state = 'invited', invited_at = excluded.invited_at, enrolled_at = null, ended_at = null
             where enrolments.state = 'withdrawn'",
        id,
        cohort,
        who,
        tx.now,
    );
    if added > 0 {
        let subject = Some(who.0);
        tx.record(Act { actor, verb: "cohorts.invite", subject, cohort: Some(cohort), detail: "" }).await?;
    }
    Ok(added > 0)
}

/// Invites the person with that address to a cohort, by a letter that says no more than that
/// there is an invitation.
///
/// # Errors
/// Flaws of the field `email`: nobody here has the address, or they take part already;
/// [`Error::NotFound`] as [`invite`].
pub async fn invite_address(tx: &mut Tx, actor: Actor, cohort: CohortId, email: &str) -> Result<PersonId> {
    demand(actor, Action::Enrol, Relation::Stranger)?;
    let mut flaws = Flaws::none();
    let email = tidy_email(email, &mut flaws);
    clean(flaws)?;
    let found = people::find_by_email(tx, &email).await?;
    let Some(person) = found.filter(|person| person.state != PersonState::Suspended) else {
        return Err(Error::Invalid(Flaws::one("email", FlawCode::NobodyHere)));
    };
    if !invite(tx, actor, cohort, person.id).await? {
        return Err(Error::Invalid(Flaws::one("email", FlawCode::InCohort)));
    }
    if person.state == PersonState::Invited {
        identity::send_invitation(tx, actor, person.id, person.lang, Some(cohort)).await?;
        return Ok(person.id);
    }
    let path = Some(format!("/cohorts/{cohort}"));
    let letter = Mail { to: email, lang: person.lang, letter: "cohort-invitation".into(), path, code: None };
    tx.enqueue(&Job::Mail(letter)).await?;
    Ok(person.id)
}
