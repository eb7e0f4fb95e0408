//! Joining is one tap; leaving is one more.

use crate::{Answer, Cx, Id};
use domain::{
    access::person,
    cohorts::{self, Joined},
};
use model::CohortId;

/// `POST /cohorts/{cohort}/join`
pub async fn join(cx: Cx, Id(cohort): Id<CohortId>) -> Answer {
    let mut tx = cx.write().await?;
    let joined = cohorts::join(&mut tx, cx.actor, cohort).await?;
    tx.commit().await?;
    let said = match joined {
        Joined::Enrolled => "cohorts-said-joined",
        Joined::Waitlisted { .. } => "cohorts-said-waiting",
    };
    cx.done(&format!("/cohorts/{cohort}"), said)
}

/// `POST /cohorts/{cohort}/leave`
pub async fn leave(cx: Cx, Id(cohort): Id<CohortId>) -> Answer {
    let who = person(cx.actor)?;
    let mut tx = cx.write().await?;
    cohorts::withdraw(&mut tx, cx.actor, cohort, who).await?;
    tx.commit().await?;
    cx.done("/cohorts", "cohorts-said-left")
}
