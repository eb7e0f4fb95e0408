//! Who took part: what every room counted about the people of a cohort, in one table that the
//! page and the export share.

mod report;
mod table;

pub use report::{Line, Only, Report, ReportFilter, Sort, report};
pub use table::{COLUMNS, csv, table};
