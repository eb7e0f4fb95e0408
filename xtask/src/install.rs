//! Fetching what is missing, from rustup and package managers only.
//!
//! On Debian as root it is installed; everywhere else a sentence says what to
//! install and with which command.

use crate::{call, steps};
use anyhow::{Context, Result, bail};
use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Once,
};

/// One thing from the system's package manager, by its name in each.
pub struct Package {
    pub what: &'static str,
    pub apt: &'static [&'static str],
    pub dnf: &'static str,
    pub brew: &'static str,
}

pub const COMPILER: Package = Package {
    what: "a C compiler",
    apt: &["gcc", "libc6-dev"],
    dnf: "sudo dnf install gcc",
    brew: "xcode-select --install",
};

/// The linker and compiler that rustc and the bundled SQLite call.
pub fn compiler() -> Result<()> {
    if cfg!(windows) || find("cc").is_some() {
        return Ok(());
    }
    package(&COMPILER)?;
    find("cc").map(drop).context("A C compiler was installed, but `cc` is not on the PATH.")
}

/// The standard library for WASM, through rustup.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let root =
        call::read(Command::new("rustc").args(["--print", "sysroot"]).current_dir(crate::house::root()))?;
    if Path::new(root.trim()).join("lib/rustlib").join(TARGET).join("lib").exists() {
        return Ok(());
    }
    steps::step("Fetching the WASM target", || {
        call::succeed(
            Command::new("rustup").args(["target", "add", TARGET]).current_dir(crate::house::root()),
        )
        .context("The WASM target is missing. Add it with `rustup target add wasm32-unknown-unknown`.")
    })
}

/// Installs a package on Debian as root; says what to do elsewhere.
pub fn package(package: &Package) -> Result<()> {
    if !can_install() {
        let (apt, dnf, brew) = (package.apt.join(" "), package.dnf, package.brew);
        bail!(
            "{} is missing. Install it and run this again (Debian, Ubuntu: sudo apt-get install {apt}; Fedora: {dnf}; macOS: {brew}).",
            capitalised(package.what)
        );
    }
    steps::step(&format!("Installing {}: apt-get install {}", package.what, package.apt.join(" ")), || {
        static LISTS: Once = Once::new();
        let mut lists = Ok(());
        LISTS.call_once(|| lists = apt(&["update", "-q"]));
        lists?;
        let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
        arguments.extend(package.apt);
        apt(&arguments)
    })
}

/// A program on the PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Whether we are root: the one who may install, and whom PostgreSQL refuses to serve.
pub fn is_root() -> bool {
    cfg!(unix) && call::read(Command::new("id").arg("-u")).is_ok_and(|it| it.trim() == "0")
}

fn can_install() -> bool {
    find("apt-get").is_some() && is_root()
}

fn apt(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("apt-get");
    command.args(["-o", "DPkg::Lock::Timeout=300"]).args(arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    call::succeed(&mut command).context("apt-get could not do it: see its message above.")
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
