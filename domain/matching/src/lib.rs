//! Exact mentor matching.
//!
//! A [`Round`] says who is there and what the rules are.

mod certificate;
mod check;
mod fault;
mod read;
mod result;
mod round;
mod words;

pub use certificate::{Certificate, Cover, Floor, Prices};
pub use check::{MOST_PEOPLE, check};
pub use fault::Fault;
pub use read::read;
pub use result::{
    Mode, Objective, Outcome, Pair, Points, ResultFormat, Rule, RuleCounts, Shortage, Timings, Unmatched,
};
pub use round::{Mentee, Mentor, Round, Rules, Weights, Window};
pub use words::{Day, HalfHour, Level, RoundFormat, Week};
