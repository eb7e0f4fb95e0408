//! One table at the end: which step, how it went, how long it took.

use crate::{cleanup, steps};
use anyhow::{Result, bail};
use std::time::{Duration, Instant};

/// How many things a step looked at, and how they went. A step without tests is one thing.
#[derive(Clone, Copy, Default)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl Count {
    pub const ONE: Self = Self { passed: 1, failed: 0 };
}

/// One thing to do, by a name one can ask for.
pub struct Step {
    pub name: &'static str,
    pub what: &'static str,
    /// The steps without which this one means nothing.
    pub needs: &'static [&'static str],
    pub work: fn() -> Result<Count>,
}

enum End {
    Passed(Count, Duration),
    Failed(Count, Duration),
    NotRun,
}

/// Runs steps in order and prints the table, whatever happens.
///
/// # Errors
/// When a step failed. What went wrong has been said above the table.
pub fn run(chosen: &[&Step], keep_going: bool) -> Result<()> {
    let mut ends: Vec<(&Step, End)> = Vec::new();
    for &step in chosen {
        let failed = |ends: &[(&Step, End)], name: &str| {
            ends.iter().any(|(it, end)| it.name == name && !matches!(end, End::Passed(..)))
        };
        let stopped = ends.iter().any(|(_, end)| matches!(end, End::Failed(..))) && !keep_going;
        if stopped || step.needs.iter().any(|name| failed(&ends, name)) {
            ends.push((step, End::NotRun));
            continue;
        }
        let start = Instant::now();
        let outcome = steps::step(step.what, || match (step.work)()? {
            Count { failed: 0, passed } => Ok(passed),
            count => bail!(Failures(count)),
        });
        let time = start.elapsed();
        ends.push((
            step,
            match outcome {
                Ok(passed) => End::Passed(Count { passed, failed: 0 }, time),
                Err(trouble) => match trouble.downcast_ref::<Failures>() {
                    Some(Failures(count)) => End::Failed(*count, time),
                    None => {
                        eprintln!("{trouble:#}");
                        End::Failed(Count { passed: 0, failed: 1 }, time)
                    }
                },
            },
        ));
    }
    cleanup::now();
    print(&ends)
}

fn print(ends: &[(&Step, End)]) -> Result<()> {
    println!("\n{:<10} {:<10} {:>8} {:>8} {:>14}", "step", "result", "passed", "failed", "time");
    let mut sum = Count::default();
    for (step, end) in ends {
        let (result, count, time) = match end {
            End::Passed(count, time) => ("passed", *count, steps::elapsed(*time)),
            End::Failed(count, time) => ("FAILED", *count, steps::elapsed(*time)),
            End::NotRun => ("not run", Count::default(), "-".to_owned()),
        };
        println!("{:<10} {result:<10} {:>8} {:>8} {time:>14}", step.name, count.passed, count.failed);
        sum.passed += count.passed;
        sum.failed += count.failed;
    }
    println!("\n{} passed, {} failed", sum.passed, sum.failed);
    if sum.failed > 0 {
        bail!("not everything holds.");
    }
    Ok(())
}

/// Tests that failed, as an error.
#[derive(Debug)]
struct Failures(Count);

impl std::fmt::Debug for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

impl std::fmt::Display for Failures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Failures {}
