//! `ieum token create`

use super::{Sentence, said};
use crate::config::Settings;
use domain::{Error, identity::tokens, people};
use model::Actor;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Make a token that can do what its person can. It is printed once.
    Create {
        /// The person's e-mail address.
        email: String,
        /// What it is for, to recognise it by.
        #[arg(long, default_value = "command line")]
        label: String,
        /// How many days it works; without it, until it is revoked.
        #[arg(long)]
        days: Option<u16>,
    },
}

pub async fn run(settings: &Settings, command: &Command) -> Result<(), Sentence> {
    let Command::Create { email, label, days } = command;
    let db = domain::db::open(&settings.database_url()).await?;
    let mut tx = db.write().await.map_err(said)?;
    let person = people::find_by_email(&mut tx, &email.trim().to_lowercase()).await.map_err(said)?;
    let person = person.ok_or_else(|| said(Error::NotFound))?;
    let token = tokens::issue(&mut tx, Actor::House, person.id, label, *days).await.map_err(said)?;
    tx.commit().await.map_err(said)?;
    db.close().await;
    println!("{}", token.reveal());
    Ok(())
}
