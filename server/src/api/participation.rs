//! Who took part in a cohort, for those who oversee it.

use super::{
    answer::Answer,
    body::Asked,
    paging::{Page, PageOf, Paging},
    people::PersonName,
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Id};
use axum::Json;
use domain::participation::{self, Line, Only, ReportFilter};
use model::{Action, CohortId, FlawCode, Flaws, Role};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::routes;

pub fn routes(table: Table) -> Table {
    table.api(Access::To(Action::SeeParticipation), routes!(list_participation))
}

/// One person's figures.
#[derive(Serialize, ToSchema)]
pub struct Participation {
    person: PersonName,
    #[schema(schema_with = words::role)]
    role: Role,
    /// Materials marked as done.
    read: i64,
    /// How many materials there are to read.
    of: i64,
    /// Posts written.
    posted: i64,
    /// Whether they have, or had, a mentorship.
    matched: bool,
    /// Mentoring sessions booked.
    booked: i64,
    /// Sessions attended, in time or late.
    attended: i64,
}

#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Filter {
    #[param(schema_with = words::role)]
    role: Option<Role>,
    /// Those who have not read, written, been matched, booked or attended.
    #[param(schema_with = words::left_undone)]
    only: Option<String>,
    /// A part of the name.
    q: String,
}

/// Who took part: per person what every room counted.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}/participation",
    tag = "participation",
    params(("cohort" = Uuid, Path), Filter, PageOf),
    responses((status = 200, description = "A page of people", body = Page<Participation>))
)]
async fn list_participation(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    Asked(filter): Asked<Filter>,
    paging: Paging,
) -> Answer<Page<Participation>> {
    let mut tx = cx.read().await?;
    let filter = filter.read()?;
    let report = participation::report(&mut tx, cx.actor, cohort, &filter).await?;
    Ok(Json(paging.page(report.lines, |line| (0, line.person.0), Participation::from)?))
}

impl Filter {
    fn read(self) -> Result<ReportFilter, Flaws> {
        let known = |only: &String| Only::ALL.iter().any(|word| word.as_str() == only);
        if !self.only.as_ref().is_none_or(known) {
            return Err(Flaws::one("only", FlawCode::UnknownChoice));
        }
        let only = self.only.unwrap_or_default();
        let role = self.role.map(|role| role.to_string()).unwrap_or_default();
        Ok(ReportFilter { role, only, q: self.q, sort: String::new() })
    }
}

impl From<Line> for Participation {
    fn from(line: Line) -> Self {
        Self {
            person: PersonName { id: line.person.0, name: line.name },
            role: line.role,
            read: line.read,
            of: line.of,
            posted: line.posted,
            matched: line.matched,
            booked: line.booked,
            attended: line.attended,
        }
    }
}
