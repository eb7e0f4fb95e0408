//! Progress as people read it: what is being done now, and how long it took.

use anyhow::Result;
use std::{
    io::{IsTerminal, stdout},
    time::{Duration, Instant},
};

/// Does one thing and says so, before and after.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("{} {name}", mark("→"));
    let start = Instant::now();
    let outcome = work();
    let time = elapsed(start.elapsed());
    match &outcome {
        Ok(_) => println!("{} {name} ({time})", mark("✓")),
        Err(_) => println!("{} {name} ({time})", mark("✗")),
    }
    outcome
}

/// One line of news inside a step.
pub fn note(text: impl AsRef<str>) {
    println!("  {}", text.as_ref());
}

/// `0.4 s`, `12.3 s`, `4 min 18 s`.
pub fn elapsed(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

fn mark(sign: &str) -> String {
    if !stdout().is_terminal() {
        return sign.to_owned();
    }
    let colour = match sign {
        "✓" => 32,
        "✗" => 31,
        _ => 36,
    };
    format!("\u{1b}[{colour}m{sign}\u{1b}[0m")
}
