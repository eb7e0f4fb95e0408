//! Everybody the round found nobody for, each with what is in the way and what would help.

use super::{desk::Look, pager::Pager, round::Shown};
use crate::Cx;
use domain::matching;
use leptos::prelude::*;

pub(super) fn view(cx: &Cx, shown: &Shown) -> AnyView {
    let found = &shown.round.result.0;
    let pager = Pager::new(shown.look.alone, found.unmatched.len());
    let rows = pager
        .rows(&found.unmatched)
        .iter()
        .map(|alone| {
            let hints = matching::hints(cx.lang, alone, found.mentors, &shown.names)
                .into_iter()
                .map(|hint| view! { <li>{hint}</li> })
                .collect_view();
            view! { <li class="row"><div class="grow">{shown.person(alone.mentee)}<ul class="reasons">{hints}</ul></div></li> }
        })
        .collect_view();
    let list = if found.unmatched.is_empty() {
        view! { <p>{cx.t("matching-all-matched")}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let links = pager.links(cx, |page| shown.href(Look { alone: Some(page), ..shown.look }, "unmatched"));
    view! {
        <section class="part" aria-labelledby="unmatched">
            <header class="part-head"><h2 id="unmatched">{cx.t("matching-unmatched")}</h2></header>
            {list}
            {links}
        </section>
    }
    .into_any()
}
