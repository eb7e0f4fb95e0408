//! `ieum openapi`

use crate::api;

/// Prints the document; no database is needed.
pub fn run() {
    print!("{}", api::text());
}
