//! Reading a material to its end, in one of its languages, and marking it as done.

use crate::{
    Answer, Cx, Fields, Id, Page, Place, Search,
    parts::{Setting, hidden, prose},
};
use domain::materials::{self, Material, Neighbour};
use leptos::prelude::*;
use model::MaterialId;
use serde::Deserialize;

/// The language version asked for; empty or unknown: the reader's own.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Version {
    lang: String,
}

/// `GET /materials/{material}?lang=es`
pub async fn page(cx: Cx, Id(id): Id<MaterialId>, Search(version): Search<Version>) -> Answer {
    let wanted = version.lang.parse().unwrap_or(cx.lang);
    let mut tx = cx.read().await?;
    let material = materials::show(&mut tx, cx.actor, id, wanted).await?;
    let listing = materials::list(&mut tx, cx.actor, material.cohort, cx.lang).await?;
    let title = material.title.clone();
    let required = if material.required { "materials-required" } else { "materials-optional" };
    let elsewhere = (!material.langs.contains(&cx.lang)).then(|| {
        view! { <div class="notice" data-tone="plain"><p>{cx.t("materials-elsewhere")}</p></div> }
    });
    let view = view! {
        <header class="page-head">
            <p class="eyebrow">
                <a href=format!("/cohorts/{}/materials", material.cohort)>{material.cohort_name.clone()}</a>
            </p>
            <h1 lang=material.lang.as_str()>{title.clone()}</h1>
            <p class="meta">
                <span>{cx.t_with("materials-minutes", &[("n", material.minutes.into())])}</span>
                <span>{cx.t(required)}</span>
            </p>
            {languages(&cx, &material)}
        </header>
        {elsewhere}
        {prose(&material.body, material.lang, Setting::Book)}
        <div class="reading-end" id="end">
            {material.may_mark.then(|| end(&cx, &material))}
            {super::contents::progress(&cx, &listing, "progress")}
        </div>
        {neighbours(&cx, &material)}
    };
    cx.page(Page::new(Place::Learn, title, view))
}

/// `POST /materials/{material}/done`
pub async fn done(cx: Cx, Id(id): Id<MaterialId>, Fields(version): Fields<Version>) -> Answer {
    let mut tx = cx.write().await?;
    materials::mark_done(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    cx.done(&back(&cx, id, &version), "materials-said-done")
}

/// `POST /materials/{material}/undone`
pub async fn undone(cx: Cx, Id(id): Id<MaterialId>, Fields(version): Fields<Version>) -> Answer {
    let mut tx = cx.write().await?;
    materials::mark_undone(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    cx.done(&back(&cx, id, &version), "materials-said-undone")
}

/// The end of the text, where the button was, in the language it was read in.
fn back(cx: &Cx, id: MaterialId, version: &Version) -> String {
    match version.lang.parse::<model::Lang>() {
        Ok(lang) if lang != cx.lang => format!("/materials/{id}?lang={lang}#end"),
        _ => format!("/materials/{id}#end"),
    }
}

fn languages(cx: &Cx, material: &Material) -> Option<AnyView> {
    (material.langs.len() > 1).then(|| {
        let links = material
            .langs
            .iter()
            .map(|lang| {
                let current = (*lang == material.lang).then_some("true");
                let path = format!("/materials/{}?lang={lang}", material.id);
                view! { <a href=path lang=lang.as_str() aria-current=current>{lang.own_name()}</a> }
            })
            .collect_view();
        view! { <div class="languages" role="group" aria-label=cx.t("materials-read-in")>{links}</div> }
            .into_any()
    })
}

fn end(cx: &Cx, material: &Material) -> AnyView {
    let id = material.id;
    let lang = hidden("lang", material.lang.as_str());
    if material.done_at.is_some() {
        view! {
            <form method="post" action=format!("/materials/{id}/undone") class="actions">
                {lang}
                <span class="status" data-tone="accent">{cx.t("materials-marked")}</span>
                <button class="text-button">{cx.t("materials-undo")}</button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action=format!("/materials/{id}/done") class="actions">
                {lang}
                <button class="button">{cx.t("materials-mark")}</button>
            </form>
        }
        .into_any()
    }
}

fn neighbours(cx: &Cx, material: &Material) -> Option<AnyView> {
    let link = |rel: &'static str, key: &str, to: &Neighbour| {
        view! {
            <a rel=rel href=format!("/materials/{}", to.id)>
                <small>{cx.t(key)}</small>
                <span lang=to.lang.as_str()>{to.title.clone()}</span>
            </a>
        }
    };
    let before = material.before.as_ref().map(|to| link("prev", "materials-before", to));
    let after = material.after.as_ref().map(|to| link("next", "materials-after", to));
    (before.is_some() || after.is_some()).then(|| {
        view! { <nav class="neighbours" aria-label=cx.t("materials-neighbours")>{before}{after}</nav> }
            .into_any()
    })
}
