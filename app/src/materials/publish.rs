//! The form with which staff, or a facilitator of the cohort, publishes a material: one group of
//! fields a language.

use crate::{
    Answer, Cx, Failure, Fields, Id, Page, Place,
    parts::{Field, area, checkbox, error_summary, hidden, input},
};
use domain::{
    Error, cohorts,
    materials::{self, NewMaterial, NewVersion},
    secret,
};
use leptos::prelude::*;
use model::{CohortId, Flaws, Lang};
use serde::Deserialize;
use uuid::Uuid;

/// The form as the browser sends it.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Sent {
    key: String,
    position: String,
    required: Option<String>,
    title_en: String,
    body_en: String,
    title_ko: String,
    body_ko: String,
    title_es: String,
    body_es: String,
    title_fr: String,
    body_fr: String,
}

impl Sent {
    fn version(&self, lang: Lang) -> NewVersion {
        let (title, body) = match lang {
            Lang::En => (&self.title_en, &self.body_en),
            Lang::Ko => (&self.title_ko, &self.body_ko),
            Lang::Es => (&self.title_es, &self.body_es),
            Lang::Fr => (&self.title_fr, &self.body_fr),
        };
        NewVersion { title: title.clone(), body: body.clone() }
    }

    fn material(&self) -> NewMaterial {
        NewMaterial {
            position: self.position.clone(),
            required: self.required.clone(),
            versions: Lang::ALL.iter().map(|lang| (*lang, self.version(*lang))).collect(),
            key: self.key.clone(),
        }
    }
}

/// `GET /cohorts/{cohort}/materials/new`
pub async fn page(cx: Cx, Id(cohort): Id<CohortId>) -> Answer {
    let key = secret::id::<Uuid>()?.to_string();
    let sent = Sent { key, required: Some("yes".into()), ..Sent::default() };
    form(&cx, cohort, &sent, &Flaws::none()).await
}

/// `POST /cohorts/{cohort}/materials/new`
pub async fn publish(cx: Cx, Id(cohort): Id<CohortId>, Fields(sent): Fields<Sent>) -> Answer {
    let mut tx = cx.write().await?;
    match materials::publish(&mut tx, cx.actor, cohort, &sent.material()).await {
        Ok(_) => tx.commit().await?,
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            return form(&cx, cohort, &sent, &flaws).await;
        }
        Err(error) => return Err(error.into()),
    }
    cx.done(&format!("/cohorts/{cohort}/materials"), "materials-said-published")
}

async fn form(cx: &Cx, cohort: CohortId, sent: &Sent, flaws: &Flaws) -> Answer {
    let mut tx = cx.read().await?;
    let listing = materials::list(&mut tx, cx.actor, cohort, cx.lang).await?;
    if !listing.may_publish {
        return Err(Failure::from(Error::NotFound));
    }
    let (found, _) = cohorts::show(&mut tx, cx.actor, cohort).await?;
    let title = cx.t("materials-new");
    let last = listing.items.len() + 1;
    let position = Field {
        name: "position",
        label: cx.t("materials-position"),
        hint: Some(cx.t_with("materials-position-hint", &[("last", last.into())])),
        value: sent.position.clone(),
        kind: "number",
        optional: true,
        ..Field::default()
    };
    let required = Field { name: "required", label: cx.t("materials-required-box"), ..Field::default() };
    // The writer's own language comes first.
    let others = Lang::ALL.iter().copied().filter(|lang| *lang != cx.lang);
    let versions = std::iter::once(cx.lang)
        .chain(others)
        .map(|lang| version(cx, flaws, lang, sent.version(lang)))
        .collect_view();
    let path = format!("/cohorts/{cohort}/materials");
    let action = format!("{path}/new");
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=path.clone()>{found.name}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("materials-new-lede")}</p>
        </header>
        {error_summary(cx, flaws)}
        <form class="form" method="post" action=action>
            {hidden("key", sent.key.clone())}
            {versions}
            {input(cx, flaws, position)}
            {checkbox(cx, flaws, required, sent.required.is_some())}
            <div class="actions">
                <button class="button">{cx.t("materials-publish")}</button>
                <a href=path>{cx.t("house-cancel")}</a>
            </div>
        </form>
    };
    cx.page(Page::new(Place::Learn, title, view).flawed(flaws))
}

fn version(cx: &Cx, flaws: &Flaws, lang: Lang, said: NewVersion) -> AnyView {
    let (title, body) = match lang {
        Lang::En => ("title_en", "body_en"),
        Lang::Ko => ("title_ko", "body_ko"),
        Lang::Es => ("title_es", "body_es"),
        Lang::Fr => ("title_fr", "body_fr"),
    };
    let title = Field {
        name: title,
        label: cx.t("materials-version-title"),
        value: said.title,
        max: Some(160),
        ..Field::default()
    };
    let body = Field {
        name: body,
        label: cx.t("materials-version-body"),
        hint: Some(cx.t("materials-version-hint")),
        value: said.body,
        max: Some(100_000),
        ..Field::default()
    };
    view! {
        <fieldset class="version">
            <legend lang=lang.as_str()>{lang.own_name()}</legend>
            {input(cx, flaws, title)}
            {area(cx, flaws, body, 12)}
        </fieldset>
    }
    .into_any()
}
