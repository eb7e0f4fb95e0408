//! Bearer tokens for programs: each belongs to a person and can do what that person can.

use crate::{
    Error, Result,
    access::demand,
    audit::Act,
    clean,
    db::Tx,
    first,
    people::{self, Person},
    run,
    secret::{self, Secret},
};
use chrono::TimeDelta;
use model::{Action, Actor, Flaws, PersonId, PersonState, Relation, TokenId};

/// Makes a token for `person`, valid for `days` (for ever when `None`). Shown once.
///
/// # Errors
/// Flaws of the label; [`Error::NotFound`] when the actor may not, or the person is not active.
pub async fn issue(
    tx: &mut Tx,
    actor: Actor,
    person: PersonId,
    label: &str,
    days: Option<u16>,
) -> Result<Secret> {
    demand(actor, Action::IssueToken, Relation::Stranger)?;
    let mut flaws = Flaws::none();
    let label = flaws.text("label", label, 80, false);
    clean(flaws)?;
    people::require_state(tx, person, PersonState::Active).await?;
    let (id, token): (TokenId, _) = (secret::id()?, Secret::random()?);
    run!(
        tx,
        "insert into tokens (id, person, label, token_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)",
        id,
        person,
        label,
        token.hash(),
        tx.now,
        days.map(|days| tx.now + TimeDelta::days(days.into())),
    );
    tx.record(Act { actor, verb: "identity.issue_token", subject: Some(id.0), cohort: None, detail: "" })
        .await?;
    Ok(token)
}

/// Who a presented token belongs to, if it lives and the person is active.
pub async fn recognise(tx: &mut Tx, token: &Secret) -> Result<Option<Person>> {
    Ok(first!(
        tx,
        "select p.* from tokens t join people p on p.id = t.person
         where t.token_hash = $1 and t.revoked_at is null and p.state = 'active'
           and (t.expires_at is null or t.expires_at > $2)",
        token.hash(),
        tx.now,
    ))
}

/// Ends every token of a person.
pub(crate) async fn revoke_all_of(tx: &mut Tx, whose: PersonId) -> Result<()> {
    run!(tx, "update tokens set revoked_at = $2 where person = $1 and revoked_at is null", whose, tx.now);
    Ok(())
}

/// Ends one token.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not, or there is no such living token.
pub async fn revoke(tx: &mut Tx, actor: Actor, token: TokenId) -> Result<()> {
    demand(actor, Action::IssueToken, Relation::Stranger)?;
    let ended =
        run!(tx, "update tokens set revoked_at = $2 where id = $1 and revoked_at is null", token, tx.now);
    if ended == 0 {
        return Err(Error::NotFound);
    }
    tx.record(Act { actor, verb: "identity.revoke_token", subject: Some(token.0), cohort: None, detail: "" })
        .await
}
