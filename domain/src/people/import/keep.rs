//! An uploaded roster waits as rows of text until it is confirmed, discarded, or a day old.

use super::{Mapping, Table, table};
use crate::{Error, Result, access::demand, all, audit::Act, cohorts, db::Tx, first, people, run, secret};
use chrono::{DateTime, TimeDelta, Utc};
use model::{Action, Actor, CohortId, ImportId, PersonId, Relation};
use sqlx::{FromRow, types::Json};

/// How long a roster waits. It is full of addresses.
const LIFETIME: TimeDelta = TimeDelta::days(1);

/// A roster that waits, without its rows.
#[derive(Clone, FromRow)]
pub struct Upload {
    pub id: ImportId,
    pub created_by: Option<PersonId>,
    /// The cohort everybody in it will be invited to.
    pub cohort: Option<CohortId>,
    pub file_name: String,
    pub created_at: DateTime<Utc>,
}

/// Reads a file and keeps its rows. Nobody is added and nobody hears of it.
///
/// # Errors
/// Flaws of the field `file`; [`Error::NotFound`] when the actor may not, or there is no such
/// cohort.
pub async fn upload(
    tx: &mut Tx,
    actor: Actor,
    file_name: &str,
    bytes: &[u8],
    cohort: Option<CohortId>,
) -> Result<ImportId> {
    demand(actor, Action::InvitePeople, Relation::Stranger)?;
    if let Some(cohort) = cohort {
        cohorts::show(tx, actor, cohort).await?;
    }
    forget_old(tx).await?;
    let table = table::read(bytes).map_err(Error::Invalid)?;
    let mapping = Mapping::guess(&table.head);
    let file_name: String = file_name.chars().filter(|c| !c.is_control()).take(120).collect();
    let id: ImportId = secret::id()?;
    run!(
        tx,
        "insert into imports (id, created_by, cohort, file_name, table_rows, mapping, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        actor.id(),
        cohort,
        file_name,
        Json(&table),
        Json(&mapping),
        tx.now,
    );
    note(tx, actor, "people.upload_roster", id, cohort, &format!("rows={}", table.rows.len())).await?;
    Ok(id)
}

/// The rosters that wait, newest first. Whoever may import sees those of their colleagues too.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not import.
pub async fn waiting(tx: &mut Tx, actor: Actor) -> Result<Vec<Upload>> {
    demand(actor, Action::InvitePeople, Relation::Stranger)?;
    Ok(all!(
        tx,
        "select id, created_by, cohort, file_name, created_at from imports
         where created_at > $1 order by created_at desc",
        tx.now - LIFETIME,
    ))
}

/// A roster that waits, its rows, and what its columns stand for.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not import, or it is gone.
pub async fn show(tx: &mut Tx, actor: Actor, id: ImportId) -> Result<(Upload, Table, Mapping)> {
    demand(actor, Action::InvitePeople, Relation::Stranger)?;
    let found: Option<Upload> = first!(
        tx,
        "select id, created_by, cohort, file_name, created_at from imports
         where id = $1 and created_at > $2",
        id,
        tx.now - LIFETIME,
    );
    let upload = found.ok_or(Error::NotFound)?;
    let (table, mapping): (Json<Table>, Json<Mapping>) =
        first!(tx, "select table_rows, mapping from imports where id = $1", id).ok_or(Error::NotFound)?;
    Ok((upload, table.0, mapping.0))
}

/// Changes what the columns stand for: one word a column, an empty one ignores it.
///
/// # Errors
/// Flaws of the fields `column-0`, `column-1` …; [`Error::NotFound`] as [`show`].
pub async fn map_columns(tx: &mut Tx, actor: Actor, id: ImportId, words: &[String]) -> Result<()> {
    let (_, table, _) = show(tx, actor, id).await?;
    let mapping = Mapping::chosen(words, table.head.len())?;
    run!(tx, "update imports set mapping = $2 where id = $1", id, Json(&mapping));
    Ok(())
}

/// Forgets a roster. Nobody was added.
///
/// # Errors
/// [`Error::NotFound`] as [`show`].
pub async fn discard(tx: &mut Tx, actor: Actor, id: ImportId) -> Result<()> {
    demand(actor, Action::InvitePeople, Relation::Stranger)?;
    if run!(tx, "delete from imports where id = $1", id) == 0 {
        return Err(Error::NotFound);
    }
    note(tx, actor, "people.discard_roster", id, None, "").await
}

/// Forgets every roster that waited for a day.
pub async fn forget_old(tx: &mut Tx) -> Result<()> {
    run!(tx, "delete from imports where created_at <= $1", tx.now - LIFETIME);
    Ok(())
}

/// What is assumed where a roster says nothing: the cohort's zone, the language of whoever
/// uploaded it, and that everybody is an activist.
pub(super) async fn assumed(tx: &mut Tx, actor: Actor, upload: &Upload) -> Result<super::Assumed> {
    let (mut lang, mut zone) = (model::Lang::En, "UTC".to_owned());
    if let Some(person) = upload.created_by {
        let person = people::find(tx, person).await?;
        (lang, zone) = (person.lang, person.zone);
    }
    if let Some(cohort) = upload.cohort {
        zone = cohorts::show(tx, actor, cohort).await?.0.zone;
    }
    Ok(super::Assumed { role: model::Role::Activist, lang, zone })
}

pub(super) async fn note(
    tx: &mut Tx,
    actor: Actor,
    verb: &str,
    id: ImportId,
    cohort: Option<CohortId>,
    detail: &str,
) -> Result<()> {
    tx.record(Act { actor, verb, subject: Some(id.0), cohort, detail }).await
}
