//! A whole cohort meets, and its facilitator notes who came.

use super::stage::{Stage, absent};
use crate::{
    Result,
    db::Tx,
    demo::content::{Cohort, Session},
    sessions, zones,
};
use model::{Attendance, NewSession};

pub async fn schedule<'w>(
    tx: &mut Tx,
    stage: &mut Stage<'w>,
    cohort: &'w Cohort,
    session: &'w Session,
) -> Result<()> {
    let starts = session.when.instant(stage.now).ok_or_else(|| absent(&session.when.at))?;
    let wall = zones::wall(starts, zones::zone(&session.when.zone));
    let new = NewSession {
        title: session.title.get("en").cloned().unwrap_or_default(),
        starts: wall.format("%Y-%m-%dT%H:%M").to_string(),
        zone: session.when.zone.clone(),
        minutes: session.minutes.to_string(),
        about: String::new(),
    };
    let host = stage.actor(&session.facilitator)?;
    let id = sessions::schedule(tx, host, stage.cohort(&cohort.key)?, &new).await?;
    stage.sessions.insert((&cohort.key, &session.key), id);
    Ok(())
}

pub async fn mark(
    tx: &mut Tx,
    stage: &Stage<'_>,
    cohort: &Cohort,
    session: &Session,
    who: &str,
    how: Attendance,
) -> Result<()> {
    let key = (cohort.key.as_str(), session.key.as_str());
    let id = stage.sessions.get(&key).copied().ok_or_else(|| absent(&session.key))?;
    sessions::mark(tx, stage.actor(&session.facilitator)?, id, stage.id(who)?, Some(how)).await
}
