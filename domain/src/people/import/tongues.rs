//! The languages people speak, by code (BCP 47 primary subtag) and by name in four languages, and
//! "en:B2; ko:C2" or "영어 B2" as rosters and profiles say them.

use super::near::{fold, nearest};
use crate::speech;
use model::{Cefr, FlawCode, Lang};
use std::{collections::BTreeMap, collections::HashMap, sync::LazyLock};

/// A part of a text about languages that could not be read.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub code: FlawCode,
    pub value: String,
    /// The language it names, as it is written there.
    pub name: String,
}

/// Reads languages with their levels. Parts are separated by `;`, commas, slashes or lines, and
/// level and language stand in either order.
pub fn parse_languages(text: &str) -> (BTreeMap<String, Cefr>, Vec<Fault>) {
    let (mut known, mut faults) = (BTreeMap::new(), Vec::new());
    for part in text.split([';', ',', '/', '\n', '·', '、']).map(str::trim).filter(|part| !part.is_empty())
    {
        match spoken(part) {
            Ok((code, level)) => _ = known.insert(code.to_owned(), level),
            Err(fault) => faults.push(fault),
        }
    }
    (known, faults)
}

/// Writes languages the way [`parse_languages`] reads them.
pub fn show_languages(languages: &BTreeMap<String, Cefr>) -> String {
    languages.iter().map(|(code, level)| format!("{code}:{level}")).collect::<Vec<_>>().join("; ")
}

/// The code of a language said by code or by name.
pub fn language_code(said: &str) -> Option<&'static str> {
    KNOWN.get(&fold(said)).map(|(code, _)| *code)
}

fn spoken(part: &str) -> Result<(&'static str, Cefr), Fault> {
    let mut level = None;
    let mut name = Vec::new();
    for word in part.split(|c: char| c.is_whitespace() || ":=()[]-–".contains(c)).filter(|w| !w.is_empty())
    {
        match cefr(word) {
            Some(found) if level.is_none() => level = Some(found),
            _ => name.push(word),
        }
    }
    let name = name.join(" ");
    if let (Some(code), Some(level)) = (language_code(&name), level) {
        return Ok((code, level));
    }
    // "Korean native speaker", "en B7": the language is in the first word, the level is not one.
    let first = name.split(' ').next().unwrap_or_default();
    if level.is_none() && language_code(first).is_some() {
        return Err(Fault { code: FlawCode::UnknownLevel, value: part.to_owned(), name });
    }
    Err(Fault { code: FlawCode::UnknownLanguage, value: part.to_owned(), name })
}

/// The language that is meant, perhaps.
pub fn language_meant(said: &str) -> Option<String> {
    nearest(said, KNOWN.iter().map(|(folded, (_, word))| (folded.as_str(), word))).cloned()
}

fn cefr(word: &str) -> Option<Cefr> {
    const NATIVE: &[&str] =
        &["native", "원어민", "모국어", "모어", "nativo", "nativa", "natif", "native", "maternelle"];
    if NATIVE.contains(&word.to_lowercase().as_str()) {
        return Some(Cefr::C2);
    }
    word.to_ascii_uppercase().parse().ok()
}

/// Folded words, the code each stands for, and the word itself.
static KNOWN: LazyLock<HashMap<String, (&'static str, String)>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for &code in TONGUES {
        known.insert(fold(code), (code, code.to_owned()));
        for lang in Lang::ALL {
            let name = speech::say(*lang, &format!("lang-{code}"), &[]);
            known.entry(fold(&name)).or_insert((code, name));
        }
    }
    for &(name, code) in OWN_NAMES {
        known.insert(fold(name), (code, name.to_owned()));
    }
    known
});

/// What people call their languages besides.
const OWN_NAMES: &[(&str, &str)] = &[
    ("한국말", "ko"),
    ("castellano", "es"),
    ("kiswahili", "sw"),
    ("farsi", "fa"),
    ("中文", "zh"),
    ("mandarin", "zh"),
    ("日本語", "ja"),
    ("bahasa indonesia", "id"),
    ("Deutsch", "de"),
    ("runasimi", "qu"),
    ("myanmar", "my"),
    ("tiếng Việt", "vi"),
    ("Русский", "ru"),
    ("العربية", "ar"),
];

/// The languages that have a name in `words.ftl` (BCP 47 primary subtags).
pub const TONGUES: &[&str] = &[
    "af", "am", "ar", "ay", "bg", "bm", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "ff", "fi",
    "fil", "fr", "gn", "ha", "he", "hi", "ht", "hu", "id", "ig", "it", "ja", "kk", "km", "ko", "ku", "ky",
    "lg", "ln", "lo", "mg", "mn", "ms", "my", "ne", "nl", "no", "om", "pa", "pl", "ps", "pt", "qu", "rn",
    "ro", "ru", "rw", "si", "sn", "so", "sv", "sw", "ta", "th", "ti", "tl", "tr", "uk", "ur", "uz", "vi",
    "wo", "xh", "yo", "zh", "zu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_by_code_and_by_name_with_the_level_on_either_side() {
        let expected = BTreeMap::from([("en".to_owned(), Cefr::B2), ("ko".to_owned(), Cefr::C2)]);
        for text in [
            "en:B2; ko:C2",
            "영어 B2, 한국어 원어민",
            "English (B2) / Korean native",
            "inglés b2\ncoreano-C2",
            "B2 anglais; C2 coréen",
        ] {
            assert_eq!(parse_languages(text), (expected.clone(), Vec::new()), "{text}");
        }
        assert_eq!(parse_languages(&show_languages(&expected)).0, expected);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let faults = |text| parse_languages(text).1;
        assert_eq!(faults("en:B7")[0].code, FlawCode::UnknownLevel);
        assert_eq!(faults("영어")[0].code, FlawCode::UnknownLevel);
        let slip = &faults("Koraen C1")[0];
        assert_eq!(
            (slip.code, language_meant(&slip.name).as_deref()),
            (FlawCode::UnknownLanguage, Some("Korean"))
        );
    }

    #[test]
    fn no_name_stands_for_two_languages() {
        for code in TONGUES {
            assert_eq!(language_code(code), Some(*code));
            for lang in Lang::ALL {
                let name = speech::say(*lang, &format!("lang-{code}"), &[]);
                assert_eq!(language_code(&name), Some(*code), "{name}");
            }
        }
    }
}
