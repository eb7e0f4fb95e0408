//! Solves a round from a plain JSON file: `cargo run -p matching --example solve -- ROUND.json [most|fair|stable]`.

use std::process::ExitCode;
use std::time::Instant;

use matching::{Mode, read, solve_timed};

fn main() -> ExitCode {
    match run() {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, String> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("which round? solve ROUND.json [most|fair|stable]")?;
    let mode = match arguments.next().as_deref() {
        None | Some("most") => Mode::Most,
        Some("fair") => Mode::Fair,
        Some("stable") => Mode::Stable,
        Some(other) => return Err(format!("there is no mode {other}: most, fair or stable")),
    };
    let bytes = std::fs::read(&path).map_err(|error| format!("{path}: {error}"))?;
    let start = Instant::now();
    let elapsed = || start.elapsed().as_secs_f64() * 1000.0;
    let round = read(&bytes).map_err(|fault| fault.to_string())?;
    let read_ms = elapsed();
    let mut outcome = solve_timed(&round, mode, elapsed).map_err(|fault| fault.to_string())?;
    outcome.timings_ms.read = read_ms;
    serde_json::to_string_pretty(&outcome).map_err(|error| error.to_string())
}
