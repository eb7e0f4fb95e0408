//! Faces: initials on a tinted ground.

use leptos::prelude::*;
use uuid::Uuid;

/// An avatar, decoration only: the name stands beside it. `size` is `small`, `large` or empty.
pub fn avatar(id: &Uuid, name: &str, size: &str) -> impl IntoView + use<> {
    let tint = id.as_bytes().iter().fold(0u8, |sum, byte| sum.wrapping_add(*byte)) % 8;
    view! {
        <span class=format!("avatar {size}") data-tint=tint.to_string() aria-hidden="true">{initials(name)}</span>
    }
}

/// The last two syllables of a Hangul name; else the first letters of the first and last word.
pub fn initials(name: &str) -> String {
    let hangul: Vec<char> = name.chars().filter(|c| ('가'..='힣').contains(c)).collect();
    if !hangul.is_empty() {
        return hangul[hangul.len().saturating_sub(2)..].iter().collect();
    }
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn a_korean_name_is_not_cut_by_words() {
        assert_eq!(initials("김서연"), "서연");
        assert_eq!(initials("하나"), "하나");
        assert_eq!(initials("Amina Okoro"), "AO");
        assert_eq!(initials("Diego"), "D");
    }
}
