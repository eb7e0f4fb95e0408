//! The islands: `browser` compiled to WASM, and the glue that starts it.

use super::Kind;
use crate::{call, house, install, steps};
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles the islands and hands back the glue (JavaScript) and the module (WASM).
///
/// Always its own cargo call: built beside the server, the features of the two
/// sides of `app` would unify.
pub fn build(kind: Kind) -> Result<(Vec<u8>, Vec<u8>)> {
    install::wasm_target()?;
    let (profile, folder) = match kind {
        Kind::Finished => ("wasm-release", "wasm-release"),
        Kind::Quick => ("dev", "debug"),
    };
    let compiled = steps::step("Compiling the islands to WASM", || {
        let arguments =
            ["build", "--locked", "--package=browser", "--lib", "--target", TARGET, "--profile", profile];
        call::cargo_then(
            &arguments,
            |_| {},
            |command| {
                call::succeed(command)?;
                let path = house::target()?.join(TARGET).join(folder).join("browser.wasm");
                fs::read(&path).with_context(|| format!("{} is missing.", path.display()))
            },
        )
    })?;

    // Binding takes seconds for a large module, and its outcome depends only on
    // the module and on this program: kept for the next time.
    let kept = house::finished().join("site.glue");
    let from = format!(
        "{} {}",
        super::files::hash(&compiled),
        super::files::hash(&fs::read(std::env::current_exe()?)?)
    );
    if fs::read_to_string(kept.join("from")).is_ok_and(|it| it == from) {
        return Ok((fs::read(kept.join("ieum.js"))?, fs::read(kept.join("ieum_bg.wasm"))?));
    }
    let (script, module) = steps::step("Binding them to JavaScript", || bind(compiled, kind))?;
    keep(&kept, &from, &script, &module)?;
    Ok((script, module))
}

fn bind(compiled: Vec<u8>, kind: Kind) -> Result<(Vec<u8>, Vec<u8>)> {
    let finished = kind == Kind::Finished;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("ieum", compiled)
        .out_name("ieum")
        .typescript(false)
        // The page names the module itself: its file name carries a hash.
        .omit_default_module_path(true)
        .remove_name_section(finished)
        .remove_producers_section(finished)
        .demangle(!finished)
        .web(true)?;
    let mut output = bindgen.generate_output()?;
    let mut foreign: Vec<&str> = output
        .snippets()
        .iter()
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(name, _)| name.as_str())
        .collect();
    foreign.extend(output.local_modules().keys().map(String::as_str));
    if !foreign.is_empty() {
        bail!(
            "A crate brings JavaScript of its own, which the site has no place for: {}. \
             Do without that crate or feature, or teach xtask/src/site to publish snippets.",
            foreign.join(", ")
        );
    }
    let module = output.wasm_mut().emit_wasm();
    Ok((output.js().as_bytes().to_vec(), module))
}

fn keep(folder: &Path, from: &str, script: &[u8], module: &[u8]) -> Result<()> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("from"), "")?;
    fs::write(folder.join("ieum.js"), script)?;
    fs::write(folder.join("ieum_bg.wasm"), module)?;
    fs::write(folder.join("from"), from)?;
    Ok(())
}
