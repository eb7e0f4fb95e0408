//! Sessions: mentors' weekly hours, booking without overlap, sessions of a cohort, attendance.
//!
//! A seat is one person's time in one session. Two live seats of one person never overlap, which
//! the database sees to; a seat that gave way to another is kept, but not live.

mod attendance;
mod book;
mod cancel;
mod hours;
mod letters;
mod newcomers;
mod offer;
#[cfg(test)]
mod overlap;
mod schedule;
mod seats;
mod shown;
mod slots;
mod tally;

pub use attendance::mark;
pub use book::book;
pub use cancel::{cancel, cancel_coming};
pub use hours::{MyHours, my_hours, set_hours};
pub use newcomers::{give_up_seats, seat_newcomer};
pub use offer::{Offer, slots};
pub use schedule::schedule;
pub use shown::{Line, Seat, Session, Shown, of_cohort, of_mentorship, past, show, upcoming};
pub use slots::{AHEAD, LENGTH, NOTICE, Slot, slots_of};
pub use tally::{tally_attended, tally_booked};
