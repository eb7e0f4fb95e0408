//! The stories of `end2end/`: a real browser against the real server.

use crate::{build, call, house, install, site, steps, summary::Count};
use anyhow::{Context, Result, bail, ensure};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What the oldest packages in `end2end/package.json` still run on, and what Debian 12 has.
const OLDEST_NODE: u32 = 18;

const NODE: install::Package = install::Package {
    what: "Node.js",
    apt: &["nodejs", "npm"],
    dnf: "sudo dnf install nodejs npm",
    brew: "brew install node",
};

const CHROMIUM: install::Package = install::Package {
    what: "Chromium",
    apt: &["chromium"],
    dnf: "sudo dnf install chromium",
    brew: "brew install --cask chromium",
};

const FONTS: install::Package = install::Package {
    what: "a Korean font",
    apt: &["fonts-noto-cjk"],
    dnf: "sudo dnf install google-noto-sans-cjk-fonts",
    brew: "(macOS has one)",
};

/// All stories, but for the one that takes pictures.
pub fn stories() -> Result<Count> {
    let mut sum = Count::default();
    let well = call::watch(&mut playwright(&["--grep-invert=@screens"])?, |line| {
        if let Some((number, word)) = figure(line) {
            match word {
                "passed" => sum.passed += number,
                // A story that could not be told is not a story that went well.
                "failed" | "interrupted" | "flaky" => sum.failed += number,
                _ => steps::note(format!("{number} {word}")),
            }
        }
    })?;
    if !well && sum.failed == 0 {
        bail!("The stories did not come to an end: see above.");
    }
    Ok(sum)
}

/// `screens`: takes the pictures of the README.
pub fn screens() -> Result<()> {
    install::compiler()?;
    site::build(site::Kind::Finished)?;
    build::server(false)?;
    call::succeed(&mut playwright(&["--grep=@screens"])?)
}

/// Playwright with everything it needs in place.
fn playwright(arguments: &[&str]) -> Result<Command> {
    node()?;
    packages()?;
    fonts()?;
    let binary = house::binary(false);
    ensure!(binary.exists(), "{} is missing: build it with `cargo xtask build`.", binary.display());
    let mut command = Command::new("node");
    command.args(["node_modules/@playwright/test/cli.js", "test"]).args(arguments).current_dir(folder());
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    command.env("IEUM_BIN", binary).env("IEUM_CHROMIUM", chromium()?);
    Ok(command)
}

fn folder() -> PathBuf {
    house::root().join("end2end")
}

fn node() -> Result<()> {
    if install::find("node").is_none() || install::find("npm").is_none() {
        install::package(&NODE)?;
    }
    let version = call::read(Command::new("node").arg("--version"))?;
    let major: u32 = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|it| it.parse().ok())
        .unwrap_or_default();
    ensure!(
        major >= OLDEST_NODE,
        "Node.js {} is too old: install version {OLDEST_NODE} or later.",
        version.trim()
    );
    Ok(())
}

/// Installs the npm packages when the lock file says something else than what lies there.
fn packages() -> Result<()> {
    let lock =
        fs::read(folder().join("package-lock.json")).context("end2end/package-lock.json is missing.")?;
    let stamp = folder().join("node_modules/.ieum-lock");
    if fs::read(&stamp).is_ok_and(|it| it == lock) {
        return Ok(());
    }
    steps::step("Installing the npm packages", || {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--prefer-offline"]).current_dir(folder());
        npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        call::succeed(&mut npm)?;
        Ok(fs::write(&stamp, &lock)?)
    })
}

fn chromium() -> Result<PathBuf> {
    let search = || {
        const MAC: [&str; 2] = [
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        ];
        let named = std::env::var_os("IEUM_CHROMIUM").filter(|it| !it.is_empty()).map(PathBuf::from);
        named
            .or_else(|| {
                ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
                    .iter()
                    .find_map(|name| install::find(name))
            })
            .or_else(|| MAC.iter().map(PathBuf::from).find(|path| Path::exists(path)))
    };
    if search().is_none() {
        install::package(&CHROMIUM)?;
    }
    search().context("Chromium was installed, but is not on the PATH: name it in IEUM_CHROMIUM.")
}

/// Without a Korean font the pages work, but the pictures show boxes.
fn fonts() -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let known = call::read(Command::new("fc-list").arg(":lang=ko")).unwrap_or_default();
    if known.trim().is_empty() && install::package(&FONTS).is_err() {
        steps::note("There is no Korean font: Hangul will be boxes in pictures.");
    }
    Ok(())
}

/// Reads `  12 passed (3.4s)` and its like.
fn figure(line: &str) -> Option<(usize, &str)> {
    let (number, rest) = line.strip_prefix("  ")?.split_once(' ')?;
    let word = rest.split(" (").next()?;
    let known = ["passed", "failed", "interrupted", "flaky", "skipped", "did not run"];
    known.contains(&word).then_some(())?;
    Some((number.parse().ok()?, word))
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn the_browser_tests_last_lines_are_understood() {
        assert_eq!(figure("  12 passed (3.4s)"), Some((12, "passed")));
        assert_eq!(figure("  2 did not run"), Some((2, "did not run")));
        assert_eq!(figure("    12 passed rooms"), None);
        assert_eq!(figure("  ok 1 [wasm-phone] › a.spec.ts"), None);
    }
}
