//! `ieum person add`: the first administrator has nobody to be invited by.

use super::{Sentence, said};
use crate::config::Settings;
use model::{Actor, Lang, NewPerson, Role};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Add somebody who can sign in at once with their e-mail address.
    Add {
        /// The name to show.
        name: String,
        /// The address the sign-in link is sent to.
        email: String,
        /// activist, mentor, facilitator, staff, safeguarding_lead or administrator.
        #[arg(long, default_value = "staff", value_parser = role)]
        role: Role,
        /// en, ko, es or fr.
        #[arg(long, default_value = "en", value_parser = lang)]
        lang: Lang,
        /// IANA time zone.
        #[arg(long, default_value = "UTC")]
        zone: String,
    },
}

pub async fn run(settings: &Settings, command: &Command) -> Result<(), Sentence> {
    let Command::Add { name, email, role, lang, zone } = command;
    let db = domain::db::open(&settings.database_url()).await?;
    let mut person = NewPerson::new(name, email, *role);
    person.lang = *lang;
    person.zone.clone_from(zone);
    let mut tx = db.write().await.map_err(said)?;
    let id = domain::people::add(&mut tx, Actor::House, person).await.map_err(said)?;
    tx.commit().await.map_err(said)?;
    db.close().await;
    println!("{id}");
    Ok(())
}

fn role(text: &str) -> Result<Role, String> {
    text.parse().map_err(|()| format!("the roles are {}", words(Role::ALL)))
}

fn lang(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|()| format!("the languages are {}", words(Lang::ALL)))
}

fn words<T: ToString>(all: &[T]) -> String {
    all.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}
