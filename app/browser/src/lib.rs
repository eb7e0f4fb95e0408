//! The shim that makes the islands of `app` a WebAssembly module.

pub use app::*;

/// Called by the start script once the module is loaded.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
