//! The house's cookies. On https they carry the `__Host-` prefix, which binds them to this host;
//! browsers refuse that prefix on plain http, so a local demo uses the plain names.

use crate::House;
use axum::http::{HeaderMap, HeaderValue, header};
use domain::{identity::logins, secret::Secret};

/// The signed-in browser's token.
pub const LOGIN: &str = "ieum-login";
/// The value that binds a sign-in link to the browser that asked for it.
pub const BROWSER: &str = "ieum-browser";
/// The language somebody chose before they were known.
pub const LANG: &str = "ieum-lang";
/// What to say at the top of the next page.
pub const SAID: &str = "ieum-said";

/// The value of one of our cookies.
pub fn read<'a>(house: &House, headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let name = full(house, name);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A cookie for that many seconds; 0 removes it.
pub fn set(house: &House, name: &str, value: &str, seconds: i64) -> Option<HeaderValue> {
    let secure = if house.is_secure() { "; Secure" } else { "" };
    let name = full(house, name);
    let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).ok()
}

/// The cookie of a new login.
pub fn login(house: &House, token: &Secret) -> Option<HeaderValue> {
    set(house, LOGIN, token.reveal(), logins::LIFETIME.num_seconds())
}

fn full(house: &House, name: &str) -> String {
    if house.is_secure() { format!("__Host-{name}") } else { name.to_owned() }
}
