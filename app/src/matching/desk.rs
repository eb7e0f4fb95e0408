//! Staff's desk for matching in one cohort: run a round, read it, publish it or put it aside.

use super::{
    round::{self, Shown},
    rules,
};
use crate::{
    Answer, Cx, Failure, Fields, Id, Page, Place, Search,
    cohorts::{Tab, tabs},
    parts::error_summary,
};
use axum::http::StatusCode;
use domain::{
    Error, cohorts,
    matching::{self, Ready, Summary},
};
use leptos::prelude::*;
use model::{CohortId, Flaws, Refusal, RoundId, RoundState, RulesForm};
use serde::Deserialize;

/// Which round is looked at, and which page of its tables.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct Look {
    pub(super) round: Option<RoundId>,
    pub(super) pairs: Option<usize>,
    pub(super) alone: Option<usize>,
}

/// What came of an act that did not succeed.
#[derive(Default)]
struct Trouble {
    form: Option<RulesForm>,
    flaws: Flaws,
    refused: Option<Refusal>,
}

/// `GET /staff/cohorts/{cohort}/matching`
pub async fn page(cx: Cx, Id(cohort): Id<CohortId>, Search(look): Search<Look>) -> Answer {
    desk(&cx, cohort, look, Trouble::default()).await
}

/// `POST /staff/cohorts/{cohort}/matching`: runs a round.
pub async fn run(cx: Cx, Id(cohort): Id<CohortId>, Fields(form): Fields<RulesForm>) -> Answer {
    let mut tx = cx.write().await?;
    match matching::run(&mut tx, cx.actor, cohort, &form).await {
        Ok(round) => {
            tx.commit().await?;
            cx.done(&format!("/staff/cohorts/{cohort}/matching?round={round}"), "matching-said-run")
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            let trouble = Trouble { form: Some(form), flaws, refused: None };
            desk(&cx, cohort, Look::default(), trouble).await
        }
        Err(Error::Refused(refusal)) if !cx.wants_json => {
            drop(tx);
            let trouble = Trouble { form: Some(form), flaws: Flaws::none(), refused: Some(refusal) };
            desk(&cx, cohort, Look::default(), trouble).await
        }
        Err(error) => Err(Failure::from(error)),
    }
}

/// `POST /staff/rounds/{round}/publish`
pub async fn publish(cx: Cx, Id(round): Id<RoundId>) -> Answer {
    let mut tx = cx.write().await?;
    let cohort = matching::show(&mut tx, cx.actor, round).await?.summary.cohort;
    match matching::publish(&mut tx, cx.actor, round).await {
        Ok(_) => {
            tx.commit().await?;
            cx.done(&format!("/staff/cohorts/{cohort}/matching?round={round}"), "matching-said-published")
        }
        Err(Error::Refused(refusal)) if !cx.wants_json => {
            drop(tx);
            let look = Look { round: Some(round), ..Look::default() };
            let trouble = Trouble { refused: Some(refusal), ..Trouble::default() };
            desk(&cx, cohort, look, trouble).await
        }
        Err(error) => Err(Failure::from(error)),
    }
}

/// `POST /staff/rounds/{round}/discard`
pub async fn discard(cx: Cx, Id(round): Id<RoundId>) -> Answer {
    let mut tx = cx.write().await?;
    let cohort = matching::show(&mut tx, cx.actor, round).await?.summary.cohort;
    matching::discard(&mut tx, cx.actor, round).await?;
    tx.commit().await?;
    cx.done(&format!("/staff/cohorts/{cohort}/matching"), "matching-said-discarded")
}

async fn desk(cx: &Cx, cohort: CohortId, look: Look, trouble: Trouble) -> Answer {
    let mut tx = cx.read().await?;
    let rounds = matching::list(&mut tx, cx.actor, cohort).await?;
    let (here, _) = cohorts::show(&mut tx, cx.actor, cohort).await?;
    let ready = matching::ready(&mut tx, cx.actor, cohort).await?;
    let newest = |state| rounds.iter().find(|round| round.state == state).map(|round| round.id);
    let chosen = look.round.or_else(|| newest(RoundState::Draft)).or_else(|| newest(RoundState::Published));
    let shown = match chosen {
        Some(id) => {
            let round = matching::show(&mut tx, cx.actor, id).await?;
            if round.summary.cohort != cohort {
                return Err(Error::NotFound.into());
            }
            let names = matching::names(&mut tx, cx.actor, &round).await?;
            let proposals = matching::of_round(&mut tx, cx.actor, id).await?;
            Some(Shown::new(round, names, proposals, Look { round: chosen, ..look }))
        }
        None => None,
    };
    let used = shown.as_ref().map(|shown| rules::form_of(&shown.round.summary.rules));
    let form = trouble.form.or(used).unwrap_or_default();
    let title = cx.t_with("matching-title-of", &[("cohort", here.name.clone().into())]);
    let refused = trouble.refused.map(|refusal| {
        let text = cx.t(&format!("refused-{refusal}"));
        view! { <div class="notice" data-tone="signal" role="alert"><p>{text}</p></div> }
    });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/staff/cohorts/{cohort}")>{here.name.clone()}</a></p>
            <h1>{cx.t("matching-title")}</h1>
            <p class="lede">{cx.t("matching-lede")}</p>
        </header>
        {tabs(cx, cohort, Tab::Matching)}
        {refused}
        {error_summary(cx, &trouble.flaws)}
        {shown.as_ref().map(|shown| round::view(cx, shown))}
        {new_round(cx, cohort, ready, &trouble.flaws, &form)}
        {history(cx, &rounds, chosen)}
    };
    let page = Page::new(Place::StaffCohorts, title, view).flawed(&trouble.flaws);
    cx.page(if trouble.refused.is_some() { page.status(StatusCode::CONFLICT) } else { page })
}

fn new_round(cx: &Cx, cohort: CohortId, ready: Ready, flaws: &Flaws, form: &RulesForm) -> AnyView {
    let someone = ready.mentees > 0 && ready.mentors > 0;
    let (key, form) = if someone {
        ("matching-ready", Some(rules::view(cx, cohort, flaws, form)))
    } else {
        ("matching-nobody", None)
    };
    let counts = [
        ("mentees", ready.mentees.into()),
        ("mentors", ready.mentors.into()),
        ("places", ready.places.into()),
    ];
    view! {
        <section class="part" aria-labelledby="new-round">
            <header class="part-head"><h2 id="new-round">{cx.t("matching-form")}</h2></header>
            <p>{cx.t_with(key, &counts)}</p>
            {form}
        </section>
    }
    .into_any()
}

fn history(cx: &Cx, rounds: &[Summary], chosen: Option<RoundId>) -> Option<AnyView> {
    if rounds.is_empty() {
        return None;
    }
    let rows = rounds
        .iter()
        .map(|round| {
            let href = format!("/staff/cohorts/{}/matching?round={}", round.cohort, round.id);
            let here = (chosen == Some(round.id)).then_some("true");
            let by = cx.t_with("matching-round-by", &[("name", round.created_by_name.clone().into())]);
            view! {
                <li class="row">
                    <div class="grow">
                        <a class="row-title" href=href aria-current=here>{round::date(cx, round)}</a>
                        <p class="meta"><span>{round::matched(cx, round)}</span><span>{by}</span></p>
                    </div>
                    <div class="row-side">{round::status(cx, round.state)}</div>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="part" aria-labelledby="rounds">
                <header class="part-head"><h2 id="rounds">{cx.t("matching-rounds")}</h2></header>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}
