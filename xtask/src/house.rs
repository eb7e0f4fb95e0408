//! Where things are: the clone, and the cache that all clones on a machine share.

use anyhow::{Context, Result};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The root of this clone. Naming it at compile time also makes cargo rebuild
/// xtask when another clone, sharing the build folder, compiled it last.
pub fn root() -> &'static Path {
    const HERE: &str = env!("CARGO_MANIFEST_DIR");
    Path::new(HERE).parent().unwrap_or(Path::new(HERE))
}

/// `target/` inside the clone: finished things only, the site and the binaries.
pub fn finished() -> PathBuf {
    root().join("target")
}

/// The folder that survives the clone.
pub fn cache() -> Result<PathBuf> {
    let named = env::var_os("IEUM_CACHE").filter(|it| !it.is_empty());
    let xdg = env::var_os("XDG_CACHE_HOME").filter(|it| !it.is_empty());
    let folder = match (named, xdg) {
        (Some(named), _) => env::current_dir()?.join(named),
        (None, Some(xdg)) => PathBuf::from(xdg).join("ieum"),
        (None, None) => env::home_dir()
            .context("There is no home folder: set IEUM_CACHE to a folder that may be written.")?
            .join(".cache/ieum"),
    };
    fs::create_dir_all(&folder).with_context(|| {
        format!("{} cannot be written: set IEUM_CACHE to another folder.", folder.display())
    })?;
    Ok(folder)
}

/// Cargo's target folder for everything that xtask compiles.
pub fn target() -> Result<PathBuf> {
    let folder = cache()?.join("target");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Where a finished server is left for people and for the tests.
pub fn binary(release: bool) -> PathBuf {
    let name = if cfg!(windows) { "ieum.exe" } else { "ieum" };
    finished().join(if release { "release" } else { "debug" }).join(name)
}
