//! `check`: everything that can be judged without running a test.

use crate::{
    deny,
    summary::{self, Step},
    test,
};
use anyhow::{Result, bail};

const STEPS: [&str; 7] = ["format", "lengths", "sources", "clippy", "deny", "site", "budgets"];

pub fn run(arguments: &[String]) -> Result<()> {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {}
        ["--advisories"] => deny::fetch_advisories()?,
        _ => bail!("`check` knows only --advisories."),
    }
    let steps: Vec<&Step> = test::STEPS.iter().filter(|it| STEPS.contains(&it.name)).collect();
    summary::run(&steps, true)
}
