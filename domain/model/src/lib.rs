//! The words of Ieum: ids, enums, forms, flaws, and who may do what.
//!
//! Everything here is pure and compiles to WebAssembly, so a page, an island, the REST API and a
//! verb speak of the same things in the same words.

mod cefr;
mod flaws;
mod ids;
mod lang;
mod matching;
mod people;
mod policy;
mod reading;
mod refusal;
mod role;
mod roster;
mod sessions;
mod vocabulary;
mod week;
mod word;

pub use cefr::Cefr;
pub use flaws::{Flaw, FlawCode, Flaws};
pub use ids::*;
pub use lang::Lang;
pub use matching::{Answer, MentorshipState, ProposalState, RoundRules, RoundState, RulesForm};
pub use people::{NewPerson, tidy_email};
pub use policy::{Action, Actor, Decision, Relation, may, might};
pub use reading::reading_minutes;
pub use refusal::Refusal;
pub use role::{PersonState, Role};
pub use roster::RosterField;
pub use sessions::{Attendance, Booking, NewSession, SessionKind, SessionState, Week};
pub use vocabulary::{GENDERS, GOALS, REGIONS, TOPICS};
pub use week::{Day, Hours, WeekFault, parse_hours, show_hours};
