//! The verbs of Ieum and their SQL: the only crate that speaks to a database.
//!
//! A verb takes a transaction, the actor and its input; asks the policy; and writes rows, a line
//! of the record and jobs together, or nothing.

pub mod access;
pub mod audit;
pub mod cells;
pub mod cohorts;
pub mod db;
pub mod demo;
pub mod discussions;
pub mod error;
pub mod identity;
pub mod jobs;
pub mod live;
pub mod matching;
pub mod materials;
pub mod mentorships;
pub mod participation;
pub mod people;
mod prose;
pub mod secret;
pub mod sessions;
pub mod speech;
#[cfg(feature = "testing")]
pub mod testing;
pub mod zones;

pub use db::{Clock, Db, Tx};
pub use error::{Error, Result, clean};
