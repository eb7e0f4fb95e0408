//! Opening a database: the address decides the engine, and every way it can fail has a sentence.

use super::{Clock, Db, Pools, schema};
use crate::live;
use sqlx::{
    ConnectOptions,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{fmt, fs::File, path::Path, str::FromStr, sync::Arc, time::Duration};
use tokio::sync::broadcast;

/// Why a database could not be opened, and what to do: one sentence for the person at the console.
#[derive(Debug)]
pub struct OpenError(pub String);

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for OpenError {}

/// Opens `sqlite://path` or `postgres://…` and brings its tables up to date.
///
/// # Errors
/// A sentence that says what is wrong and what to do; nothing was changed.
pub async fn open(url: &str) -> Result<Db, OpenError> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        sqlite(path.trim_start_matches("//")).await
    } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        postgres(url).await
    } else {
        Err(OpenError(
            "DATABASE_URL must start with sqlite:// or postgres://; for example sqlite://data/ieum.db".into(),
        ))
    }
}

async fn sqlite(path: &str) -> Result<Db, OpenError> {
    let file = Path::new(path);
    let said = |what: String| OpenError(what);
    if let Some(folder) = file.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(|e| {
            said(format!(
                "cannot create the folder {}: {e}; choose another with IEUM_DATA_DIR",
                folder.display()
            ))
        })?;
    }
    let lock = lock(file)?;
    let options = SqliteConnectOptions::from_str("sqlite:")
        .map_err(|e| said(e.to_string()))?
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL loses acknowledged commits when the power goes.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .disable_statement_logging();
    let broken = |e: sqlx::Error| {
        said(format!(
            "the database {path} cannot be opened ({}); restore it from a backup, or name another file in DATABASE_URL",
            plain(&e)
        ))
    };
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options.clone())
        .await
        .map_err(broken)?;
    healthy(&writer).await.map_err(|what| {
        said(format!("the database {path} is damaged ({what}); restore it from a backup, or name another file in DATABASE_URL"))
    })?;
    schema::migrate_sqlite(&writer).await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .connect_with(options.create_if_missing(false).pragma("query_only", "on"))
        .await
        .map_err(broken)?;
    let (live, _) = broadcast::channel(1024);
    Ok(Db {
        pools: Pools::Sqlite { writer, readers },
        live,
        clock: Clock::system(),
        pause: None,
        _lock: Some(lock),
    })
}

/// SQLite allows two processes on one file; our single writer does not.
fn lock(file: &Path) -> Result<Arc<File>, OpenError> {
    let path = file.with_extension("lock");
    let lock = File::create(&path).map_err(|e| {
        OpenError(format!("cannot write {}: {e}; choose another folder with IEUM_DATA_DIR", path.display()))
    })?;
    lock.try_lock().map_err(|_| {
        OpenError(format!(
            "another ieum is using {}; stop it first, or name another file in DATABASE_URL",
            file.display()
        ))
    })?;
    Ok(Arc::new(lock))
}

async fn healthy(pool: &sqlx::SqlitePool) -> Result<(), String> {
    let said: String =
        sqlx::query_scalar("pragma quick_check(1)").fetch_one(pool).await.map_err(|e| plain(&e))?;
    if said == "ok" { Ok(()) } else { Err(said) }
}

async fn postgres(url: &str) -> Result<Db, OpenError> {
    let options = PgConnectOptions::from_str(url)
        .map_err(|e| OpenError(format!("DATABASE_URL is not a PostgreSQL address ({e}); it looks like postgres://user:password@host/name")))?
        .disable_statement_logging();
    let pool = PgPoolOptions::new()
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(options)
        .await
        .map_err(|e| OpenError(format!("PostgreSQL does not answer at the address in DATABASE_URL ({}); start it, or correct the address", plain(&e))))?;
    schema::migrate_postgres(&pool).await?;
    let (live, _) = broadcast::channel(1024);
    live::relay(pool.clone(), live.clone());
    Ok(Db { pools: Pools::Postgres(pool), live, clock: Clock::system(), pause: None, _lock: None })
}

fn plain(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(db) => db.message().to_owned(),
        other => other.to_string(),
    }
}
