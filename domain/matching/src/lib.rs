//! Exact mentor matching: who may meet whom, how good each pair would be, and the best matching
//! there is, with a reason for everyone and a proof that it is the best.
//!
//! A [`Round`] comes from [`read`] or is made in code; [`solve`] answers with an [`Outcome`]. The
//! crate is pure: no clock, no randomness, no files. The order of the input never matters: people
//! are taken by id throughout, and ids (compared as bytes) decide every tie. Among results that are
//! equally good, the one is chosen whose list of mentors' ids, mentee by mentee in the order of the
//! mentees' ids with "unmatched" after every id, comes first in lexicographic order.
//!
//! The way through the modules: `compile` (with `calendar` and `vocabulary`) → `feasible` →
//! `score` → `graph` → `cardinality` → `demand` → `total` (with `assign`) or `fair` → `keep` →
//! `explain` and `proof`. Each step of the objective leaves a `face`, the set of the matchings that
//! are still optimal, and the next step (`stage`) chooses among those.

mod assign;
mod bits;
mod calendar;
mod cardinality;
mod certificate;
mod check;
mod compile;
mod demand;
mod explain;
mod face;
mod fair;
mod fault;
mod feasible;
mod graph;
mod keep;
mod place;
mod proof;
mod read;
mod result;
mod round;
mod score;
mod solve;
mod stable;
mod stage;
mod total;
mod vacancy;
mod vocabulary;
mod words;

pub use certificate::{Certificate, Cover, Floor, Prices};
pub use check::{MOST_PEOPLE, check};
pub use fault::Fault;
pub use read::read;
pub use result::{
    Mode, Objective, Outcome, Pair, Points, ResultFormat, Rule, RuleCounts, Shortage, Timings, Unmatched,
};
pub use round::{Mentee, Mentor, Round, Rules, Weights, Window};
pub use solve::{solve, solve_timed};
pub use words::{Day, HalfHour, Level, RoundFormat, Week};
