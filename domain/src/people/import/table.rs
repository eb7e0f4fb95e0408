//! From the bytes of an uploaded file to rows of text: CSV in any of its dialects, or XLSX.

use super::{decode::decode, sheet};
use model::{FlawCode, Flaws};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Bytes of a file.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
pub const MOST_ROWS: usize = 5_000;
pub const MOST_COLUMNS: usize = 60;

/// A roster as it was uploaded: its first row with anything in it, and the rows below. It holds
/// personal data and has no `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Row>,
}

/// One row, with the line it stands on in the file (from 1).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

/// Reads a file.
///
/// # Errors
/// The flaw of the field `file`: what kind of file it is not, or which limit it exceeds.
pub fn read(bytes: &[u8]) -> Result<Table, Flaws> {
    if bytes.len() > MOST_BYTES {
        return Err(limit(FlawCode::TooLarge, "5 MB"));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return gather(sheet::rows(bytes)?.into_iter());
    }
    // The container of Office documents before 2007, of HWP, and of encrypted XLSX.
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(Flaws::one("file", FlawCode::OldFormat));
    }
    let text = decode(bytes).ok_or_else(|| Flaws::one("file", FlawCode::NotATable))?;
    gather(records(&text))
}

fn gather(rows: impl Iterator<Item = Row>) -> Result<Table, Flaws> {
    let mut head = None;
    let mut kept = Vec::new();
    for mut row in rows {
        row.cells.iter_mut().for_each(|cell| *cell = tidy(cell));
        let used = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if used > MOST_COLUMNS {
            return Err(limit(FlawCode::TooManyColumns, &MOST_COLUMNS.to_string()));
        }
        row.cells.truncate(used);
        match (used, &head) {
            (0, _) => {}
            (_, None) => head = Some(row.cells),
            (_, Some(_)) if kept.len() == MOST_ROWS => {
                return Err(limit(FlawCode::TooManyRows, &MOST_ROWS.to_string()));
            }
            (_, Some(_)) => kept.push(row),
        }
    }
    match head {
        Some(head) if !kept.is_empty() => Ok(Table { head, rows: kept }),
        _ => Err(Flaws::one("file", FlawCode::NoRows)),
    }
}

/// Hangul from a Mac arrives in pieces (NFD); a zero character has no place in a database.
fn tidy(cell: &str) -> String {
    crate::cells::unguarded(cell).replace('\0', "\u{FFFD}").nfc().collect::<String>().trim().to_owned()
}

fn records(text: &str) -> impl Iterator<Item = Row> + '_ {
    let (separator, text, before) = separator(text);
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    // A string is valid UTF-8 and rows may differ in length: no record can fail to be read.
    reader.into_records().map_while(Result::ok).map(move |record| Row {
        line: record.position().map_or(0, |at| at.line() + empty_lines(text, at.byte())) + before,
        cells: record.iter().map(str::to_owned).collect(),
    })
}

/// A record's position is where its reading began: empty lines before it count.
fn empty_lines(text: &str, at: u64) -> u64 {
    let rest = text.as_bytes().get(at as usize..).unwrap_or_default();
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    breaks.filter(|byte| **byte == b'\n').count() as u64
}

/// The character between cells, the text to read, and how many lines stand before it. A first
/// line `sep=;` is said to Excel, and to us.
fn separator(text: &str) -> (u8, &str, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(named) = first.trim_end().strip_prefix("sep=")
        && let [byte @ (b',' | b';' | b'\t')] = named.as_bytes()
    {
        return (*byte, rest, 1);
    }
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in head.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(mark, _)| !quoted && *mark == byte) {
            *count += 1;
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let separator = counts.iter().find(|(_, count)| *count == most).map_or(b',', |(mark, _)| *mark);
    (separator, text, 0)
}

pub(super) fn limit(code: FlawCode, max: &str) -> Flaws {
    let mut flaws = Flaws::none();
    flaws.add_with("file", code, vec![("max", max.to_owned())]);
    flaws
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn commas_semicolons_and_tabs_are_told_apart_by_the_first_row() {
        for text in [
            "Name,E-mail,\"a;b;c\"\n\nHana,hana@x.y\n",
            "sep=;\nName;E-mail;\"a;b;c\"\nHana;hana@x.y\n",
            "Name\tE-mail\t\"a;b;c\"\n\nHana\thana@x.y\n",
        ] {
            let table = read(text.as_bytes()).unwrap_or_else(|flaws| panic!("{flaws:?}"));
            assert_eq!(table.head, ["Name", "E-mail", "a;b;c"]);
            assert_eq!(
                (table.rows[0].line, &table.rows[0].cells[..]),
                (3, &["Hana".into(), "hana@x.y".into()][..])
            );
        }
    }

    #[test]
    fn a_file_beyond_the_limits_is_refused_by_name() {
        let code = |bytes: &[u8]| read(bytes).err().unwrap().0[0].code;
        assert_eq!(code(&vec![b'a'; MOST_BYTES + 1]), FlawCode::TooLarge);
        assert_eq!(code("n\n".repeat(MOST_ROWS + 2).as_bytes()), FlawCode::TooManyRows);
        assert_eq!(code(format!("a{}\nb\n", ",x".repeat(60)).as_bytes()), FlawCode::TooManyColumns);
        assert_eq!(code(b"name,email\n"), FlawCode::NoRows);
        assert_eq!(code(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), FlawCode::OldFormat);
        assert_eq!(code(b"PK\x03\x04not really"), FlawCode::NotATable);
        assert_eq!(code(b"\x7fELF\x02\x01\x01\0\0"), FlawCode::NotATable);
    }
}
