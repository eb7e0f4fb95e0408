//! Inviting one person.

use super::fields::{langs, zone_field};
use crate::{
    Answer, Cx, Failure, Fields, Page, Place, Search,
    parts::{Choice, Field, error_summary, input, select},
};
use domain::{
    Error,
    cohorts::{self, Cohort},
    people::{self, InviteForm},
};
use leptos::prelude::*;
use model::{Action, Decision, Flaws, Relation, Role, may};

/// `GET /staff/people/new`; fields of the form can be given in the query.
pub async fn page(cx: Cx, Search(given): Search<InviteForm>) -> Answer {
    let form = InviteForm {
        role: if given.role.is_empty() { Role::Activist.to_string() } else { given.role },
        lang: if given.lang.is_empty() { cx.lang.to_string() } else { given.lang },
        zone: if given.zone.is_empty() { cx.zone.name().to_owned() } else { given.zone },
        ..given
    };
    let open = open_cohorts(&cx).await?;
    show(&cx, open, &form, &Flaws::none())
}

/// `POST /staff/people/new`
pub async fn invite(cx: Cx, Fields(form): Fields<InviteForm>) -> Answer {
    let mut tx = cx.write().await?;
    match people::invite_entered(&mut tx, cx.actor, &form).await {
        Ok(person) => {
            tx.commit().await?;
            cx.done(&format!("/staff/people/{person}"), "people-said-invited")
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            let open = open_cohorts(&cx).await?;
            show(&cx, open, &form, &flaws)
        }
        Err(error) => Err(Failure::from(error)),
    }
}

/// The cohorts somebody can be invited to.
pub(super) async fn open_cohorts(cx: &Cx) -> domain::Result<Vec<Cohort>> {
    let mut all = cohorts::list(&mut cx.read().await?, cx.actor).await?;
    all.retain(|cohort| cohort.state != "finished");
    Ok(all)
}

/// The menu of those cohorts, and of none.
pub(super) fn cohort_choices(cx: &Cx, cohorts: Vec<Cohort>) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", cx.t("people-cohort-none"))];
    choices.extend(cohorts.into_iter().map(|cohort| Choice::new(cohort.id.to_string(), cohort.name)));
    choices
}

fn show(cx: &Cx, open: Vec<Cohort>, form: &InviteForm, flaws: &Flaws) -> Answer {
    let title = cx.t("people-invite-one");
    let field = |name, label: &str, value: &str| Field {
        name,
        label: cx.t(label),
        value: value.to_owned(),
        ..Field::default()
    };
    let name = Field { max: Some(80), autocomplete: Some("off"), ..field("name", "people-name", &form.name) };
    let email =
        Field { kind: "email", autocomplete: Some("off"), ..field("email", "people-email", &form.email) };
    let overseers = may(cx.actor, Action::InviteOverseers, Relation::Stranger) == Decision::Allow;
    let roles: Vec<Choice> = Role::ALL
        .iter()
        .filter(|role| overseers || !matches!(role, Role::SafeguardingLead | Role::Administrator))
        .map(|role| Choice::new(role.as_str(), cx.word("role", role.as_str())))
        .collect();
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/staff/people">{cx.t("house-staff-people")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("people-invite-lede")}</p>
        </header>
        {error_summary(cx, flaws)}
        <form class="form" method="post" action="/staff/people/new">
            {input(cx, flaws, name)}
            {input(cx, flaws, email)}
            {select(cx, flaws, field("role", "people-role", &form.role), &roles)}
            {select(cx, flaws, field("lang", "house-language", &form.lang), &langs())}
            {input(cx, flaws, zone_field(cx, &form.zone))}
            {select(cx, flaws, field("cohort", "people-cohort", &form.cohort), &cohort_choices(cx, open))}
            <div class="actions">
                <button class="button">{cx.t("people-invite-button")}</button>
                <a href="/staff/people">{cx.t("house-cancel")}</a>
            </div>
        </form>
    };
    cx.page(Page::new(Place::StaffPeople, title, view).flawed(flaws))
}
