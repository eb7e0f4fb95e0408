//! The texts of the demo's materials, embedded so that the binary stays one file.

/// The Markdown of a material in a language, its first line being `# Title`.
pub fn find(key: &str, language: &str) -> Option<&'static str> {
    TEXTS.iter().find(|(k, l, _)| *k == key && *l == language).map(|(_, _, text)| *text)
}

macro_rules! texts {
    ($($key:literal: $($language:literal)+;)*) => {
        &[$($(($key, $language, include_str!(concat!("materials/", $key, ".", $language, ".md"))),)+)*]
    };
}

/// Material, language, text.
pub const TEXTS: &[(&str, &str, &str)] = texts! {
    "upr": "en" "ko" "es" "fr";
    "do-no-harm": "en" "ko" "es" "fr";
    "enforced-disappearance": "en" "ko" "es" "fr";
    "submission": "en" "ko";
    "crimes-against-humanity": "en" "ko";
    "safe-phones": "en" "ko";
    "transitional-justice": "en" "ko";
    "two-minutes": "en" "ko";
};
