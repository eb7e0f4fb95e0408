//! Somebody as the people they take part with see them.

use super::fields::{chips, open_facts};
use crate::{Answer, Cx, Id, Page, Place, parts::avatar};
use domain::people;
use leptos::prelude::*;
use model::{Action, Decision, PersonId, Relation, may};

/// `GET /people/{person}`
pub async fn page(cx: Cx, Id(id): Id<PersonId>) -> Answer {
    let person = people::shown(&mut cx.read().await?, cx.actor, id).await?;
    let oversees = may(cx.actor, Action::SeePeople, Relation::Stranger) == Decision::Allow;
    let links = [
        (cx.actor.id() == Some(id)).then(|| ("/me".to_owned(), "people-edit")),
        oversees.then(|| (format!("/staff/people/{id}"), "people-staff-page")),
    ];
    let links = links
        .into_iter()
        .flatten()
        .map(|(href, key)| view! { <a class="button quiet" href=href>{cx.t(key)}</a> })
        .collect_view();
    let title = person.name.clone();
    let view = view! {
        <header class="page-head">
            {avatar(&person.id.0, &person.name, "large")}
            <h1 lang=person.lang.as_str()>{title.clone()}</h1>
            <div class="actions">{links}</div>
        </header>
        <dl class="facts">{open_facts(&cx, &person)}</dl>
        {chips(&cx, "people-topics", "topic", &person.topics.0)}
        {chips(&cx, "people-goals", "goal", &person.goals.0)}
    };
    cx.page(Page::new(Place::People, title, view))
}
