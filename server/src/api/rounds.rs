//! Matching rounds, for staff: computed, looked at, published or put aside.

use super::{
    answer::{Answer, Created, Done, done},
    body::Body,
    paging::{Page, PageOf, Paging},
    people::PersonName,
    words,
};
use crate::table::{Access, Table};
use app::{Cx, Failure, Id};
use axum::Json;
use chrono::{DateTime, Utc};
use domain::{Result, Tx, cohorts, matching};
use model::{Action, Cefr, CohortId, PersonId, RoundId, RoundState, RulesForm};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use utoipa::ToSchema;
use utoipa_axum::routes;
use uuid::Uuid;

pub fn routes(table: Table) -> Table {
    let staff = Access::To(Action::RunRound);
    table
        .api(staff, routes!(list_rounds))
        .api(staff, routes!(run_round))
        .api(staff, routes!(show_round))
        .api(staff, routes!(publish_round))
        .api(staff, routes!(discard_round))
}

/// A round in a list.
#[derive(Serialize, ToSchema)]
pub struct RoundItem {
    id: Uuid,
    cohort: Uuid,
    #[schema(schema_with = words::round_state)]
    state: RoundState,
    rules: Rules,
    /// How many looked for a mentor.
    mentees: i64,
    /// How many of them were matched.
    matched: i64,
    created_at: DateTime<Utc>,
    published_at: Option<DateTime<Utc>>,
}

/// The hard rules of a round.
#[derive(Serialize, ToSchema)]
pub struct Rules {
    #[schema(schema_with = words::level)]
    mentee_level: Cefr,
    #[schema(schema_with = words::level)]
    mentor_level: Cefr,
    overlap_minutes: u32,
    same_organisation: bool,
}

/// A round with everything it found.
#[derive(Serialize, ToSchema)]
pub struct Round {
    #[serde(flatten)]
    item: RoundItem,
    /// The sum of the pairs' scores.
    score: u64,
    /// Whether the proof stands that nobody else could be matched, and that no matching of as many
    /// people has a better sum.
    proven: bool,
    pairs: Vec<Pair>,
    unmatched: Vec<Unmatched>,
}

#[derive(Serialize, ToSchema)]
pub struct Pair {
    mentee: PersonName,
    mentor: PersonName,
    score: u32,
    /// What speaks for it, in the asker's language; the points add up to the score.
    reasons: Vec<Reason>,
}

#[derive(Serialize, ToSchema)]
pub struct Reason {
    text: String,
    points: u32,
}

/// Somebody without a pair.
#[derive(Serialize, ToSchema)]
pub struct Unmatched {
    mentee: PersonName,
    /// Why, and what would change it, in the asker's language.
    hints: Vec<String>,
}

/// The rules to run a round with; what is not given is as usual.
#[derive(Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct NewRound {
    /// The lowest level of the mentee in the language the two share; B1 where it is not given.
    #[schema(schema_with = words::maybe_level)]
    mentee_level: Option<Cefr>,
    /// The lowest level of the mentor in it; B2 where it is not given.
    #[schema(schema_with = words::maybe_level)]
    mentor_level: Option<Cefr>,
    /// How much time the two must share in every week; 60 where it is not given.
    #[schema(minimum = 0, maximum = 1440)]
    overlap_minutes: Option<u32>,
    /// Whether two people of one organisation may be paired.
    same_organisation: bool,
}

#[derive(Serialize, ToSchema)]
pub struct Publication {
    /// How many pairs were proposed.
    proposals: usize,
}

/// The rounds of a cohort, oldest first.
#[utoipa::path(
    get,
    path = "/api/v1/cohorts/{cohort}/rounds",
    tag = "rounds",
    params(("cohort" = Uuid, Path), PageOf),
    responses((status = 200, description = "A page of rounds", body = Page<RoundItem>))
)]
async fn list_rounds(cx: Cx, Id(cohort): Id<CohortId>, paging: Paging) -> Answer<Page<RoundItem>> {
    let mut tx = cx.read().await?;
    cohorts::show(&mut tx, cx.actor, cohort).await?;
    let rounds = matching::list(&mut tx, cx.actor, cohort).await?;
    let place = |round: &matching::Summary| (round.created_at.timestamp_micros(), round.id.0);
    Ok(Json(paging.page(rounds, place, RoundItem::from)?))
}

/// Computes a draft: as many people matched as can be, and of those matchings the best. Nobody is
/// told.
#[utoipa::path(
    post,
    path = "/api/v1/cohorts/{cohort}/rounds",
    tag = "rounds",
    params(("cohort" = Uuid, Path)),
    request_body = NewRound,
    responses((status = 201, description = "The draft", body = Round))
)]
async fn run_round(
    cx: Cx,
    Id(cohort): Id<CohortId>,
    Body(new): Body<NewRound>,
) -> Result<Created<Round>, Failure> {
    let mut tx = cx.write().await?;
    let id = matching::run(&mut tx, cx.actor, cohort, &new.into()).await?;
    let round = shown(&mut tx, &cx, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/rounds/{id}"), round))
}

/// A round with its pairs, and those it found nobody for.
#[utoipa::path(
    get,
    path = "/api/v1/rounds/{round}",
    tag = "rounds",
    params(("round" = Uuid, Path)),
    responses((status = 200, description = "The round", body = Round))
)]
async fn show_round(cx: Cx, Id(id): Id<RoundId>) -> Answer<Round> {
    let mut tx = cx.read().await?;
    Ok(Json(shown(&mut tx, &cx, id).await?))
}

/// Proposes a draft's pairs to the people concerned.
#[utoipa::path(
    post,
    path = "/api/v1/rounds/{round}/publication",
    tag = "rounds",
    params(("round" = Uuid, Path)),
    responses((status = 201, description = "Published", body = Publication))
)]
async fn publish_round(cx: Cx, Id(id): Id<RoundId>) -> Result<Created<Publication>, Failure> {
    let mut tx = cx.write().await?;
    let proposals = matching::publish(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    Ok(Created::at(format!("/api/v1/rounds/{id}/proposals"), Publication { proposals }))
}

/// Puts a draft aside. Nobody was told of it, and nobody is.
#[utoipa::path(
    delete,
    path = "/api/v1/rounds/{round}",
    tag = "rounds",
    params(("round" = Uuid, Path)),
    responses((status = 204, description = "Put aside"))
)]
async fn discard_round(cx: Cx, Id(id): Id<RoundId>) -> Done {
    let mut tx = cx.write().await?;
    matching::discard(&mut tx, cx.actor, id).await?;
    tx.commit().await?;
    done()
}

async fn shown(tx: &mut Tx, cx: &Cx, id: RoundId) -> Result<Round> {
    let round = matching::show(tx, cx.actor, id).await?;
    let names = matching::names(tx, cx.actor, &round).await?;
    Ok(Round::seen(cx, round, &names))
}

impl Round {
    fn seen(cx: &Cx, round: matching::Round, names: &HashMap<PersonId, String>) -> Self {
        let found = round.result.0;
        let named = |id: PersonId| PersonName { id: id.0, name: names.get(&id).cloned().unwrap_or_default() };
        let reasons = |pair| {
            let points = matching::points(cx.lang, pair).into_iter();
            points.map(|(text, points)| Reason { text, points }).collect()
        };
        let pairs = found.pairs.iter().map(|pair| Pair {
            mentee: named(pair.mentee),
            mentor: named(pair.mentor),
            score: pair.score,
            reasons: reasons(pair),
        });
        let unmatched = found.unmatched.iter().map(|alone| Unmatched {
            mentee: named(alone.mentee),
            hints: matching::hints(cx.lang, alone, found.mentors, names),
        });
        Self {
            score: found.score,
            proven: found.proven,
            pairs: pairs.collect(),
            unmatched: unmatched.collect(),
            item: round.summary.into(),
        }
    }
}

impl From<matching::Summary> for RoundItem {
    fn from(round: matching::Summary) -> Self {
        let rules = round.rules.0;
        Self {
            id: round.id.0,
            cohort: round.cohort.0,
            state: round.state,
            rules: Rules {
                mentee_level: rules.mentee_level,
                mentor_level: rules.mentor_level,
                overlap_minutes: rules.overlap_minutes,
                same_organisation: rules.same_organisation,
            },
            mentees: round.mentees,
            matched: round.matched,
            created_at: round.created_at,
            published_at: round.published_at,
        }
    }
}

impl From<NewRound> for RulesForm {
    fn from(new: NewRound) -> Self {
        let usual = Self::default();
        let level = |level: Option<Cefr>, usual| level.map_or(usual, |level| level.to_string());
        Self {
            mentee_level: level(new.mentee_level, usual.mentee_level),
            mentor_level: level(new.mentor_level, usual.mentor_level),
            overlap_minutes: new.overlap_minutes.map_or(usual.overlap_minutes, |time| time.to_string()),
            same_organisation: new.same_organisation.then(|| "yes".into()),
        }
    }
}
