//! What is judged without running the house: form, lengths, sources, lints.

use crate::{call, house, install, site};
use anyhow::{Result, bail, ensure};
use std::{fs, path::PathBuf, process::Command};

const LONGEST: usize = 400;

pub fn format() -> Result<()> {
    call::cargo(&["fmt", "--all", "--check"])?;
    call::cargo(&["fmt", "--manifest-path=xtask/Cargo.toml", "--check"])
}

/// Clippy on each side by itself: in one call the features of the two sides of `app` would unify.
pub fn clippy() -> Result<()> {
    install::wasm_target()?;
    site::ensure_folder()?;
    let deny = ["--", "-D", "warnings"];
    for side in [
        &["--workspace", "--exclude=browser", "--all-targets"][..],
        &["--package=browser", "--target=wasm32-unknown-unknown"],
        &[&call::OF_XTASK[..], &["--all-targets"]].concat(),
    ] {
        call::cargo(&[&["clippy", "--locked"], side, &deny].concat())?;
    }
    Ok(())
}

/// No source file is longer than a reader can hold.
pub fn lengths() -> Result<()> {
    let mut long = Vec::new();
    for path in files()? {
        let ending = path.extension().unwrap_or_default();
        if !["rs", "ts", "css"].iter().any(|it| ending == *it) {
            continue;
        }
        let lines = fs::read_to_string(house::root().join(&path))?.lines().count();
        if lines > LONGEST {
            long.push(format!("{} has {lines} lines", path.display()));
        }
    }
    ensure!(long.is_empty(), "A file has at most {LONGEST} lines. Split these:\n{}", long.join("\n"));
    Ok(())
}

/// Dependencies come from the public registries, and no file says through which door.
pub fn sources() -> Result<()> {
    let mut flaws = Vec::new();
    for path in files()? {
        let Ok(text) = fs::read_to_string(house::root().join(&path)) else { continue };
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for (number, line) in text.lines().enumerate() {
            if names_a_registry(&name, line) {
                flaws.push(format!("{}:{}: {}", path.display(), number + 1, line.trim()));
            }
        }
    }
    ensure!(flaws.is_empty(), "No file may name where packages are fetched from:\n{}", flaws.join("\n"));
    Ok(())
}

fn names_a_registry(file: &str, line: &str) -> bool {
    let line = line.trim();
    let host_is_a_registry = || {
        line.split("://").skip(1).any(|rest| {
            let host = rest.split(['/', '"', '\'', ' ', ')']).next().unwrap_or_default();
            host.contains("registry")
        })
    };
    match file {
        "Cargo.lock" => {
            line.starts_with("source = ")
                && line != "source = \"registry+https://github.com/rust-lang/crates.io-index\""
        }
        "package-lock.json" => line.starts_with("\"resolved\"") || host_is_a_registry(),
        ".npmrc" => line.contains("registry"),
        "config.toml" => {
            ["[source", "[registr"].iter().any(|it| line.starts_with(it)) || host_is_a_registry()
        }
        _ => host_is_a_registry(),
    }
}

/// The files of the house, tracked or about to be, by their path in the clone.
fn files() -> Result<Vec<PathBuf>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(house::root());
    let names = call::read(&mut git)?;
    let paths: Vec<PathBuf> = names
        .split('\0')
        .filter(|name| !name.is_empty())
        .map(PathBuf::from)
        .filter(|path| house::root().join(path).is_file())
        .collect();
    if paths.is_empty() {
        bail!("git names no files: is this a clone?");
    }
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::names_a_registry;

    #[test]
    fn a_lock_file_may_name_the_public_index_only() {
        let public = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
        assert!(!names_a_registry("Cargo.lock", public));
        assert!(names_a_registry("Cargo.lock", "source = \"git+https://example.org/x\""));
        assert!(names_a_registry("package-lock.json", "  \"resolved\": \"https://example.org/x.tgz\","));
    }

    #[test]
    fn a_registry_is_recognised_by_its_host() {
        let host = ["https:", "//registry.example.org/x"].concat();
        assert!(names_a_registry("README.md", &host));
        assert!(!names_a_registry("README.md", "https://example.org/registry"));
    }
}
