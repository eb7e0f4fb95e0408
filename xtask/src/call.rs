//! Calling other programs, cargo above all.
//!
//! All clones on a machine share one target folder, so that a fresh clone is
//! not compiled from nothing. Cargo judges freshness by file times and does not
//! tell two clones apart: code of another clone could pass for ours. So the
//! folder is locked while we use it, and when another clone used it last the
//! house's own crates (never their dependencies) are forgotten first.

use crate::house;
use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    fs::File,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Output, Stdio},
};

/// Names xtask itself to cargo, with the settings of the alias in `.cargo/config.toml`:
/// with others, all that xtask depends on would be compiled again.
pub const OF_XTASK: [&str; 5] = [
    "--manifest-path=xtask/Cargo.toml",
    "--config",
    "build.build-dir='{cargo-cache-home}/ieum-xtask'",
    "--config",
    "target.'cfg(unix)'.linker='xtask/cc'",
];

/// A cargo call in the clone with the shared target folder. `run` it through [`cargo`].
fn prepared(arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(house::root());
    command.env("CARGO_TARGET_DIR", house::target()?);
    // Flags from outside would replace those of .cargo/config.toml, and leptos
    // reads LEPTOS_* while it is compiled: both would recompile everything.
    for (name, _) in env::vars_os() {
        let known = name.to_string_lossy();
        let ours = ["CARGO_PKG_", "CARGO_MANIFEST_", "LEPTOS_"];
        if ours.iter().any(|start| known.starts_with(start))
            || ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"].contains(&&*known)
        {
            command.env_remove(&name);
        }
    }
    Ok(command)
}

/// Runs cargo, its output going to the terminal.
pub fn cargo(arguments: &[&str]) -> Result<()> {
    cargo_then(arguments, |_| {}, succeed)
}

/// Runs cargo after `adjust`ing the call, and hands it to `finish` under the lock.
pub fn cargo_then<T>(
    arguments: &[&str],
    adjust: impl FnOnce(&mut Command),
    finish: impl FnOnce(&mut Command) -> Result<T>,
) -> Result<T> {
    let _held = claim()?;
    let mut command = prepared(arguments)?;
    adjust(&mut command);
    finish(&mut command)
}

/// Runs a program to its end; a failure names the program.
pub fn succeed(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} could not be started.", named(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status}).", named(command));
    }
    Ok(())
}

/// Runs a program to its end and hands back what it printed.
pub fn read(command: &mut Command) -> Result<String> {
    let Output { status, stdout, stderr } = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("{} could not be started.", named(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status}).\n{}", named(command), String::from_utf8_lossy(&stderr).trim_end());
    }
    Ok(String::from_utf8_lossy(&stdout).into_owned())
}

/// Runs a program to its end, showing each line it prints and handing it to `listen`.
/// Returns whether the program says that all is well.
pub fn watch(command: &mut Command, mut listen: impl FnMut(&str)) -> Result<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} could not be started.", named(command)))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            listen(&line);
        }
    }
    Ok(child.wait()?.success())
}

/// What cargo knows about the workspace's own crates.
pub fn members() -> Result<Vec<serde_json::Value>> {
    let text = read(&mut prepared(&["metadata", "--no-deps", "--format-version", "1"])?)?;
    let mut metadata: serde_json::Value = serde_json::from_str(&text)?;
    match metadata["packages"].take() {
        serde_json::Value::Array(packages) => Ok(packages),
        _ => bail!("cargo metadata names no packages."),
    }
}

/// Takes the target folder for this clone until the file is dropped.
fn claim() -> Result<File> {
    let target = house::target()?;
    let lock = File::create(target.join("ieum.lock"))?;
    if lock.try_lock().is_err() {
        crate::steps::note("Waiting for another clone that is compiling.");
        lock.lock()?;
    }
    let owner = target.join("ieum.clone");
    let me = house::root().to_string_lossy();
    let last = fs::read_to_string(&owner).unwrap_or_default();
    if last != me {
        if !last.is_empty() {
            forget_members(&target)?;
        }
        fs::write(&owner, &*me)?;
    }
    Ok(lock)
}

/// Removes the compiled form of the house's own crates from every folder they are built into.
fn forget_members(target: &Path) -> Result<()> {
    let names: Vec<String> =
        members()?.iter().filter_map(|it| Some(format!("--package={}", it["name"].as_str()?))).collect();
    let wasm = "--target=wasm32-unknown-unknown";
    for (folder, flags) in [
        ("debug", vec![]),
        ("release", vec!["--release"]),
        ("wasm32-unknown-unknown/debug", vec![wasm]),
        ("wasm32-unknown-unknown/wasm-release", vec![wasm, "--profile=wasm-release"]),
    ] {
        if target.join(folder).exists() {
            let mut arguments = vec!["clean", "-q"];
            arguments.extend(flags);
            arguments.extend(names.iter().map(String::as_str));
            read(&mut prepared(&arguments)?)?;
        }
    }
    Ok(())
}

fn named(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut text = program.to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
