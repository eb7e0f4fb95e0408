//! The words of Ieum.
