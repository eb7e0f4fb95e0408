//! The reader's cohorts, and every cohort for staff.

use super::{dates, places, state, tone};
use crate::{Answer, Cx, Page, Place, parts::mark};
use domain::cohorts::{self, Cohort, Enrolment};
use leptos::prelude::*;
use model::{Action, Decision, Relation, may};

/// `GET /cohorts`
pub async fn mine(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let mut rows = Vec::new();
    for cohort in cohorts::mine(&mut tx, cx.actor).await? {
        let enrolment = cohorts::my_enrolment(&mut tx, cx.actor, cohort.id).await?;
        let path = format!("/cohorts/{}", cohort.id);
        rows.push(row(&cx, cohort, path, enrolment));
    }
    drop(tx);
    let title = cx.t("cohorts-mine");
    let list = if rows.is_empty() {
        view! {
            <div class="empty">{mark()}<h2>{cx.t("cohorts-none")}</h2><p>{cx.t("cohorts-none-text")}</p></div>
        }
        .into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let view = view! { <header class="page-head"><h1>{title.clone()}</h1></header>{list} };
    cx.page(Page::new(Place::Home, title, view))
}

/// `GET /staff/cohorts`
pub async fn all(cx: Cx) -> Answer {
    let list = cohorts::list(&mut cx.read().await?, cx.actor).await?;
    let title = cx.t("house-staff-cohorts");
    let opens = may(cx.actor, Action::OpenCohort, Relation::Stranger) == Decision::Allow;
    let open =
        || opens.then(|| view! { <a class="button" href="/staff/cohorts/new">{cx.t("cohorts-open")}</a> });
    let head = (!list.is_empty()).then(|| view! { <div class="actions">{open()}</div> });
    let body = if list.is_empty() {
        view! {
            <div class="empty">
                {mark()}<h2>{cx.t("cohorts-none-yet")}</h2><p>{cx.t("cohorts-none-yet-text")}</p>{open()}
            </div>
        }
        .into_any()
    } else {
        let path = |cohort: &Cohort| {
            if opens { format!("/staff/cohorts/{}", cohort.id) } else { format!("/cohorts/{}", cohort.id) }
        };
        let rows =
            list.into_iter().map(|cohort| row(&cx, cohort.clone(), path(&cohort), None)).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let view = view! { <header class="page-head"><h1>{title.clone()}</h1>{head}</header>{body} };
    cx.page(Page::new(Place::StaffCohorts, title, view))
}

fn row(cx: &Cx, cohort: Cohort, path: String, enrolment: Option<Enrolment>) -> AnyView {
    let (word, tone) = match enrolment {
        Some(mine) => (state(cx, &mine.state, mine.position), tone(&mine.state)),
        None => (
            cx.word("cohort-state", &cohort.state),
            if cohort.state == "finished" { "off" } else { "accent" },
        ),
    };
    let meta = [dates(cx, &cohort), places(cx, &cohort)].map(|text| view! { <span>{text}</span> });
    view! {
        <li class="row">
            <div class="grow">
                <a class="row-title" href=path>{cohort.name}</a>
                <p class="meta"><span>{cohort.programme_name}</span>{meta}</p>
            </div>
            <div class="row-side"><span class="status" data-tone=tone>{word}</span></div>
        </li>
    }
    .into_any()
}
