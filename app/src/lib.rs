//! What people see: pages, forms and islands.
//!
//! A page is HTML made on the server from finished sentences and works without scripts; an island
//! adds life to a part of it. Natively (`ssr`) this crate holds both; as WebAssembly (`hydrate`)
//! only the islands.

#[cfg(feature = "ssr")]
mod answer;
#[cfg(feature = "ssr")]
pub mod clock;
#[cfg(feature = "ssr")]
mod cx;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
pub mod errors;
#[cfg(feature = "ssr")]
mod extract;
#[cfg(feature = "ssr")]
mod house;
pub mod parts;

pub mod cohorts;
pub mod discussions;
#[cfg(feature = "ssr")]
pub mod home;
pub mod identity;
pub mod matching;
pub mod materials;
pub mod mentorships;
pub mod participation;
pub mod people;
pub mod sessions;

#[cfg(feature = "ssr")]
pub use {
    answer::{Answer, Failure, Page, Place},
    cx::{Cx, CxParts},
    extract::{Fields, Id, Ids, Search},
    house::{Assets, House},
};
