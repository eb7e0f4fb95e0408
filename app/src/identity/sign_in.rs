//! Signing in by e-mail: ask for a link, open it, press its button; or type the code of the mail
//! into the browser that asked.

use super::{cookies, demo};
use crate::{
    Answer, Cx, Failure, Fields, Id, Page, Place,
    parts::{Field, error_summary, input, mark},
};
use axum::{http::header, response::Response};
use domain::{
    Error,
    identity::sign_in::{self, Entered},
    secret::Secret,
};
use leptos::prelude::*;
use model::{FlawCode, Flaws, Refusal};
use serde::Deserialize;

#[derive(Default, Deserialize)]
pub struct Ask {
    #[serde(default)]
    email: String,
}

#[derive(Default, Deserialize)]
pub struct Code {
    #[serde(default)]
    code: String,
}

/// `GET /sign-in`
pub async fn page(cx: Cx) -> Answer {
    if cx.me.is_some() {
        return cx.see_other("/");
    }
    form(&cx, &Ask::default(), &Flaws::none()).await
}

/// `POST /sign-in`: the same answer for every address.
pub async fn ask(cx: Cx, Fields(said): Fields<Ask>) -> Answer {
    let browser = Secret::random()?;
    let mut tx = cx.write().await?;
    match sign_in::ask(&mut tx, &said.email, &browser, cx.lang).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Invalid(flaws)) => return form(&cx, &said, &flaws).await,
        Err(error) => return Err(error.into()),
    }
    let mut response = cx.see_other("/sign-in/sent")?;
    let seconds = sign_in::LIFETIME.num_seconds();
    if let Some(cookie) = cookies::set(&cx.house, cookies::BROWSER, browser.reveal(), seconds) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// `GET /sign-in/sent`: what to do next, and the field for the code.
pub async fn sent(cx: Cx) -> Answer {
    code_form(&cx, &Flaws::none())
}

/// `POST /sign-in/code`
pub async fn code(cx: Cx, Fields(said): Fields<Code>) -> Answer {
    let Some(browser) = &cx.browser else { return Err(Error::Refused(Refusal::LinkSpent).into()) };
    let mut tx = cx.write().await?;
    let entered = sign_in::enter_code(&mut tx, &said.code, browser, &cx.device).await?;
    tx.commit().await?;
    match entered {
        Entered::Welcome(login) => welcome(&cx, &login),
        Entered::Wrong => code_form(&cx, &Flaws::one("code", FlawCode::WrongCode)),
        Entered::Closed => Err(Error::Refused(Refusal::LinkSpent).into()),
    }
}

/// `GET /sign-in/link/{token}`: a button, because mail scanners follow links.
pub async fn opened(cx: Cx, Id(token): Id<String>) -> Answer {
    let open = sign_in::is_open(&mut cx.read().await?, &Secret::presented(&token)).await?;
    if !open {
        return Err(Failure::from(Refusal::LinkSpent));
    }
    let title = cx.t("identity-open-title");
    let view = view! {
        <div class="calm">
            {mark()}
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("identity-open-text")}</p>
            <form method="post" class="actions"><button class="button">{cx.t("identity-open-button")}</button></form>
        </div>
    };
    cx.page(Page::new(Place::Door, title, view))
}

/// `POST /sign-in/link/{token}`: uses the link.
pub async fn follow(cx: Cx, Id(token): Id<String>) -> Answer {
    let browser = cx.browser.as_ref().ok_or(Error::Refused(Refusal::OtherBrowser))?;
    let mut tx = cx.write().await?;
    let login = sign_in::follow(&mut tx, &Secret::presented(&token), browser, &cx.device).await?;
    tx.commit().await?;
    welcome(&cx, &login)
}

/// Hands the login to the browser and forgets what bound the link to it.
pub(super) fn welcome(cx: &Cx, login: &Secret) -> Answer {
    let mut response = cx.see_other("/")?;
    hand_over(cx, login, &mut response);
    Ok(response)
}

/// Puts a new login's cookie on an answer.
pub(super) fn hand_over(cx: &Cx, login: &Secret, response: &mut Response) {
    let forget = cookies::set(&cx.house, cookies::BROWSER, "", 0);
    for cookie in [cookies::login(&cx.house, login), forget].into_iter().flatten() {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

async fn form(cx: &Cx, said: &Ask, flaws: &Flaws) -> Answer {
    let title = cx.t("identity-sign-in-title");
    let faces = demo::faces(cx).await?;
    let email = Field {
        name: "email",
        label: cx.t("identity-email"),
        hint: Some(cx.t("identity-email-hint")),
        value: said.email.clone(),
        kind: "email",
        autocomplete: Some("email"),
        ..Field::default()
    };
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1><p class="lede">{cx.t("identity-sign-in-lede")}</p></header>
        {faces}
        <section class="part" aria-labelledby="by-mail">
            <header class="part-head"><h2 id="by-mail">{cx.t("identity-by-mail")}</h2></header>
            {error_summary(cx, flaws)}
            <form class="form" method="post" action="/sign-in">
                {input(cx, flaws, email)}
                <div class="actions"><button class="button">{cx.t("identity-send-link")}</button></div>
            </form>
        </section>
    };
    cx.page(Page::new(Place::Door, title, view).flawed(flaws))
}

fn code_form(cx: &Cx, flaws: &Flaws) -> Answer {
    let title = cx.t("identity-sent-title");
    let invalid = (!flaws.is_empty()).then_some("true");
    let error = (!flaws.is_empty()).then(|| {
        view! { <p class="error" id="code-error">{cx.t("flaw-wrong-code")}</p> }
    });
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1><p class="lede">{cx.t("identity-sent-text")}</p></header>
        <form class="form" method="post" action="/sign-in/code">
            <div class="field">
                <label for="code">{cx.t("identity-code")}</label>
                <p class="hint" id="code-hint">{cx.t("identity-code-hint")}</p>
                <input class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code"
                    maxlength="7" aria-invalid=invalid aria-describedby="code-hint code-error" />
                {error}
            </div>
            <div class="actions">
                <button class="button">{cx.t("identity-sign-in")}</button>
                <a href="/sign-in">{cx.t("identity-other-address")}</a>
            </div>
        </form>
    };
    cx.page(Page::new(Place::Door, title, view).flawed(flaws))
}
