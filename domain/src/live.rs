//! What open pages hear: ids only, never content. A page that hears one asks for the rest itself,
//! with its own rights.

use model::{PersonId, PostId, ThreadId};
use serde::{Deserialize, Serialize};
use sqlx::{PgPool, postgres::PgListener};
use std::time::Duration;
use tokio::sync::broadcast;

/// Something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// A post was written.
    Post { thread: ThreadId, post: PostId },
    /// Somebody's role, account or place in a cohort changed: open streams must ask again.
    Rights { person: PersonId },
    /// There is a job to do.
    Job,
}

/// Passes on what other nodes announce through PostgreSQL, for as long as anybody listens.
pub(crate) fn relay(pool: PgPool, live: broadcast::Sender<Event>) {
    tokio::spawn(async move {
        while !pool.is_closed() {
            if let Err(error) = relay_once(&pool, &live).await {
                tracing::warn!(%error, "live events interrupted; trying again");
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    });
}

async fn relay_once(pool: &PgPool, live: &broadcast::Sender<Event>) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.listen("ieum").await?;
    loop {
        let heard = listener.recv().await?;
        if let Ok(event) = serde_json::from_str(heard.payload()) {
            let _ = live.send(event);
        }
    }
}
