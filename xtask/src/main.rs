//! `cargo xtask`: one command for each thing one does with this house.
//!
//! It stands outside the workspace, with its own lock file, so that what the
//! tools need never mixes with what the server needs. It is also the only
//! place that knows how a tool is fetched.

mod bench;
mod budgets;
mod build;
mod call;
mod check;
mod cleanup;
mod deny;
mod dev;
mod end2end;
mod house;
mod install;
mod lints;
mod postgres;
mod run;
mod site;
mod steps;
mod summary;
mod test;

use std::process::ExitCode;

const MANUAL: &str = "\
Usage: cargo xtask <command>

  run [ARGS...]        build the release and start the demo on http://127.0.0.1:3000;
                       ARGS are passed on to `ieum demo`
  build [--release]    build the site and the server; leaves target/debug/ieum or target/release/ieum
  site                 build only what the server embeds: islands, stylesheet, public files
  dev [ARGS...]        run the demo unoptimised, rebuild what changes, reload the page
  test [STEP...]       install what the tests need, run all of them, print one summary;
                       with names, run only those steps and what they need:
                       format lengths sources clippy deny site tests server browser budgets
  check [--advisories] format, clippy, cargo-deny, file lengths, size budgets, each to its end;
                       --advisories fetches the advisory database first
  bench [NAME]         run the benchmarks, or the one called NAME
  screens              take the screenshots of the README

Environment
  IEUM_CACHE           where compiled code and tools are kept
                       (default: $XDG_CACHE_HOME/ieum, else ~/.cache/ieum)
  IEUM_CHROMIUM        the Chromium for the browser tests (default: searched for)
  IEUM_TEST_POSTGRES   a PostgreSQL for the store tests (default: one is started and removed)
  IEUM_TEST_ONLY       steps of `test`, separated by commas
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();

    let outcome = match command.as_str() {
        "run" => run::run(&rest),
        "build" => build::run(&rest),
        "site" => site::run(&rest),
        "dev" => dev::run(&rest),
        "test" => test::run(&rest),
        "check" => check::run(&rest),
        "bench" => bench::run(&rest),
        "screens" => end2end::screens(),
        "" | "help" | "-h" | "--help" => {
            print!("{MANUAL}");
            return ExitCode::SUCCESS;
        }
        unknown => {
            eprintln!("There is no command `{unknown}`.\n\n{MANUAL}");
            return ExitCode::from(2);
        }
    };
    cleanup::now();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\nxtask: {trouble:#}");
            ExitCode::FAILURE
        }
    }
}
