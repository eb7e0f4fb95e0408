//! What a verb can answer besides its result. Four kinds, because callers do four things.

use model::{Flaws, Refusal};
use std::fmt;

pub type Result<T, E = Error> = std::result::Result<T, E>;

pub enum Error {
    /// There is no such thing, or it is not the actor's to see: the two look alike on purpose.
    NotFound,
    /// Well-formed and permitted, but a rule of the house says no.
    Refused(Refusal),
    /// The input has flaws; nothing was written.
    Invalid(Flaws),
    /// A fault of ours or of the machine. Logged once, at the door, with a request id.
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// A fault that no input can cause.
    pub fn internal(what: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(what.into())
    }

    /// The database said that a unique or exclusion constraint, or an overlap trigger, forbids
    /// the row: somebody else was faster.
    pub fn is_conflict(&self) -> bool {
        let Self::Internal(source) = self else { return false };
        let Some(sqlx::Error::Database(db)) = source.downcast_ref() else { return false };
        // 23P01 is PostgreSQL's exclusion_violation; the SQLite triggers raise "overlap".
        db.is_unique_violation() || db.code().as_deref() == Some("23P01") || db.message().contains("overlap")
    }

    /// Turns a conflict into the refusal that explains it, and leaves every other error alone.
    pub fn or_refused(self, refusal: Refusal) -> Self {
        if self.is_conflict() { Self::Refused(refusal) } else { self }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::NotFound,
            other => Self::Internal(Box::new(other)),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}

impl From<Flaws> for Error {
    fn from(flaws: Flaws) -> Self {
        Self::Invalid(flaws)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Refused(refusal) => write!(f, "refused: {refusal}"),
            // Field names and codes only: the values are a person's.
            Self::Invalid(flaws) => {
                f.write_str("invalid:")?;
                flaws.0.iter().try_for_each(|flaw| write!(f, " {}={}", flaw.field, flaw.code))
            }
            Self::Internal(source) => write!(f, "internal: {source}"),
        }
    }
}

/// `flaws?` in a verb: goes on only when there are none.
pub fn clean(flaws: Flaws) -> Result<()> {
    if flaws.is_empty() { Ok(()) } else { Err(Error::Invalid(flaws)) }
}
