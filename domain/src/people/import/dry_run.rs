//! What a confirmation would do, row by row, without doing any of it.

use super::{
    Fault, Mapping, Row, Table, Upload, keep,
    near::Hints,
    row::{self, Assumed},
};
use crate::{Result, all, db::Tx, people};
use model::{Actor, FlawCode, ImportId, NewPerson, PersonId, RosterField};
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use std::{collections::HashMap, fmt::Write};

/// What happens with one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Somebody new, who gets an invitation.
    New,
    /// The address belongs to this person: the row adds nobody.
    AlreadyHere(PersonId),
    /// Something else is wrong with it.
    Faulty,
}

/// One row of the roster, checked. Personal data: no `Debug`.
#[derive(Clone)]
pub struct Checked {
    pub line: u64,
    pub person: NewPerson,
    pub faults: Vec<Fault>,
    pub change: Change,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    pub already_here: usize,
    /// Rows with any fault, those already here among them.
    pub faulty: usize,
}

/// The whole answer.
pub struct DryRun {
    pub upload: Upload,
    pub table: Table,
    pub mapping: Mapping,
    pub assumed: Assumed,
    /// Required fields that no column fills: nothing can be confirmed.
    pub missing: Vec<RosterField>,
    pub rows: Vec<Checked>,
    pub counts: Counts,
    /// A mark of exactly this result. A confirmation carries the mark of what was looked at.
    pub mark: String,
}

impl DryRun {
    /// The header above the column that fills a field.
    pub fn header(&self, field: RosterField) -> &str {
        let column = self.mapping.column(field).and_then(|column| self.table.head.get(column));
        column.map_or("", String::as_str)
    }
}

/// Checks every row of a roster against the words of the house, the other rows, and the people
/// who are here.
///
/// # Errors
/// [`crate::Error::NotFound`] when the actor may not import, or the roster is gone.
pub async fn dry_run(tx: &mut Tx, actor: Actor, import: ImportId) -> Result<DryRun> {
    let (upload, table, mapping) = keep::show(tx, actor, import).await?;
    let assumed = keep::assumed(tx, actor, &upload).await?;
    let mut hints = Hints::default();
    let mut rows: Vec<Checked> =
        table.rows.iter().map(|row| check(row, &mapping, &assumed, &mut hints)).collect();
    let here = already_here(tx, &rows).await?;
    let mut lines: HashMap<String, u64> = HashMap::new();
    let mut counts = Counts::default();
    for row in &mut rows {
        let email = row.person.email.clone();
        if let Some(known) = here.get(&email) {
            row.change = Change::AlreadyHere(*known);
            row.faults.push(address(&email, FlawCode::EmailTaken, Vec::new()));
            counts.already_here += 1;
        }
        match lines.get(&email).filter(|_| !email.is_empty()) {
            Some(line) => {
                row.faults.push(address(&email, FlawCode::EmailTwice, vec![("line", line.to_string())]));
            }
            None => _ = lines.insert(email, row.line),
        }
        if people::demand_gift(actor, row.person.role).is_err() {
            let (field, value) = (RosterField::Role, row.person.role.to_string());
            let code = FlawCode::RoleNotYours;
            row.faults.push(Fault { field, code, value, args: Vec::new(), meant: None });
        }
        if row.faults.is_empty() {
            counts.new += 1;
        } else {
            counts.faulty += 1;
            if row.change == Change::New {
                row.change = Change::Faulty;
            }
        }
    }
    let missing = mapping.missing();
    let mark = mark(&rows)?;
    Ok(DryRun { upload, table, mapping, assumed, missing, rows, counts, mark })
}

fn check(row: &Row, mapping: &Mapping, assumed: &Assumed, hints: &mut Hints) -> Checked {
    let (person, faults) = row::read(row, mapping, assumed, hints);
    Checked { line: row.line, person, faults, change: Change::New }
}

fn address(email: &str, code: FlawCode, args: Vec<(&'static str, String)>) -> Fault {
    Fault { field: RosterField::Email, code, value: email.to_owned(), args, meant: None }
}

/// Whom the addresses of the roster belong to, in one question however long it is.
async fn already_here(tx: &mut Tx, rows: &[Checked]) -> Result<HashMap<String, PersonId>> {
    let emails: Vec<&str> = rows.iter().map(|row| row.person.email.as_str()).collect();
    let select = if tx.is_postgres() {
        "select email, person from people_sealed
         where email in (select e.value from jsonb_array_elements_text($1) e)"
    } else {
        "select email, person from people_sealed where email in (select value from json_each($1))"
    };
    let here: Vec<(String, PersonId)> = all!(tx, select, Json(&emails));
    Ok(here.into_iter().collect())
}

/// Two dry runs with one mark would do the same.
fn mark(rows: &[Checked]) -> Result<String> {
    let mut sha = Sha256::new();
    for row in rows {
        sha.update(row.line.to_be_bytes());
        sha.update([u8::from(row.faults.is_empty())]);
        let person = serde_json::to_vec(&row.person)?;
        sha.update((person.len() as u64).to_be_bytes());
        sha.update(person);
    }
    let mut mark = String::with_capacity(32);
    for byte in &sha.finalize()[..16] {
        write!(mark, "{byte:02x}").map_err(crate::Error::internal)?;
    }
    Ok(mark)
}
