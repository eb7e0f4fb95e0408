//! The tables, one folder of migrations an engine, applied at start.

use super::OpenError;
use sqlx::migrate::{MigrateError, Migrator};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

pub(super) async fn migrate_sqlite(pool: &sqlx::SqlitePool) -> Result<(), OpenError> {
    SQLITE.run(pool).await.map_err(said)
}

pub(super) async fn migrate_postgres(pool: &sqlx::PgPool) -> Result<(), OpenError> {
    POSTGRES.run(pool).await.map_err(said)
}

fn said(error: MigrateError) -> OpenError {
    OpenError(match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionNotPresent(_) => {
            "the database was written by a newer ieum; start that version, or restore a backup made by this one".into()
        }
        MigrateError::VersionMismatch(version) | MigrateError::Dirty(version) => format!(
            "the tables of the database do not fit step {version} of this ieum; restore a backup made by this version"
        ),
        other => format!("the tables of the database could not be brought up to date ({other}); restore it from a backup"),
    })
}
