//! Does the jobs of the outbox, one after the other, as they become due.

use crate::mail::Office;
use domain::{
    Db, Error,
    jobs::{self, Claimed, Job},
    live::Event,
    matching,
    people::import,
};
use std::time::{Duration, Instant};
use tokio::sync::broadcast::error::RecvError;

/// How long it waits when nothing is announced: retries come due by time alone.
const IDLE: Duration = Duration::from_secs(5);
/// How often it looks for what comes due without a job.
const ROUND: Duration = Duration::from_secs(60);

/// Works until the task is dropped.
pub async fn work(db: Db, office: Office) {
    let mut heard = db.listen();
    let mut looked: Option<Instant> = None;
    loop {
        if looked.is_none_or(|at| at.elapsed() >= ROUND) {
            looked = Some(Instant::now());
            if let Err(error) = look_round(&db).await {
                tracing::error!(?error, "what is due could not be done");
            }
        }
        match step(&db, &office).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(?error, "the worker stumbled"),
        }
        let _ = tokio::time::timeout(IDLE, async {
            while !matches!(
                heard.recv().await,
                Ok(Event::Job) | Err(RecvError::Lagged(_) | RecvError::Closed)
            ) {}
        })
        .await;
    }
}

/// Does what time alone makes due: proposals that nobody answered free their places, and rosters
/// that nobody confirmed are forgotten.
pub async fn look_round(db: &Db) -> Result<(), Error> {
    let mut tx = db.write().await?;
    matching::expire(&mut tx).await?;
    import::forget_old(&mut tx).await?;
    tx.commit().await
}

/// Does one due job; whether there was one.
pub async fn step(db: &Db, office: &Office) -> Result<bool, Error> {
    let mut tx = db.write().await?;
    let Some(claimed) = jobs::claim(&mut tx).await? else { return Ok(false) };
    tx.commit().await?;
    let result = perform(office, &claimed).await;
    let mut tx = db.write().await?;
    match result {
        Ok(()) => jobs::finish(&mut tx, claimed.id).await?,
        Err(why) => {
            tracing::warn!(job = %claimed.id, why, "a job failed");
            jobs::fail(&mut tx, &claimed, &why).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

async fn perform(office: &Office, claimed: &Claimed) -> Result<(), String> {
    let job: Job = serde_json::from_str(&claimed.payload).map_err(|error| error.to_string())?;
    match job {
        Job::Mail(mail) => office.send(&mail).await.map_err(|error| error.to_string()),
        Job::Nothing => Ok(()),
    }
}
