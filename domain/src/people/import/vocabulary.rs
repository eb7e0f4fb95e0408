//! The closed vocabularies as rosters say them: by code, or by the word that the pages of any of
//! the four languages show, or by a few others that people use.

use super::near::{fold, nearest};
use crate::speech;
use model::{GENDERS, GOALS, Lang, REGIONS, Role, TOPICS};
use std::{collections::HashMap, sync::LazyLock};

/// Words, and the code each stands for.
pub struct Vocabulary(HashMap<String, (&'static str, String)>);

impl Vocabulary {
    /// `prefix` is that of the translation keys: `topic` in `topic-upr`.
    fn new(prefix: &str, codes: &[&'static str], others: &[(&'static str, &[&str])]) -> Self {
        let mut words = HashMap::new();
        let mut add = |said: &str, code| {
            words.entry(fold(said)).or_insert((code, said.to_owned()));
        };
        for &code in codes {
            add(code, code);
            let key = format!("{prefix}-{code}");
            for lang in Lang::ALL.iter().filter(|lang| speech::knows(**lang, &key)) {
                add(&speech::say(*lang, &key, &[]), code);
            }
        }
        for &(code, said) in others {
            said.iter().for_each(|said| add(said, code));
        }
        Self(words)
    }

    /// The code a word stands for.
    pub fn code(&self, said: &str) -> Option<&'static str> {
        self.0.get(&fold(said)).map(|(code, _)| *code)
    }

    /// The known word that is meant, perhaps.
    pub fn meant(&self, said: &str) -> Option<String> {
        nearest(said, self.0.iter().map(|(folded, (_, word))| (folded.as_str(), word))).cloned()
    }
}

pub static TOPIC: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::new("topic", TOPICS, &[("upr", &["EPU", "universal periodic review"])]));
pub static GOAL: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new("goal", GOALS, &[]));
pub static REGION: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::new("region", REGIONS, &[]));
pub static GENDER: LazyLock<Vocabulary> = LazyLock::new(|| {
    let others: &[(&str, &[&str])] = &[
        ("woman", &["female", "f", "여", "여자", "여성", "mujer", "femme"]),
        ("man", &["male", "m", "남", "남자", "남성", "hombre", "homme"]),
    ];
    Vocabulary::new("gender", GENDERS, others)
});
pub static ROLE: LazyLock<Vocabulary> = LazyLock::new(|| {
    let codes: Vec<&str> = Role::ALL.iter().map(|role| role.as_str()).collect();
    let others: &[(&str, &[&str])] = &[
        ("activist", &["mentee", "활동가", "멘티", "참여자", "activista", "participante", "activiste"]),
        ("mentor", &["멘토", "mentora", "persona mentora", "mentore", "mentoring"]),
        (
            "facilitator",
            &["진행자", "facilitador", "facilitadora", "persona facilitadora", "intervenant", "intervenante"],
        ),
        ("staff", &["programme staff", "운영팀", "운영진", "equipo", "equipo del programa", "équipe"]),
        (
            "safeguarding_lead",
            &["safeguarding", "안전 담당자", "responsable de protección", "responsable de la protection"],
        ),
        (
            "administrator",
            &["admin", "관리자", "administradora", "administrador", "administrateur", "administratrice"],
        ),
    ];
    Vocabulary::new("role", &codes, others)
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_the_pages_show_stands_for_its_own_code() {
        let sets: [(&str, &Vocabulary, &[&str]); 4] = [
            ("topic", &TOPIC, TOPICS),
            ("goal", &GOAL, GOALS),
            ("region", &REGION, REGIONS),
            ("gender", &GENDER, GENDERS),
        ];
        for (prefix, vocabulary, codes) in sets {
            for code in codes {
                assert_eq!(vocabulary.code(code), Some(*code));
                for lang in Lang::ALL {
                    let word = speech::say(*lang, &format!("{prefix}-{code}"), &[]);
                    assert_eq!(vocabulary.code(&word), Some(*code), "{lang} {word}");
                }
            }
        }
    }

    #[test]
    fn a_misspelt_word_is_recognised_but_not_accepted() {
        assert_eq!(TOPIC.code("acountability"), None);
        assert!(TOPIC.meant("acountability").is_some_and(|word| TOPIC.code(&word) == Some("accountability")));
        assert_eq!(TOPIC.meant("dancing"), None);
    }
}
