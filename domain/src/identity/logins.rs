//! Logins: signed-in browsers. A login is a random token; the database keeps its hash, the device's
//! plain description, and when it was last used.

use crate::{
    Error, Result,
    access::{demand, person},
    all,
    audit::Act,
    db::Tx,
    first,
    live::Event,
    people::Person,
    run,
    secret::{self, Secret},
};
use chrono::{DateTime, TimeDelta, Utc};
use model::{Action, Actor, LoginId, PersonId, Relation};
use sqlx::FromRow;

/// A login that is not used for so long ends.
pub const IDLE: TimeDelta = TimeDelta::days(14);
/// No login lasts longer.
pub const LIFETIME: TimeDelta = TimeDelta::days(60);
/// How old "last used" may grow before it is written again.
const SEEN_STEP: TimeDelta = TimeDelta::minutes(10);

/// One signed-in browser, as its owner sees it.
#[derive(FromRow)]
pub struct Login {
    pub id: LoginId,
    pub device: String,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

/// A browser that showed a valid token.
pub struct Known {
    pub login: LoginId,
    pub person: Person,
    /// Whether [`touch`] is due.
    pub stale: bool,
}

/// Signs a person in: the token to hand to their browser.
pub(crate) async fn begin(tx: &mut Tx, person: &Person, device: &str) -> Result<Secret> {
    let (id, token): (LoginId, _) = (secret::id()?, Secret::random()?);
    let device: String = device.chars().filter(|c| !c.is_control()).take(120).collect();
    run!(
        tx,
        "insert into logins (id, person, token_hash, device, created_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $5, $6)",
        id,
        person.id,
        token.hash(),
        device,
        tx.now,
        tx.now + LIFETIME,
    );
    let actor = person.actor();
    tx.record(Act { actor, verb: "identity.sign_in", subject: Some(id.0), cohort: None, detail: "" }).await?;
    Ok(token)
}

/// Signs a person in without a link. The demo's door; nothing else calls it.
pub async fn begin_demo(tx: &mut Tx, person: &Person, device: &str) -> Result<Secret> {
    begin(tx, person, device).await
}

/// Who a token belongs to, if its login lives and its person is active.
pub async fn recognise(tx: &mut Tx, token: &Secret) -> Result<Option<Known>> {
    let found: Option<(LoginId, PersonId, DateTime<Utc>)> = first!(
        tx,
        "select l.id, l.person, l.seen_at from logins l join people p on p.id = l.person
         where l.token_hash = $1 and l.ended_at is null and l.expires_at > $2 and l.seen_at > $3
           and p.state = 'active'",
        token.hash(),
        tx.now,
        tx.now - IDLE,
    );
    let Some((login, person, seen_at)) = found else { return Ok(None) };
    let person = crate::people::find(tx, person).await?;
    Ok(Some(Known { login, person, stale: tx.now - seen_at > SEEN_STEP }))
}

/// The person of a login, if it lives and they are active: what an open stream asks again.
///
/// # Errors
/// [`Error::NotFound`] when it has ended.
pub async fn holder(tx: &mut Tx, login: LoginId) -> Result<Person> {
    let found: Option<(PersonId,)> = first!(
        tx,
        "select l.person from logins l join people p on p.id = l.person
         where l.id = $1 and l.ended_at is null and l.expires_at > $2 and p.state = 'active'",
        login,
        tx.now,
    );
    let (person,) = found.ok_or(Error::NotFound)?;
    crate::people::find(tx, person).await
}

/// Notes that a login was used.
pub async fn touch(tx: &mut Tx, login: LoginId) -> Result<()> {
    run!(tx, "update logins set seen_at = $2 where id = $1", login, tx.now);
    Ok(())
}

/// The actor's own living logins, last used first.
pub async fn list(tx: &mut Tx, actor: Actor) -> Result<Vec<Login>> {
    demand(actor, Action::ManageLogins, Relation::Own)?;
    Ok(all!(
        tx,
        "select id, device, created_at, seen_at from logins
         where person = $1 and ended_at is null and expires_at > $2 and seen_at > $3
         order by seen_at desc, id",
        person(actor)?,
        tx.now,
        tx.now - IDLE,
    ))
}

/// Ends one of the actor's logins.
///
/// # Errors
/// [`Error::NotFound`] when it is not theirs or has ended.
pub async fn end(tx: &mut Tx, actor: Actor, login: LoginId) -> Result<()> {
    demand(actor, Action::ManageLogins, Relation::Own)?;
    let person = person(actor)?;
    let ended = run!(
        tx,
        "update logins set ended_at = $3 where id = $1 and person = $2 and ended_at is null",
        login,
        person,
        tx.now,
    );
    if ended == 0 {
        return Err(Error::NotFound);
    }
    tx.announce(Event::Rights { person });
    tx.record(Act { actor, verb: "identity.sign_out", subject: Some(login.0), cohort: None, detail: "" })
        .await
}

/// Ends all of the actor's logins.
pub async fn end_all(tx: &mut Tx, actor: Actor) -> Result<()> {
    demand(actor, Action::ManageLogins, Relation::Own)?;
    end_all_of(tx, actor, person(actor)?).await
}

/// Ends every login and token of a person, in the transaction that took the right away.
pub(crate) async fn end_all_of(tx: &mut Tx, actor: Actor, whose: PersonId) -> Result<()> {
    run!(tx, "update logins set ended_at = $2 where person = $1 and ended_at is null", whose, tx.now);
    tx.announce(Event::Rights { person: whose });
    tx.record(Act { actor, verb: "identity.sign_out_all", subject: Some(whose.0), cohort: None, detail: "" })
        .await
}
