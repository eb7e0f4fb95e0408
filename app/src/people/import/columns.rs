//! The second step: which column says what.

use super::steps;
use crate::{Answer, Cx, Failure, Fields, Id, Page, Place, errors::sentence, parts::error_summary};
use domain::{
    Error,
    people::import::{self, Table},
};
use leptos::prelude::*;
use model::{Flaws, ImportId, RosterField};
use serde::Deserialize;

/// One word for every column, in their order.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    column: Vec<String>,
}

/// `GET /staff/people/import/{import}/columns`
pub async fn page(cx: Cx, Id(id): Id<ImportId>) -> Answer {
    let (_, table, mapping) = import::show(&mut cx.read().await?, cx.actor, id).await?;
    let words: Vec<String> =
        mapping.0.iter().map(|field| field.map(|field| field.to_string()).unwrap_or_default()).collect();
    show(&cx, id, &table, &words, &Flaws::none())
}

/// `POST /staff/people/import/{import}/columns`
pub async fn save(cx: Cx, Id(id): Id<ImportId>, Fields(form): Fields<Chosen>) -> Answer {
    let mut tx = cx.write().await?;
    match import::map_columns(&mut tx, cx.actor, id, &form.column).await {
        Ok(()) => {
            tx.commit().await?;
            cx.done(&format!("/staff/people/import/{id}"), "")
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            let (_, table, _) = import::show(&mut tx, cx.actor, id).await?;
            drop(tx);
            show(&cx, id, &table, &form.column, &flaws)
        }
        Err(error) => Err(Failure::from(error)),
    }
}

fn show(cx: &Cx, id: ImportId, table: &Table, words: &[String], flaws: &Flaws) -> Answer {
    let title = cx.t("import-columns-title");
    let rows = table
        .head
        .iter()
        .enumerate()
        .map(|(index, header)| {
            let chosen = words.get(index).map(String::as_str).unwrap_or_default();
            row(cx, table, index, header, chosen, flaws)
        })
        .collect_view();
    let headers = ["import-column", "import-sample", "import-field"]
        .map(|key| view! { <th scope="col">{cx.t(key)}</th> });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/staff/people/import">{cx.t("import-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("import-columns-lede")}</p>
        </header>
        {steps(cx, 1)}
        {error_summary(cx, flaws)}
        <form method="post" action=format!("/staff/people/import/{id}/columns")>
            <table class="table stacked mapping">
                <caption>{cx.t_with("import-columns-count", &[("count", (table.head.len() as i64).into())])}</caption>
                <thead><tr>{headers}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="action-bar">
                <p>{cx.t_with("import-rows-count", &[("count", (table.rows.len() as i64).into())])}</p>
                <button class="button">{cx.t("import-check")}</button>
            </div>
        </form>
    };
    cx.page(Page::new(Place::StaffPeople, title, view).flawed(flaws))
}

fn row(cx: &Cx, table: &Table, index: usize, header: &str, chosen: &str, flaws: &Flaws) -> AnyView {
    let name = format!("column-{index}");
    let header = if header.is_empty() {
        cx.t_with("import-column-number", &[("number", (index as i64 + 1).into())])
    } else {
        header.to_owned()
    };
    let first = |cells: &Vec<String>| cells.get(index).filter(|cell| !cell.is_empty()).cloned();
    let sample = table.rows.iter().find_map(|row| first(&row.cells)).unwrap_or_default();
    let sample: String = sample.chars().take(60).collect();
    let options = RosterField::ALL
        .iter()
        .map(|field| {
            let label = cx.t(&format!("roster-{}", field.as_str()));
            view! { <option value=field.as_str() selected=chosen == field.as_str()>{label}</option> }
        })
        .collect_view();
    let said: Vec<String> = flaws.of(&name).map(|flaw| sentence(cx, flaw)).collect();
    let error_id = format!("{name}-error");
    let (invalid, described) =
        if said.is_empty() { (None, None) } else { (Some("true"), Some(error_id.clone())) };
    let error = (!said.is_empty()).then(|| view! { <p class="error" id=error_id>{said.join(" ")}</p> });
    view! {
        <tr>
            <th scope="row"><label for=name.clone()>{header}</label></th>
            <td data-label=cx.t("import-sample")><span class="sample">{sample}</span></td>
            <td data-label=cx.t("import-field")>
                <select id=name name="column" aria-invalid=invalid aria-describedby=described>
                    <option value="" selected=chosen.is_empty()>{cx.t("import-ignore")}</option>
                    {options}
                </select>
                {error}
            </td>
        </tr>
    }
    .into_any()
}
