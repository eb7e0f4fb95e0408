//! The third step: what is wrong, what would happen, and the button that makes it happen.

use super::{rows, steps};
use crate::{
    Answer, Cx, Failure, Fields, Id, Page, Place,
    parts::{Field, checkbox, hidden},
};
use axum::http::StatusCode;
use domain::{
    Error, cohorts,
    people::import::{self, Confirmation, DryRun},
};
use leptos::prelude::*;
use model::{Flaws, ImportId, Refusal, RosterField};

/// `GET /staff/people/import/{import}`
pub async fn page(cx: Cx, Id(id): Id<ImportId>) -> Answer {
    show(&cx, id, None).await
}

/// `POST /staff/people/import/{import}/confirm`
pub async fn confirm(cx: Cx, Id(id): Id<ImportId>, Fields(said): Fields<Confirmation>) -> Answer {
    let mut tx = cx.write().await?;
    match import::confirm(&mut tx, cx.actor, id, &said).await {
        Ok(confirmed) => {
            tx.commit().await?;
            let next = match confirmed.cohort {
                Some(cohort) => format!("/staff/cohorts/{cohort}"),
                None => "/staff/people?state=invited".to_owned(),
            };
            cx.done(&next, "import-said-done")
        }
        Err(Error::Refused(refusal)) if !cx.wants_json => {
            drop(tx);
            show(&cx, id, Some(refusal)).await
        }
        Err(error) => Err(Failure::from(error)),
    }
}

/// `POST /staff/people/import/{import}/discard`
pub async fn discard(cx: Cx, Id(id): Id<ImportId>) -> Answer {
    let mut tx = cx.write().await?;
    import::discard(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    cx.done("/staff/people/import", "import-said-discarded")
}

async fn show(cx: &Cx, id: ImportId, refused: Option<Refusal>) -> Answer {
    let mut tx = cx.read().await?;
    let run = import::dry_run(&mut tx, cx.actor, id).await?;
    let cohort = match run.upload.cohort {
        Some(cohort) => Some(cohorts::show(&mut tx, cx.actor, cohort).await?.0.name),
        None => None,
    };
    drop(tx);
    let title = cx.t("import-check-title");
    let trouble = refused.map(|refusal| {
        let text = cx.t(&format!("refused-{refusal}"));
        view! { <div class="notice" data-tone="signal" role="alert"><p>{text}</p></div> }
    });
    let into =
        cohort.map(|name| view! { <span>{cx.t_with("import-into", &[("cohort", name.into())])}</span> });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/staff/people/import">{cx.t("import-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="meta"><span>{run.upload.file_name.clone()}</span>{into}</p>
        </header>
        {steps(cx, 2)}
        {trouble}
        {sum(cx, &run)}
        {remarks(cx, &run, id)}
        {rows::faulty(cx, &run)}
        {rows::clean(cx, &run)}
        {ending(cx, &run, id)}
    };
    let page = Page::new(Place::StaffPeople, title, view);
    cx.page(if refused.is_some() { page.status(StatusCode::CONFLICT) } else { page })
}

fn sum(cx: &Cx, run: &DryRun) -> AnyView {
    let figure = |count: usize, key: &str, tone: Option<&'static str>| {
        let said = cx.t_with(key, &[("count", (count as i64).into())]);
        view! { <span data-tone=tone><b>{count.to_string()}</b>{said}</span> }
    };
    let faulty =
        (run.counts.faulty > 0).then(|| figure(run.counts.faulty, "import-sum-faulty", Some("signal")));
    let here =
        (run.counts.already_here > 0).then(|| figure(run.counts.already_here, "import-sum-here", None));
    view! { <p class="import-sum">{figure(run.counts.new, "import-sum-new", None)}{faulty}{here}</p> }
        .into_any()
}

/// What is missing, what is taken for granted, and which columns are left out.
fn remarks(cx: &Cx, run: &DryRun, id: ImportId) -> AnyView {
    let named = |field: &RosterField| cx.t(&format!("roster-{}", field.as_str()));
    let missing: Vec<String> = run.missing.iter().map(named).collect();
    let missing = (!missing.is_empty()).then(|| {
        let text = cx.t_with("import-missing", &[("fields", missing.join(", ").into())]);
        view! { <div class="notice" data-tone="signal" role="alert"><p>{text}</p></div> }
    });
    let mut said = Vec::new();
    for (field, value) in [
        (RosterField::Role, cx.word("role", run.assumed.role.as_str())),
        (RosterField::Lang, run.assumed.lang.own_name().to_owned()),
        (RosterField::Zone, run.assumed.zone.clone()),
    ] {
        if run.mapping.column(field).is_none() {
            let words = [("field", named(&field).into()), ("value", value.into())];
            said.push(cx.t_with("import-assumed", &words));
        }
    }
    let ignored = run
        .table
        .head
        .iter()
        .zip(&run.mapping.0)
        .filter(|(header, field)| field.is_none() && !header.is_empty());
    let ignored: Vec<String> = ignored.map(|(header, _)| header.clone()).collect();
    if !ignored.is_empty() {
        said.push(cx.t_with("import-ignored", &[("columns", ignored.join(", ").into())]));
    }
    let said = said.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        {missing}
        <ul>{said}</ul>
        <p><a href=format!("/staff/people/import/{id}/columns")>{cx.t("import-change-columns")}</a></p>
    }
    .into_any()
}

fn ending(cx: &Cx, run: &DryRun, id: ImportId) -> AnyView {
    let discard = view! {
        <details class="confirm danger">
            <summary>{cx.t("import-discard")}</summary>
            <div>
                <p>{cx.t("import-discard-text")}</p>
                <form method="post" action=format!("/staff/people/import/{id}/discard") class="actions">
                    <button class="button danger">{cx.t("import-discard")}</button>
                </form>
            </div>
        </details>
    };
    let ready = run.missing.is_empty() && run.counts.new > 0;
    let confirm = ready.then(|| {
        let skip = (run.counts.faulty > 0).then(|| {
            let count = [("count", (run.counts.faulty as i64).into())];
            let field = Field { name: "skip", label: cx.t_with("import-skip", &count), ..Field::default() };
            checkbox(cx, &Flaws::none(), field, false)
        });
        let count = [("count", (run.counts.new as i64).into())];
        view! {
            <form method="post" action=format!("/staff/people/import/{id}/confirm")>
                {hidden("mark", run.mark.clone())}
                <div class="action-bar">
                    {skip}
                    <p>{cx.t("import-confirm-text")}</p>
                    <button class="button">{cx.t_with("import-confirm", &count)}</button>
                </div>
            </form>
        }
    });
    view! { {confirm}{discard} }.into_any()
}
