//! One person as staff sees them: the profile, the address, their cohorts, their invitation.

use super::{Person, address, find, require_state};
use crate::{
    Result,
    access::demand,
    cohorts::{self, Cohort, Enrolment},
    db::Tx,
    identity::{self, invitations::Sent},
};
use model::{Action, Actor, PersonId, PersonState, Relation};

/// Everything the staff's page about a person shows. Personal data: no `Debug`.
pub struct Detail {
    pub person: Person,
    pub email: String,
    pub cohorts: Vec<(Cohort, Enrolment)>,
    /// The latest invitation, where there was one.
    pub invitation: Option<Sent>,
}

/// Reads it.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor does not oversee people, or nobody has that id.
pub async fn detail(tx: &mut Tx, actor: Actor, who: PersonId) -> Result<Detail> {
    demand(actor, Action::SeePeople, Relation::Stranger)?;
    Ok(Detail {
        person: find(tx, who).await?,
        email: address(tx, who).await?,
        cohorts: cohorts::of_person(tx, actor, who).await?,
        invitation: identity::invitations::latest(tx, who).await?,
    })
}

/// Sends somebody who has not accepted yet a new invitation, to the same cohort as the last one.
/// Earlier ones stop working.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor may not, or the person is not waiting for one.
pub async fn invite_again(tx: &mut Tx, actor: Actor, who: PersonId) -> Result<()> {
    demand(actor, Action::InvitePeople, Relation::Stranger)?;
    let person = require_state(tx, who, PersonState::Invited).await?;
    let cohort = identity::invitations::latest(tx, who).await?.and_then(|sent| sent.cohort);
    identity::send_invitation(tx, actor, who, person.lang, cohort).await
}
