//! The first step: a file, and the cohort everybody in it is invited to.

use super::{
    super::invite::{cohort_choices, open_cohorts},
    steps,
};
use crate::{
    Answer, Cx, Failure, Page, Place, Search,
    errors::sentence,
    parts::{Field, error_summary, select},
};
use axum::extract::{Multipart, multipart::MultipartRejection};
use domain::{Error, people::import};
use leptos::prelude::*;
use model::{CohortId, FlawCode, Flaws};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Given {
    cohort: String,
}

/// What a form with a file said.
#[derive(Default)]
struct Sent {
    file_name: String,
    bytes: Vec<u8>,
    cohort: String,
}

/// `GET /staff/people/import`
pub async fn page(cx: Cx, Search(given): Search<Given>) -> Answer {
    show(&cx, &given.cohort, &Flaws::none()).await
}

/// `POST /staff/people/import`
pub async fn upload(cx: Cx, parts: Result<Multipart, MultipartRejection>) -> Answer {
    let (sent, kept) = match read(parts).await {
        Ok(sent) => (Ok(()), sent),
        Err((flaws, sent)) => (Err(flaws), sent),
    };
    let flaws = match sent {
        Err(flaws) => flaws,
        Ok(()) => {
            let mut tx = cx.write().await?;
            let cohort = match kept.cohort.as_str() {
                "" => None,
                id => Some(id.parse::<CohortId>().map_err(|_| Error::NotFound)?),
            };
            match import::upload(&mut tx, cx.actor, &kept.file_name, &kept.bytes, cohort).await {
                Ok(id) => {
                    tx.commit().await?;
                    return cx.done(&format!("/staff/people/import/{id}/columns"), "");
                }
                Err(Error::Invalid(flaws)) if !cx.wants_json => flaws,
                Err(error) => return Err(Failure::from(error)),
            }
        }
    };
    show(&cx, &kept.cohort, &flaws).await
}

/// Reads the form. A file that breaks off or is too large is a flaw of the field.
async fn read(parts: Result<Multipart, MultipartRejection>) -> Result<Sent, (Flaws, Sent)> {
    let mut sent = Sent::default();
    let Ok(mut parts) = parts else { return Err((Flaws::one("file", FlawCode::Missing), sent)) };
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            Err(_) => return Err((too_large(), sent)),
        };
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.file_name().map(str::to_owned);
        let Ok(bytes) = part.bytes().await else { return Err((too_large(), sent)) };
        match name.as_str() {
            "file" => (sent.file_name, sent.bytes) = (file_name.unwrap_or_default(), bytes.to_vec()),
            "cohort" => sent.cohort = String::from_utf8_lossy(&bytes).trim().to_owned(),
            _ => {}
        }
    }
    if sent.bytes.is_empty() {
        return Err((Flaws::one("file", FlawCode::Missing), sent));
    }
    Ok(sent)
}

fn too_large() -> Flaws {
    let mut flaws = Flaws::none();
    flaws.add_with("file", FlawCode::TooLarge, vec![("max", "5 MB".to_owned())]);
    flaws
}

async fn show(cx: &Cx, cohort: &str, flaws: &Flaws) -> Answer {
    let waiting = import::waiting(&mut cx.read().await?, cx.actor).await?;
    let open = open_cohorts(cx).await?;
    let title = cx.t("import-title");
    let field = Field {
        name: "cohort",
        label: cx.t("import-cohort"),
        hint: Some(cx.t("import-cohort-hint")),
        value: cohort.to_owned(),
        ..Field::default()
    };
    let wrong: Vec<String> = flaws.of("file").map(|flaw| sentence(cx, flaw)).collect();
    let invalid = (!wrong.is_empty()).then_some("true");
    let described = if wrong.is_empty() { "file-hint" } else { "file-hint file-error" };
    let error = (!wrong.is_empty()).then(|| view! { <p class="error" id="file-error">{wrong.join(" ")}</p> });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/staff/people">{cx.t("house-staff-people")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("import-lede")}</p>
        </header>
        {steps(cx, 0)}
        {error_summary(cx, flaws)}
        <form class="form" method="post" action="/staff/people/import" enctype="multipart/form-data">
            {select(cx, flaws, field, &cohort_choices(cx, open))}
            <div class="field">
                <label for="file">{cx.t("import-file")}</label>
                <p class="hint" id="file-hint">{cx.t("import-file-hint")}</p>
                <input id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx" required=true
                    aria-invalid=invalid aria-describedby=described />
                {error}
            </div>
            <p><a href="/staff/people/import/example.csv" download="">{cx.t("import-example")}</a></p>
            <div class="actions">
                <button class="button">{cx.t("import-upload")}</button>
                <a href="/staff/people">{cx.t("house-cancel")}</a>
            </div>
        </form>
        {waiting_list(cx, waiting)}
    };
    cx.page(Page::new(Place::StaffPeople, title, view).flawed(flaws))
}

/// Rosters that were uploaded and neither confirmed nor discarded.
fn waiting_list(cx: &Cx, waiting: Vec<import::Upload>) -> Option<AnyView> {
    let any = !waiting.is_empty();
    let rows = waiting
        .into_iter()
        .map(|upload| {
            let ago = cx.ago(upload.created_at);
            view! {
                <li class="row">
                    <div class="grow">
                        <a class="row-title" href=format!("/staff/people/import/{}", upload.id)>{upload.file_name}</a>
                        <p class="meta"><span>{ago}</span></p>
                    </div>
                </li>
            }
        })
        .collect_view();
    any.then(|| {
        view! {
            <section class="part" aria-labelledby="waiting">
                <header class="part-head"><h2 id="waiting">{cx.t("import-waiting")}</h2></header>
                <p>{cx.t("import-waiting-text")}</p>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    })
}
