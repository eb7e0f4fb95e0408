//! `test`: everything, in the order in which a fault is cheapest to find.

use crate::{
    budgets, build, call, deny, end2end, install, lints,
    postgres::Postgres,
    site,
    summary::{self, Count, Step},
};
use anyhow::{Result, bail};

pub const STEPS: [Step; 10] = [
    Step { name: "format", what: "Format", needs: &[], work: || one(lints::format) },
    Step { name: "lengths", what: "Lengths of files", needs: &[], work: || one(lints::lengths) },
    Step { name: "sources", what: "Sources of packages", needs: &[], work: || one(lints::sources) },
    Step { name: "clippy", what: "Clippy, each side by itself", needs: &[], work: || one(lints::clippy) },
    Step { name: "deny", what: "Licences, bans, sources: cargo-deny", needs: &[], work: || one(deny::check) },
    // Before the tests: some of them ask the real router for the real files.
    Step { name: "site", what: "Site", needs: &[], work: || one(|| site::build(site::Kind::Finished)) },
    Step {
        name: "tests",
        what: "Unit, store and HTTP tests, on SQLite and PostgreSQL",
        needs: &["site"],
        work: tests,
    },
    Step {
        name: "server",
        what: "Server, unoptimised",
        needs: &["site"],
        work: || one(|| build::server(false).map(drop)),
    },
    Step { name: "browser", what: "Stories in the browser", needs: &["server"], work: end2end::stories },
    Step { name: "budgets", what: "Size budgets", needs: &["site"], work: || one(budgets::check) },
];

pub fn run(arguments: &[String]) -> Result<()> {
    install::compiler()?;
    let asked = std::env::var("IEUM_TEST_ONLY").unwrap_or_default();
    let mut names: Vec<&str> = asked.split(',').map(str::trim).filter(|it| !it.is_empty()).collect();
    names.extend(arguments.iter().map(String::as_str));
    summary::run(&choose(&names)?, false)
}

/// The steps of these names and those they need; all when none is named.
fn choose(names: &[&str]) -> Result<Vec<&'static Step>> {
    const ALL: &[Step] = &STEPS;
    if names.is_empty() {
        return Ok(ALL.iter().collect());
    }
    let mut wanted = names.to_vec();
    for name in names {
        if !ALL.iter().any(|it| it.name == *name) {
            let known: Vec<&str> = ALL.iter().map(|it| it.name).collect();
            bail!("There is no step `{name}`. There are: {}.", known.join(", "));
        }
    }
    // Needs point to earlier steps only, so one pass from the end finds all.
    for step in ALL.iter().rev() {
        if wanted.contains(&step.name) {
            wanted.extend(step.needs);
        }
    }
    Ok(ALL.iter().filter(|it| wanted.contains(&it.name)).collect())
}

/// Unit tests, store tests on both engines, HTTP tests against the real router.
fn tests() -> Result<Count> {
    let own = call::cargo_then(&[&["test", "--locked"], &call::OF_XTASK[..]].concat(), |_| {}, count)?;
    let postgres = Postgres::start()?;
    let arguments = ["test", "--locked", "--workspace", "--exclude=browser", "--no-fail-fast"];
    let house = call::cargo_then(
        &arguments,
        |command| {
            command.env("IEUM_TEST_POSTGRES", &postgres.url);
        },
        count,
    );
    postgres.stop();
    let house = house?;
    Ok(Count { passed: own.passed + house.passed, failed: own.failed + house.failed })
}

/// Adds up what the test programs print.
fn count(command: &mut std::process::Command) -> Result<Count> {
    let mut sum = Count::default();
    let well = call::watch(command, |line| {
        if let Some((passed, failed)) = test_result(line) {
            sum.passed += passed;
            sum.failed += failed;
        }
    })?;
    if !well && sum.failed == 0 {
        bail!("The tests could not be compiled or did not come to an end: see above.");
    }
    Ok(sum)
}

/// Reads `test result: ok. 5 passed; 1 failed; …`.
fn test_result(line: &str) -> Option<(usize, usize)> {
    let mut figures = line.strip_prefix("test result: ")?.split_once(". ")?.1.split("; ");
    let mut next = |word: &str| figures.next()?.strip_suffix(word)?.trim().parse().ok();
    Some((next("passed")?, next("failed")?))
}

fn one(work: impl FnOnce() -> Result<()>) -> Result<Count> {
    work().map(|()| Count::ONE)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_test_programs_last_line_is_understood() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(test_result(line), Some((12, 3)));
        assert_eq!(test_result("test sample ... ok"), None);
    }

    #[test]
    fn a_chosen_step_brings_what_it_needs() {
        let names: Vec<&str> = choose(&["browser"]).unwrap().iter().map(|it| it.name).collect();
        assert_eq!(names, ["site", "server", "browser"]);
        assert!(choose(&["nonsense"]).is_err());
    }
}
