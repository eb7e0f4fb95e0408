//! The list of one's logins, and ending them.

use super::cookies;
use crate::{Answer, Cx, Id, Page, Place};
use axum::http::{HeaderValue, header};
use domain::identity::logins;
use leptos::prelude::*;
use model::LoginId;

/// `GET /me/logins`
pub async fn page(cx: Cx) -> Answer {
    let list = logins::list(&mut cx.read().await?, cx.actor).await?;
    let title = cx.t("identity-logins-title");
    let rows = list
        .into_iter()
        .map(|login| {
            let this = cx.login == Some(login.id);
            let side = if this {
                view! { <span class="status" data-tone="accent">{cx.t("identity-this-browser")}</span> }.into_any()
            } else {
                view! {
                    <form method="post" action=format!("/me/logins/{}/end", login.id)>
                        <button class="button quiet small">{cx.t("identity-end-login")}</button>
                    </form>
                }
                .into_any()
            };
            let since = cx.t_with("identity-login-since", &[("when", cx.moment(login.created_at).into())]);
            let seen = cx.t_with("identity-login-seen", &[("when", cx.ago(login.seen_at).into())]);
            view! {
                <li class="row">
                    <div class="grow"><p class="row-title">{login.device}</p><p class="meta"><span>{since}</span><span>{seen}</span></p></div>
                    <div class="row-side">{side}</div>
                </li>
            }
        })
        .collect_view();
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/me">{cx.t("house-settings")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("identity-logins-lede")}</p>
        </header>
        <ul class="rows">{rows}</ul>
        <details class="confirm danger">
            <summary>{cx.t("identity-end-all")}</summary>
            <div>
                <p>{cx.t("identity-end-all-text")}</p>
                <form method="post" action="/me/logins/end" class="actions">
                    <button class="button danger">{cx.t("identity-end-all")}</button>
                </form>
            </div>
        </details>
    };
    cx.page(Page::new(Place::Me, title, view))
}

/// `POST /me/logins/{login}/end`
pub async fn end(cx: Cx, Id(login): Id<LoginId>) -> Answer {
    let mut tx = cx.write().await?;
    logins::end(&mut tx, cx.actor, login).await?;
    tx.commit().await?;
    cx.done("/me/logins", "identity-login-ended")
}

/// `POST /me/logins/end`: all of them, this one included.
pub async fn end_all(cx: Cx) -> Answer {
    let mut tx = cx.write().await?;
    logins::end_all(&mut tx, cx.actor).await?;
    tx.commit().await?;
    signed_out(&cx)
}

/// `POST /sign-out`
pub async fn sign_out(cx: Cx) -> Answer {
    if let Some(login) = cx.login {
        let mut tx = cx.write().await?;
        logins::end(&mut tx, cx.actor, login).await?;
        tx.commit().await?;
    }
    signed_out(&cx)
}

/// Back to the door, with nothing left on the device: drafts and kept pages go too.
fn signed_out(cx: &Cx) -> Answer {
    let mut response = cx.see_other("/sign-in")?;
    let headers = response.headers_mut();
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    if let Some(cookie) = cookies::set(&cx.house, cookies::LOGIN, "", 0) {
        headers.append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
