//! For `cargo xtask dev` alone: open pages hear that the server has come back, and reload.

use axum::response::sse::{Event, KeepAlive, Sse};
use futures::{Stream, StreamExt, stream};
use std::{convert::Infallible, sync::LazyLock, time::SystemTime};

/// Differs from start to start.
static START: LazyLock<String> = LazyLock::new(|| format!("{:?}", SystemTime::now()));

/// Whether this process runs under `cargo xtask dev`.
pub fn is_on() -> bool {
    cfg!(debug_assertions) && std::env::var_os("IEUM_DEV").is_some()
}

/// `GET /dev/reload`: says which start this is, and stays open.
pub async fn reload() -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let once = stream::once(async { Ok(Event::default().data(START.as_str())) });
    Sse::new(once.chain(stream::pending())).keep_alive(KeepAlive::default())
}
