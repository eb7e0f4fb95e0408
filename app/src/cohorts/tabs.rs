//! The pages of one cohort, side by side.

use crate::Cx;
use leptos::prelude::*;
use model::{Action, CohortId, Decision, Relation, may};

/// One page of a cohort.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    About,
    Materials,
    Threads,
    Sessions,
    Roster,
    Matching,
    Participation,
}

/// The tabs of a cohort for somebody who takes part in it or oversees it.
pub fn tabs(cx: &Cx, cohort: CohortId, current: Tab) -> AnyView {
    let place = |tab: Tab| match tab {
        Tab::About => ("cohorts-tab-about", "", "", None),
        Tab::Materials => ("cohorts-tab-materials", "", "/materials", None),
        Tab::Threads => ("cohorts-tab-threads", "", "/threads", None),
        Tab::Sessions => ("cohorts-tab-sessions", "", "/sessions", None),
        Tab::Roster => ("cohorts-tab-roster", "/staff", "", Some(Action::Enrol)),
        Tab::Matching => ("cohorts-tab-matching", "/staff", "/matching", Some(Action::RunRound)),
        Tab::Participation => {
            ("cohorts-tab-participation", "/staff", "/participation", Some(Action::SeeParticipation))
        }
    };
    let all = [
        Tab::About,
        Tab::Materials,
        Tab::Threads,
        Tab::Sessions,
        Tab::Roster,
        Tab::Matching,
        Tab::Participation,
    ];
    let items = all
        .into_iter()
        .filter_map(|tab| {
            let (key, before, after, needs) = place(tab);
            let shown =
                needs.is_none_or(|action| may(cx.actor, action, Relation::Stranger) == Decision::Allow);
            let here = (tab == current).then_some("page");
            shown.then(|| {
                let href = format!("{before}/cohorts/{cohort}{after}");
                view! { <li><a href=href aria-current=here>{cx.t(key)}</a></li> }
            })
        })
        .collect_view();
    view! { <nav class="tabs" aria-label=cx.t("cohorts-tabs")><ul>{items}</ul></nav> }.into_any()
}
