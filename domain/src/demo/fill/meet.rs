//! Two people are matched by a real round, both accept, and they meet.

use super::stage::{Stage, absent};
use crate::{
    Result,
    db::Tx,
    demo::content::{Cohort, Meeting, Mentorship},
    matching, mentorships, sessions,
};
use model::{Answer, Booking, MentorshipState, ProposalState, RulesForm};

/// Staff runs a round for those who are there, and publishes it.
pub async fn propose(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort) -> Result<()> {
    let host = stage.host(cohort)?;
    let round = matching::run(tx, host, stage.cohort(&cohort.key)?, &RulesForm::default()).await?;
    matching::publish(tx, host, round).await?;
    Ok(())
}

/// Somebody accepts what was proposed to them in a cohort.
pub async fn accept(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort, who: &str) -> Result<()> {
    let (actor, id) = (stage.actor(who)?, stage.cohort(&cohort.key)?);
    let mine = matching::mine(tx, actor).await?;
    for proposal in mine.iter().filter(|p| p.cohort == id && p.state == ProposalState::Pending) {
        matching::answer(tx, actor, proposal.id, Answer::Accepted).await?;
    }
    Ok(())
}

/// The activist books an hour, and says for the first one what it is about.
pub async fn book<'w>(
    tx: &mut Tx,
    stage: &mut Stage<'w>,
    cohort: &Cohort,
    pair: &'w Mentorship,
    meeting: &Meeting,
) -> Result<()> {
    let starts_at = meeting.when.instant(stage.now).ok_or_else(|| absent(&meeting.when.at))?;
    let (actor, mentor, id) =
        (stage.actor(&pair.activist)?, stage.id(&pair.mentor)?, stage.cohort(&cohort.key)?);
    let mine = mentorships::mine(tx, actor).await?;
    let found = mine
        .iter()
        .find(|m| m.cohort == id && m.mentor == mentor && m.state == MentorshipState::Active)
        .ok_or_else(|| absent(&format!("{} and {}", pair.activist, pair.mentor)))?;
    let first = stage.meetings.keys().all(|(who, _)| *who != pair.activist);
    let question = if first { pair.goal.text.clone() } else { String::new() };
    let booking = Booking { starts_at: starts_at.to_rfc3339(), question };
    let session = sessions::book(tx, actor, found.id, &booking).await?;
    stage.meetings.insert((&pair.activist, starts_at), session);
    Ok(())
}

/// The mentor notes whether the activist came.
pub async fn mark(tx: &mut Tx, stage: &Stage<'_>, pair: &Mentorship, meeting: &Meeting) -> Result<()> {
    let how = meeting.activist.as_deref().unwrap_or_default();
    let how = how.parse().map_err(|()| absent(how))?;
    let starts_at = meeting.when.instant(stage.now).ok_or_else(|| absent(&meeting.when.at))?;
    let key = (pair.activist.as_str(), starts_at);
    let session = stage.meetings.get(&key).copied().ok_or_else(|| absent(&meeting.when.at))?;
    sessions::mark(tx, stage.actor(&pair.mentor)?, session, stage.id(&pair.activist)?, Some(how)).await
}
