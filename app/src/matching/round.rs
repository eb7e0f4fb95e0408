//! One round as staff reads it: what it reached, by which rules, and what publishing would do.

use super::{desk::Look, pairs, unmatched};
use crate::{Cx, parts::avatar};
use domain::matching::{self, Proposal, Round, Summary};
use leptos::prelude::*;
use model::{PersonId, RoundId, RoundState};
use std::collections::{HashMap, HashSet};

/// A round with the names in it and what became of its proposals.
pub(super) struct Shown {
    pub round: Round,
    pub names: HashMap<PersonId, String>,
    pub proposals: Vec<Proposal>,
    pub look: Look,
}

impl Shown {
    /// Pairs and people in the order of the names, where a reader looks for them.
    pub fn new(
        mut round: Round,
        names: HashMap<PersonId, String>,
        proposals: Vec<Proposal>,
        look: Look,
    ) -> Self {
        let name = |id: PersonId| (names.get(&id), id);
        round.result.pairs.sort_by_key(|pair| name(pair.mentee));
        round.result.unmatched.sort_by_key(|alone| name(alone.mentee));
        Self { round, names, proposals, look }
    }

    /// Somebody of the round, with their face.
    pub fn person(&self, id: PersonId) -> AnyView {
        let name = self.names.get(&id).cloned().unwrap_or_default();
        view! { <span class="person">{avatar(&id.0, &name, "small")}<span class="name">{name.clone()}</span></span> }
            .into_any()
    }

    /// The same round, another page of its tables.
    pub fn href(&self, look: Look, anchor: &str) -> String {
        let Summary { cohort, id, .. } = &self.round.summary;
        let page = |name, page: Option<usize>| page.map(|page| format!("&{name}={page}")).unwrap_or_default();
        format!(
            "/staff/cohorts/{cohort}/matching?round={id}{}{}#{anchor}",
            page("pairs", look.pairs),
            page("alone", look.alone)
        )
    }
}

pub(super) fn view(cx: &Cx, shown: &Shown) -> AnyView {
    let Round { summary, result } = &shown.round;
    let found = &result.0;
    let figure = |key: &str, number: String, signal: bool| {
        let tone = signal.then_some("signal");
        view! { <div data-tone=tone><dt>{cx.t(key)}</dt><dd>{number}</dd></div> }
    };
    let by = cx.t_with("matching-round-by", &[("name", summary.created_by_name.clone().into())]);
    let proven = found
        .proven
        .then(|| view! { <div class="notice" data-tone="plain"><p>{cx.t("matching-proven")}</p></div> });
    let rules = matching::rules(cx.lang, summary.rules.0)
        .into_iter()
        .map(|rule| view! { <li>{rule}</li> })
        .collect_view();
    let alone = found.unmatched.len();
    view! {
        <section class="part" aria-labelledby="round">
            <header class="part-head">
                <h2 id="round">{matched(cx, summary)}</h2>
                {status(cx, summary.state)}
            </header>
            <p class="meta"><span>{date(cx, summary)}</span><span>{by}</span></p>
            <dl class="figures">
                {figure("matching-figure-matched", found.pairs.len().to_string(), false)}
                {figure("matching-figure-alone", alone.to_string(), alone > 0)}
                {figure("matching-figure-places", found.places.to_string(), false)}
                {figure("matching-figure-score", found.score.to_string(), false)}
            </dl>
            {proven}
            <details><summary>{cx.t("matching-rules-used")}</summary><ul class="prose">{rules}</ul></details>
        </section>
        {pairs::view(cx, shown)}
        {unmatched::view(cx, shown)}
        {(summary.state == RoundState::Draft).then(|| decide(cx, shown, summary.id))}
    }
    .into_any()
}

/// Publish or put aside, with what publishing does to whom.
fn decide(cx: &Cx, shown: &Shown, id: RoundId) -> AnyView {
    let pairs = &shown.round.result.pairs;
    let people: HashSet<PersonId> = pairs.iter().flat_map(|pair| [pair.mentee, pair.mentor]).collect();
    let counts = [("proposals", pairs.len().into()), ("people", people.len().into())];
    let publish = (!pairs.is_empty())
        .then(|| view! { <button class="button">{cx.t("matching-publish-button")}</button> });
    let what = if pairs.is_empty() { "matching-publish-none" } else { "matching-publish-what" };
    view! {
        <form class="action-bar" method="post" action=format!("/staff/rounds/{id}/publish")>
            <p>{cx.t_with(what, &counts)}</p>
            <button class="button quiet" formaction=format!("/staff/rounds/{id}/discard")>
                {cx.t("matching-discard-button")}
            </button>
            {publish}
        </form>
    }
    .into_any()
}

/// "Round of Thu 12 March, 19:00".
pub(super) fn date(cx: &Cx, round: &Summary) -> String {
    cx.t_with("matching-round-of", &[("date", cx.moment(round.created_at).into())])
}

/// "56 of 100 matched".
pub(super) fn matched(cx: &Cx, round: &Summary) -> String {
    cx.t_with("matching-summary", &[("matched", round.matched.into()), ("mentees", round.mentees.into())])
}

pub(super) fn status(cx: &Cx, state: RoundState) -> AnyView {
    let tone = match state {
        RoundState::Draft => "signal",
        RoundState::Published => "accent",
        RoundState::Discarded => "off",
    };
    view! { <span class="status" data-tone=tone>{cx.t(&format!("matching-state-{state}"))}</span> }.into_any()
}
