//! How well somebody speaks a language: the Common European Framework of Reference.

use crate::word::words;

words! {
    /// A CEFR level, lowest first.
    pub enum Cefr { A1 = "A1", A2 = "A2", B1 = "B1", B2 = "B2", C1 = "C1", C2 = "C2" }
}
