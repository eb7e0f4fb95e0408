//! `ieum demo`: a believable organisation to try everything in.

use super::{Sentence, run, said};
use crate::config::Settings;
use domain::{db, demo};

#[derive(clap::Args)]
pub struct Options {}

pub async fn run(settings: &Settings, _: &Options) -> Result<(), Sentence> {
    if !settings.listen.ip().is_loopback() {
        return Err(Sentence(format!(
            "the demo lets everybody in by one click, so it listens on this machine only; {} is not loopback",
            settings.listen
        )));
    }
    let (listener, office) = run::prepare(settings).await?;
    let db = db::open(&settings.database_url()).await?;
    if demo::fill(&db, &demo::world()).await.map_err(said)? {
        println!("The demo organisation is ready.");
    }
    run::house(settings, listener, office, db, true).await
}
