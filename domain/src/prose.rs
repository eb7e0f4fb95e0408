//! Long texts as people send them, and the keys that keep a form sent twice from counting twice.

use crate::{Error, Result, secret};
use model::{FlawCode, Flaws};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

/// Markdown in the form it is kept in: Unicode NFC, `\n` as the only line break, and none of the
/// marks that make a text read differently from what it is. Such marks come with pasted text, so
/// they are dropped, not refused.
pub(crate) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").nfc().filter(|c| is_plain(*c)).collect()
}

/// The key a form or client made, or a new one where it made none.
///
/// # Errors
/// A flaw when it is no UUID.
pub(crate) fn key(text: &str) -> Result<Uuid> {
    match text.trim() {
        "" => secret::id(),
        text => text.parse().map_err(|_| Error::Invalid(Flaws::one("key", FlawCode::UnknownChoice))),
    }
}

fn is_plain(c: char) -> bool {
    match c {
        '\n' | '\t' => true,
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => false,
        '\u{FEFF}' | '\u{2028}' | '\u{2029}' => false,
        c => !c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn a_pasted_text_loses_its_traps_and_keeps_its_words() {
        assert_eq!(tidy("a\r\nb\rc\u{202E}d\u{0}\u{FEFF}"), "a\nb\ncd");
        assert_eq!(tidy("\u{1112}\u{1161}\u{11AB}"), "한");
        assert_eq!(tidy("👩‍⚖️ cafe\u{301}"), "👩‍⚖️ café");
    }
}
