//! Signing in by e-mail: a link that works once, for ten minutes, in the browser that asked; and a
//! short code for whoever opens the mail elsewhere. An unknown address gets the same answer after
//! the same work.

use super::logins;
use crate::{
    Result,
    db::Tx,
    first,
    jobs::{Job, Mail},
    people, run,
    secret::{self, Secret},
    value,
};
use chrono::TimeDelta;
use model::{Flaws, Lang, PersonId, PersonState, Refusal, SignInId, tidy_email};
use sha2::{Digest, Sha256};

/// How long a link works.
pub const LIFETIME: TimeDelta = TimeDelta::minutes(10);
/// How many links one person is sent in that time; further asks look alike and send nothing.
const MOST_LINKS: i64 = 5;
/// How many wrong codes one ask survives.
const MOST_TRIES: i64 = 5;

/// Somebody gave an address and asks to sign in. `browser` is a random value kept in the asking
/// browser's cookie.
///
/// # Errors
/// A flaw only when the text is no address at all.
pub async fn ask(tx: &mut Tx, email: &str, browser: &Secret, lang: Lang) -> Result<()> {
    let mut flaws = Flaws::none();
    let email = tidy_email(email, &mut flaws);
    crate::clean(flaws)?;
    let person = people::find_by_email(tx, &email).await?;
    let active = person.filter(|p| p.state == PersonState::Active);
    let who = active.as_ref().map(|p| p.id);
    let recent: i64 = value!(
        tx,
        "select count(*) from sign_ins where person = $1 and created_at > $2",
        who,
        tx.now - LIFETIME,
    );
    let (id, token): (SignInId, _) = (secret::id()?, Secret::random()?);
    let code = format!("{:06}", secret::number(1_000_000)?);
    run!(
        tx,
        "insert into sign_ins (id, person, token_hash, code_hash, browser_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        who,
        token.hash(),
        code_hash(id, &code),
        browser.hash(),
        tx.now,
        tx.now + LIFETIME,
    );
    let lang = active.as_ref().map_or(lang, |p| p.lang);
    let mail = Mail {
        to: email,
        lang,
        letter: "sign-in".into(),
        path: Some(format!("/sign-in/link/{}", token.reveal())),
        code: Some(code),
    };
    let job = if who.is_some() && recent < MOST_LINKS { Job::Mail(mail) } else { Job::Nothing };
    tx.enqueue(&job).await
}

/// Whether a link could still be used: what the page with the button shows. Changes nothing.
pub async fn is_open(tx: &mut Tx, token: &Secret) -> Result<bool> {
    let open: i64 = value!(
        tx,
        "select count(*) from sign_ins
         where token_hash = $1 and consumed_at is null and expires_at > $2 and person is not null",
        token.hash(),
        tx.now,
    );
    Ok(open > 0)
}

/// Uses the link: the new login's token.
///
/// # Errors
/// [`Refusal::LinkSpent`]; [`Refusal::OtherBrowser`], which leaves the link usable where it
/// belongs.
pub async fn follow(tx: &mut Tx, token: &Secret, browser: &Secret, device: &str) -> Result<Secret> {
    let found: Option<(SignInId, Option<PersonId>, Vec<u8>)> = first!(
        tx,
        "select id, person, browser_hash from sign_ins
         where token_hash = $1 and consumed_at is null and expires_at > $2",
        token.hash(),
        tx.now,
    );
    let Some((id, Some(person), asked_by)) = found else { return Err(Refusal::LinkSpent.into()) };
    if asked_by != browser.hash() {
        return Err(Refusal::OtherBrowser.into());
    }
    consume(tx, id, person, device).await
}

/// Uses the code of the mail, typed into the browser that asked.
///
/// # Errors
/// [`Refusal::LinkSpent`] when this browser has nothing open or guessed too often; a flaw of
/// `code` when it is wrong. The caller must commit in both cases, so that guesses are counted.
pub async fn enter_code(tx: &mut Tx, code: &str, browser: &Secret, device: &str) -> Result<Entered> {
    let found: Option<(SignInId, Option<PersonId>, Vec<u8>, i64)> = first!(
        tx,
        "select id, person, code_hash, code_tries from sign_ins
         where browser_hash = $1 and consumed_at is null and expires_at > $2
         order by created_at desc, id limit 1",
        browser.hash(),
        tx.now,
    );
    let Some((id, person, expected, tries)) = found else { return Ok(Entered::Closed) };
    let counted = run!(
        tx,
        "update sign_ins set code_tries = code_tries + 1 where id = $1 and code_tries = $2",
        id,
        tries,
    );
    if tries >= MOST_TRIES || counted == 0 {
        return Ok(Entered::Closed);
    }
    let typed: String = code.chars().filter(char::is_ascii_digit).collect();
    match person {
        Some(person) if code_hash(id, &typed) == expected => {
            Ok(Entered::Welcome(consume(tx, id, person, device).await?))
        }
        _ => Ok(Entered::Wrong),
    }
}

/// What a typed code led to.
pub enum Entered {
    Welcome(Secret),
    Wrong,
    Closed,
}

async fn consume(tx: &mut Tx, id: SignInId, person: PersonId, device: &str) -> Result<Secret> {
    let person = people::require_state(tx, person, PersonState::Active).await?;
    tx.pause().await;
    let first_use =
        run!(tx, "update sign_ins set consumed_at = $2 where id = $1 and consumed_at is null", id, tx.now,);
    if first_use == 0 {
        return Err(Refusal::LinkSpent.into());
    }
    logins::begin(tx, &person, device).await
}

/// A code is short, so its hash is bound to its row.
fn code_hash(id: SignInId, code: &str) -> Vec<u8> {
    Sha256::new().chain_update(id.0.as_bytes()).chain_update(code).finalize().to_vec()
}
