//! The languages people speak, by code (BCP 47 primary subtag) and by name in four languages, and
//! "en:B2; ko:C2" or "영어 B2" as rosters and profiles say them.

use super::near::{fold, nearest};
use model::{Cefr, FlawCode, Lang};
use std::{collections::BTreeMap, collections::HashMap, sync::LazyLock};

/// A part of a text about languages that could not be read.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub code: FlawCode,
    pub value: String,
    /// The language that is meant, perhaps.
    pub meant: Option<String>,
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

/// The name of a language in another; its code where we have no name for it.
pub fn language_name(code: &str, lang: Lang) -> String {
    let found = TONGUES.iter().find(|(known, _)| *known == code);
    found.map_or_else(|| code.to_owned(), |(_, names)| names[lang as usize].to_owned())
}

/// Codes and names of the languages we have names for, in the order of their names.
pub fn languages_by_name(lang: Lang) -> Vec<(&'static str, &'static str)> {
    let mut named: Vec<_> = TONGUES.iter().map(|(code, names)| (*code, names[lang as usize])).collect();
    named.sort_by_key(|(_, name)| fold(name));
    named
}

/// The code of a language said by code or by name.
pub fn language_code(said: &str) -> Option<&'static str> {
    KNOWN.get(&fold(said)).map(|(code, _)| *code)
}

fn spoken(part: &str) -> Result<(&'static str, Cefr), Fault> {
    let fault = |code, meant| Fault { code, value: part.to_owned(), meant };
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
        return Err(fault(FlawCode::UnknownLevel, None));
    }
    let known = KNOWN.iter().map(|(folded, (_, word))| (folded.as_str(), *word));
    Err(fault(FlawCode::UnknownLanguage, nearest(&name, known).map(str::to_owned)))
}

fn cefr(word: &str) -> Option<Cefr> {
    const NATIVE: &[&str] =
        &["native", "원어민", "모국어", "모어", "nativo", "nativa", "natif", "native", "maternelle"];
    if NATIVE.contains(&word.to_lowercase().as_str()) {
        return Some(Cefr::C2);
    }
    word.to_ascii_uppercase().parse().ok()
}

static KNOWN: LazyLock<HashMap<String, (&'static str, &'static str)>> = LazyLock::new(|| {
    let named = TONGUES.iter().flat_map(|(code, names)| names.iter().map(move |name| (*name, *code)));
    let own = OWN_NAMES.iter().map(|(name, code)| (*name, *code));
    let codes = TONGUES.iter().map(|(code, _)| (*code, *code));
    codes.chain(named).chain(own).map(|(name, code)| (fold(name), (code, name))).collect()
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
    ("tagalog", "fil"),
    ("tl", "fil"),
    ("Deutsch", "de"),
    ("runasimi", "qu"),
    ("myanmar", "my"),
    ("tiếng Việt", "vi"),
    ("Русский", "ru"),
    ("العربية", "ar"),
];

/// Codes with names in English, Korean, Spanish and French.
const TONGUES: &[(&str, [&str; 4])] = &[
    ("af", ["Afrikaans", "아프리칸스어", "afrikáans", "afrikaans"]),
    ("am", ["Amharic", "암하라어", "amárico", "amharique"]),
    ("ar", ["Arabic", "아랍어", "árabe", "arabe"]),
    ("ay", ["Aymara", "아이마라어", "aimara", "aymara"]),
    ("bg", ["Bulgarian", "불가리아어", "búlgaro", "bulgare"]),
    ("bm", ["Bambara", "밤바라어", "bambara", "bambara"]),
    ("bn", ["Bangla", "벵골어", "bengalí", "bengali"]),
    ("ca", ["Catalan", "카탈로니아어", "catalán", "catalan"]),
    ("cs", ["Czech", "체코어", "checo", "tchèque"]),
    ("da", ["Danish", "덴마크어", "danés", "danois"]),
    ("de", ["German", "독일어", "alemán", "allemand"]),
    ("el", ["Greek", "그리스어", "griego", "grec"]),
    ("en", ["English", "영어", "inglés", "anglais"]),
    ("es", ["Spanish", "스페인어", "español", "espagnol"]),
    ("fa", ["Persian", "페르시아어", "persa", "persan"]),
    ("ff", ["Fula", "풀라어", "fula", "peul"]),
    ("fi", ["Finnish", "핀란드어", "finés", "finnois"]),
    ("fil", ["Filipino", "필리핀어", "filipino", "filipino"]),
    ("fr", ["French", "프랑스어", "francés", "français"]),
    ("gn", ["Guarani", "과라니어", "guaraní", "guarani"]),
    ("ha", ["Hausa", "하우사어", "hausa", "haoussa"]),
    ("he", ["Hebrew", "히브리어", "hebreo", "hébreu"]),
    ("hi", ["Hindi", "힌디어", "hindi", "hindi"]),
    ("ht", ["Haitian Creole", "아이티어", "criollo haitiano", "créole haïtien"]),
    ("hu", ["Hungarian", "헝가리어", "húngaro", "hongrois"]),
    ("id", ["Indonesian", "인도네시아어", "indonesio", "indonésien"]),
    ("ig", ["Igbo", "이보어", "igbo", "igbo"]),
    ("it", ["Italian", "이탈리아어", "italiano", "italien"]),
    ("ja", ["Japanese", "일본어", "japonés", "japonais"]),
    ("kk", ["Kazakh", "카자흐어", "kazajo", "kazakh"]),
    ("km", ["Khmer", "크메르어", "jemer", "khmer"]),
    ("ko", ["Korean", "한국어", "coreano", "coréen"]),
    ("ku", ["Kurdish", "쿠르드어", "kurdo", "kurde"]),
    ("lg", ["Ganda", "간다어", "ganda", "ganda"]),
    ("ln", ["Lingala", "링갈라어", "lingala", "lingala"]),
    ("lo", ["Lao", "라오어", "lao", "lao"]),
    ("mg", ["Malagasy", "말라가시어", "malgache", "malgache"]),
    ("mn", ["Mongolian", "몽골어", "mongol", "mongol"]),
    ("ms", ["Malay", "말레이어", "malayo", "malais"]),
    ("my", ["Burmese", "버마어", "birmano", "birman"]),
    ("ne", ["Nepali", "네팔어", "nepalí", "népalais"]),
    ("nl", ["Dutch", "네덜란드어", "neerlandés", "néerlandais"]),
    ("no", ["Norwegian", "노르웨이어", "noruego", "norvégien"]),
    ("om", ["Oromo", "오로모어", "oromo", "oromo"]),
    ("pa", ["Punjabi", "펀자브어", "panyabí", "pendjabi"]),
    ("pl", ["Polish", "폴란드어", "polaco", "polonais"]),
    ("ps", ["Pashto", "파슈토어", "pastún", "pachto"]),
    ("pt", ["Portuguese", "포르투갈어", "portugués", "portugais"]),
    ("qu", ["Quechua", "케추아어", "quechua", "quechua"]),
    ("rn", ["Rundi", "룬디어", "kirundi", "roundi"]),
    ("ro", ["Romanian", "루마니아어", "rumano", "roumain"]),
    ("ru", ["Russian", "러시아어", "ruso", "russe"]),
    ("rw", ["Kinyarwanda", "르완다어", "kinyarwanda", "kinyarwanda"]),
    ("si", ["Sinhala", "싱할라어", "cingalés", "cingalais"]),
    ("sn", ["Shona", "쇼나어", "shona", "shona"]),
    ("so", ["Somali", "소말리아어", "somalí", "somali"]),
    ("sv", ["Swedish", "스웨덴어", "sueco", "suédois"]),
    ("sw", ["Swahili", "스와힐리어", "suajili", "swahili"]),
    ("ta", ["Tamil", "타밀어", "tamil", "tamoul"]),
    ("th", ["Thai", "태국어", "tailandés", "thaï"]),
    ("ti", ["Tigrinya", "티그리냐어", "tigriña", "tigrigna"]),
    ("tr", ["Turkish", "튀르키예어", "turco", "turc"]),
    ("uk", ["Ukrainian", "우크라이나어", "ucraniano", "ukrainien"]),
    ("ur", ["Urdu", "우르두어", "urdu", "ourdou"]),
    ("uz", ["Uzbek", "우즈베크어", "uzbeko", "ouzbek"]),
    ("vi", ["Vietnamese", "베트남어", "vietnamita", "vietnamien"]),
    ("wo", ["Wolof", "월로프어", "wólof", "wolof"]),
    ("xh", ["Xhosa", "코사어", "xhosa", "xhosa"]),
    ("yo", ["Yoruba", "요루바어", "yoruba", "yoruba"]),
    ("zh", ["Chinese", "중국어", "chino", "chinois"]),
    ("zu", ["Zulu", "줄루어", "zulú", "zoulou"]),
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
        assert_eq!((slip.code, slip.meant.as_deref()), (FlawCode::UnknownLanguage, Some("Korean")));
    }

    #[test]
    fn no_name_stands_for_two_languages() {
        for (code, names) in TONGUES {
            for said in names.iter().chain([code]) {
                assert_eq!(language_code(said), Some(*code), "{said}");
            }
        }
    }
}
