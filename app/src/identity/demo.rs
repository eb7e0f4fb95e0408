//! The demo's door: its people by one click, on the loopback interface only.

use super::sign_in::welcome;
use crate::{
    Answer, Cx, Fields,
    parts::{avatar, icon},
};
use domain::{Error, Result, demo, identity::logins, people::Person, zones::zone};
use leptos::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Who {
    person: String,
}

/// `POST /demo/sign-in`
///
/// # Errors
/// Not found wherever this is not a demo, for whoever comes from elsewhere, and for unknown people.
pub async fn sign_in(cx: Cx, Fields(who): Fields<Who>) -> Answer {
    if !is_open(&cx) {
        return Err(Error::NotFound.into());
    }
    let mut tx = cx.write().await?;
    let person = demo::person(&mut tx, &who.person).await?;
    let login = logins::begin_demo(&mut tx, &person, &cx.device).await?;
    tx.commit().await?;
    welcome(&cx, &login)
}

/// The people to choose from, where this is a demo.
pub(super) async fn faces(cx: &Cx) -> Result<Option<AnyView>> {
    if !is_open(cx) {
        return Ok(None);
    }
    let mut people = demo::faces(&mut cx.read().await?).await?;
    let others = people.split_off(people.len().min(demo::FIRST.len()));
    Ok(Some(
        view! {
            <section class="part" aria-labelledby="demo-people">
                <header class="part-head"><h2 id="demo-people">{cx.t("identity-demo-title")}</h2></header>
                <p>{cx.t("identity-demo-text")}</p>
                <ul class="demo-people">{buttons(cx, people)}</ul>
                <details class="others">
                    <summary>{cx.t("identity-demo-others")}</summary>
                    <ul class="demo-people">{buttons(cx, others)}</ul>
                </details>
            </section>
        }
        .into_any(),
    ))
}

fn buttons(cx: &Cx, people: Vec<(String, Person)>) -> AnyView {
    people
        .into_iter()
        .map(|(handle, person)| {
            let meta = format!("{} · {}", cx.word("role", person.role.as_str()), cx.city(zone(&person.zone)));
            view! {
                <li>
                    <form method="post" action="/demo/sign-in">
                        <input type="hidden" name="person" value=handle />
                        <button>
                            {avatar(&person.id.0, &person.name, "")}
                            <span><span class="name" lang=person.lang.as_str()>{person.name}</span><span class="meta">{meta}</span></span>
                            {icon("arrow")}
                        </button>
                    </form>
                </li>
            }
        })
        .collect_view()
        .into_any()
}

fn is_open(cx: &Cx) -> bool {
    cx.house.demo && cx.is_local
}
