//! One person as staff see them: everything but what nobody needs, and what can be done.

use super::fields::{chips, fact, hours, open_facts};
use crate::{
    Answer, Cx, Id, Page, Place,
    cohorts::{state, tone},
    parts::avatar,
};
use domain::people::{self, Detail};
use leptos::prelude::*;
use model::{Action, Decision, PersonId, PersonState, Relation, Role, may};

/// `GET /staff/people/{person}`
pub async fn page(cx: Cx, Id(id): Id<PersonId>) -> Answer {
    let detail = people::detail(&mut cx.read().await?, cx.actor, id).await?;
    let person = &detail.person;
    let tone = match person.state {
        PersonState::Active => "accent",
        PersonState::Invited => "plain",
        PersonState::Suspended => "off",
    };
    let places = if person.role == Role::Mentor { person.capacity.to_string() } else { String::new() };
    let facts: Vec<AnyView> = [
        fact(cx.t("people-email"), detail.email.clone()),
        fact(cx.t("people-hours"), hours(&cx, person)),
        fact(cx.t("people-capacity"), places),
        fact(cx.t("house-language"), person.lang.own_name().to_owned()),
        fact(cx.t("people-here-since"), cx.date(person.created_at)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let title = person.name.clone();
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/staff/people">{cx.t("house-staff-people")}</a></p>
            {avatar(&person.id.0, &person.name, "large")}
            <h1 lang=person.lang.as_str()>{title.clone()}</h1>
            <p class="meta"><span class="status" data-tone=tone>{cx.word("state", person.state.as_str())}</span></p>
        </header>
        {invitation(&cx, &detail)}
        <dl class="facts">{open_facts(&cx, person)}{facts}</dl>
        {chips(&cx, "people-topics", "topic", &person.topics.0)}
        {chips(&cx, "people-goals", "goal", &person.goals.0)}
        {enrolments(&cx, &detail)}
        {account(&cx, &detail)}
    };
    cx.page(Page::new(Place::StaffPeople, title, view))
}

/// `POST /staff/people/{person}/invitation`
pub async fn invite_again(cx: Cx, Id(id): Id<PersonId>) -> Answer {
    let mut tx = cx.write().await?;
    people::invite_again(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    cx.done(&format!("/staff/people/{id}"), "people-said-invited")
}

/// `POST /staff/people/{person}/suspend`
pub async fn suspend(cx: Cx, Id(id): Id<PersonId>) -> Answer {
    let mut tx = cx.write().await?;
    people::suspend(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    cx.done(&format!("/staff/people/{id}"), "people-said-suspended")
}

/// `POST /staff/people/{person}/restore`
pub async fn restore(cx: Cx, Id(id): Id<PersonId>) -> Answer {
    let mut tx = cx.write().await?;
    people::restore(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    cx.done(&format!("/staff/people/{id}"), "people-said-restored")
}

/// Where an invitation stands, for somebody who has not come in yet.
fn invitation(cx: &Cx, detail: &Detail) -> Option<AnyView> {
    if detail.person.state != PersonState::Invited {
        return None;
    }
    let sent = detail.invitation.as_ref();
    let text = match sent {
        Some(sent) if sent.expires_at > cx.house.db.now() => {
            let times =
                [("sent", cx.date(sent.created_at).into()), ("until", cx.date(sent.expires_at).into())];
            cx.t_with("people-invitation-open", &times)
        }
        Some(sent) => cx.t_with("people-invitation-expired", &[("sent", cx.date(sent.created_at).into())]),
        None => cx.t("people-invitation-none"),
    };
    let again = (may(cx.actor, Action::InvitePeople, Relation::Stranger) == Decision::Allow).then(|| {
        view! {
            <form method="post" action=format!("/staff/people/{}/invitation", detail.person.id)>
                <button class="text-button">{cx.t("people-invite-again")}</button>
            </form>
        }
    });
    Some(view! { <div class="notice" data-tone="plain"><p>{text}</p>{again}</div> }.into_any())
}

fn enrolments(cx: &Cx, detail: &Detail) -> Option<AnyView> {
    let enrols = may(cx.actor, Action::Enrol, Relation::Stranger) == Decision::Allow;
    let rows = detail
        .cohorts
        .iter()
        .map(|(cohort, enrolment)| {
            let word = state(cx, &enrolment.state, enrolment.position);
            let staff = if enrols { "/staff" } else { "" };
            view! {
                <li class="row">
                    <div class="grow">
                        <a class="row-title" href=format!("{staff}/cohorts/{}", cohort.id)>{cohort.name.clone()}</a>
                        <p class="meta"><span>{cohort.programme_name.clone()}</span></p>
                    </div>
                    <div class="row-side"><span class="status" data-tone=tone(&enrolment.state)>{word}</span></div>
                </li>
            }
        })
        .collect_view();
    (!detail.cohorts.is_empty()).then(|| {
        view! {
            <section class="part" aria-labelledby="cohorts">
                <header class="part-head"><h2 id="cohorts">{cx.t("house-staff-cohorts")}</h2></header>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

/// Suspending and opening again, for those who may.
fn account(cx: &Cx, detail: &Detail) -> Option<AnyView> {
    let id = detail.person.id;
    let relation = if cx.actor.id() == Some(id) { Relation::Own } else { Relation::Stranger };
    if may(cx.actor, Action::SuspendPerson, relation) == Decision::Deny {
        return None;
    }
    if detail.person.state == PersonState::Suspended {
        return Some(
            view! {
                <form method="post" action=format!("/staff/people/{id}/restore") class="actions">
                    <button class="button quiet">{cx.t("people-restore")}</button>
                </form>
            }
            .into_any(),
        );
    }
    Some(
        view! {
            <details class="confirm danger">
                <summary>{cx.t("people-suspend")}</summary>
                <div>
                    <p>{cx.t("people-suspend-text")}</p>
                    <form method="post" action=format!("/staff/people/{id}/suspend") class="actions">
                        <button class="button danger">{cx.t("people-suspend")}</button>
                    </form>
                </div>
            </details>
        }
        .into_any(),
    )
}
