//! Staff opens a cohort, in a programme that is there or in a new one.

use crate::{
    Answer, Cx, Failure, Fields, Page, Place,
    parts::{Choice, Field, area, error_summary, input, select},
};
use domain::{
    Error,
    cohorts::{self, CohortForm},
};
use leptos::prelude::*;
use model::{Flaws, Lang, ProgrammeId};

/// `GET /staff/cohorts/new`
pub async fn page(cx: Cx) -> Answer {
    let programmes = cohorts::programmes(&mut cx.read().await?, cx.actor).await?;
    let form = CohortForm {
        programme: programmes.first().map(|(id, _)| id.to_string()).unwrap_or_default(),
        zone: cx.zone.name().to_owned(),
        capacity: "20".into(),
        ..CohortForm::default()
    };
    show(&cx, &programmes, &form, &Flaws::none())
}

/// `POST /staff/cohorts/new`
pub async fn open(cx: Cx, Fields(form): Fields<CohortForm>) -> Answer {
    let mut tx = cx.write().await?;
    match cohorts::open_entered(&mut tx, cx.actor, &form).await {
        Ok(cohort) => {
            tx.commit().await?;
            cx.done(&format!("/staff/cohorts/{cohort}"), "cohorts-said-opened")
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            let programmes = cohorts::programmes(&mut cx.read().await?, cx.actor).await?;
            show(&cx, &programmes, &form, &flaws)
        }
        Err(error) => Err(Failure::from(error)),
    }
}

fn show(cx: &Cx, programmes: &[(ProgrammeId, String)], form: &CohortForm, flaws: &Flaws) -> Answer {
    let title = cx.t("cohorts-open");
    let mut choices: Vec<Choice> =
        programmes.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    choices.push(Choice::new("", cx.t("cohorts-new-programme")));
    let programme = Field {
        name: "programme",
        label: cx.t("cohorts-programme"),
        value: form.programme.clone(),
        ..Field::default()
    };
    let new_programme = Field {
        name: "new_programme",
        label: cx.t("cohorts-programme-name"),
        hint: Some(cx.t("cohorts-programme-hint")),
        value: form.new_programme.clone(),
        optional: !programmes.is_empty(),
        max: Some(120),
        ..Field::default()
    };
    let name = text_field("name", cx.t("cohorts-name"), &form.name, Some(120));
    let zone = Field {
        hint: Some(cx.t("people-zone-hint")),
        ..text_field("zone", cx.t("people-zone"), &form.zone, Some(60))
    };
    let starts =
        Field { kind: "date", ..text_field("starts_on", cx.t("cohorts-starts"), &form.starts_on, None) };
    let ends = Field { kind: "date", ..text_field("ends_on", cx.t("cohorts-ends"), &form.ends_on, None) };
    let capacity = Field {
        kind: "number",
        hint: Some(cx.t("cohorts-capacity-hint")),
        ..text_field("capacity", cx.t("cohorts-capacity"), &form.capacity, None)
    };
    let about = Lang::ALL.iter().map(|lang| about_field(cx, flaws, form, *lang)).collect_view();
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/staff/cohorts">{cx.t("house-staff-cohorts")}</a></p>
            <h1>{title.clone()}</h1>
        </header>
        {error_summary(cx, flaws)}
        <form class="form" method="post" action="/staff/cohorts/new">
            {select(cx, flaws, programme, &choices)}
            {input(cx, flaws, new_programme)}
            {input(cx, flaws, name)}
            <div class="side-by-side">{input(cx, flaws, starts)}{input(cx, flaws, ends)}</div>
            <div class="side-by-side">{input(cx, flaws, zone)}{input(cx, flaws, capacity)}</div>
            {about}
            <div class="actions">
                <button class="button">{cx.t("cohorts-open-button")}</button>
                <a href="/staff/cohorts">{cx.t("house-cancel")}</a>
            </div>
        </form>
    };
    cx.page(Page::new(Place::StaffCohorts, title, view).flawed(flaws))
}

fn about_field(cx: &Cx, flaws: &Flaws, form: &CohortForm, lang: Lang) -> AnyView {
    let name = match lang {
        Lang::En => "about_en",
        Lang::Ko => "about_ko",
        Lang::Es => "about_es",
        Lang::Fr => "about_fr",
    };
    let label = cx.t_with("cohorts-about-in", &[("language", lang.own_name().into())]);
    let hint = (lang == Lang::En).then(|| cx.t("cohorts-about-hint"));
    let field = Field { hint, optional: true, ..text_field(name, label, form.about(lang), Some(4000)) };
    area(cx, flaws, field, 4)
}

fn text_field(name: &'static str, label: String, value: &str, max: Option<u32>) -> Field {
    Field { name, label, value: value.to_owned(), max, ..Field::default() }
}
