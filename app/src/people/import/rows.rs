//! The rows of a dry run: those that need another look first, then those that are fine.

use crate::{Cx, errors::sentence};
use domain::people::import::{Change, Checked, DryRun, Fault};
use leptos::prelude::*;
use model::Flaw;

/// How many rows of each kind a page shows; a longer list says how many more there are.
const SHOWN: usize = 200;

/// The rows with faults, each with every sentence about it.
pub fn faulty(cx: &Cx, run: &DryRun) -> Option<AnyView> {
    let rows: Vec<&Checked> = run.rows.iter().filter(|row| !row.faults.is_empty()).collect();
    let count = rows.len();
    let lines = rows
        .into_iter()
        .take(SHOWN)
        .map(|row| {
            let faults = row.faults.iter().map(|fault| said(cx, run, fault)).collect_view();
            let known = match row.change {
                Change::AlreadyHere(person) => {
                    let href = format!("/staff/people/{person}");
                    Some(view! { <a href=href>{cx.t("import-see-person")}</a> })
                }
                Change::New | Change::Faulty => None,
            };
            view! {
                <tr data-tone="signal">
                    <td class="num" data-label=cx.t("import-line")>{row.line.to_string()}</td>
                    <th scope="row">{row.person.name.clone()}</th>
                    <td data-label=cx.t("import-wrong")><div>{faults}{known}</div></td>
                </tr>
            }
        })
        .collect_view();
    let headers =
        ["import-line", "roster-name", "import-wrong"].map(|key| view! { <th scope="col">{cx.t(key)}</th> });
    (count > 0).then(|| {
        view! {
            <section class="part" aria-labelledby="faulty">
                <header class="part-head"><h2 id="faulty">{cx.t_with("import-faulty-caption", &[("count", (count as i64).into())])}</h2></header>
                <table class="table stacked" aria-labelledby="faulty">
                    <thead><tr>{headers}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
                {more(cx, count)}
            </section>
        }
        .into_any()
    })
}

/// The rows that will be people.
pub fn clean(cx: &Cx, run: &DryRun) -> Option<AnyView> {
    let rows: Vec<&Checked> = run.rows.iter().filter(|row| row.faults.is_empty()).collect();
    let count = rows.len();
    let lines = rows
        .into_iter()
        .take(SHOWN)
        .map(|row| {
            view! {
                <tr>
                    <td class="num" data-label=cx.t("import-line")>{row.line.to_string()}</td>
                    <th scope="row">{row.person.name.clone()}</th>
                    <td data-label=cx.t("roster-email")>{row.person.email.clone()}</td>
                    <td data-label=cx.t("roster-role")>{cx.word("role", row.person.role.as_str())}</td>
                    <td data-label=cx.t("roster-zone")>{row.person.zone.clone()}</td>
                </tr>
            }
        })
        .collect_view();
    let headers = ["import-line", "roster-name", "roster-email", "roster-role", "roster-zone"]
        .map(|key| view! { <th scope="col">{cx.t(key)}</th> });
    (count > 0).then(|| {
        view! {
            <section class="part" aria-labelledby="clean">
                <header class="part-head"><h2 id="clean">{cx.t_with("import-clean-caption", &[("count", (count as i64).into())])}</h2></header>
                <table class="table stacked" aria-labelledby="clean">
                    <thead><tr>{headers}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
                {more(cx, count)}
            </section>
        }
        .into_any()
    })
}

fn more(cx: &Cx, count: usize) -> Option<AnyView> {
    (count > SHOWN).then(|| {
        let rest = cx.t_with("import-more", &[("count", ((count - SHOWN) as i64).into())]);
        view! { <p class="meta"><span>{rest}</span></p> }.into_any()
    })
}

/// The column, what its cell says, what is wrong with that, and what may be meant.
fn said(cx: &Cx, run: &DryRun, fault: &Fault) -> AnyView {
    let header = match run.header(fault.field) {
        "" => cx.t(&format!("roster-{}", fault.field.as_str())),
        header => header.to_owned(),
    };
    let mut args = fault.args.clone();
    args.push(("value", fault.value.clone()));
    let flaw = Flaw { field: fault.field.to_string(), code: fault.code, args };
    let cell = (!fault.value.is_empty()).then(|| {
        view! { " "<span class="sample">{fault.value.clone()}</span> }
    });
    let meant = fault.meant.clone().map(|word| {
        let text = cx.t_with("import-did-you-mean", &[("word", word.into())]);
        view! { " "{text} }
    });
    view! { <p><b>{header}</b>{cell}<br /><span class="error">{sentence(cx, &flaw)}{meant}</span></p> }
        .into_any()
}
