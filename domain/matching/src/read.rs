//! From bytes to a round that is known to be sound.

use serde::Deserialize;
use serde_path_to_error::{Path, Segment, Track};

use crate::check::check;
use crate::fault::Fault;
use crate::round::Round;

/// Reads an `ieum-round/1` document. Whatever the bytes, the answer is a sound round or the fault.
pub fn read(bytes: &[u8]) -> Result<Round, Fault> {
    let mut input = serde_json::Deserializer::from_slice(bytes);
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut input, &mut track);
    let round =
        Round::deserialize(tracked).map_err(|error| Fault::at(json_path(&track.path()), plain(&error)))?;
    input.end().map_err(|error| Fault::at("$", plain(&error)))?;
    check(&round)?;
    Ok(round)
}

/// Keys that are not plain names go into quotes, as RFC 9535 wants it.
fn json_path(path: &Path) -> String {
    let mut text = String::from("$");
    for segment in path {
        match segment {
            Segment::Seq { index } => text.push_str(&format!("[{index}]")),
            Segment::Map { key } | Segment::Enum { variant: key } => {
                let name = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
                let starts = key.bytes().next().is_some_and(|byte| !byte.is_ascii_digit());
                match name && starts {
                    true => text.push_str(&format!(".{key}")),
                    false => text.push_str(&format!("[{key:?}]")),
                }
            }
            Segment::Unknown => {}
        }
    }
    text
}

/// The parser's own sentence, with the names of integer types put into words.
fn plain(error: &serde_json::Error) -> String {
    let text: String = error.to_string().chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    [("u16", "0 to 65535"), ("u32", "0 to 4294967295"), ("i32", "-2147483648 to 2147483647")].iter().fold(
        text,
        |text, (name, span)| {
            text.replace(&format!("expected {name}"), &format!("expected a whole number from {span}"))
        },
    )
}
