//! The binary at its worst moments: whatever is wrong at the start is said in one sentence, with
//! status 2, and nothing has changed.
#![allow(clippy::unwrap_used)]

use domain::testing;
use std::{
    net::TcpListener,
    path::Path,
    process::{Command, Output},
};

fn ieum(arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ieum"));
    for name in ["DATABASE_URL", "IEUM_LISTEN", "IEUM_PUBLIC_URL", "IEUM_DATA_DIR", "IEUM_MAIL"] {
        command.env_remove(name);
    }
    command.args(arguments).envs(settings.iter().copied()).env("IEUM_LOG", "off").output().unwrap()
}

/// The sentence, when that is all there was.
fn sentence(output: Output) -> String {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.trim().lines().count(), 1, "{said}");
    said
}

fn sqlite(path: &Path) -> String {
    format!("sqlite://{}", path.display())
}

#[test]
fn settings_that_cannot_be_read_are_named_with_an_example() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let data = data.to_str().unwrap();
    for (name, value, expected) in [
        ("DATABASE_URL", "mysql://x", "sqlite:// or postgres://"),
        ("IEUM_MAIL", "pigeon", "smtp://"),
        ("IEUM_MAIL_FROM", "nobody", "address"),
        ("IEUM_PUBLIC_URL", "ieum.example", "https://"),
    ] {
        let settings = [("IEUM_DATA_DIR", data), ("IEUM_LISTEN", "127.0.0.1:0"), (name, value)];
        let said = sentence(ieum(&["serve"], &settings));
        assert!(said.contains(name) && said.contains(expected), "{said}");
        assert!(!Path::new(data).exists(), "{name} left something behind");
    }
}

#[test]
fn a_port_in_use_is_named_before_the_database_is_touched() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let said =
        sentence(ieum(&["serve"], &[("IEUM_LISTEN", &address), ("IEUM_DATA_DIR", data.to_str().unwrap())]));
    assert!(said.contains(&address) && said.contains("--listen"), "{said}");
    assert!(!data.exists());
}

#[test]
fn a_server_that_does_not_answer_is_said_to_be_unreachable() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let url = format!("postgres://ieum@{closed}/ieum");
    let said = sentence(ieum(&["migrate"], &[("DATABASE_URL", &url)]));
    assert!(said.contains("PostgreSQL does not answer"), "{said}");
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ieum.db");
    let letter = "This was a letter once.".repeat(400);
    std::fs::write(&file, &letter).unwrap();
    let said = sentence(ieum(&["migrate"], &[("DATABASE_URL", &sqlite(&file))]));
    assert!(said.contains("backup"), "{said}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), letter);
}

#[tokio::test]
async fn a_database_of_a_newer_version_and_one_in_use_are_refused() {
    let db = testing::sqlite().await;
    let said = sentence(ieum(&["migrate"], &[("DATABASE_URL", &db.url)]));
    assert!(said.contains("another ieum"), "{said}");

    testing::pretend_newer(&db).await;
    db.close().await;
    let url = db.url.clone();
    let _folder = db.into_folder();
    let said = sentence(ieum(&["migrate"], &[("DATABASE_URL", &url)]));
    assert!(said.contains("newer"), "{said}");
}

#[test]
fn a_demo_is_not_offered_to_the_network() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let said =
        sentence(ieum(&["demo"], &[("IEUM_LISTEN", "0.0.0.0:0"), ("IEUM_DATA_DIR", data.to_str().unwrap())]));
    assert!(said.contains("loopback"), "{said}");
    assert!(!data.exists());
}

#[test]
fn the_first_administrator_is_added_and_gets_a_token() {
    let folder = tempfile::tempdir().unwrap();
    let url = sqlite(&folder.path().join("ieum.db"));
    let settings = [("DATABASE_URL", url.as_str())];
    let added = ieum(&["person", "add", "Ada", "ada@ieum.example", "--role", "administrator"], &settings);
    assert!(added.status.success(), "{added:?}");
    let token = ieum(&["token", "create", "ada@ieum.example", "--days", "30"], &settings);
    assert!(token.status.success(), "{token:?}");
    assert_eq!(String::from_utf8(token.stdout).unwrap().trim().len(), 43);
    let twice = ieum(&["person", "add", "Ada", "ada@ieum.example"], &settings);
    assert!(sentence(twice).contains("already"));
}
