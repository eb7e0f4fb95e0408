//! Tables for spreadsheets: CSV that opens with its Hangul and accents whole, and in which no cell
//! can act as a formula (OWASP, CSV injection).

use crate::{Error, Result};
use std::borrow::Cow;

/// Excel takes a CSV for UTF-8 only when it begins with this mark.
const MARK: &str = "\u{FEFF}";

/// Writes rows as CSV (RFC 4180).
///
/// # Errors
/// None that any input causes.
pub fn write<'a>(rows: impl IntoIterator<Item = &'a Vec<String>>) -> Result<Vec<u8>> {
    let terminator = csv::Terminator::CRLF;
    let mut writer =
        csv::WriterBuilder::new().flexible(true).terminator(terminator).from_writer(MARK.as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| guarded(cell).into_owned())).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(|fault| Error::internal(fault.to_string()))
}

/// The cell with an apostrophe before it, where a spreadsheet would take it for a formula. A cell
/// that looks guarded already gets one more, so that [`unguarded`] gives back what was written.
pub fn guarded(cell: &str) -> Cow<'_, str> {
    if acts(cell.trim_start_matches('\'')) { format!("'{cell}").into() } else { cell.into() }
}

/// What a cell said before it was guarded.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if acts(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

fn acts(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_text_once_it_is_written_and_itself_once_it_is_read() {
        for cell in ["=1+1", "+82", "-1", "@sum", "\tx", "\rx", "'=1", "''@", "'", "it's", "하나", ""] {
            let written = guarded(cell);
            assert!(!acts(&written), "{cell:?}");
            assert_eq!(unguarded(&written), cell);
        }
    }
}
