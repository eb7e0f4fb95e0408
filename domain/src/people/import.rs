//! A roster comes in: a file becomes rows of text, columns become fields, a dry run says row by row
//! what is wrong and what would happen, and only a confirmation makes people of them.

mod columns;
mod confirm;
mod decode;
mod dry_run;
mod export;
mod hours;
mod keep;
mod near;
mod row;
mod sheet;
mod table;
mod tongues;
mod vocabulary;

pub use columns::Mapping;
pub use confirm::{Confirmation, Confirmed, confirm};
pub use dry_run::{Change, Checked, Counts, DryRun, dry_run};
pub use export::{export, write};
pub use hours::read as read_hours;
pub use keep::{Upload, discard, forget_old, map_columns, show, upload, waiting};
pub use near::{Hints, fold};
pub use row::{Assumed, Fault, read as read_row};
pub use table::{MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Row, Table, read};
pub use tongues::{TONGUES, language_code, parse_languages, show_languages};
