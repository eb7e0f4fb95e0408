//! Programmes, cohorts, and who takes part in them.

mod course;
mod enrol;
mod form;
mod invite;
mod open;
mod relation;
mod shown;

pub use course::{finish, start};
pub(crate) use enrol::lock;
pub use enrol::{Joined, enrol, join, withdraw};
pub use form::{CohortForm, open_entered, programmes};
pub use invite::{invite, invite_address};
pub use open::{NewCohort, open, open_programme};
pub use relation::{relation, share_one};
pub use shown::{Cohort, Enrolment, Member, list, mine, my_enrolment, of_person, readers, roster, show};
