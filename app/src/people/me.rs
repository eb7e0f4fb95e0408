//! One's own profile: what others see, what only matching uses, and the language of the pages.

use super::fields::{hours, spoken, zone_field};
use crate::{
    Answer, Cx, Failure, Fields, Page, Place,
    parts::{Choice, Field, area, choices, error_summary, input, select},
};
use domain::{
    Error,
    access::person,
    people::{self, Person, Profile},
};
use leptos::prelude::*;
use model::{Flaws, GOALS, Lang, REGIONS, Role, TOPICS};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Language {
    lang: String,
}

/// `GET /me`
pub async fn page(cx: Cx) -> Answer {
    let me = people::find(&mut cx.read().await?, person(cx.actor)?).await?;
    // In the reader's words; the form reads those of every language.
    let form = Profile { languages: spoken(&cx, &me), hours: hours(&cx, &me), ..Profile::of(&me) };
    show(&cx, &me, &form, &Flaws::none())
}

/// `POST /me`
pub async fn save(cx: Cx, Fields(form): Fields<Profile>) -> Answer {
    let mut tx = cx.write().await?;
    match people::edit_profile(&mut tx, cx.actor, &form).await {
        Ok(()) => {
            tx.commit().await?;
            cx.done("/me", "people-said-saved")
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            let me = people::find(&mut cx.read().await?, person(cx.actor)?).await?;
            show(&cx, &me, &form, &flaws)
        }
        Err(error) => Err(Failure::from(error)),
    }
}

/// `POST /me/language`
pub async fn language(cx: Cx, Fields(form): Fields<Language>) -> Answer {
    let mut tx = cx.write().await?;
    people::set_lang(&mut tx, cx.actor, &form.lang).await?;
    tx.commit().await?;
    cx.done("/me", "people-said-language")
}

fn show(cx: &Cx, me: &Person, form: &Profile, flaws: &Flaws) -> Answer {
    let title = cx.t("house-settings");
    let view = view! {
        <header class="page-head">
            <h1>{title.clone()}</h1>
            <div class="actions">
                <a class="button quiet" href=format!("/people/{}", me.id)>{cx.t("people-view-as-others")}</a>
                <a class="button quiet" href="/me/logins">{cx.t("identity-logins-title")}</a>
            </div>
        </header>
        {languages(cx, me)}
        <section class="part" aria-labelledby="profile">
            <header class="part-head"><h2 id="profile">{cx.t("people-profile")}</h2></header>
            <div class="stack">
                <p>{cx.t("people-who-sees")}</p>
                <p>{cx.t("people-who-sees-matching")}</p>
            </div>
            {error_summary(cx, flaws)}
            <form class="form" method="post" action="/me">
                {fields(cx, me, form, flaws)}
                <div class="actions"><button class="button">{cx.t("house-save")}</button></div>
            </form>
        </section>
    };
    cx.page(Page::new(Place::Me, title, view).flawed(flaws))
}

/// The language of the pages, changed by one tap.
fn languages(cx: &Cx, me: &Person) -> AnyView {
    let buttons = Lang::ALL
        .iter()
        .map(|lang| {
            let pressed = if *lang == me.lang { "true" } else { "false" };
            let class = if *lang == me.lang { "button small" } else { "button quiet small" };
            view! {
                <button class=class name="lang" value=lang.as_str() lang=lang.as_str() aria-pressed=pressed>
                    {lang.own_name()}
                </button>
            }
        })
        .collect_view();
    view! {
        <section class="part" aria-labelledby="language">
            <header class="part-head"><h2 id="language">{cx.t("house-language")}</h2></header>
            <form class="actions" method="post" action="/me/language">{buttons}</form>
        </section>
    }
    .into_any()
}

fn fields(cx: &Cx, me: &Person, form: &Profile, flaws: &Flaws) -> AnyView {
    let field = |name, label: &str, hint: Option<&str>, value: &str| Field {
        name,
        label: cx.t(label),
        hint: hint.map(|key| cx.t(key)),
        value: value.to_owned(),
        ..Field::default()
    };
    let listed = |kind: &str, words: &[&str]| -> Vec<Choice> {
        words.iter().map(|word| Choice::new(*word, cx.word(kind, word))).collect()
    };
    let name = Field {
        autocomplete: Some("nickname"),
        max: Some(80),
        ..field("name", "people-name", Some("people-name-hint"), &form.name)
    };
    let mut regions = vec![Choice::new("", cx.t("people-region-none"))];
    regions.extend(listed("region", REGIONS));
    let region = field("region", "people-region", None, &form.region);
    let languages = Field {
        max: Some(400),
        ..field("languages", "people-languages", Some("people-languages-hint"), &form.languages)
    };
    let topics = field("topics", "people-topics", None, "");
    let goals = field("goals", "people-goals", None, "");
    let mentor = me.role == Role::Mentor;
    let week = if mentor {
        view! { <p><a href="/hours">{cx.t("people-hours-elsewhere")}</a></p> }.into_any()
    } else {
        area(
            cx,
            flaws,
            Field {
                optional: true,
                ..field("hours", "people-hours", Some("people-hours-hint"), &form.hours)
            },
            3,
        )
    };
    let capacity = mentor.then(|| {
        let capacity = Field {
            kind: "number",
            ..field("capacity", "people-capacity", Some("people-capacity-hint"), &form.capacity)
        };
        input(cx, flaws, capacity)
    });
    view! {
        {input(cx, flaws, name)}
        {input(cx, flaws, zone_field(cx, &form.zone))}
        {select(cx, flaws, region, &regions)}
        {input(cx, flaws, languages)}
        {choices(cx, flaws, topics, "checkbox", &listed("topic", TOPICS), &form.topics)}
        {choices(cx, flaws, goals, "checkbox", &listed("goal", GOALS), &form.goals)}
        {week}
        {capacity}
    }
    .into_any()
}
