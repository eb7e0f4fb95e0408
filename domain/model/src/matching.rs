//! Rounds, proposals and mentorships in words, and the rules staff chooses for a round.

use crate::{Cefr, FlawCode, Flaws, word::words};
use serde::{Deserialize, Serialize};

words! {
    /// Where a matching round stands.
    pub enum RoundState {
        /// Computed, seen by staff only.
        Draft = "draft",
        /// Its pairs were proposed to the people concerned.
        Published = "published",
        Discarded = "discarded",
    }
}

words! {
    /// Where a proposal stands.
    pub enum ProposalState {
        /// At least one of the two has not answered.
        Pending = "pending",
        /// Both accepted: there is a mentorship.
        Accepted = "accepted",
        Declined = "declined",
        /// Nobody's fault: the time to answer is over.
        Expired = "expired",
    }
}

words! {
    /// What one of the two people says to a proposal.
    pub enum Answer { Accepted = "accepted", Declined = "declined" }
}

words! {
    /// Where a mentorship stands.
    pub enum MentorshipState { Active = "active", Ended = "ended" }
}

/// The hard rules of a round, as staff enters them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RulesForm {
    /// The lowest CEFR level of the activist in the language the two share.
    pub mentee_level: String,
    /// The lowest CEFR level of the mentor in that language.
    pub mentor_level: String,
    /// How much time the two must share in every week, in minutes.
    pub overlap_minutes: String,
    /// Present when two people of one organisation may be paired.
    pub same_organisation: Option<String>,
}

impl Default for RulesForm {
    fn default() -> Self {
        Self {
            mentee_level: "B1".into(),
            mentor_level: "B2".into(),
            overlap_minutes: "60".into(),
            same_organisation: None,
        }
    }
}

/// The hard rules of a round, as they were applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundRules {
    pub mentee_level: Cefr,
    pub mentor_level: Cefr,
    pub overlap_minutes: u32,
    pub same_organisation: bool,
}

impl RulesForm {
    /// Half an hour, the grain of weekly hours, up to a day.
    const OVERLAP: std::ops::RangeInclusive<u32> = 0..=1440;

    /// The rules the form means.
    ///
    /// # Errors
    /// An unknown level, or minutes that are no number from 0 to 1440.
    pub fn read(&self) -> Result<RoundRules, Flaws> {
        let mut flaws = Flaws::none();
        let mentee_level = level(&mut flaws, "mentee_level", &self.mentee_level);
        let mentor_level = level(&mut flaws, "mentor_level", &self.mentor_level);
        let overlap_minutes = self.overlap_minutes.trim().parse().unwrap_or_else(|_| {
            flaws.add("overlap_minutes", FlawCode::NotANumber);
            0
        });
        if !Self::OVERLAP.contains(&overlap_minutes) {
            let (min, max) = (Self::OVERLAP.start().to_string(), Self::OVERLAP.end().to_string());
            flaws.add_with("overlap_minutes", FlawCode::OutOfRange, vec![("min", min), ("max", max)]);
        }
        let same_organisation = self.same_organisation.as_deref().is_some_and(|text| !text.is_empty());
        if flaws.is_empty() {
            Ok(RoundRules { mentee_level, mentor_level, overlap_minutes, same_organisation })
        } else {
            Err(flaws)
        }
    }
}

fn level(flaws: &mut Flaws, field: &str, text: &str) -> Cefr {
    text.trim().to_uppercase().parse().unwrap_or_else(|()| {
        flaws.add_with(field, FlawCode::UnknownLevel, vec![("value", text.to_owned())]);
        Cefr::B1
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_form_starts_with_rules_that_are_sound() {
        let rules = RulesForm::default().read().unwrap();
        assert_eq!((rules.mentee_level, rules.mentor_level), (Cefr::B1, Cefr::B2));
        assert_eq!((rules.overlap_minutes, rules.same_organisation), (60, false));
    }

    #[test]
    fn each_bad_field_is_named() {
        let form = RulesForm {
            mentee_level: "B7".into(),
            overlap_minutes: "two hours".into(),
            ..RulesForm::default()
        };
        let flaws = form.read().unwrap_err();
        let named: Vec<_> = flaws.0.iter().map(|flaw| (flaw.field.as_str(), flaw.code)).collect();
        assert_eq!(
            named,
            [("mentee_level", FlawCode::UnknownLevel), ("overlap_minutes", FlawCode::NotANumber)]
        );
        let form = RulesForm { overlap_minutes: "1441".into(), ..RulesForm::default() };
        assert_eq!(form.read().unwrap_err().0[0].code, FlawCode::OutOfRange);
    }
}
