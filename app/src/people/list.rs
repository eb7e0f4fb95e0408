//! The staff's list of people.

use crate::{
    Answer, Cx, Page, Place, Search,
    parts::{Choice, Field, avatar, mark, select},
};
use domain::{
    cohorts,
    people::{self, Listing, PER_PAGE, PeopleFilter, Person},
};
use leptos::prelude::*;
use model::{Action, Decision, Flaws, PersonState, Relation, Role, may};

/// `GET /staff/people`
pub async fn page(cx: Cx, Search(filter): Search<PeopleFilter>) -> Answer {
    let mut tx = cx.read().await?;
    let listing = people::search(&mut tx, cx.actor, &filter).await?;
    let cohorts = cohorts::list(&mut tx, cx.actor).await?;
    drop(tx);
    let cohorts: Vec<Choice> =
        cohorts.into_iter().map(|cohort| Choice::new(cohort.id.to_string(), cohort.name)).collect();
    let invites = may(cx.actor, Action::InvitePeople, Relation::Stranger) == Decision::Allow;
    let actions = invites.then(|| {
        view! {
            <div class="actions">
                <a class="button" href="/staff/people/import">{cx.t("people-import")}</a>
                <a class="button quiet" href="/staff/people/new">{cx.t("people-invite-one")}</a>
                <a class="button quiet" href="/staff/people/roster.csv" download="">{cx.t("people-export")}</a>
            </div>
        }
    });
    let title = cx.t("house-staff-people");
    let body = if listing.total == 0 {
        view! { <div class="empty">{mark()}<h2>{cx.t("people-nobody")}</h2><p>{cx.t("people-nobody-text")}</p></div> }
            .into_any()
    } else {
        table(&cx, listing, &filter)
    };
    let view = view! {
        <header class="page-head"><h1>{title.clone()}</h1>{actions}</header>
        {filters(&cx, &filter, cohorts)}
        {body}
    };
    cx.page(Page::new(Place::StaffPeople, title, view))
}

fn filters(cx: &Cx, filter: &PeopleFilter, cohorts: Vec<Choice>) -> AnyView {
    let any = || Choice::new("", cx.t("people-any"));
    let with_any = |choices: Vec<Choice>| -> Vec<Choice> { std::iter::once(any()).chain(choices).collect() };
    let roles = Role::ALL.iter().map(|role| Choice::new(role.as_str(), cx.word("role", role.as_str())));
    let states =
        PersonState::ALL.iter().map(|state| Choice::new(state.as_str(), cx.word("state", state.as_str())));
    let field = |name, label: &str, value: &str| Field {
        name,
        label: cx.t(label),
        value: value.to_owned(),
        ..Field::default()
    };
    let none = Flaws::none();
    view! {
        <form class="filters" role="search" action="/staff/people">
            <div class="field search">
                <label for="q">{cx.t("people-search")}</label>
                <input id="q" name="q" type="search" value=filter.q.clone() />
            </div>
            {select(cx, &none, field("role", "people-role", &filter.role), &with_any(roles.collect()))}
            {select(cx, &none, field("state", "people-state", &filter.state), &with_any(states.collect()))}
            {select(cx, &none, field("cohort", "people-cohort", &filter.cohort), &with_any(cohorts))}
            <div class="actions"><button class="button quiet small">{cx.t("house-apply")}</button></div>
        </form>
    }
    .into_any()
}

fn table(cx: &Cx, listing: Listing, filter: &PeopleFilter) -> AnyView {
    let caption = cx.t_with("cohorts-people", &[("count", (listing.total as i64).into())]);
    let headers = ["roster-name", "people-role", "people-state", "people-region"]
        .map(|key| view! { <th scope="col">{cx.t(key)}</th> });
    let pager = (listing.pages > 1).then(|| pager(cx, &listing, filter));
    let rows = listing.people.into_iter().map(|person| row(cx, person)).collect_view();
    view! {
        <table class="table stacked">
            <caption>{caption}</caption>
            <thead><tr>{headers}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {pager}
    }
    .into_any()
}

fn row(cx: &Cx, person: Person) -> AnyView {
    let (tone, off) = match person.state {
        PersonState::Active => ("accent", None),
        PersonState::Invited => ("plain", None),
        PersonState::Suspended => ("off", Some("off")),
    };
    let region = person.region.as_deref().map(|region| cx.word("region", region)).unwrap_or_default();
    view! {
        <tr data-tone=off>
            <th scope="row">
                <span class="person">
                    {avatar(&person.id.0, &person.name, "small")}
                    <a href=format!("/staff/people/{}", person.id) lang=person.lang.as_str()>{person.name}</a>
                </span>
            </th>
            <td data-label=cx.t("people-role")>{cx.word("role", person.role.as_str())}</td>
            <td data-label=cx.t("people-state")>
                <span class="status" data-tone=tone>{cx.word("state", person.state.as_str())}</span>
            </td>
            <td data-label=cx.t("people-region")>{region}</td>
        </tr>
    }
    .into_any()
}

fn pager(cx: &Cx, listing: &Listing, filter: &PeopleFilter) -> AnyView {
    let first = (listing.page - 1) * PER_PAGE + 1;
    let last = first + listing.people.len() - 1;
    let address = |page: usize| {
        let filter = PeopleFilter { page: page.to_string(), ..filter.clone() };
        format!("/staff/people?{}", serde_html_form::to_string(&filter).unwrap_or_default())
    };
    let before = (listing.page > 1)
        .then(|| view! { <a rel="prev" href=address(listing.page - 1)>{cx.t("house-previous")}</a> });
    let after = (listing.page < listing.pages)
        .then(|| view! { <a rel="next" href=address(listing.page + 1)>{cx.t("house-next")}</a> });
    let range = [
        ("first", (first as i64).into()),
        ("last", (last as i64).into()),
        ("of", (listing.total as i64).into()),
    ];
    view! {
        <nav class="pager" aria-label=cx.t("people-pages")>
            <span>{cx.t_with("people-range", &range)}</span>{before}{after}
        </nav>
    }
    .into_any()
}
