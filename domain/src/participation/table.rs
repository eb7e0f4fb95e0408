//! The report in words: the same cells for the page and for the file.

use super::{Line, Report};
use crate::{
    Result, cells,
    speech::{capital, say},
};
use model::Lang;

/// The columns, as they are named in URLs (`sort`) and translation keys.
pub const COLUMNS: [&str; 7] = ["name", "role", "read", "posted", "matched", "booked", "attended"];

/// The headers, and a row of cells for every line.
pub fn table(report: &Report, lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    let head = COLUMNS.iter().map(|name| say(lang, &format!("participation-column-{name}"), &[])).collect();
    (head, report.lines.iter().map(|line| row(line, lang)).collect())
}

/// The table as a CSV file.
///
/// # Errors
/// None that any input causes.
pub fn csv(report: &Report, lang: Lang) -> Result<Vec<u8>> {
    let (head, rows) = table(report, lang);
    cells::write(std::iter::once(&head).chain(&rows))
}

fn row(line: &Line, lang: Lang) -> Vec<String> {
    let matched = if line.matched { "participation-matched-yes" } else { "participation-matched-no" };
    let read = [("read", line.read.into()), ("of", line.of.into())];
    vec![
        line.name.clone(),
        capital(&say(lang, &format!("role-{}", line.role), &[])),
        say(lang, "participation-read-of", &read),
        line.posted.to_string(),
        say(lang, matched, &[]),
        line.booked.to_string(),
        line.attended.to_string(),
    ]
}
