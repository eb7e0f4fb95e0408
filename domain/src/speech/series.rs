//! Several things in one sentence: "a, b and c" as each language says it.

use model::Lang;

/// The words in a row, with the language's "and" before the last.
pub fn series(lang: Lang, words: &[String]) -> String {
    let [before @ .., last] = words else { return String::new() };
    if before.is_empty() {
        return last.clone();
    }
    let before = before.join(", ");
    match lang {
        Lang::En => format!("{before} and {last}"),
        Lang::Ko => format!("{before}, {last}"),
        Lang::Es => format!("{before} {} {last}", spanish_and(last)),
        Lang::Fr => format!("{before} et {last}"),
    }
}

/// "y" becomes "e" before the sound i, but not before ie, which sounds like y.
fn spanish_and(next: &str) -> &'static str {
    let next = next.to_lowercase();
    let sound = next.strip_prefix('h').unwrap_or(&next);
    let i = sound.starts_with(['i', 'í']) && !sound.starts_with("ie");
    if i { "e" } else { "y" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(lang: Lang, words: &[&str]) -> String {
        series(lang, &words.iter().map(|word| word.to_string()).collect::<Vec<_>>())
    }

    #[test]
    fn each_language_joins_its_words_its_own_way() {
        assert_eq!(said(Lang::En, &["law", "testimony", "UPR"]), "law, testimony and UPR");
        assert_eq!(said(Lang::Ko, &["법", "증언"]), "법, 증언");
        assert_eq!(said(Lang::Fr, &["droit", "témoignage"]), "droit et témoignage");
        assert_eq!(said(Lang::Es, &["español", "inglés"]), "español e inglés");
        assert_eq!(said(Lang::Es, &["agua", "hielo"]), "agua y hielo");
        assert_eq!(said(Lang::En, &[]), "");
    }
}
