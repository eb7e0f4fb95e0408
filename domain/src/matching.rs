//! Matching rounds: computed from stored profiles, seen by staff, proposed to the people concerned,
//! and real only when both of a pair accept.

mod age;
mod answer;
mod compose;
mod found;
mod pool;
mod proposals;
mod publish;
mod reasons;
mod rounds;
mod run;
mod weeks;
mod words;

pub use answer::{answer, expire, give_up_proposals};
pub use found::{Crowd, Found, FoundPair, Unfound};
pub use proposals::{Proposal, mine, of_round, proposal};
pub use publish::{discard, publish};
pub use reasons::{Reasons, Tongue};
pub use rounds::{Ready, Round, Summary, list, names, ready, show};
pub use run::run;
pub use words::{hints, points, rules, time, why};
