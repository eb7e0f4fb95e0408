//! `build`: the site, then the server that embeds it.

use crate::{call, house, install, site, steps};
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};

pub fn run(arguments: &[String]) -> Result<()> {
    let release = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["--release"] => true,
        _ => bail!("`build` knows only --release."),
    };
    let binary = everything(release)?;
    println!("{}", binary.strip_prefix(house::root()).unwrap_or(&binary).display());
    Ok(())
}

/// Builds the site and the server, and leaves the binary in the clone.
pub fn everything(release: bool) -> Result<PathBuf> {
    install::compiler()?;
    site::build(site::Kind::Finished)?;
    server(release)
}

/// Builds the server around the site that lies there.
pub fn server(release: bool) -> Result<PathBuf> {
    let name = if release { "Compiling the server, optimised" } else { "Compiling the server" };
    steps::step(name, || {
        let mut arguments = vec!["build", "--locked", "--package=server", "--bin=ieum"];
        if release {
            arguments.push("--release");
        }
        let binary = house::binary(release);
        call::cargo_then(
            &arguments,
            |_| {},
            |command| {
                call::succeed(command)?;
                let folder = if release { "release" } else { "debug" };
                let built = house::target()?.join(folder).join(binary.file_name().context("no name")?);
                // At once, under the lock: another clone may build next.
                copy(&built, &binary)
            },
        )?;
        Ok(binary)
    })
}

/// Copies a program beside its place and moves it there, so that a running one is not disturbed.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    let beside = to.with_extension("new");
    fs::copy(from, &beside).with_context(|| format!("{} cannot be copied.", from.display()))?;
    fs::rename(&beside, to).with_context(|| format!("{} cannot be written.", to.display()))?;
    Ok(())
}
