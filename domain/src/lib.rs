//! The verbs of Ieum.
