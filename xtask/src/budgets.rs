//! How much a page may weigh, for someone who pays for each megabyte.

use crate::{site, steps};
use anyhow::{Context, Result, ensure};
use std::{collections::BTreeMap, fs};

/// Brotli bytes by plain name, in KiB. The weight of whole pages is measured in the browser tests.
const BUDGETS: [(&str, u64); 3] = [("ieum_bg.wasm", 150), ("ieum.js", 8), ("ieum.css", 20)];

/// Compares the built site with its budgets and prints every figure.
pub fn check() -> Result<()> {
    let folder = site::folder();
    let text =
        fs::read_to_string(folder.join("manifest.json")).context("There is no site: build it first.")?;
    let names: BTreeMap<String, String> = serde_json::from_str(&text)?;
    let mut over = Vec::new();
    for (plain, budget) in BUDGETS {
        let name = names.get(plain).with_context(|| format!("The site has no {plain}: build it first."))?;
        let raw = fs::metadata(folder.join(name))?.len();
        let packed = fs::metadata(folder.join(format!("{name}.br")))?.len();
        steps::note(format!(
            "{plain:<14} {:>7.1} KiB with brotli, of {budget:>3} KiB ({:.1} KiB plain)",
            kib(packed),
            kib(raw)
        ));
        if packed > budget * 1024 {
            over.push(plain);
        }
    }
    ensure!(over.is_empty(), "Over budget: {}.", over.join(", "));
    Ok(())
}

fn kib(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}
