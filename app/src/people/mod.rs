//! People: those around the reader, their own profile, and the staff's side: the list, one person,
//! invitations, and the roster import.

#[cfg(feature = "ssr")]
pub mod around;
#[cfg(feature = "ssr")]
mod fields;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod invite;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod me;
#[cfg(feature = "ssr")]
pub mod person;
#[cfg(feature = "ssr")]
pub mod staff;
