//! Accepting an invitation: language, the name to show, the ground rules, and one button that
//! leads straight into the cohort.

use super::sign_in::hand_over;
use crate::{
    Answer, Cx, Failure, Fields, Id, Page, Place,
    parts::{Choice, Field, checkbox, choices, error_summary, hidden, input},
};
use domain::{
    Error,
    cohorts::Joined,
    identity::invitations::{self, Acceptance, Invitation},
    secret::Secret,
};
use leptos::prelude::*;
use model::{Flaws, Lang};

const RULES: usize = 6;

/// `GET /invitation/{token}`: shows the button; looking uses nothing up.
pub async fn page(cx: Cx, Id(token): Id<String>) -> Answer {
    let invitation = invitations::look(&mut cx.read().await?, &Secret::presented(&token)).await?;
    let said = Acceptance {
        name: invitation.name.clone(),
        lang: cx.lang.to_string(),
        zone: invitation.zone.clone(),
        agree: None,
    };
    form(&cx, &invitation, &said, &Flaws::none())
}

/// `POST /invitation/{token}`
pub async fn accept(cx: Cx, Id(token): Id<String>, Fields(said): Fields<Acceptance>) -> Answer {
    let token = Secret::presented(&token);
    let mut tx = cx.write().await?;
    let accepted = match invitations::accept(&mut tx, &token, &said, &cx.device).await {
        Ok(accepted) => accepted,
        Err(Error::Invalid(flaws)) => {
            drop(tx);
            let invitation = invitations::look(&mut cx.read().await?, &token).await?;
            return form(&cx, &invitation, &said, &flaws);
        }
        Err(error) => return Err(Failure::from(error)),
    };
    tx.commit().await?;
    let mut response = match accepted.cohort {
        Some((cohort, Joined::Enrolled)) => cx.done(&format!("/cohorts/{cohort}"), "identity-welcome-joined"),
        Some((cohort, Joined::Waitlisted { .. })) => {
            cx.done(&format!("/cohorts/{cohort}"), "identity-welcome-waiting")
        }
        None => cx.done("/", "identity-welcome"),
    }?;
    hand_over(&cx, &accepted.login, &mut response);
    Ok(response)
}

fn form(cx: &Cx, invitation: &Invitation, said: &Acceptance, flaws: &Flaws) -> Answer {
    let title = match &invitation.cohort_name {
        Some(cohort) => cx.t_with("identity-invited-cohort", &[("cohort", cohort.clone().into())]),
        None => cx.t("identity-invited"),
    };
    let languages: Vec<Choice> =
        Lang::ALL.iter().map(|lang| Choice::new(lang.as_str(), lang.own_name())).collect();
    let rules = (1..=RULES)
        .map(|number| view! { <li>{cx.t(&format!("identity-rule-{number}"))}</li> })
        .collect_view();
    let lang = Field { name: "lang", label: cx.t("identity-language"), ..Field::default() };
    let name = Field {
        name: "name",
        label: cx.t("identity-name"),
        hint: Some(cx.t("identity-name-hint")),
        value: said.name.clone(),
        autocomplete: Some("nickname"),
        max: Some(80),
        ..Field::default()
    };
    let agree = Field { name: "agree", label: cx.t("identity-agree"), ..Field::default() };
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1><p class="lede">{cx.t("identity-invited-lede")}</p></header>
        {error_summary(cx, flaws)}
        <form class="form" method="post">
            {choices(cx, flaws, lang, "radio", &languages, std::slice::from_ref(&said.lang))}
            {input(cx, flaws, name)}
            {hidden("zone", said.zone.clone())}
            <section class="part" aria-labelledby="rules">
                <header class="part-head"><h2 id="rules">{cx.t("identity-rules")}</h2></header>
                <ol class="ground-rules">{rules}</ol>
            </section>
            {checkbox(cx, flaws, agree, said.agree.is_some())}
            <div class="actions"><button class="button">{cx.t("identity-accept")}</button></div>
        </form>
    };
    cx.page(Page::new(Place::Door, title, view).flawed(flaws))
}
