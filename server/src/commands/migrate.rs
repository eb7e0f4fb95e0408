//! `ieum migrate`

use super::Sentence;
use crate::config::Settings;

pub async fn run(settings: &Settings) -> Result<(), Sentence> {
    let db = domain::db::open(&settings.database_url()).await?;
    db.close().await;
    println!("The tables are up to date.");
    Ok(())
}
