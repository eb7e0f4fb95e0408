//! The site's files: stylesheet, islands, icons. Embedded in the binary, named by their content,
//! compressed beforehand. Built by `cargo xtask build` into `target/site`.

use app::Assets;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;
use std::{collections::BTreeMap, sync::Arc};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
struct Site;

/// Plain name to hashed name, from the site's manifest. Empty when the site was not built.
pub fn manifest() -> Assets {
    let names: BTreeMap<String, String> = Site::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_default();
    Assets(Arc::new(names))
}

/// `GET /assets/{name}`: for ever, because another content has another name.
pub async fn file(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let encodings = [("br", ".br"), ("gzip", ".gz")];
    let compressed = encodings
        .iter()
        .filter(|(token, _)| accepts.contains(token))
        .find_map(|(token, suffix)| Site::get(&format!("{name}{suffix}")).map(|file| (Some(*token), file)));
    let Some((encoding, file)) = compressed.or_else(|| Site::get(&name).map(|file| (None, file))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = file.data.into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind(&name)));
    out.insert(
        header::CACHE_CONTROL,
        header::HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    out.insert(header::VARY, header::HeaderValue::from_static("accept-encoding"));
    out.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    out.insert("cross-origin-resource-policy", header::HeaderValue::from_static("same-origin"));
    out.insert(
        header::CONTENT_SECURITY_POLICY,
        header::HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    );
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, header::HeaderValue::from_static(encoding));
    }
    response
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
