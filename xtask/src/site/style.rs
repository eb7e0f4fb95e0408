//! One stylesheet out of `style/*.css`.

use anyhow::{Context, Result, anyhow};
use lightningcss::{
    printer::PrinterOptions,
    stylesheet::{ParserOptions, StyleSheet},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// These come first and in this order; the rooms follow by name.
const FIRST: [&str; 3] = ["tokens.css", "base.css", "parts.css"];

/// Minifies and joins the stylesheets of a folder.
///
/// No browser targets are given: layers, nesting, `light-dark()` and `oklch()`
/// go out as they were written, current browsers know them.
///
/// # Errors
/// A file that is not CSS is named with line and column.
pub fn bundle(folder: &Path) -> Result<String> {
    let mut sheets: Vec<PathBuf> = if folder.exists() {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?
    } else {
        Vec::new()
    };
    sheets.retain(|path| path.extension().is_some_and(|it| it == "css"));
    sheets.sort_by_key(|path| {
        let name = path.file_name().unwrap_or_default().to_owned();
        (FIRST.iter().position(|first| name == *first).unwrap_or(FIRST.len()), name)
    });
    let mut bundle = String::new();
    for path in sheets {
        let text =
            fs::read_to_string(&path).with_context(|| format!("{} cannot be read.", path.display()))?;
        bundle.push_str(&minify(&text, &path.to_string_lossy())?);
        bundle.push('\n');
    }
    Ok(bundle)
}

/// Only prints more briefly. Rules are not merged or moved: the minifier's own
/// pass drops the statement that fixes the order of the layers.
fn minify(text: &str, name: &str) -> Result<String> {
    let sheet = StyleSheet::parse(text, ParserOptions::default()).map_err(|flaw| {
        let (line, column) = flaw.loc.map_or((1, 1), |it| (it.line + 1, it.column));
        anyhow!("{name}:{line}:{column}: {}", flaw.kind)
    })?;
    let brief = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(brief).map_err(|flaw| anyhow!("{name}: {flaw}"))?.code)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn modern_css_goes_out_as_it_was_written() {
        let text = "
            @layer tokens, base;
            @layer base {
                :root { color-scheme: light dark; --ink: light-dark(oklch(0.25 0.01 80), oklch(0.93 0.01 80)); }
                a { color: light-dark(oklch(0.45 0.08 170), #fff); &:hover { color: color-mix(in oklch, red, var(--ink)); } }
                p { margin-inline: 1rem; padding-block-start: 2rem; inset-inline: 0 }
            }
            @view-transition { navigation: auto; }
            @container (width > 40rem) { p { text-wrap: pretty; } }
            @media (prefers-reduced-motion: reduce) { * { animation: none } }
            h1 { color: oklch(from var(--ink) l c h / 50%); field-sizing: content; }";
        let small = minify(text, "sample.css").unwrap();
        for kept in [
            "@layer tokens,base;@layer base{",
            "light-dark(oklch(25% .01 80)",
            "&:hover",
            "color-mix(in oklch",
            "margin-inline:1rem",
            "padding-block-start:2rem",
            "@view-transition",
            "@container",
            "text-wrap:pretty",
            "oklch(from var(--ink) l c h / 50%)",
            "field-sizing:content",
        ] {
            assert!(small.contains(kept), "{kept} is missing from {small}");
        }
        assert!(!small.contains("--lightningcss"), "{small}");
    }

    #[test]
    fn tokens_base_and_parts_come_first() {
        let folder = std::env::temp_dir().join(format!("ieum-style-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["cohorts", "parts", "admin", "base", "tokens"] {
            fs::write(folder.join(format!("{name}.css")), format!(".{name} {{ color: red }}")).unwrap();
        }
        let bundle = bundle(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        let order: Vec<&str> = bundle.lines().map(|line| line.split('{').next().unwrap()).collect();
        assert_eq!(order, [".tokens", ".base", ".parts", ".admin", ".cohorts"]);
    }

    #[test]
    fn a_flaw_is_named_with_its_line() {
        let flaw = minify("a { color: red }\nb { } }", "sample.css").unwrap_err().to_string();
        assert!(flaw.contains("sample.css:2"), "{flaw}");
    }
}
