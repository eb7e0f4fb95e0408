//! The site: everything a browser fetches besides pages, in `target/site`.
//!
//! The glue and the WASM of the islands, one stylesheet, and `public/`. Every
//! file carries a hash of its content in its name, so it may be kept for ever,
//! and lies there compressed, so that the server never compresses it. The file
//! `manifest.json` tells the server which plain name became which hashed one.
//!
//! The server embeds the folder. So it is replaced in one move, and only when a
//! byte has changed: an unchanged site does not compile the server again.

mod files;
mod glue;
mod style;

use crate::{house, install, steps};
use anyhow::{Context, Result, ensure};
use files::Asset;
use std::{fs, path::PathBuf};

/// How much work goes into the site.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// Small: optimised and fully compressed.
    Finished,
    /// Soon: for `dev`, compiled without optimisation.
    Quick,
}

pub fn folder() -> PathBuf {
    house::finished().join("site")
}

/// The command `site`.
pub fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "`site` takes no arguments.");
    install::compiler()?;
    build(Kind::Finished)
}

/// Builds the site, leaving files that have not changed untouched.
pub fn build(kind: Kind) -> Result<()> {
    let (script, module) = glue::build(kind)?;
    steps::step("Putting the site together", || {
        let mut assets = public()?;
        assets.push(Asset::new("ieum.css", style::bundle(&house::root().join("style"))?.into()));
        assets.push(Asset::new("ieum.js", script));
        assets.push(Asset::new("ieum_bg.wasm", module));
        let changed = files::publish(assets, &folder(), kind == Kind::Finished)?;
        if !changed {
            steps::note("Nothing has changed.");
        }
        Ok(())
    })
}

/// A folder for the server to embed, where only its code is to be judged.
///
/// An empty site is written where there is none, never over one.
pub fn ensure_folder() -> Result<()> {
    let manifest = folder().join("manifest.json");
    if !manifest.exists() {
        fs::create_dir_all(folder())?;
        fs::write(manifest, "{}\n")?;
    }
    Ok(())
}

/// The files of `public/`, folders included, named by their path inside it.
fn public() -> Result<Vec<Asset>> {
    let top = house::root().join("public");
    let mut assets = Vec::new();
    let mut folders = vec![top.clone()];
    while let Some(folder) = folders.pop() {
        if !folder.exists() {
            continue;
        }
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            let name = path.strip_prefix(&top)?.to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if !name.rsplit('/').next().unwrap_or_default().starts_with('.') {
                let bytes = fs::read(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
                assets.push(Asset::new(&name, bytes));
            }
        }
    }
    assets.sort_by(|a, b| a.name.cmp(&b.name));
    files::point_at_hashed_names(&mut assets);
    Ok(assets)
}
