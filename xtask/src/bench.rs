//! `bench`: the benchmarks of all crates, or one by its name.

use crate::{call, site};
use anyhow::{Result, bail};

pub fn run(arguments: &[String]) -> Result<()> {
    let wanted = match arguments {
        [] => None,
        [name] => Some(name.as_str()),
        _ => bail!("`bench` takes one name at most."),
    };
    let mut found = Vec::new();
    for member in call::members()? {
        for target in member["targets"].as_array().into_iter().flatten() {
            let is_bench =
                target["kind"].as_array().is_some_and(|kinds| kinds.iter().any(|it| it == "bench"));
            if let (true, Some(package), Some(name)) =
                (is_bench, member["name"].as_str(), target["name"].as_str())
            {
                found.push((package.to_owned(), name.to_owned()));
            }
        }
    }
    let chosen: Vec<_> = found.iter().filter(|(_, name)| wanted.is_none_or(|it| it == name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
        bail!(
            "There is no such benchmark. There are: {}",
            if names.is_empty() { "none".into() } else { names.join(", ") }
        );
    }
    site::ensure_folder()?;
    for (package, name) in chosen {
        call::cargo(&["bench", "--locked", "--package", package, "--bench", name])?;
    }
    Ok(())
}
