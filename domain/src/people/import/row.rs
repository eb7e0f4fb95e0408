//! One row becomes one person, or the list of what is wrong with it.

use super::{
    Mapping, Row, hours,
    near::{Hints, fold, nearest},
    tongues,
    vocabulary::{GENDER, GOAL, REGION, ROLE, TOPIC, Vocabulary},
};
use chrono_tz::{TZ_VARIANTS, Tz};
use model::{FlawCode, Flaws, Lang, NewPerson, Role, RosterField};

/// What is taken for granted where a roster says nothing.
#[derive(Clone)]
pub struct Assumed {
    pub role: Role,
    pub lang: Lang,
    pub zone: String,
}

/// What is wrong with one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub field: RosterField,
    pub code: FlawCode,
    /// What the cell says, or the part of it that is wrong.
    pub value: String,
    /// Other values for the sentence: `max`, `line` …
    pub args: Vec<(&'static str, String)>,
    /// What may have been meant.
    pub meant: Option<String>,
}

/// Reads one row.
pub fn read(row: &Row, mapping: &Mapping, assumed: &Assumed, hints: &mut Hints) -> (NewPerson, Vec<Fault>) {
    let mut reading = Reading { row, mapping, hints, faults: Vec::new() };
    let person = reading.person(assumed);
    (person, reading.faults)
}

struct Reading<'a> {
    row: &'a Row,
    mapping: &'a Mapping,
    hints: &'a mut Hints,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn person(&mut self, assumed: &Assumed) -> NewPerson {
        use RosterField as F;
        let mut person = NewPerson::new(&self.cell(F::Name), &self.cell(F::Email), assumed.role);
        if self.mapping.column(F::Role).is_some() {
            let said = self.word(F::Role, &ROLE, FlawCode::UnknownRole);
            match said.and_then(|role| role.parse().ok()) {
                Some(role) => person.role = role,
                None if self.cell(F::Role).is_empty() => self.fault(F::Role, FlawCode::Missing, "", None),
                None => {}
            }
        }
        person.lang = self.lang().unwrap_or(assumed.lang);
        person.zone = self.zone().unwrap_or_else(|| assumed.zone.clone());
        person.region = self.word(F::Region, &REGION, FlawCode::UnknownRegion);
        person.gender = self.word(F::Gender, &GENDER, FlawCode::UnknownGender);
        person.organisation = Some(self.cell(F::Organisation)).filter(|said| !said.is_empty());
        person.topics = self.words(F::Topics, &TOPIC, FlawCode::UnknownTopic);
        person.lead_topic = self.word(F::LeadTopic, &TOPIC, FlawCode::UnknownTopic);
        person.goals = self.words(F::Goals, &GOAL, FlawCode::UnknownGoal);
        let accepted = self.words(F::MentorGender, &GENDER, FlawCode::UnknownGender);
        person.mentor_gender = Some(accepted).filter(|genders| !genders.is_empty());
        self.languages(&mut person);
        self.hours(&mut person);
        person.stage = self.number(F::Stage).unwrap_or_default();
        person.capacity = self.number(F::Capacity).unwrap_or_default();
        let year = self.number(F::BirthYear);
        // A year beyond 32 bits is out of range all the same.
        person.birth_year = year.map(|year| i32::try_from(year).unwrap_or(i32::MAX));
        self.take_over(person.tidy());
        person
    }

    /// What a form would say of the same values, under the columns they came from.
    fn take_over(&mut self, flaws: Flaws) {
        for flaw in flaws.0 {
            if let Ok(field) = flaw.field.parse() {
                let (code, args, value) = (flaw.code, flaw.args, self.cell(field));
                self.faults.push(Fault { field, code, value, args, meant: None });
            }
        }
    }

    fn cell(&self, field: RosterField) -> String {
        let column = self.mapping.column(field).and_then(|column| self.row.cells.get(column));
        column.map_or_else(String::new, Clone::clone)
    }

    fn fault(&mut self, field: RosterField, code: FlawCode, value: &str, meant: Option<String>) {
        self.faults.push(Fault { field, code, value: value.to_owned(), args: Vec::new(), meant });
    }

    fn word(&mut self, field: RosterField, known: &Vocabulary, code: FlawCode) -> Option<String> {
        let said = self.cell(field);
        let found = known.code(&said).map(str::to_owned);
        if found.is_none() && !said.is_empty() {
            let meant = self.hints.meant(field, &said, |said| known.meant(said));
            self.fault(field, code, &said, meant);
        }
        found
    }

    fn words(&mut self, field: RosterField, known: &Vocabulary, code: FlawCode) -> Vec<String> {
        let cell = self.cell(field);
        // A single word may hold a comma or a slash of its own.
        if let Some(only) = known.code(&cell) {
            return vec![only.to_owned()];
        }
        let marks: &[char] =
            if cell.contains(';') { &[';', '\n'] } else { &[',', '/', '|', '\n', '·', '、'] };
        let mut found: Vec<String> = Vec::new();
        for said in cell.split(marks).map(str::trim).filter(|said| !said.is_empty()) {
            match known.code(said) {
                Some(word) if found.iter().any(|other| other == word) => {}
                Some(word) => found.push(word.to_owned()),
                None => {
                    let meant = self.hints.meant(field, said, |said| known.meant(said));
                    self.fault(field, code, said, meant);
                }
            }
        }
        found
    }

    fn lang(&mut self) -> Option<Lang> {
        let said = self.cell(RosterField::Lang);
        let code =
            tongues::language_code(&said).or_else(|| tongues::language_code(said.split(['-', '_']).next()?));
        let lang = code.and_then(|code| code.parse().ok());
        if lang.is_none() && !said.is_empty() {
            self.fault(RosterField::Lang, FlawCode::UnknownLanguage, &said, None);
        }
        lang
    }

    fn zone(&mut self) -> Option<String> {
        let said = self.cell(RosterField::Zone);
        if said.is_empty() || said.parse::<Tz>().is_ok() {
            return Some(said).filter(|said| !said.is_empty());
        }
        if let Some(zone) = TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(&said)) {
            return Some(zone.name().to_owned());
        }
        let meant = self.hints.meant(RosterField::Zone, &said, zone_meant);
        self.fault(RosterField::Zone, FlawCode::UnknownZone, &said, meant);
        None
    }

    fn languages(&mut self, person: &mut NewPerson) {
        let (languages, faults) = tongues::parse_languages(&self.cell(RosterField::Languages));
        person.languages = languages;
        for fault in faults {
            let meant = match fault.code {
                FlawCode::UnknownLanguage => {
                    self.hints.meant(RosterField::Languages, &fault.name, tongues::language_meant)
                }
                _ => None,
            };
            self.fault(RosterField::Languages, fault.code, &fault.value, meant);
        }
    }

    fn hours(&mut self, person: &mut NewPerson) {
        match hours::read(&self.cell(RosterField::Hours)) {
            Ok(hours) => person.hours = hours,
            Err(fault) => self.fault(RosterField::Hours, FlawCode::BadHours, &fault.0, None),
        }
    }

    fn number(&mut self, field: RosterField) -> Option<i64> {
        let said = self.cell(field);
        let number = said.parse().ok();
        if number.is_none() && !said.is_empty() {
            self.fault(field, FlawCode::NotANumber, &said, None);
        }
        number
    }
}

/// "Seoul", "Asia/Soeul": the zone of that city, or of the name that is nearest.
fn zone_meant(said: &str) -> Option<String> {
    let folded = fold(said.rsplit('/').next().unwrap_or(said));
    let city = TZ_VARIANTS.iter().find(|zone| {
        zone.name().contains('/') && fold(zone.name().rsplit('/').next().unwrap_or_default()) == folded
    });
    let near = || {
        let known: Vec<_> = TZ_VARIANTS.iter().map(|zone| (fold(zone.name()), zone.name())).collect();
        nearest(said, known.iter().map(|(folded, name)| (folded.as_str(), *name)))
    };
    city.map(|zone| zone.name()).or_else(near).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(cells: &[(RosterField, &str)]) -> (NewPerson, Vec<Fault>) {
        let mapping = Mapping(cells.iter().map(|(field, _)| Some(*field)).collect());
        let row = Row { line: 2, cells: cells.iter().map(|(_, cell)| (*cell).to_owned()).collect() };
        let assumed = Assumed { role: Role::Activist, lang: Lang::En, zone: "UTC".into() };
        read(&row, &mapping, &assumed, &mut Hints::default())
    }

    #[test]
    fn a_row_without_fault_is_a_whole_person() {
        use RosterField as F;
        let (person, faults) = read_one(&[
            (F::Name, "하나"),
            (F::Email, "Hana@Ieum.Example"),
            (F::Role, "멘티"),
            (F::Lang, "한국어"),
            (F::Zone, "asia/seoul"),
            (F::Topics, "upr, refugees"),
            (F::Languages, "한국어 원어민; 영어 B2"),
            (F::Hours, "월 19:00-21:30"),
        ]);
        assert_eq!(faults, []);
        assert_eq!(
            (person.role, person.lang, person.zone.as_str()),
            (Role::Activist, Lang::Ko, "Asia/Seoul")
        );
        assert_eq!((person.email.as_str(), person.topics.len()), ("hana@ieum.example", 2));
        assert_eq!((person.languages.len(), person.hours.len()), (2, 1));
    }

    #[test]
    fn every_fault_names_its_field_its_value_and_what_may_be_meant() {
        use RosterField as F;
        let (_, faults) = read_one(&[
            (F::Name, ""),
            (F::Email, "hana at ieum"),
            (F::Role, "mentro"),
            (F::Zone, "Seoul"),
            (F::Topics, "refugee"),
            (F::Languages, "en:B7"),
            (F::Hours, "mon 19:10-20:00"),
            (F::Stage, "12"),
            (F::BirthYear, "unknown"),
        ]);
        let found: Vec<_> =
            faults.iter().map(|f| (f.field, f.code, f.value.as_str(), f.meant.as_deref())).collect();
        let expected = [
            (F::Role, FlawCode::UnknownRole, "mentro", Some("mentor")),
            (F::Zone, FlawCode::UnknownZone, "Seoul", Some("Asia/Seoul")),
            (F::Topics, FlawCode::UnknownTopic, "refugee", Some("refugees")),
            (F::Languages, FlawCode::UnknownLevel, "en:B7", None),
            (F::Hours, FlawCode::BadHours, "mon 19:10-20:00", None),
            (F::BirthYear, FlawCode::NotANumber, "unknown", None),
            (F::Name, FlawCode::Missing, "", None),
            (F::Email, FlawCode::NotAnEmail, "hana at ieum", None),
            (F::Stage, FlawCode::OutOfRange, "12", None),
        ];
        for fault in expected {
            assert!(found.contains(&fault), "{fault:?} not in {found:?}");
        }
        assert_eq!(found.len(), expected.len(), "{found:?}");
    }
}
