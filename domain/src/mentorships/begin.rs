//! A mentorship begins. A mentor's place is a number from 1 to their capacity, and no two running
//! mentorships can hold one: however many accept at once, the capacity is kept by the database.

use crate::{Result, all, audit::Act, db::Tx, first, people, run, secret};
use model::{Actor, CohortId, MentorshipId, PersonId, ProposalId, Refusal};

/// Begins the mentorship that both people of a proposal accepted. Asked by matching, which has
/// asked the policy and knows that both did.
///
/// # Errors
/// [`Refusal::MentorFull`] when the mentor has no place left; [`Refusal::ProposalClosed`] when the
/// mentee has a running mentorship in this cohort already.
pub async fn begin(
    tx: &mut Tx,
    actor: Actor,
    cohort: CohortId,
    proposal: ProposalId,
    mentor: PersonId,
    mentee: PersonId,
) -> Result<MentorshipId> {
    tx.lock("select 1 from people where id = $1 for update", mentor.0).await?;
    let running: Option<(MentorshipId,)> = first!(
        tx,
        "select id from mentorships where cohort = $1 and mentee = $2 and state = 'active'",
        cohort,
        mentee,
    );
    if running.is_some() {
        return Err(Refusal::ProposalClosed.into());
    }
    let place = free_place(tx, mentor).await?.ok_or(Refusal::MentorFull)?;
    tx.pause().await;
    let id: MentorshipId = secret::id()?;
    insert(tx, id, cohort, proposal, mentor, mentee, place)
        .await
        .map_err(|error| error.or_refused(Refusal::MentorFull))?;
    tx.record(Act {
        actor,
        verb: "mentorships.begin",
        subject: Some(id.0),
        cohort: Some(cohort),
        detail: "",
    })
    .await?;
    Ok(id)
}

/// The lowest number nobody holds, up to the mentor's capacity.
async fn free_place(tx: &mut Tx, mentor: PersonId) -> Result<Option<i64>> {
    let capacity = people::find(tx, mentor).await?.capacity;
    let taken: Vec<(i64,)> = all!(
        tx,
        "select place from mentorships where mentor = $1 and place is not null order by place",
        mentor,
    );
    let free = (1..=capacity).find(|place| !taken.contains(&(*place,)));
    Ok(free)
}

async fn insert(
    tx: &mut Tx,
    id: MentorshipId,
    cohort: CohortId,
    proposal: ProposalId,
    mentor: PersonId,
    mentee: PersonId,
    place: i64,
) -> Result<()> {
    run!(
        tx,
        "insert into mentorships (id, cohort, proposal, mentor, mentee, place, state, started_at)
         values ($1, $2, $3, $4, $5, $6, 'active', $7)",
        id,
        cohort,
        proposal,
        mentor,
        mentee,
        place,
        tx.now,
    );
    Ok(())
}
