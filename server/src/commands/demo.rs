//! `ieum demo`: a believable organisation to try everything in.

use super::{Sentence, run, said};
use crate::config::Settings;
use domain::{db, demo};

#[derive(clap::Args)]
pub struct Options {
    /// How many people there are at least. Without it, those of the demo's story.
    #[arg(long, value_name = "N", default_value_t = 0)]
    people: usize,
    /// How many posts they have written at least.
    #[arg(long, value_name = "M", default_value_t = 0)]
    posts: usize,
    /// The same seed makes the same people, cohorts and posts; only ids differ.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

pub async fn run(settings: &Settings, options: &Options) -> Result<(), Sentence> {
    if !settings.listen.ip().is_loopback() {
        return Err(Sentence(format!(
            "the demo lets everybody in by one click, so it listens on this machine only; {} is not loopback",
            settings.listen
        )));
    }
    let (listener, office) = run::prepare(settings).await?;
    let db = db::open(&settings.database_url()).await?;
    let size = demo::Size { people: options.people, posts: options.posts, seed: options.seed };
    let world = demo::grown(demo::world(), size);
    if demo::fill(&db, &world).await.map_err(said)? {
        println!("The demo organisation is ready: {} people.", world.people.len());
    }
    run::house(settings, listener, office, db, true).await
}
