//! Korean particles: 은/는, 이/가, 을/를, 와/과, 로/으로 depend on the sound before them.
//!
//! In a text: `{ JOSA($name, "은는") }` says the name with the right particle.

use fluent_bundle::{FluentArgs, FluentValue};

/// The Fluent function: a word, and the pair of particles `"은는"`, `"이가"`, `"을를"`, `"과와"`
/// or `"으로"` (after a consonant first).
pub(super) fn josa<'a>(positional: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let (Some(word), Some(FluentValue::String(pair))) = (positional.first(), positional.get(1)) else {
        return FluentValue::Error;
    };
    let word = match word {
        FluentValue::String(text) => text.to_string(),
        FluentValue::Number(number) => number.as_string().into_owned(),
        _ => return FluentValue::Error,
    };
    FluentValue::from(with_particle(&word, pair))
}

fn with_particle(word: &str, pair: &str) -> String {
    let mut letters = pair.chars();
    let (Some(closed), Some(open)) = (letters.next(), letters.next()) else { return word.to_owned() };
    let last = word.chars().rev().find(|c| c.is_alphanumeric()).unwrap_or(' ');
    if pair == "으로" {
        let plain = matches!(final_sound(last), Final::None | Final::Rieul);
        return format!("{word}{}", if plain { "로" } else { "으로" });
    }
    let particle = if final_sound(last) == Final::None { open } else { closed };
    format!("{word}{particle}")
}

#[derive(PartialEq)]
enum Final {
    None,
    Rieul,
    Other,
}

/// The sound a syllable, digit or Latin letter ends with when read in Korean.
fn final_sound(last: char) -> Final {
    match last {
        '가'..='힣' => match (last as u32 - 0xAC00) % 28 {
            0 => Final::None,
            8 => Final::Rieul,
            _ => Final::Other,
        },
        '1' | '7' | '8' | 'l' | 'L' | 'r' | 'R' => Final::Rieul,
        '0' | '3' | '6' | 'm' | 'n' | 'M' | 'N' | 'b' | 'k' | 'p' | 't' | 'B' | 'K' | 'P' | 'T' => {
            Final::Other
        }
        _ => Final::None,
    }
}

#[cfg(test)]
mod tests {
    use super::with_particle;

    #[test]
    fn the_particle_follows_the_last_sound() {
        assert_eq!(with_particle("하나", "은는"), "하나는");
        assert_eq!(with_particle("민준", "이가"), "민준이");
        assert_eq!(with_particle("서울", "으로"), "서울로");
        assert_eq!(with_particle("부산", "으로"), "부산으로");
        assert_eq!(with_particle("Grace", "과와"), "Grace와");
        assert_eq!(with_particle("3기", "을를"), "3기를");
    }
}
