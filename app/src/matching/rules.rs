//! The rules of a new round, as a form.

use crate::{
    Cx,
    parts::{Choice, Field, checkbox, select},
};
use domain::matching;
use leptos::prelude::*;
use model::{Cefr, CohortId, Flaws, RoundRules, RulesForm};

/// Minutes a week to choose from.
const OVERLAPS: [u32; 7] = [0, 30, 60, 90, 120, 180, 240];

/// The form that means these rules.
pub(super) fn form_of(rules: &RoundRules) -> RulesForm {
    RulesForm {
        mentee_level: rules.mentee_level.to_string(),
        mentor_level: rules.mentor_level.to_string(),
        overlap_minutes: rules.overlap_minutes.to_string(),
        same_organisation: rules.same_organisation.then(|| "yes".into()),
    }
}

pub(super) fn view(cx: &Cx, cohort: CohortId, flaws: &Flaws, form: &RulesForm) -> AnyView {
    let levels: Vec<Choice> = Cefr::ALL
        .iter()
        .map(|level| {
            let from = cx.t_with("matching-level-from", &[("level", level.as_str().into())]);
            Choice::new(level.as_str(), from)
        })
        .collect();
    let overlaps: Vec<Choice> = OVERLAPS
        .iter()
        .map(|minutes| {
            let label = match minutes {
                0 => cx.t("matching-overlap-none"),
                _ => matching::time(cx.lang, *minutes),
            };
            Choice::new(minutes.to_string(), label)
        })
        .collect();
    let field = |name, key: &str, value: &str| Field {
        name,
        label: cx.t(key),
        value: value.to_owned(),
        ..Field::default()
    };
    let mentee = field("mentee_level", "matching-field-mentee-level", &form.mentee_level);
    let mentor = field("mentor_level", "matching-field-mentor-level", &form.mentor_level);
    let overlap = field("overlap_minutes", "matching-field-overlap", &form.overlap_minutes);
    let organisation = field("same_organisation", "matching-field-organisation", "");
    view! {
        <form class="form" method="post" action=format!("/staff/cohorts/{cohort}/matching")>
            <div class="side-by-side">
                {select(cx, flaws, mentee, &levels)}
                {select(cx, flaws, mentor, &levels)}
            </div>
            {select(cx, flaws, overlap, &overlaps)}
            {checkbox(cx, flaws, organisation, form.same_organisation.is_some())}
            <p class="hint">{cx.t("matching-hint-minors")}</p>
            <div class="actions"><button class="button">{cx.t("matching-run-button")}</button></div>
        </form>
    }
    .into_any()
}
