//! The command line: one file a command.

mod demo;
mod import;
mod migrate;
mod openapi;
mod person;
mod run;
mod solve;
mod token;

use crate::config::Settings;
use clap::{Parser, Subcommand};

/// A self-hosted network for young human-rights activists and their mentors.
///
/// Every setting can be given as a flag or in the environment. Bad settings, a database that cannot
/// be reached and a port in use end the program with one sentence and status 2; nothing is changed.
#[derive(Parser)]
#[command(name = "ieum", version, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site and do its jobs.
    Serve,
    /// Start a believable organisation to try everything in, on this machine only.
    Demo(demo::Options),
    /// Bring the database's tables up to date and stop.
    Migrate,
    /// Solve a matching round from a file and print who is matched, and why somebody is not.
    Match(solve::Options),
    /// Read a roster, say what would happen, and with --confirm invite everybody in it.
    Import(import::Options),
    /// Add the first people from the command line.
    #[command(subcommand)]
    Person(person::Command),
    /// Make bearer tokens for programs that use the REST API.
    #[command(subcommand)]
    Token(token::Command),
    /// Print the OpenAPI 3.1 document of the REST API.
    Openapi,
}

/// One sentence for the person at the console.
pub struct Sentence(pub String);

impl<E: std::fmt::Display> From<E> for Sentence {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl Cli {
    /// Runs the command.
    ///
    /// # Errors
    /// What is wrong and what to do, in one sentence.
    pub async fn run(self) -> Result<(), Sentence> {
        let settings = &self.settings;
        match self.command {
            Command::Serve => run::serve(settings).await,
            Command::Demo(options) => demo::run(settings, &options).await,
            Command::Migrate => migrate::run(settings).await,
            Command::Match(options) => solve::run(&options),
            Command::Import(options) => import::run(settings, &options).await,
            Command::Person(command) => person::run(settings, &command).await,
            Command::Token(command) => token::run(settings, &command).await,
            Command::Openapi => openapi::run(),
        }
    }
}

/// A verb's error for the person at the console.
fn said(error: domain::Error) -> Sentence {
    match error {
        domain::Error::NotFound => Sentence("there is no such person or thing".into()),
        domain::Error::Refused(refusal) => {
            Sentence(domain::speech::say(model::Lang::En, &format!("refused-{refusal}"), &[]))
        }
        domain::Error::Invalid(flaws) => {
            let lines = flaws.0.iter().map(|flaw| {
                let args: Vec<_> = flaw.args.iter().map(|(k, v)| (*k, v.clone().into())).collect();
                let text = domain::speech::say(model::Lang::En, &format!("flaw-{}", flaw.code), &args);
                format!("{}: {text}", flaw.field)
            });
            Sentence(lines.collect::<Vec<_>>().join(" "))
        }
        domain::Error::Internal(source) => Sentence(source.to_string()),
    }
}
