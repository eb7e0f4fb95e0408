//! The table of who took part, its filter, and the same table as a file.

use crate::{
    Answer, Cx, Id, Page, Place, Search,
    cohorts::{Tab, tabs},
    parts::{Choice, Field, select, small_icon},
};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use domain::participation::{self, COLUMNS, Only, Report, ReportFilter};
use leptos::prelude::*;
use model::{CohortId, Flaws, Role};

/// `GET /staff/cohorts/{cohort}/participation`
pub async fn page(cx: Cx, Id(cohort): Id<CohortId>, Search(filter): Search<ReportFilter>) -> Answer {
    let report = participation::report(&mut cx.read().await?, cx.actor, cohort, &filter).await?;
    let title = format!("{} · {}", cx.t("cohorts-tab-participation"), report.cohort.name);
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/cohorts/{cohort}")>{report.cohort.name.clone()}</a></p>
            <h1>{cx.t("cohorts-tab-participation")}</h1>
            <p class="lede">{cx.t("participation-lede")}</p>
            <div class="actions">
                <a class="button quiet" href=address(cohort, ".csv", &filter) download="">
                    {small_icon("download")}{cx.t("participation-export")}
                </a>
            </div>
        </header>
        {tabs(&cx, cohort, Tab::Participation)}
        {filters(&cx, cohort, &filter)}
        {table(&cx, &report, &filter)}
    };
    cx.page(Page::new(Place::StaffCohorts, title, view))
}

/// `GET /staff/cohorts/{cohort}/participation.csv`: the rows and columns of the page under the
/// same filter.
pub async fn csv(cx: Cx, Id(cohort): Id<CohortId>, Search(filter): Search<ReportFilter>) -> Answer {
    let report = participation::report(&mut cx.read().await?, cx.actor, cohort, &filter).await?;
    Ok(as_file(participation::csv(&report, cx.lang)?, "participation.csv"))
}

/// A table as a file to keep.
pub fn as_file(csv: Vec<u8>, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, csv).into_response()
}

fn filters(cx: &Cx, cohort: CohortId, filter: &ReportFilter) -> AnyView {
    let everybody = Choice::new("", cx.t("participation-everybody"));
    let shown = [Role::Activist, Role::Mentor, Role::Facilitator];
    let roles = shown.map(|role| Choice::new(role.as_str(), cx.word("role", role.as_str())));
    let roles: Vec<Choice> = std::iter::once(everybody.clone()).chain(roles).collect();
    let only = Only::ALL
        .iter()
        .map(|only| Choice::new(only.as_str(), cx.t(&format!("participation-only-{}", only.as_str()))));
    let only: Vec<Choice> = std::iter::once(everybody).chain(only).collect();
    let role =
        Field { name: "role", label: cx.t("people-role"), value: filter.role.clone(), ..Field::default() };
    let which = Field {
        name: "only",
        label: cx.t("participation-only"),
        value: filter.only.clone(),
        ..Field::default()
    };
    let none = Flaws::none();
    view! {
        <form class="filters" role="search" action=format!("/staff/cohorts/{cohort}/participation")>
            <div class="field search">
                <label for="q">{cx.t("participation-column-name")}</label>
                <input id="q" name="q" type="search" value=filter.q.clone() />
            </div>
            {select(cx, &none, role, &roles)}
            {select(cx, &none, which, &only)}
            {(!filter.sort.is_empty()).then(|| crate::parts::hidden("sort", filter.sort.clone()))}
            <div class="actions"><button class="button quiet small">{cx.t("house-apply")}</button></div>
        </form>
    }
    .into_any()
}

fn table(cx: &Cx, report: &Report, filter: &ReportFilter) -> AnyView {
    let counts = [("shown", (report.lines.len() as i64).into()), ("of", (report.everybody as i64).into())];
    let caption = cx.t_with("participation-caption", &counts);
    let (head, rows) = participation::table(report, cx.lang);
    let headers = COLUMNS
        .into_iter()
        .zip(head)
        .map(|(column, label)| {
            let down = format!("-{column}");
            let (sorted, next) = match filter.sort.as_str() {
                sort if sort == column || (sort.is_empty() && column == "name") => (Some("ascending"), down),
                sort if sort == down => (Some("descending"), column.to_owned()),
                // The busiest first: that is what a figure is looked at for.
                _ if is_figure(column) => (None, down),
                _ => (None, column.to_owned()),
            };
            let href = address(report.cohort.id, "", &ReportFilter { sort: next, ..filter.clone() });
            let class = is_figure(column).then_some("num");
            view! { <th scope="col" class=class aria-sort=sorted><a href=href>{label}</a></th> }
        })
        .collect_view();
    let body = report
        .lines
        .iter()
        .zip(rows)
        .map(|(line, cells)| {
            let person = format!("/staff/people/{}", line.person);
            let lang = line.lang.as_str();
            let mut cells = cells.into_iter().zip(COLUMNS);
            let name = cells.next().map(|(name, _)| name);
            let rest = cells
                .map(|(cell, column)| {
                    let class = is_figure(column).then_some("num");
                    let label = cx.t(&format!("participation-column-{column}"));
                    view! { <td class=class data-label=label>{cell}</td> }
                })
                .collect_view();
            view! { <tr><th scope="row"><a href=person lang=lang>{name}</a></th>{rest}</tr> }
        })
        .collect_view();
    view! {
        <table class="table stacked">
            <caption>{caption}</caption>
            <thead><tr>{headers}</tr></thead>
            <tbody>{body}</tbody>
        </table>
    }
    .into_any()
}

fn is_figure(column: &str) -> bool {
    matches!(column, "read" | "posted" | "booked" | "attended")
}

/// The page or the file under a filter.
fn address(cohort: CohortId, file: &str, filter: &ReportFilter) -> String {
    let fields = [("role", &filter.role), ("only", &filter.only), ("q", &filter.q), ("sort", &filter.sort)];
    let given: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_html_form::to_string(given).unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/staff/cohorts/{cohort}/participation{file}{mark}{query}")
}
