//! A PostgreSQL for the length of the tests: in a folder that goes away, on a free port.
//!
//! It keeps nothing safe (no fsync), and everything fast. PostgreSQL refuses to
//! serve root, so root hands it to the user `postgres`.

use crate::{call, cleanup, install, steps};
use anyhow::{Context, Result, bail, ensure};
use std::{
    env,
    fs::{self, File},
    io::Read,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread::sleep,
    time::{Duration, Instant},
};

const POSTGRES: install::Package = install::Package {
    what: "PostgreSQL",
    apt: &["postgresql"],
    dnf: "sudo dnf install postgresql-server",
    brew: "brew install postgresql@17",
};

pub struct Postgres {
    pub url: String,
    /// None when the server is someone else's.
    running: Option<Running>,
}

type Running = Arc<Mutex<Option<(Child, PathBuf)>>>;

impl Postgres {
    /// Starts a server, or takes the one that `IEUM_TEST_POSTGRES` names.
    pub fn start() -> Result<Self> {
        if let Ok(url) = env::var("IEUM_TEST_POSTGRES") {
            return Ok(Self { url, running: None });
        }
        steps::step("Starting a PostgreSQL for the tests", start)
    }

    pub fn stop(self) {
        if let Some(running) = self.running {
            stop(&running);
        }
    }
}

fn start() -> Result<Postgres> {
    let programs = programs()?;
    let folder = env::temp_dir().join(format!("ieum-postgres-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let running = Running::default();
    let (mine, place) = (Arc::clone(&running), folder.clone());
    cleanup::remember(move || {
        stop(&mine);
        let _ = fs::remove_dir_all(place);
    })?;

    let password = password()?;
    fs::write(folder.join("password"), &password)?;
    let user = server_user();
    if let Some(user) = &user {
        call::succeed(Command::new("chown").args(["-R", user]).arg(&folder))?;
    }
    call::succeed(Command::new("chmod").args(["-R", "go="]).arg(&folder))?;

    let data = folder.join("data");
    let locale = if cfg!(target_os = "linux") { "C.UTF-8" } else { "en_US.UTF-8" };
    let mut initdb = as_user(user.as_deref(), &programs.join("initdb"), &folder)?;
    initdb.args(["--username=ieum", "--auth=password", "--encoding=UTF8", "--no-sync"]);
    initdb
        .arg(format!("--locale={locale}"))
        .arg("--pwfile")
        .arg(folder.join("password"))
        .arg("--pgdata")
        .arg(&data);
    call::read(&mut initdb)?;

    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let log = folder.join("log");
    let mut postgres = as_user(user.as_deref(), &programs.join("postgres"), &folder)?;
    postgres.arg("-D").arg(&data).arg("-k").arg(&folder).arg("-p").arg(port.to_string());
    for setting in [
        "listen_addresses=127.0.0.1",
        "max_connections=400",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
    ] {
        postgres.args(["-c", setting]);
    }
    let output = File::create(&log)?;
    let child = postgres.stdin(Stdio::null()).stderr(output.try_clone()?).stdout(output).spawn()?;
    *running.lock().unwrap_or_else(PoisonError::into_inner) = Some((child, folder));

    let url = format!("postgres://ieum:{password}@127.0.0.1:{port}/postgres");
    await_ready(&programs, port, &log)?;
    Ok(Postgres { url, running: Some(running) })
}

fn await_ready(programs: &Path, port: u16, log: &Path) -> Result<()> {
    let start = Instant::now();
    let port = port.to_string();
    loop {
        let mut ask = Command::new(programs.join("pg_isready"));
        if call::read(ask.args(["-q", "-h", "127.0.0.1", "-p", &port])).is_ok() {
            return Ok(());
        }
        if start.elapsed() > Duration::from_secs(30) {
            bail!("PostgreSQL does not answer:\n{}", fs::read_to_string(log).unwrap_or_default());
        }
        sleep(Duration::from_millis(100));
    }
}

/// Ends the server without waiting for its clients, and removes its folder.
fn stop(running: &Running) {
    let taken = running.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some((mut child, folder)) = taken {
        let asked = call::read(Command::new("kill").args(["-INT", &child.id().to_string()]));
        for _ in 0..50 {
            if asked.is_err() || matches!(child.try_wait(), Ok(Some(_))) {
                break;
            }
            sleep(Duration::from_millis(100));
        }
        let _ = child.kill();
        let _ = child.wait();
        let _ = fs::remove_dir_all(folder);
    }
}

/// Where PostgreSQL keeps its server programs: seldom on the PATH.
fn programs() -> Result<PathBuf> {
    let search = || {
        let on_path = install::find("initdb").and_then(|it| Some(it.parent()?.to_owned()));
        let mut known: Vec<PathBuf> = Vec::new();
        for (top, within) in
            [("/usr/lib/postgresql", "bin"), ("/opt/homebrew/opt", "bin"), ("/usr/local/opt", "bin")]
        {
            for entry in fs::read_dir(top).into_iter().flatten().flatten() {
                known.push(entry.path().join(within));
            }
        }
        known.retain(|it| it.join("initdb").exists() && it.join("postgres").exists());
        known.sort();
        known.pop().or(on_path)
    };
    if search().is_none() {
        install::package(&POSTGRES)?;
    }
    search().context("PostgreSQL was installed, but its `initdb` is nowhere to be found.")
}

/// Whom root hands the server to.
fn server_user() -> Option<String> {
    install::is_root().then(|| {
        let known = call::read(Command::new("id").args(["-u", "postgres"])).is_ok();
        if known { "postgres" } else { "nobody" }.to_owned()
    })
}

/// A call of one of PostgreSQL's programs, which ends when xtask ends, however that may be.
fn as_user(user: Option<&str>, program: &Path, folder: &Path) -> Result<Command> {
    let mut command = match (user, install::find("setpriv")) {
        (Some(user), Some(setpriv)) => {
            let group = call::read(Command::new("id").args(["-g", user]))?;
            let mut command = Command::new(setpriv);
            command.args(["--reuid", user, "--regid", group.trim(), "--clear-groups", "--pdeathsig", "INT"]);
            command.arg(program);
            command
        }
        (Some(_), None) => bail!("PostgreSQL refuses to serve root: run the tests as another user."),
        (None, Some(setpriv)) => {
            let mut command = Command::new(setpriv);
            command.args(["--pdeathsig", "INT"]).arg(program);
            command
        }
        (None, None) => Command::new(program),
    };
    // Not the folder xtask was called from: the server's user may not enter it.
    command.current_dir(folder);
    command.env_clear().env("PATH", env::var_os("PATH").unwrap_or_default()).env("LC_ALL", "C.UTF-8");
    Ok(command)
}

/// Others on this machine can reach the port, so it asks for a word only the tests know.
fn password() -> Result<String> {
    let mut bytes = [0; 16];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    let word: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    ensure!(word.len() == 32, "no randomness");
    Ok(word)
}
