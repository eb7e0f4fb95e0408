//! The staff's roster of a cohort: who is in, who waits and in which order, who was invited; and
//! what can be done about each.

use super::{Tab, places, state, tabs, tone};
use crate::{
    Answer, Cx, Failure, Fields, Id, Ids, Page, Place,
    parts::{Field, avatar, error_summary, input},
};
use domain::{
    Error,
    access::demand,
    cohorts::{self, Cohort, Joined, Member},
};
use leptos::prelude::*;
use model::{Action, CohortId, Flaws, PersonId, Relation};
use serde::Deserialize;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Invite {
    email: String,
}

/// `GET /staff/cohorts/{cohort}`
pub async fn page(cx: Cx, Id(cohort): Id<CohortId>) -> Answer {
    show(&cx, cohort, &Invite::default(), &Flaws::none()).await
}

/// `POST /staff/cohorts/{cohort}/invite`: somebody who is here already, by their address.
pub async fn invite(cx: Cx, Id(cohort): Id<CohortId>, Fields(form): Fields<Invite>) -> Answer {
    let mut tx = cx.write().await?;
    match cohorts::invite_address(&mut tx, cx.actor, cohort, &form.email).await {
        Ok(_) => {
            tx.commit().await?;
            cx.done(&format!("/staff/cohorts/{cohort}"), "cohorts-said-invited")
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            show(&cx, cohort, &form, &flaws).await
        }
        Err(error) => Err(Failure::from(error)),
    }
}

/// `POST /staff/cohorts/{cohort}/people/{person}/enrol`
pub async fn enrol(cx: Cx, Ids((cohort, person)): Ids<(CohortId, PersonId)>) -> Answer {
    let mut tx = cx.write().await?;
    let joined = cohorts::enrol(&mut tx, cx.actor, cohort, person).await?;
    tx.commit().await?;
    let said = match joined {
        Joined::Enrolled => "cohorts-said-enrolled",
        Joined::Waitlisted { .. } => "cohorts-said-waitlisted",
    };
    cx.done(&format!("/staff/cohorts/{cohort}"), said)
}

/// `POST /staff/cohorts/{cohort}/people/{person}/withdraw`
pub async fn withdraw(cx: Cx, Ids((cohort, person)): Ids<(CohortId, PersonId)>) -> Answer {
    let mut tx = cx.write().await?;
    cohorts::withdraw(&mut tx, cx.actor, cohort, person).await?;
    tx.commit().await?;
    cx.done(&format!("/staff/cohorts/{cohort}"), "cohorts-said-withdrawn")
}

async fn show(cx: &Cx, id: CohortId, form: &Invite, flaws: &Flaws) -> Answer {
    demand(cx.actor, Action::Enrol, Relation::Stranger)?;
    let mut tx = cx.read().await?;
    let (cohort, _) = cohorts::show(&mut tx, cx.actor, id).await?;
    let mut members = cohorts::roster(&mut tx, cx.actor, id).await?;
    drop(tx);
    // By name within each state; those who wait, in their order.
    members.sort_by_key(|member| (order(&member.state), member.position));
    let count = cx.t_with("cohorts-people", &[("count", (members.len() as i64).into())]);
    let rows = members.into_iter().map(|member| row(cx, &cohort, member)).collect_view();
    let headers =
        ["roster-name", "people-role", "people-state"].map(|key| view! { <th scope="col">{cx.t(key)}</th> });
    let title = cohort.name.clone();
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/staff/cohorts">{cohort.programme_name.clone()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="meta"><span>{places(cx, &cohort)}</span></p>
        </header>
        {tabs(cx, id, Tab::Roster)}
        {error_summary(cx, flaws)}
        <section class="part" aria-labelledby="roster">
            <header class="part-head"><h2 id="roster">{cx.t("cohorts-tab-roster")}</h2></header>
            <table class="table stacked">
                <caption>{count}</caption>
                <thead><tr>{headers}<th scope="col"><span class="visually-hidden">{cx.t("people-actions")}</span></th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
        {invite_form(cx, id, form, flaws)}
    };
    cx.page(Page::new(Place::StaffCohorts, title, view).flawed(flaws))
}

fn invite_form(cx: &Cx, id: CohortId, form: &Invite, flaws: &Flaws) -> AnyView {
    let email = Field {
        name: "email",
        label: cx.t("cohorts-invite-email"),
        hint: Some(cx.t("cohorts-invite-hint")),
        value: form.email.clone(),
        kind: "email",
        autocomplete: Some("off"),
        ..Field::default()
    };
    view! {
        <section class="part" aria-labelledby="invite">
            <header class="part-head"><h2 id="invite">{cx.t("cohorts-invite")}</h2></header>
            <form class="form" method="post" action=format!("/staff/cohorts/{id}/invite")>
                {input(cx, flaws, email)}
                <div class="actions">
                    <button class="button">{cx.t("people-invite-button")}</button>
                    <a href=format!("/staff/people/new?cohort={id}")>{cx.t("people-invite-new")}</a>
                    <a href=format!("/staff/people/import?cohort={id}")>{cx.t("people-import")}</a>
                </div>
            </form>
        </section>
    }
    .into_any()
}

fn row(cx: &Cx, cohort: &Cohort, member: Member) -> AnyView {
    let act = |verb: &str| format!("/staff/cohorts/{}/people/{}/{verb}", cohort.id, member.person);
    let open = matches!(member.state.as_str(), "invited" | "waitlisted" | "withdrawn");
    let enrol = (open && cohort.state != "finished").then(|| {
        let label = cx.t_with("cohorts-enrol-name", &[("name", member.name.clone().into())]);
        view! {
            <form method="post" action=act("enrol")>
                <button class="button quiet small" aria-label=label>{cx.t("cohorts-enrol")}</button>
            </form>
        }
    });
    let withdraw = (!matches!(member.state.as_str(), "withdrawn" | "completed")).then(|| {
        let text = cx.t_with("cohorts-withdraw-text", &[("name", member.name.clone().into())]);
        view! {
            <details class="confirm danger">
                <summary>{cx.t("cohorts-withdraw")}</summary>
                <div>
                    <p>{text}</p>
                    <form method="post" action=act("withdraw") class="actions">
                        <button class="button danger small">{cx.t("cohorts-withdraw")}</button>
                    </form>
                </div>
            </details>
        }
    });
    let row_tone = (member.state == "withdrawn").then_some("off");
    view! {
        <tr data-tone=row_tone>
            <th scope="row">
                <span class="person">
                    {avatar(&member.person.0, &member.name, "small")}
                    <a href=format!("/staff/people/{}", member.person) lang=member.lang.as_str()>{member.name.clone()}</a>
                </span>
            </th>
            <td data-label=cx.t("people-role")>{cx.word("role", member.role.as_str())}</td>
            <td data-label=cx.t("people-state")>
                <span class="status" data-tone=tone(&member.state)>{state(cx, &member.state, member.position)}</span>
            </td>
            <td class="tight">{enrol}{withdraw}</td>
        </tr>
    }
    .into_any()
}

fn order(state: &str) -> usize {
    ["enrolled", "waitlisted", "invited", "completed", "withdrawn"]
        .iter()
        .position(|known| *known == state)
        .unwrap_or(usize::MAX)
}
