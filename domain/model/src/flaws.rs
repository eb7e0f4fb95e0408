//! What is wrong with an input, field by field, in codes that every language can say.

use crate::word::words;
use serde::Serialize;

words! {
    /// Why one field cannot be accepted. The translation key is `flaw-<code>`.
    pub enum FlawCode {
        Missing = "missing",
        TooLong = "too-long",
        TooShort = "too-short",
        NotAnEmail = "not-an-email",
        EmailTaken = "email-taken",
        EmailTwice = "email-twice",
        UnknownRole = "unknown-role",
        UnknownLanguage = "unknown-language",
        UnknownZone = "unknown-zone",
        UnknownRegion = "unknown-region",
        UnknownTopic = "unknown-topic",
        UnknownGoal = "unknown-goal",
        UnknownGender = "unknown-gender",
        UnknownLevel = "unknown-level",
        BadHours = "bad-hours",
        BadSpan = "bad-span",
        NotANumber = "not-a-number",
        OutOfRange = "out-of-range",
        NotADate = "not-a-date",
        NotATime = "not-a-time",
        InThePast = "in-the-past",
        EndsBeforeStart = "ends-before-start",
        ForbiddenCharacter = "forbidden-character",
        LooksLikeStaff = "looks-like-staff",
        MustAgree = "must-agree",
        UnknownChoice = "unknown-choice",
        NotATable = "not-a-table",
        /// A spreadsheet that carries a program: refused, whatever the program does.
        Macros = "macros",
        /// A spreadsheet of before 2007, which cannot be read safely.
        OldFormat = "old-format",
        NoRows = "no-rows",
        TooManyRows = "too-many-rows",
        TooManyColumns = "too-many-columns",
        ColumnTwice = "column-twice",
        /// The actor may not give somebody that role.
        RoleNotYours = "role-not-yours",
        NobodyHere = "nobody-here",
        /// They take part in the cohort, are invited to it, or wait for a place.
        InCohort = "in-cohort",
        TooLarge = "too-large",
        WrongCode = "wrong-code",
        /// JSON of another form than asked for; `detail` says how, in English.
        Malformed = "malformed",
    }
}

/// One thing that is wrong: where, what, and the values a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flaw {
    /// The name of the form field or JSON member.
    pub field: String,
    pub code: FlawCode,
    /// Values for the sentence, by name: `max`, `value` …
    pub args: Vec<(&'static str, String)>,
}

/// Everything that is wrong with one input. Empty means: nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flaws(pub Vec<Flaw>);

impl Flaws {
    pub fn none() -> Self {
        Self::default()
    }

    /// Just one flaw.
    pub fn one(field: &str, code: FlawCode) -> Self {
        let mut flaws = Self::none();
        flaws.add(field, code);
        flaws
    }

    pub fn add(&mut self, field: &str, code: FlawCode) {
        self.add_with(field, code, Vec::new());
    }

    pub fn add_with(&mut self, field: &str, code: FlawCode, args: Vec<(&'static str, String)>) {
        self.0.push(Flaw { field: field.to_owned(), code, args });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The flaws of one field.
    pub fn of<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Flaw> {
        self.0.iter().filter(move |flaw| flaw.field == field)
    }

    /// Text that must be there, at most `max` characters, without control or direction-changing
    /// characters; line breaks are allowed only when `lines` is set. Returns it trimmed.
    pub fn text(&mut self, field: &str, text: &str, max: usize, lines: bool) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.add(field, FlawCode::Missing);
        }
        self.optional_text(field, text, max, lines)
    }

    /// Like [`Flaws::text`], but may be empty.
    pub fn optional_text(&mut self, field: &str, text: &str, max: usize, lines: bool) -> String {
        let text = text.trim();
        if text.chars().count() > max {
            self.add_with(field, FlawCode::TooLong, vec![("max", max.to_string())]);
        }
        if text.chars().any(|c| is_forbidden(c, lines)) {
            self.add(field, FlawCode::ForbiddenCharacter);
        }
        text.to_owned()
    }
}

/// Control characters, and the marks that can make text read differently from what it is
/// (Unicode TR 36: bidirectional controls, invisible separators).
fn is_forbidden(c: char, lines: bool) -> bool {
    match c {
        '\n' | '\r' | '\t' => !lines,
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        '\u{FEFF}' | '\u{2028}' | '\u{2029}' => true,
        c => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_direction_override_is_refused() {
        let mut flaws = Flaws::none();
        flaws.text("name", "Amina\u{202E}fdp", 80, false);
        assert_eq!(flaws.0[0].code, FlawCode::ForbiddenCharacter);
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        let mut flaws = Flaws::none();
        flaws.text("name", "하나하나", 4, false);
        assert!(flaws.is_empty());
    }
}
