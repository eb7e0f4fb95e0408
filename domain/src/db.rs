//! One database type over two engines, and the transaction every verb runs in.
//!
//! SQL is written once, with `$1` placeholders, and expanded for both drivers by the macros at the
//! end of this file. Where the engines truly disagree (row locks, notifications) the fork is here,
//! not in the rooms.

mod open;
mod schema;

pub use open::{OpenError, open};

use crate::{error::Result, live::Event};
use chrono::{DateTime, SubsecRound, Utc};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::{sync::Arc, time::Duration};
use tokio::sync::broadcast;

/// The pools of one database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    live: broadcast::Sender<Event>,
    clock: Clock,
    pause: Option<Duration>,
    _lock: Option<Arc<std::fs::File>>,
}

#[derive(Clone)]
enum Pools {
    /// One writer connection, and readers that cannot write.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// Where the time comes from: the machine, or a test.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    pub fn system() -> Self {
        Self(Arc::new(Utc::now))
    }

    pub fn from_fn(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// Whole microseconds: as fine as PostgreSQL keeps.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)().trunc_subsecs(6)
    }
}

/// One transaction. Dropped without [`Tx::commit`], it leaves nothing behind.
pub struct Tx {
    pub(crate) conn: Conn,
    /// The instant this act happens at.
    pub now: DateTime<Utc>,
    live: broadcast::Sender<Event>,
    events: Vec<Event>,
    pause: Option<Duration>,
}

pub(crate) enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Db {
    /// A transaction that can only read; all its reads see one moment.
    pub async fn read(&self) -> Result<Tx> {
        let conn = match &self.pools {
            Pools::Sqlite { readers, .. } => Conn::Sqlite(readers.begin().await?),
            Pools::Postgres(pool) => {
                Conn::Postgres(pool.begin_with("begin isolation level repeatable read read only").await?)
            }
        };
        Ok(self.tx(conn))
    }

    /// A transaction that writes. On SQLite it holds the only writer from its first moment.
    pub async fn write(&self) -> Result<Tx> {
        let conn = match &self.pools {
            Pools::Sqlite { writer, .. } => Conn::Sqlite(writer.begin_with("begin immediate").await?),
            Pools::Postgres(pool) => Conn::Postgres(pool.begin().await?),
        };
        Ok(self.tx(conn))
    }

    fn tx(&self, conn: Conn) -> Tx {
        Tx { conn, now: self.clock.now(), live: self.live.clone(), events: Vec::new(), pause: self.pause }
    }

    /// The current time, as the house sees it.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Hears what commits announce, on this node and, with PostgreSQL, on every other.
    pub fn listen(&self) -> broadcast::Receiver<Event> {
        self.live.subscribe()
    }

    /// The same database under another clock.
    pub fn with_clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The same database with a pause between every check and its commit. A race test without one
    /// proves nothing.
    pub fn with_pause(mut self, pause: Duration) -> Self {
        self.pause = Some(pause);
        self
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self.pools, Pools::Postgres(_))
    }

    /// Answers when the database does.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<()> {
        let mut tx = self.read().await?;
        let _: i64 = crate::value!(tx, "select cast(1 as bigint)");
        Ok(())
    }

    /// Ends all connections, so that what was committed is settled on disk.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    /// Makes everything of this transaction true at once, then tells whoever listens.
    pub async fn commit(mut self) -> Result<()> {
        if let Conn::Postgres(tx) = &mut self.conn {
            for event in &self.events {
                let text = serde_json::to_string(event)?;
                sqlx::query("select pg_notify('ieum', $1)").bind(text).execute(&mut **tx).await?;
            }
        }
        match self.conn {
            Conn::Sqlite(tx) => {
                tx.commit().await?;
                for event in self.events {
                    // An error means that nobody listens.
                    let _ = self.live.send(event);
                }
            }
            Conn::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Announces an event to open pages once this transaction is committed.
    pub fn announce(&mut self, event: Event) {
        // Thousands of invitations are one piece of news to the worker.
        if !self.events.contains(&event) {
            self.events.push(event);
        }
    }

    /// Takes back what was announced: a demo's past is news to nobody.
    pub(crate) fn hush(&mut self) {
        self.events.clear();
    }

    /// Serialises the writers of one row until commit. SQLite needs nothing: it has one writer.
    ///
    /// `select` must end in `for update` and take the id as `$1`.
    pub(crate) async fn lock(&mut self, select: &'static str, id: uuid::Uuid) -> Result<()> {
        if let Conn::Postgres(tx) = &mut self.conn {
            sqlx::query(select).bind(id).execute(&mut **tx).await?;
        }
        Ok(())
    }

    /// The moment between check and commit, widened in race tests.
    pub(crate) async fn pause(&self) {
        if let Some(pause) = self.pause {
            tokio::time::sleep(pause).await;
        }
    }

    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.conn, Conn::Postgres(_))
    }
}

/// Runs one expression on whichever connection the transaction has.
#[macro_export]
macro_rules! on {
    ($tx:expr, $conn:ident => $run:expr) => {
        match &mut $tx.conn {
            $crate::db::Conn::Sqlite(tx) => {
                let $conn = &mut **tx;
                $run
            }
            $crate::db::Conn::Postgres(tx) => {
                let $conn = &mut **tx;
                $run
            }
        }
    };
}

/// Executes a statement; the number of rows it touched (`u64`).
#[macro_export]
macro_rules! run {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($tx, conn => sqlx::query($sql)$(.bind($arg))*.execute(conn).await
            .map(|done| done.rows_affected()).map_err($crate::Error::from))?
    };
}

/// All rows, each as a `FromRow` type.
#[macro_export]
macro_rules! all {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($tx, conn => sqlx::query_as($sql)$(.bind($arg))*.fetch_all(conn).await
            .map_err($crate::Error::from))?
    };
}

/// The first row, if there is one, as a `FromRow` type.
#[macro_export]
macro_rules! first {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($tx, conn => sqlx::query_as($sql)$(.bind($arg))*.fetch_optional(conn).await
            .map_err($crate::Error::from))?
    };
}

/// The one value of the one row; [`crate::Error::NotFound`] when there is no row.
#[macro_export]
macro_rules! value {
    ($tx:expr, $sql:expr $(, $arg:expr)* $(,)?) => {
        $crate::on!($tx, conn => sqlx::query_scalar($sql)$(.bind($arg))*.fetch_one(conn).await
            .map_err($crate::Error::from))?
    };
}
