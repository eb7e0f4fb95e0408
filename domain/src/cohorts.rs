//! Programmes, cohorts, and who takes part in them.

mod enrol;
mod open;
mod relation;
mod shown;

pub(crate) use enrol::lock;
pub use enrol::{Joined, enrol, invite, join, withdraw};
pub use open::{NewCohort, open, open_programme};
pub use relation::{relation, share_one};
pub use shown::{Cohort, Enrolment, Member, list, mine, my_enrolment, readers, roster, show};
