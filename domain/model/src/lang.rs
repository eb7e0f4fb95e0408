//! The languages the platform speaks.

use crate::word::words;

words! {
    /// A language of the interface (BCP 47).
    pub enum Lang { En = "en", Ko = "ko", Es = "es", Fr = "fr" }
}

impl Lang {
    /// The language's name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "한국어",
            Self::Es => "Español",
            Self::Fr => "Français",
        }
    }

    /// The first language of an `Accept-Language` header (RFC 9110) that the platform speaks.
    /// Quality values are honoured; `*` counts for nothing.
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut wishes: Vec<(u16, Self)> = header.split(',').filter_map(wish).collect();
        wishes.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
        wishes.first().map(|(_, lang)| *lang)
    }
}

fn wish(range: &str) -> Option<(u16, Lang)> {
    let mut parts = range.split(';').map(str::trim);
    let tag = parts.next()?.split('-').next()?.to_ascii_lowercase();
    let quality =
        parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |text| text.parse::<f32>().ok())?;
    let lang = tag.parse().ok()?;
    (quality > 0.0).then_some(((quality * 1000.0) as u16, lang))
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_best_liked_language_we_speak_wins() {
        assert_eq!(Lang::from_accept_language("de, fr;q=0.5, ko-KR;q=0.8"), Some(Lang::Ko));
        assert_eq!(Lang::from_accept_language("es-CO,es;q=0.9,en;q=0.8"), Some(Lang::Es));
        assert_eq!(Lang::from_accept_language("de, *;q=0.1"), None);
        assert_eq!(Lang::from_accept_language("en;q=0, fr;q=x"), None);
    }
}
