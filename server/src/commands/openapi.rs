//! `ieum openapi`

use super::Sentence;
use crate::api;
use std::io::{ErrorKind, Write, stdout};

/// Prints the document; no database is needed.
pub fn run() -> Result<(), Sentence> {
    match stdout().write_all(api::text().as_bytes()) {
        // Whoever reads has seen enough: `ieum openapi | head`.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}
