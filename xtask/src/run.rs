//! `run`: from a clone to a demo in the browser.

use crate::build;
use anyhow::{Context, Result, bail};
use std::process::Command;

pub fn run(arguments: &[String]) -> Result<()> {
    let binary = build::everything(true)?;
    let mut demo = Command::new(&binary);
    demo.arg("demo").args(arguments);
    if !arguments.iter().any(|it| it.starts_with("--listen")) && std::env::var_os("IEUM_LISTEN").is_none() {
        demo.args(["--listen", "127.0.0.1:3000"]);
    }
    become_it(demo).with_context(|| format!("{} could not be started.", binary.display()))
}

/// The server takes this program's place: signals and the exit status are its own.
#[cfg(unix)]
fn become_it(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    bail!(command.exec())
}

#[cfg(not(unix))]
fn become_it(mut command: Command) -> Result<()> {
    let status = command.status()?;
    if !status.success() {
        bail!("the demo ended ({status})");
    }
    Ok(())
}
