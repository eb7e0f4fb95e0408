//! `dev`: the demo, unoptimised, rebuilt and restarted while one edits.
//!
//! Only the side that changed is rebuilt. The page reloads itself: with
//! `IEUM_DEV` set, the server tells it when it has come back.

use crate::{call, cleanup, house, install, site, steps};
use anyhow::{Context, Result};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Child, Command},
    sync::{Arc, Mutex, PoisonError},
    thread::sleep,
    time::{Duration, SystemTime},
};

const WATCHED: [&str; 6] = ["domain", "app", "server", "style", "locales", "public"];
const PAUSE: Duration = Duration::from_millis(300);

/// When each watched file was last written.
type Times = BTreeMap<PathBuf, SystemTime>;

/// The running server, shared with what is undone at the end.
type Running = Arc<Mutex<Option<Child>>>;

pub fn run(arguments: &[String]) -> Result<()> {
    install::compiler()?;
    let mut seen = times();
    site::build(site::Kind::Quick)?;
    crate::build::server(false)?;

    let running = Running::default();
    let mine = Arc::clone(&running);
    cleanup::remember(move || stop(&mine))?;
    start(&running, arguments)?;

    loop {
        sleep(PAUSE);
        let mut now = times();
        if now == seen {
            continue;
        }
        // An editor writes several files: wait until it is quiet.
        loop {
            sleep(PAUSE);
            let later = times();
            if later == now {
                break;
            }
            now = later;
        }
        let changed = Changed::between(&seen, &now);
        seen = now;
        // A flaw in the code is shown by the compiler and ends nothing.
        match rebuild(&changed) {
            Ok(()) => {
                stop(&running);
                start(&running, arguments)?;
            }
            Err(trouble) => eprintln!("{trouble:#}\nStill running what was built before."),
        }
    }
}

/// Which side has to be built again.
struct Changed {
    site: bool,
    server: bool,
}

impl Changed {
    fn between(before: &Times, after: &Times) -> Self {
        let mut changed = Self { site: false, server: false };
        let gone = before.keys().filter(|path| !after.contains_key(*path));
        let written =
            after.iter().filter(|(path, time)| before.get(*path) != Some(time)).map(|(path, _)| path);
        for path in gone.chain(written) {
            let path = path.strip_prefix(house::root()).unwrap_or(path);
            steps::note(format!("{} has changed.", path.display()));
            let top = path.iter().next().unwrap_or_default();
            // `model` and `app` are on both sides; style and public on the site's only.
            let both =
                top == "app" || path.starts_with("domain/model") || path.starts_with("domain/matching");
            let looks = top == "style" || top == "public";
            changed.site |= both || looks;
            changed.server |= !looks;
        }
        changed
    }
}

fn rebuild(changed: &Changed) -> Result<()> {
    if changed.site {
        site::build(site::Kind::Quick)?;
    }
    if changed.server {
        crate::build::server(false)?;
    }
    Ok(())
}

fn start(running: &Running, arguments: &[String]) -> Result<()> {
    let mut demo = Command::new(house::binary(false));
    demo.arg("demo").args(arguments).env("IEUM_DEV", "1").current_dir(house::root());
    if !arguments.iter().any(|it| it.starts_with("--listen")) && std::env::var_os("IEUM_LISTEN").is_none() {
        demo.args(["--listen", "127.0.0.1:3000"]);
    }
    let child = demo.spawn().context("The demo could not be started.")?;
    *running.lock().unwrap_or_else(PoisonError::into_inner) = Some(child);
    Ok(())
}

/// Asks the server to end, as Ctrl-C does, and waits until the port is free.
fn stop(running: &Running) {
    let child = running.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(mut child) = child {
        let asked = call::read(Command::new("kill").args(["-TERM", &child.id().to_string()]));
        for _ in 0..30 {
            if asked.is_err() || matches!(child.try_wait(), Ok(Some(_))) {
                break;
            }
            sleep(Duration::from_millis(100));
        }
        let _ = child.kill();
        let _ = child.wait();
    }
}

fn times() -> Times {
    let mut times = Times::new();
    for top in WATCHED {
        collect(&house::root().join(top), &mut times);
    }
    times
}

fn collect(folder: &Path, times: &mut Times) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') || path.ends_with("target") {
            continue;
        }
        match entry.metadata() {
            Ok(it) if it.is_dir() => collect(&path, times),
            Ok(it) => {
                if let Ok(time) = it.modified() {
                    times.insert(path, time);
                }
            }
            Err(_) => {}
        }
    }
}
