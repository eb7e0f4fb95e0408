//! Which column says what: guessed from the headers in four languages, changed by whoever imports.

use super::near::fold;
use model::{FlawCode, Flaws, RosterField};
use serde::{Deserialize, Serialize};

/// For every column of the file, the field it fills; `None` is ignored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping(pub Vec<Option<RosterField>>);

impl Mapping {
    /// What the headers seem to say. A field is given to the first column that names it.
    pub fn guess(head: &[String]) -> Self {
        let mut taken = Vec::new();
        let mut fields = vec![None; head.len()];
        for (index, header) in head.iter().enumerate() {
            let field = named(header).filter(|field| !taken.contains(field));
            taken.extend(field);
            fields[index] = field;
        }
        Self(fields)
    }

    /// The column that fills a field.
    pub fn column(&self, field: RosterField) -> Option<usize> {
        self.0.iter().position(|filled| *filled == Some(field))
    }

    /// The required fields that no column fills.
    pub fn missing(&self) -> Vec<RosterField> {
        let absent = |field: &RosterField| field.is_required() && self.column(*field).is_none();
        RosterField::ALL.iter().copied().filter(absent).collect()
    }

    /// A mapping of `width` columns as somebody chose it, one word a column; an empty word ignores
    /// the column.
    ///
    /// # Errors
    /// Flaws of the fields `column-0`, `column-1` …: a word that is no field, a field given twice.
    pub fn chosen(words: &[String], width: usize) -> Result<Self, Flaws> {
        let mut flaws = Flaws::none();
        let mut fields = vec![None; width];
        for (index, word) in words.iter().take(width).enumerate().filter(|(_, word)| !word.is_empty()) {
            let name = format!("column-{index}");
            match word.parse() {
                Ok(field) if fields.contains(&Some(field)) => flaws.add(&name, FlawCode::ColumnTwice),
                Ok(field) => fields[index] = Some(field),
                Err(()) => flaws.add(&name, FlawCode::UnknownChoice),
            }
        }
        if flaws.is_empty() { Ok(Self(fields)) } else { Err(flaws) }
    }
}

fn named(header: &str) -> Option<RosterField> {
    let header = fold(header);
    let names = |field: RosterField, words: &[&str]| {
        fold(field.as_str()) == header || words.iter().any(|word| fold(word) == header)
    };
    HEADERS.iter().find(|(field, words)| names(*field, words)).map(|(field, _)| *field)
}

/// How rosters name their columns. Compared without case, accents, spaces and punctuation.
const HEADERS: &[(RosterField, &[&str])] = &[
    (
        RosterField::Name,
        &[
            "name to show",
            "display name",
            "full name",
            "이름",
            "성명",
            "보여줄 이름",
            "nombre",
            "nombre visible",
            "nombre completo",
            "nom",
            "nom affiché",
            "nom complet",
            "prénom et nom",
        ],
    ),
    (
        RosterField::Email,
        &[
            "e-mail",
            "mail",
            "e-mail address",
            "이메일",
            "이메일 주소",
            "메일",
            "전자우편",
            "correo",
            "correo electrónico",
            "dirección de correo",
            "courriel",
            "adresse e-mail",
            "adresse électronique",
            "adresse mail",
        ],
    ),
    (RosterField::Role, &["역할", "구분", "rol", "función", "rôle", "fonction"]),
    (
        RosterField::Lang,
        &[
            "language",
            "interface language",
            "preferred language",
            "사용 언어",
            "화면 언어",
            "언어",
            "idioma",
            "idioma preferido",
            "langue",
            "langue préférée",
            "langue de l'interface",
        ],
    ),
    (
        RosterField::Zone,
        &[
            "time zone",
            "timezone",
            "tz",
            "시간대",
            "타임존",
            "zona horaria",
            "huso horario",
            "fuseau horaire",
            "fuseau",
        ],
    ),
    (RosterField::Region, &["지역", "권역", "región", "région"]),
    (
        RosterField::Organisation,
        &["organization", "단체", "소속", "소속 단체", "organización", "organisation", "association"],
    ),
    (
        RosterField::Topics,
        &[
            "topic",
            "interests",
            "주제",
            "관심 주제",
            "관심 분야",
            "temas",
            "temas de interés",
            "thèmes",
            "sujets",
        ],
    ),
    (
        RosterField::LeadTopic,
        &["main topic", "대표 주제", "주요 주제", "tema principal", "thème principal", "sujet principal"],
    ),
    (RosterField::Goals, &["goal", "목표", "objetivos", "objectifs"]),
    (
        RosterField::Languages,
        &[
            "languages spoken",
            "language levels",
            "languages (CEFR)",
            "spoken languages",
            "구사 언어",
            "언어 수준",
            "언어 능력",
            "어학",
            "idiomas",
            "idiomas y nivel",
            "nivel de idiomas",
            "langues",
            "langues parlées",
            "langues et niveau",
            "niveau de langue",
        ],
    ),
    (
        RosterField::Hours,
        &[
            "availability",
            "weekly availability",
            "weekly hours",
            "free hours",
            "가능한 시간",
            "가능 시간",
            "주간 시간표",
            "disponibilidad",
            "disponibilidad semanal",
            "horario semanal",
            "horario",
            "disponibilités",
            "disponibilité",
            "horaires hebdomadaires",
            "horaires",
        ],
    ),
    (RosterField::Stage, &["career stage", "단계", "경력 단계", "경력", "etapa", "étape", "parcours"]),
    (
        RosterField::Capacity,
        &[
            "mentees",
            "number of mentees",
            "멘티 수",
            "정원",
            "cupo",
            "plazas",
            "capacidad",
            "capacité",
            "places",
        ],
    ),
    (RosterField::Gender, &["성별", "género", "genre"]),
    (
        RosterField::MentorGender,
        &[
            "gender of mentor",
            "멘토 성별",
            "género de mentoría",
            "género del mentor",
            "genre du mentorat",
            "genre du mentor",
        ],
    ),
    (
        RosterField::BirthYear,
        &[
            "year of birth",
            "born",
            "출생 연도",
            "출생년도",
            "생년",
            "año de nacimiento",
            "année de naissance",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_four_languages_and_strange_ones_are_left_alone() {
        for head in [
            ["Name", "E-mail", "Time zone", "Languages", "Shoe size"],
            ["이름", "이메일", "시간대", "구사 언어", "신발 크기"],
            ["NOMBRE", "Correo electrónico", "zona_horaria", "Idiomas", "Talla"],
            ["Nom affiché", "Courriel", "Fuseau horaire", "langues parlées", "Pointure"],
        ] {
            let mapping = Mapping::guess(&head.map(str::to_owned));
            use RosterField::{Email, Languages, Name, Zone};
            assert_eq!(mapping.0, [Some(Name), Some(Email), Some(Zone), Some(Languages), None]);
            assert!(mapping.missing().is_empty());
        }
    }

    #[test]
    fn a_field_cannot_be_filled_by_two_columns() {
        let words = ["name".to_owned(), String::new(), "name".to_owned()];
        let flaws = Mapping::chosen(&words, 3).err();
        assert_eq!(flaws.map(|flaws| flaws.0[0].code), Some(FlawCode::ColumnTwice));
    }

    #[test]
    fn no_header_is_claimed_by_two_fields() {
        let mut seen = std::collections::BTreeMap::new();
        for (field, words) in HEADERS {
            for word in words.iter().copied().chain([field.as_str()]) {
                let before = seen.insert(fold(word), *field);
                assert!(before.is_none_or(|other| other == *field), "{word}");
            }
        }
    }
}
