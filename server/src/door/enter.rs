//! Who comes in: a login's cookie or a bearer token becomes an actor, the language is found, the
//! handler runs, and a failure becomes a page or a problem document.

use super::secure;
use crate::api::problem::{self, Problem};
use app::{
    Cx, CxParts, Failure, House, errors,
    identity::cookies::{self, BROWSER, LANG, LOGIN, SAID},
};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{
    Error, Result,
    identity::{logins, tokens},
    people::Person,
    secret::Secret,
    zones,
};
use hydration_context::SsrSharedContext;
use leptos::{prelude::Owner, reactive::computed::ScopedFuture};
use model::{Actor, Lang, LoginId};
use std::{net::SocketAddr, sync::Arc};

pub async fn enter(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let request_id = match Secret::random() {
        Ok(secret) => secret.reveal().chars().filter(char::is_ascii_alphanumeric).take(8).collect(),
        Err(_) => String::from("00000000"),
    };
    let (mut head, body) = request.into_parts();
    let cx = match known(&house, &head).await {
        Ok(cx) => cx,
        Err(error) => {
            tracing::error!(request_id, ?error, "could not tell who asks");
            return unavailable(head.uri.path());
        }
    };
    head.extensions.insert(cx.clone());
    let request = Request::from_parts(head, body);
    // Views are built inside the handler; Leptos keeps what belongs to them in an owner.
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let mut response = ScopedFuture { owner: owner.clone(), observer: None, fut: next.run(request) }.await;
    owner.cleanup();
    if let Some(Failure(error)) = response.extensions_mut().remove::<Failure>() {
        if let Error::Internal(_) = *error {
            tracing::error!(request_id, ?error, "a request failed");
        }
        response = errors::respond(&cx, &error, &request_id);
    }
    leave(&cx, &mut response);
    response
}

/// The database does not answer, so nothing is known of who asks.
fn unavailable(path: &str) -> Response {
    let status = StatusCode::SERVICE_UNAVAILABLE;
    if problem::is_api(path) {
        return Problem::new(status, "unavailable", "The database does not answer.").into_response();
    }
    status.into_response()
}

/// What an answer carries besides its content.
fn leave(cx: &Cx, response: &mut Response) {
    let shows_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if cx.said.is_some()
        && shows_page
        && let Some(cookie) = cookies::set(&cx.house, SAID, "", 0)
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    if cx.me.is_none()
        && let Some(chosen) = lang_asked_for(&cx.path)
        && let Some(cookie) = cookies::set(&cx.house, LANG, chosen.as_str(), 60 * 60 * 24 * 90)
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    secure(response.headers_mut(), cx);
    response
        .headers_mut()
        .entry(HeaderName::from_static("vary"))
        .or_insert(HeaderValue::from_static("cookie, accept, accept-language"));
}

async fn known(house: &Arc<House>, head: &Parts) -> Result<Cx> {
    let headers = &head.headers;
    let (actor, me, login) = actor(house, headers).await?;
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let lang = me.as_ref().map(|me| me.lang).unwrap_or_else(|| spoken(house, headers, &path));
    let zone = zones::zone(me.as_ref().map_or("UTC", |me| &me.zone));
    let peer = head.extensions.get::<ConnectInfo<SocketAddr>>();
    Ok(Cx::new(CxParts {
        house: house.clone(),
        actor,
        me,
        login,
        lang,
        zone,
        path,
        nonce: Secret::random()?.reveal().to_owned(),
        wants_json: problem::is_api(head.uri.path())
            || text(headers, header::ACCEPT).is_some_and(|accept| accept.starts_with("application/json")),
        browser: cookies::read(house, headers, BROWSER).map(Secret::presented),
        device: device(text(headers, header::USER_AGENT).unwrap_or_default()),
        said: cookies::read(house, headers, SAID).filter(|key| is_key(key)).map(str::to_owned),
        // What a proxy passes on comes from elsewhere, whatever address the proxy has.
        is_local: peer.is_some_and(|ConnectInfo(address)| address.ip().is_loopback())
            && !headers.contains_key("x-forwarded-for")
            && !headers.contains_key("forwarded"),
    }))
}

async fn actor(house: &House, headers: &HeaderMap) -> Result<(Actor, Option<Person>, Option<LoginId>)> {
    let bearer = text(headers, header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
    let (mut tx, token) = match (bearer, cookies::read(house, headers, LOGIN)) {
        (Some(bearer), _) => {
            let mut tx = house.db.read().await?;
            let person = tokens::recognise(&mut tx, &Secret::presented(bearer)).await?;
            return Ok((person.as_ref().map_or(Actor::Nobody, Person::actor), person, None));
        }
        (None, Some(token)) => (house.db.read().await?, Secret::presented(token)),
        (None, None) => return Ok((Actor::Nobody, None, None)),
    };
    let Some(known) = logins::recognise(&mut tx, &token).await? else {
        return Ok((Actor::Nobody, None, None));
    };
    drop(tx);
    if known.stale {
        let mut tx = house.db.write().await?;
        logins::touch(&mut tx, known.login).await?;
        tx.commit().await?;
    }
    Ok((known.person.actor(), Some(known.person), Some(known.login)))
}

/// The language of somebody not known yet: asked for, chosen before, or liked by their browser.
fn spoken(house: &House, headers: &HeaderMap, path: &str) -> Lang {
    lang_asked_for(path)
        .or_else(|| cookies::read(house, headers, LANG)?.parse().ok())
        .or_else(|| Lang::from_accept_language(text(headers, header::ACCEPT_LANGUAGE)?))
        .unwrap_or(Lang::En)
}

fn lang_asked_for(path: &str) -> Option<Lang> {
    let (_, query) = path.split_once('?')?;
    query.split('&').find_map(|pair| pair.strip_prefix("lang=")?.parse().ok())
}

/// A browser in plain words: "Chrome, Android". Enough to tell one's devices apart.
fn device(agent: &str) -> String {
    let first = |names: &[&'static str]| names.iter().find(|name| agent.contains(**name)).copied();
    let browser = first(&["Edg", "SamsungBrowser", "KAKAOTALK", "Firefox", "Chrome", "Safari", "curl"]);
    let system = first(&["Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux"]);
    let names: Vec<&str> = [browser, system].into_iter().flatten().collect();
    if names.is_empty() {
        "?".into()
    } else {
        names.join(", ").replace("Edg", "Edge").replace("Macintosh", "Mac")
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text.len() < 60
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}
