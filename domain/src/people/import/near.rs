//! Words that mean the same though they are written differently, and "did you mean".

use model::RosterField;
use std::collections::HashMap;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest text that is compared letter by letter.
const LONGEST: usize = 40;
/// How many different slips of one roster are looked up. A list with more is wrong altogether.
const MOST_HINTS: usize = 100;

/// What may have been meant, looked up once for every slip of a roster however often it is made.
#[derive(Default)]
pub struct Hints(HashMap<(RosterField, String), Option<String>>);

impl Hints {
    /// What may be meant by `said` in a field.
    pub fn meant(
        &mut self,
        field: RosterField,
        said: &str,
        look: impl FnOnce(&str) -> Option<String>,
    ) -> Option<String> {
        let slip = (field, said.to_owned());
        if let Some(known) = self.0.get(&slip) {
            return known.clone();
        }
        if self.0.len() >= MOST_HINTS {
            return None;
        }
        self.0.entry(slip).or_insert_with(|| look(said)).clone()
    }
}

/// A word without case, accents, width, spaces and punctuation.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| c.is_alphanumeric() && !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .collect()
}

/// Of `known` (folded word and what it stands for), the one fewest slips away from `said`, if it
/// is close enough to be a slip.
pub fn nearest<'a, T>(said: &str, known: impl Iterator<Item = (&'a str, T)>) -> Option<T> {
    let said: Vec<char> = fold(said).chars().take(LONGEST + 1).collect();
    if !(2..=LONGEST).contains(&said.len()) {
        return None;
    }
    let most = (said.len() / 3).clamp(1, 3);
    let slips = known.filter_map(|(word, meant)| {
        let slips = slips(&said, word, most)?;
        Some((slips, word, meant))
    });
    slips.min_by_key(|(slips, word, _)| (*slips, *word)).map(|(_, _, meant)| meant)
}

/// How many letters to add, drop, change or swap with their neighbour (Damerau 1964), when it is
/// at most `most`.
fn slips(said: &[char], word: &str, most: usize) -> Option<usize> {
    let word: Vec<char> = word.chars().take(LONGEST + 4).collect();
    if word.len().abs_diff(said.len()) > most {
        return None;
    }
    let mut two_up = vec![0; word.len() + 1];
    let mut up: Vec<usize> = (0..=word.len()).collect();
    for (i, a) in said.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in word.iter().enumerate() {
            let mut cost = (up[j] + usize::from(a != b)).min(up[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == word[j - 1] && said[i - 1] == *b {
                cost = cost.min(two_up[j - 1] + 1);
            }
            row.push(cost);
        }
        two_up = std::mem::replace(&mut up, row);
    }
    up.last().copied().filter(|slips| *slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_word_and_a_strange_word_finds_none() {
        let known = ["asiaseoul", "asiashanghai", "africadakar"];
        let find = |said: &str| nearest(said, known.iter().map(|word| (*word, *word)));
        assert_eq!(find("Asia/Soeul"), Some("asiaseoul"));
        assert_eq!(find("africa dakkar"), Some("africadakar"));
        assert_eq!(find("Mars/Olympus"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn folding_keeps_what_can_be_read_aloud() {
        assert_eq!(fold("  Zona_Horaria "), fold("zona horaria"));
        assert_eq!(fold("Région"), "region");
        assert_eq!(fold("시간대"), fold("시간 대"));
    }
}
