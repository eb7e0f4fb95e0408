//! Exact mentor matching.
