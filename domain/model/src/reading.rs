//! How long a text takes to read, and in which language it seems to be written.

use crate::Lang;

/// Words of an alphabet an unhurried reader reads in a minute.
const WORDS_A_MINUTE: usize = 220;
/// Syllables or signs of Hangul, Han and Kana in a minute.
const SIGNS_A_MINUTE: usize = 500;

/// Minutes to read a text, at least one. Markdown marks count for nothing.
pub fn reading_minutes(text: &str) -> i64 {
    let (mut words, mut signs, mut in_word) = (0, 0, false);
    for c in text.chars() {
        if is_sign(c) {
            signs += 1;
            in_word = false;
        } else if c.is_alphanumeric() {
            words += usize::from(!in_word);
            in_word = true;
        } else if c.is_whitespace() {
            in_word = false;
        }
    }
    let work = words * SIGNS_A_MINUTE + signs * WORDS_A_MINUTE;
    work.div_ceil(WORDS_A_MINUTE * SIGNS_A_MINUTE).max(1) as i64
}

impl Lang {
    /// The language a text is probably written in, by its letters and by the language its author
    /// usually uses here. A screen reader chooses its voice by it.
    pub fn of_text(text: &str, usual: Self) -> Self {
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let hangul = text.chars().filter(|c| is_hangul(*c)).count();
        if hangul * 3 >= letters && hangul > 0 {
            Self::Ko
        } else if letters > 0 && usual == Self::Ko {
            Self::En
        } else {
            usual
        }
    }
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3130}'..='\u{318F}' | '\u{AC00}'..='\u{D7A3}')
}

fn is_sign(c: char) -> bool {
    is_hangul(c) || matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_syllables_are_read_at_their_own_pace() {
        assert_eq!(reading_minutes(""), 1);
        assert_eq!(reading_minutes(&"word ".repeat(220)), 1);
        assert_eq!(reading_minutes(&"word ".repeat(221)), 2);
        assert_eq!(reading_minutes(&"don't ".repeat(220)), 1);
        assert_eq!(reading_minutes(&"**l'État** — ".repeat(440)), 2);
        assert_eq!(reading_minutes(&"법률".repeat(250)), 1);
        assert_eq!(reading_minutes(&"법률 교육 ".repeat(250)), 2);
        assert_eq!(reading_minutes(&format!("{}{}", "법".repeat(500), "word ".repeat(220))), 2);
    }

    #[test]
    fn hangul_is_korean_and_a_korean_who_writes_latin_letters_writes_english() {
        assert_eq!(Lang::of_text("안녕하세요, UPR 자료예요.", Lang::En), Lang::Ko);
        assert_eq!(Lang::of_text("Hello from Seoul", Lang::Ko), Lang::En);
        assert_eq!(Lang::of_text("Mi lugar es la biblioteca", Lang::Es), Lang::Es);
        assert_eq!(Lang::of_text("The word 인권 means human rights, all of them", Lang::Es), Lang::Es);
        assert_eq!(Lang::of_text("👍", Lang::Ko), Lang::Ko);
    }
}
