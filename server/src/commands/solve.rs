//! `ieum match`: solves a round from a file, as the page "Run matching" does from the database.

mod summary;

use super::Sentence;
use clap::ValueEnum;
use flate2::read::MultiGzDecoder;
use matching::{Mode, Outcome, read, solve_timed};
use std::{
    fs::File,
    io::{BufReader, BufWriter, ErrorKind, Read, Write},
    path::{Path, PathBuf},
    time::Instant,
};

#[derive(clap::Args)]
pub struct Options {
    /// A round in the format ieum-round/1, plain or compressed with gzip.
    #[arg(value_name = "ROUND.json[.gz]")]
    round: PathBuf,
    /// What is wanted of the matching, once as many people as possible are in it.
    #[arg(long, value_enum, default_value_t = Way::Most)]
    mode: Way,
    /// Print the whole result in the format ieum-result/1, with the proof, instead of a summary.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Way {
    /// The best total score.
    Most,
    /// The worst pair as good as possible, then the second worst, and so on.
    Fair,
    /// Nobody who would rather have each other; it may match fewer people.
    Stable,
}

/// What a file may hold once it is unpacked: far more than the largest round the engine takes, and
/// less than a small file can be made to swell to.
const LARGEST: u64 = 4 << 30;

pub fn run(options: &Options) -> Result<(), Sentence> {
    let path = &options.round;
    let begun = Instant::now();
    let elapsed = || begun.elapsed().as_secs_f64() * 1000.0;
    let bytes = contents(path, LARGEST)?;
    let wrong = |fault: matching::Fault| Sentence(format!("{}: {fault}", path.display()));
    let round = read(&bytes).map_err(wrong)?;
    drop(bytes);
    let read_ms = elapsed();
    let mode = match options.mode {
        Way::Most => Mode::Most,
        Way::Fair => Mode::Fair,
        Way::Stable => Mode::Stable,
    };
    let mut outcome = solve_timed(&round, mode, elapsed).map_err(wrong)?;
    outcome.timings_ms.read = read_ms;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let written = match options.json {
        true => json(&mut out, &outcome),
        false => summary::write(&mut out, &round, &outcome),
    };
    match written.and_then(|()| out.flush()) {
        // Whoever reads has read enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|error| Sentence(format!("cannot print the result: {error}"))),
    }
}

fn json(out: &mut impl Write, outcome: &Outcome) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, outcome)?;
    writeln!(out)
}

/// The file's bytes, unpacked when they begin like gzip, whatever its name says.
fn contents(path: &Path, most: u64) -> Result<Vec<u8>, Sentence> {
    let shown = path.display();
    let failed = |error: std::io::Error| Sentence(format!("cannot read {shown}: {error}"));
    let mut file = BufReader::new(File::open(path).map_err(failed)?);
    let mut start = Vec::with_capacity(2);
    (&mut file).take(2).read_to_end(&mut start).map_err(failed)?;
    let packed = start == [0x1f, 0x8b];
    let whole = start.as_slice().chain(file);
    let mut bytes = Vec::new();
    match packed {
        true => MultiGzDecoder::new(whole).take(most + 1).read_to_end(&mut bytes).map_err(|error| {
            Sentence(format!("{shown} is not a whole gzip file ({error}); fetch or pack it again"))
        })?,
        false => whole.take(most + 1).read_to_end(&mut bytes).map_err(failed)?,
    };
    if bytes.len() as u64 > most {
        return Err(Sentence(format!("{shown} holds more than {most} bytes; a round is never that large")));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use flate2::{Compression, write::GzEncoder};

    fn file(bytes: &[u8]) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap()
    }

    fn said(file: &tempfile::NamedTempFile, most: u64) -> String {
        contents(file.path(), most).err().unwrap().0
    }

    #[test]
    fn a_file_is_unpacked_by_what_it_is_not_by_its_name() {
        for bytes in [&b"{\"format\": 1}"[..], b"", b"{"] {
            assert_eq!(contents(file(bytes).path(), 100).ok().unwrap(), bytes);
            assert_eq!(contents(file(&packed(bytes)).path(), 100).ok().unwrap(), bytes);
        }
    }

    #[test]
    fn a_small_file_that_swells_is_refused() {
        let bomb = file(&packed(&vec![b' '; 1_000_000]));
        assert!(bomb.path().metadata().unwrap().len() < 2_000);
        assert!(said(&bomb, 1000).contains("more than 1000 bytes"));
        assert!(said(&file(&[b' '; 1001]), 1000).contains("more than 1000 bytes"));
    }

    #[test]
    fn a_file_cut_short_is_called_so() {
        let mut cut = packed(b"{\"format\": \"ieum-round/1\"}");
        cut.truncate(cut.len() - 5);
        assert!(said(&file(&cut), 1000).contains("not a whole gzip file"));
    }
}
