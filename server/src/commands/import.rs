//! `ieum import`: a roster from a file, as Staff → People → Import does it.

use super::{Sentence, said};
use crate::config::Settings;
use domain::{
    people::import::{self, Change, Confirmation, DryRun, Fault},
    speech,
};
use model::{Actor, CohortId, Lang};
use std::{fs::File, io::Read, path::PathBuf};

#[derive(clap::Args)]
pub struct Options {
    /// A roster as CSV or XLSX.
    #[arg(value_name = "FILE.csv|xlsx")]
    file: PathBuf,
    /// The cohort everybody in it is invited to.
    #[arg(long, value_name = "ID")]
    cohort: Option<CohortId>,
    /// Invite everybody. Without it nothing is written: it is only said what would happen.
    #[arg(long)]
    confirm: bool,
    /// With --confirm: leave out the rows that have errors.
    #[arg(long, requires = "confirm")]
    skip: bool,
}

pub async fn run(settings: &Settings, options: &Options) -> Result<(), Sentence> {
    let shown = options.file.display();
    let unread = |error: std::io::Error| Sentence(format!("cannot read {shown}: {error}"));
    let mut bytes = Vec::new();
    // One byte more than is allowed: the verb says that it is too large.
    let most = import::MOST_BYTES as u64 + 1;
    File::open(&options.file).map_err(unread)?.take(most).read_to_end(&mut bytes).map_err(unread)?;
    let name = options.file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let db = domain::db::open(&settings.database_url()).await?;
    let mut tx = db.write().await.map_err(said)?;
    let id = import::upload(&mut tx, Actor::House, &name, &bytes, options.cohort).await.map_err(said)?;
    let dry = import::dry_run(&mut tx, Actor::House, id).await.map_err(said)?;
    show(&dry);
    if options.confirm {
        let confirmation = Confirmation { mark: dry.mark, skip: options.skip.then(String::new) };
        let done = import::confirm(&mut tx, Actor::House, id, &confirmation).await.map_err(said)?;
        tx.commit().await.map_err(said)?;
        println!("Invited: {}. Left out: {}.", done.invited, done.skipped);
    } else {
        drop(tx);
        println!("Nothing was written. Run it again with --confirm to invite them.");
    }
    db.close().await;
    Ok(())
}

fn show(dry: &DryRun) {
    for field in &dry.missing {
        println!("No column says: {}", field_name(field.as_str()));
    }
    for row in &dry.rows {
        for fault in &row.faults {
            println!("line {}: {}: {}", row.line, field_name(fault.field.as_str()), sentence(fault));
        }
    }
    let here = dry.rows.iter().filter(|row| matches!(row.change, Change::AlreadyHere(_))).count();
    let counts = dry.counts;
    println!("Rows: {} to invite, {} with errors ({here} already here).", counts.new, counts.faulty);
}

fn field_name(field: &str) -> String {
    speech::say(Lang::En, &format!("roster-{field}"), &[])
}

fn sentence(fault: &Fault) -> String {
    let mut args: Vec<(&str, speech::Value)> = vec![("value", fault.value.clone().into())];
    args.extend(fault.args.iter().map(|(name, value)| (*name, value.clone().into())));
    let text = speech::say(Lang::En, &format!("flaw-{}", fault.code), &args);
    match &fault.meant {
        Some(meant) => format!("{text} Meant: {meant}?"),
        None => text,
    }
}
