//! The verbs of Ieum.

pub mod demo;
