//! What the engine promises, shown against an oracle that shares no code with it.
#![allow(clippy::unwrap_used)]

mod certificate;
mod explanations;
mod generator;
mod mutations;
mod optimum;
mod oracle;
mod order;
mod reader;
mod rules;
mod search;
