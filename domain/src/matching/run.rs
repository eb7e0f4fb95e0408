//! Staff runs a round: profiles in, the best matching out, nothing told to anybody yet.

use super::{compose, found::Found, pool, weeks};
use crate::{
    Error, Result,
    access::{demand, person},
    audit::Act,
    cohorts,
    db::Tx,
    people, run, secret,
};
use ::matching::{Mode, solve};
use model::{Action, Actor, CohortId, Refusal, Relation, RoundId, RulesForm};
use sqlx::types::Json;

/// Computes a draft round: as many people matched as can be, and of those matchings the one with
/// the best total score.
///
/// # Errors
/// Flaws of the rules; [`Refusal::NothingToMatch`] without anybody on one of the sides;
/// [`Refusal::CohortClosed`]; [`Error::NotFound`] when the actor may not or there is no such
/// cohort.
pub async fn run(tx: &mut Tx, actor: Actor, cohort: CohortId, form: &RulesForm) -> Result<RoundId> {
    demand(actor, Action::RunRound, Relation::Stranger)?;
    let who = person(actor)?;
    let (here, _) = cohorts::show(tx, Actor::House, cohort).await?;
    let rules = form.read()?;
    if here.state == "finished" {
        return Err(Refusal::CohortClosed.into());
    }
    let pool = pool::of(tx, cohort).await?;
    if pool.mentees.is_empty() || pool.mentors.is_empty() {
        return Err(Refusal::NothingToMatch.into());
    }
    let birth_years = people::birth_years(tx).await?;
    let round = compose::compose(&pool, rules, weeks::of(&here, tx.now)?, &birth_years, tx.now);
    let outcome = solve(&round, Mode::Most).map_err(Error::internal)?;
    let found = Found::new(&pool, rules, &outcome)?;
    let id: RoundId = secret::id()?;
    run!(
        tx,
        "insert into rounds (id, cohort, state, rules, result, mentees, matched, created_by, created_at)
         values ($1, $2, 'draft', $3, $4, $5, $6, $7, $8)",
        id,
        cohort,
        Json(rules),
        Json(&found),
        found.mentees as i64,
        found.pairs.len() as i64,
        who,
        tx.now,
    );
    let detail = format!("{} of {}", found.pairs.len(), found.mentees);
    tx.record(Act {
        actor,
        verb: "matching.run",
        subject: Some(id.0),
        cohort: Some(cohort),
        detail: &detail,
    })
    .await?;
    Ok(id)
}
