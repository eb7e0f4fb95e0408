//! The Rust sources, and the string literals in the calls that ask for a text.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Path and code of every source file of a crate that speaks, comments and tests left out.
pub fn of(krate: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(krate);
    let mut files = Vec::new();
    walk(&root, &mut files);
    assert!(!files.is_empty(), "no sources in {}", root.display());
    files
}

fn walk(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
            let code: Vec<&str> = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
            files.push((path, code.join("\n")));
        }
    }
}

/// The arguments, as written, of every call of a function or method of that name.
pub fn calls(code: &str, name: &str) -> Vec<Vec<String>> {
    let call = format!("{name}(");
    let inside_a_name = |at: usize| code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let declared = |at: usize| code[..at].ends_with("fn ");
    code.match_indices(&call)
        .filter(|(at, _)| !inside_a_name(*at) && !declared(*at))
        .map(|(at, call)| arguments(&code[at + call.len()..]))
        .collect()
}

/// Splits what follows an opening bracket at the commas of its own level.
fn arguments(code: &str) -> Vec<String> {
    let (mut depth, mut said) = (0, vec![String::new()]);
    let mut rest = code.chars();
    while let Some(c) = rest.next() {
        match c {
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            '(' | '[' | '{' => depth += 1,
            ',' if depth == 0 => {
                said.push(String::new());
                continue;
            }
            _ => {}
        }
        let last = said.last_mut().unwrap();
        last.push(c);
        if c == '"' {
            let text = literal(&mut rest);
            last.push_str(&text);
            last.push('"');
        }
    }
    said
}

/// The string literals in a piece of code.
pub fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code.chars();
    while let Some(c) = rest.next() {
        match c {
            '"' => found.push(literal(&mut rest)),
            // A character literal may be a quotation mark; a lifetime has no end mark.
            '\'' if rest.as_str().starts_with("\"'") => _ = rest.nth(1),
            '/' if rest.as_str().starts_with('/') => _ = rest.find(|c| *c == '\n'),
            _ => {}
        }
    }
    found
}

/// The rest of a string literal whose opening mark was read.
fn literal(rest: &mut std::str::Chars<'_>) -> String {
    let mut text = String::new();
    while let Some(c) = rest.next() {
        match c {
            '"' => break,
            '\\' => text.extend(rest.next()),
            c => text.push(c),
        }
    }
    text
}
