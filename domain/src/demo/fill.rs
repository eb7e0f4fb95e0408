//! Fills an empty database with the demo's world, through the same verbs that people use: a plan
//! says who did what when ([`plan`]), and each deed is done at its own time, in that order.
//!
//! All of it is one transaction. A start that is interrupted leaves an empty database, and nobody
//! ever meets half a world.

mod arrive;
mod gather;
mod meet;
mod plan;
mod stage;
mod talk;

use super::content::World;
use crate::{Db, Result, db::Tx, jobs, value};
use plan::Deed;
use stage::Stage;

/// Makes that world's past, unless the database has people already. Whether it did.
///
/// # Errors
/// What a verb refused: the world is not consistent with the house's rules.
pub async fn fill(db: &Db, world: &World) -> Result<bool> {
    let mut tx = db.write().await?;
    let known: i64 = value!(tx, "select count(*) from people");
    if known > 0 {
        return Ok(false);
    }
    let now = tx.now;
    let mut stage = Stage::new(world, now);
    for (at, deed) in plan::of(world, now) {
        tx.now = at;
        perform(&mut tx, &mut stage, deed).await?;
        tx.hush();
    }
    tx.now = now;
    jobs::settle(&mut tx).await?;
    tx.commit().await?;
    Ok(true)
}

async fn perform<'w>(tx: &mut Tx, stage: &mut Stage<'w>, deed: Deed<'w>) -> Result<()> {
    match deed {
        Deed::Arrive(person) => arrive::arrive(tx, stage, person).await,
        Deed::Open(cohort) => arrive::open(tx, stage, cohort).await,
        Deed::Publish(cohort, material) => arrive::publish(tx, stage, cohort, material).await,
        Deed::Invite(cohort, who) => arrive::invite(tx, stage, cohort, who).await,
        Deed::Join(cohort, who) => arrive::join(tx, stage, cohort, who).await,
        Deed::Start(cohort) => arrive::start(tx, stage, cohort).await,
        Deed::Leave(cohort, who) => arrive::leave(tx, stage, cohort, who).await,
        Deed::Finish(cohort) => arrive::finish(tx, stage, cohort).await,
        Deed::Schedule(cohort, session) => gather::schedule(tx, stage, cohort, session).await,
        Deed::Mark(cohort, session, who, how) => gather::mark(tx, stage, cohort, session, who, how).await,
        Deed::Match(cohort) => meet::propose(tx, stage, cohort).await,
        Deed::Accept(cohort, who) => meet::accept(tx, stage, cohort, who).await,
        Deed::Book(cohort, pair, meeting) => meet::book(tx, stage, cohort, pair, meeting).await,
        Deed::Met(pair, meeting) => meet::mark(tx, stage, pair, meeting).await,
        Deed::Read(cohort, who, material) => talk::read(tx, stage, cohort, who, material).await,
        Deed::Ask(thread, post) => talk::start(tx, stage, thread, post).await,
        Deed::Say(thread, post) => talk::say(tx, stage, thread, post).await,
    }
}
