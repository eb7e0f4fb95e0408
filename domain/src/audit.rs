//! The record of every act: append-only, written in the act's transaction, ids only, and chained.
//! Each line's hash covers the line before it, so that an edit, a removal or a swap shows.

use crate::{Error, Result, all, db::Tx, first, run};
use chrono::{DateTime, Utc};
use model::{Actor, CohortId};
use sha2::{Digest, Sha256};
use sqlx::FromRow;
use uuid::Uuid;

/// One line of the record, as a verb writes it.
pub struct Act<'a> {
    pub actor: Actor,
    /// `<room>.<verb>`, for example `cohorts.join`.
    pub verb: &'a str,
    pub subject: Option<Uuid>,
    pub cohort: Option<CohortId>,
    /// Codes and counts; never a name, an address or anybody's words.
    pub detail: &'a str,
}

#[derive(FromRow)]
struct Line {
    seq: i64,
    at: DateTime<Utc>,
    actor: Option<Uuid>,
    verb: String,
    subject: Option<Uuid>,
    cohort: Option<Uuid>,
    detail: String,
    hash: Vec<u8>,
}

impl Tx {
    /// Writes one act into the record.
    pub(crate) async fn record(&mut self, act: Act<'_>) -> Result<()> {
        if self.is_postgres() {
            // The chain has one end: its writers wait for each other until commit.
            run!(self, "select pg_advisory_xact_lock(1768256877)");
        }
        let last: Option<(i64, Vec<u8>)> =
            first!(self, "select seq, hash from audit order by seq desc limit 1");
        let (seq, before) = last.map_or((1, Vec::new()), |(seq, hash)| (seq + 1, hash));
        let mut line = Line {
            seq,
            at: self.now,
            actor: act.actor.id().map(|id| id.0),
            verb: act.verb.to_owned(),
            subject: act.subject,
            cohort: act.cohort.map(|id| id.0),
            detail: act.detail.to_owned(),
            hash: Vec::new(),
        };
        line.hash = chain(&before, &line);
        run!(
            self,
            "insert into audit (seq, at, actor, verb, subject, cohort, detail, hash)
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
            line.seq,
            line.at,
            line.actor,
            &line.verb,
            line.subject,
            line.cohort,
            &line.detail,
            &line.hash,
        );
        Ok(())
    }
}

/// Checks the whole record; the number of its lines.
///
/// # Errors
/// The first line that does not follow from the one before it.
pub async fn verify(tx: &mut Tx) -> Result<u64> {
    let lines: Vec<Line> =
        all!(tx, "select seq, at, actor, verb, subject, cohort, detail, hash from audit order by seq");
    let mut before = Vec::new();
    for (expected, line) in (1..).zip(&lines) {
        if line.seq != expected || line.hash != chain(&before, line) {
            return Err(Error::internal(format!("the record was changed at line {expected}")));
        }
        before = line.hash.clone();
    }
    Ok(lines.len() as u64)
}

fn chain(before: &[u8], line: &Line) -> Vec<u8> {
    let id = |id: Option<Uuid>| id.map_or([0; 16], Uuid::into_bytes);
    let mut sha = Sha256::new();
    sha.update(before);
    sha.update(line.seq.to_be_bytes());
    sha.update(line.at.timestamp_micros().to_be_bytes());
    sha.update(id(line.actor));
    sha.update(id(line.subject));
    sha.update(id(line.cohort));
    for text in [&line.verb, &line.detail] {
        sha.update((text.len() as u64).to_be_bytes());
        sha.update(text);
    }
    sha.finalize().to_vec()
}
