//! Invitations: the only way in. The mail's link shows a page; only its button consumes it, so
//! that mail scanners do no harm.

use super::logins;
use crate::{
    Error, Result,
    audit::Act,
    clean,
    cohorts::{self, Joined},
    db::Tx,
    first,
    jobs::{Job, Mail},
    people, run,
    secret::{self, Secret},
    value, zones,
};
use chrono::{DateTime, TimeDelta, Utc};
use model::{Actor, CohortId, FlawCode, Flaws, InvitationId, Lang, PersonId, Refusal};
use serde::Deserialize;
use sqlx::FromRow;

/// How long an invitation can be accepted.
pub const LIFETIME: TimeDelta = TimeDelta::days(14);

/// An invitation that can still be accepted.
#[derive(FromRow)]
pub struct Invitation {
    pub id: InvitationId,
    pub person: PersonId,
    pub cohort: Option<CohortId>,
    pub name: String,
    pub lang: Lang,
    pub zone: String,
    pub cohort_name: Option<String>,
}

/// What somebody chooses when they accept.
#[derive(Clone, Default, Deserialize)]
pub struct Acceptance {
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub lang: String,
    #[serde(default)]
    pub zone: String,
    /// The box under the ground rules: any value means yes.
    #[serde(default)]
    pub agree: Option<String>,
}

/// What accepting led to: a login to hand out, and the place in the cohort.
pub struct Accepted {
    pub login: Secret,
    pub person: PersonId,
    pub lang: Lang,
    pub cohort: Option<(CohortId, Joined)>,
}

/// The last invitation somebody got.
#[derive(Clone, FromRow)]
pub struct Sent {
    pub cohort: Option<CohortId>,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub accepted_at: Option<DateTime<Utc>>,
}

/// The last invitation somebody got, if any: asked by `people`, which has asked the policy.
pub async fn latest(tx: &mut Tx, whose: PersonId) -> Result<Option<Sent>> {
    Ok(first!(
        tx,
        "select cohort, created_at, expires_at, accepted_at from invitations
         where person = $1 order by created_at desc limit 1",
        whose,
    ))
}

/// Sends an invitation. Earlier ones of the same person stop working.
pub async fn send(
    tx: &mut Tx,
    actor: Actor,
    to: PersonId,
    lang: Lang,
    cohort: Option<CohortId>,
) -> Result<()> {
    let token = Secret::random()?;
    let email: String = value!(tx, "select email from people_sealed where person = $1", to);
    run!(
        tx,
        "update invitations set expires_at = $2 where person = $1 and accepted_at is null and expires_at > $2",
        to,
        tx.now,
    );
    let id: InvitationId = secret::id()?;
    run!(
        tx,
        "insert into invitations (id, person, cohort, token_hash, created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        to,
        cohort,
        token.hash(),
        actor.id(),
        tx.now,
        tx.now + LIFETIME,
    );
    tx.enqueue(&Job::Mail(Mail {
        to: email,
        lang,
        letter: "invitation".into(),
        path: Some(format!("/invitation/{}", token.reveal())),
        code: None,
    }))
    .await?;
    tx.record(Act { actor, verb: "identity.invite", subject: Some(to.0), cohort, detail: "" }).await
}

/// The invitation behind a link. Looking does not use it up.
///
/// # Errors
/// [`Refusal::LinkSpent`] when it was accepted, has expired, or never was.
pub async fn look(tx: &mut Tx, token: &Secret) -> Result<Invitation> {
    let found: Option<Invitation> = first!(
        tx,
        "select i.id, i.person, i.cohort, p.name, p.lang, p.zone, c.name as cohort_name
         from invitations i join people p on p.id = i.person left join cohorts c on c.id = i.cohort
         where i.token_hash = $1 and i.accepted_at is null and i.expires_at > $2 and p.state = 'invited'",
        token.hash(),
        tx.now,
    );
    found.ok_or(Error::Refused(Refusal::LinkSpent))
}

/// Accepts: the person becomes active under the name they chose, is signed in, and joins the
/// cohort they were invited to.
///
/// # Errors
/// As [`look`]; flaws of name, language and zone, and of not agreeing to the ground rules.
pub async fn accept(tx: &mut Tx, token: &Secret, said: &Acceptance, device: &str) -> Result<Accepted> {
    let invitation = look(tx, token).await?;
    let mut flaws = Flaws::none();
    let name = flaws.text("name", &said.name, 80, false);
    let lang = said.lang.parse().unwrap_or_else(|()| {
        flaws.add("lang", FlawCode::UnknownLanguage);
        invitation.lang
    });
    let zone = if said.zone.trim().is_empty() { invitation.zone.as_str() } else { said.zone.trim() };
    zones::check_zone(&mut flaws, "zone", zone);
    if said.agree.is_none() {
        flaws.add("agree", FlawCode::MustAgree);
    }
    let person = people::find(tx, invitation.person).await?;
    if !matches!(person.role, model::Role::Staff | model::Role::Administrator)
        && people::reads_like_staff(tx, &name, person.id).await?
    {
        flaws.add("name", FlawCode::LooksLikeStaff);
    }
    clean(flaws)?;
    let taken = run!(
        tx,
        "update invitations set accepted_at = $2 where id = $1 and accepted_at is null",
        invitation.id,
        tx.now,
    );
    if taken == 0 {
        return Err(Refusal::LinkSpent.into());
    }
    run!(
        tx,
        "update people set name = $2, lang = $3, zone = $4, state = 'active', changed_at = $5 where id = $1",
        person.id,
        name,
        lang,
        zone,
        tx.now,
    );
    let actor = person.actor();
    tx.record(Act {
        actor,
        verb: "identity.accept",
        subject: Some(person.id.0),
        cohort: invitation.cohort,
        detail: "",
    })
    .await?;
    let login = logins::begin(tx, &person, device).await?;
    let cohort = match invitation.cohort {
        Some(cohort) => Some((cohort, cohorts::join(tx, actor, cohort).await?)),
        None => None,
    };
    Ok(Accepted { login, person: person.id, lang, cohort })
}
