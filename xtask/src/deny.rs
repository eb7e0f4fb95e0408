//! cargo-deny: licences, forbidden crates, sources of packages, known advisories.

use crate::{call, house, steps};
use anyhow::{Context, Result};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Licences, forbidden crates and sources; advisories where their database is at hand.
pub fn check() -> Result<()> {
    let deny = cargo_deny()?;
    run_deny(&deny, &["bans", "licenses", "sources"])?;
    if has_advisories()? {
        run_deny(&deny, &["--disable-fetch", "advisories"])
    } else {
        steps::note(
            "Advisories were NOT checked: their database is not on this machine. \
             `cargo xtask check --advisories` fetches it from where it is kept.",
        );
        Ok(())
    }
}

/// Fetches the advisory database, which no other command does: it lies on a code-hosting site.
pub fn fetch_advisories() -> Result<()> {
    let deny = cargo_deny()?;
    call::succeed(Command::new(deny).args(["fetch", "db"]).current_dir(house::root()))
        .context("The advisory database cannot be reached from here.")
}

fn run_deny(deny: &Path, checks: &[&str]) -> Result<()> {
    let mut command = Command::new(deny);
    command.args(["--locked", "check"]).args(checks).current_dir(house::root());
    call::succeed(&mut command)
}

fn has_advisories() -> Result<bool> {
    let home = match std::env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => std::env::home_dir().context("There is no home folder.")?.join(".cargo"),
    };
    let folder = home.join("advisory-dbs");
    Ok(fs::read_dir(folder).is_ok_and(|mut it| it.next().is_some()))
}

/// cargo-deny at one version, compiled once per machine, quickly: it runs for seconds.
fn cargo_deny() -> Result<PathBuf> {
    const VERSION: &str = "0.20.2";
    let tools = house::cache()?.join("tools");
    let program = tools.join("bin/cargo-deny");
    if call::read(Command::new(&program).arg("--version")).is_ok_and(|it| it.trim().ends_with(VERSION)) {
        return Ok(program);
    }
    steps::step(&format!("Installing cargo-deny {VERSION}"), || {
        let scrap = tools.join("build");
        let install = |locked: &[&str]| {
            let mut command = Command::new("cargo");
            command.args(["install", "cargo-deny", "--version", VERSION, "--profile=dev"]);
            command.args(["--config=profile.dev.debug=false", "--root"]).arg(&tools).args(locked);
            // Outside the clone, whose flags are meant for the house.
            command.env("CARGO_TARGET_DIR", &scrap).current_dir(&tools);
            call::succeed(&mut command)
        };
        fs::create_dir_all(&tools)?;
        let outcome = install(&["--locked"]).or_else(|_| install(&[]));
        let _ = fs::remove_dir_all(&scrap);
        outcome
    })?;
    Ok(program)
}
