//! The first sheet of an XLSX file as rows of text. The file is somebody's upload: it is unpacked
//! once into nothing, counting, before anything parses it, and cells are read one by one, so that
//! neither a bomb nor a cell in the farthest corner costs memory.

use super::table::{MOST_COLUMNS, MOST_ROWS, Row, limit};
use calamine::{DataRef, Reader, Xlsx};
use model::{FlawCode, Flaws};
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// What 5,000 rows of 60 columns can need, unpacked, several times over.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;
const MOST_PARTS: usize = 1_000;

/// The rows of the first sheet.
///
/// # Errors
/// The flaw of the field `file`.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row>, Flaws> {
    weigh(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| no_table())?;
    let first = book.sheet_names().into_iter().next().ok_or_else(no_table)?;
    let mut cells = book.worksheet_cells_reader(&first).map_err(|_| no_table())?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| no_table())? {
        let said = text(cell.get_value());
        if said.trim().is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        if column as usize >= MOST_COLUMNS {
            return Err(limit(FlawCode::TooManyColumns, &MOST_COLUMNS.to_string()));
        }
        let line = u64::from(row) + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            // One row more than there may be, and one of headers: the table itself says no.
            if rows.len() > MOST_ROWS + 1 {
                break;
            }
            rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            let width = last.cells.len().max(column as usize + 1);
            last.cells.resize(width, String::new());
            last.cells[column as usize] = said;
        }
    }
    Ok(rows)
}

/// Refuses what carries a program or unpacks to more than a roster can be.
fn weigh(bytes: &[u8]) -> Result<(), Flaws> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|_| no_table())?;
    if parts.len() > MOST_PARTS {
        return Err(limit(FlawCode::TooLarge, "5 MB"));
    }
    let mut unpacked = 0;
    for index in 0..parts.len() {
        let mut part = parts.by_index(index).map_err(|_| no_table())?;
        let name = part.name().map_err(|_| no_table())?.to_lowercase();
        if name.ends_with("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/") {
            return Err(Flaws::one("file", FlawCode::Macros));
        }
        let left = MOST_UNPACKED + 1 - unpacked;
        unpacked += io::copy(&mut part.by_ref().take(left), &mut io::sink()).map_err(|_| no_table())?;
        if unpacked > MOST_UNPACKED {
            return Err(limit(FlawCode::TooLarge, "64 MB"));
        }
    }
    Ok(())
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        // Numbers and truths as a person would type them: 2005, not 2005.0.
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        // No field is a date; an error cell says nothing.
        DataRef::DateTime(_) | DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn no_table() -> Flaws {
    Flaws::one("file", FlawCode::NotATable)
}
