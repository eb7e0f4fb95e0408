//! The router with its layers, and the listener.

use crate::{assets, dev, door, health, routes, table::Route};
use app::{Failure, House};
use axum::{
    Router,
    extract::{ConnectInfo, DefaultBodyLimit, Request},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::Error;
use hyper::{body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use std::{sync::Arc, time::Duration};
use tokio::net::TcpListener;
use tower::ServiceExt;
use tower_http::compression::{
    CompressionLayer,
    predicate::{DefaultPredicate, NotForContentType, Predicate},
};

/// How long a client may take to send its headers.
const HEADER_TIMEOUT: Duration = Duration::from_secs(15);
/// How long open requests may take to finish when the house closes.
const CLOSING: Duration = Duration::from_secs(3);
/// The largest body, unless a route says otherwise.
const BODY_LIMIT: usize = 256 * 1024;

/// The whole application, and the table it was built from.
pub fn router(house: Arc<House>) -> (Router, Vec<Route>) {
    let (mut pages, table) = routes::table().finish();
    if house.dev {
        pages = pages.route("/dev/reload", get(dev::reload));
    }
    let router =
        pages
            .fallback(nowhere)
            .method_not_allowed_fallback(nowhere)
            .layer(DefaultBodyLimit::max(BODY_LIMIT))
            .layer(from_fn(no_panic))
            .layer(from_fn(door::pace))
            .layer(from_fn_with_state(house.clone(), door::enter))
            .layer(from_fn_with_state(house.clone(), door::same_origin))
            .layer(CompressionLayer::new().compress_when(
                DefaultPredicate::new().and(NotForContentType::const_new("text/event-stream")),
            ))
            .route("/assets/{name}", get(assets::file))
            .route("/health/live", get(health::live))
            .route("/health/ready", get(health::ready))
            .with_state(house);
    (router, table)
}

async fn nowhere() -> Response {
    Failure::from(Error::NotFound).into_response()
}

/// A defect in one request must not become a dropped connection without a word.
async fn no_panic(request: Request, next: axum::middleware::Next) -> Response {
    match futures::FutureExt::catch_unwind(std::panic::AssertUnwindSafe(next.run(request))).await {
        Ok(response) => response,
        Err(_) => Failure::from(Error::internal("the handler panicked")).into_response(),
    }
}

/// Answers on `listener` until `stop` resolves, then lets open requests finish.
pub async fn listen(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
    builder.http2().timer(TokioTimer::new()).keep_alive_interval(Duration::from_secs(20));
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file descriptors, most likely: wait for some to be closed.
                    tracing::warn!(%error, "could not accept a connection");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        // Small answers should not wait for more to come.
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request.map(axum::body::Body::new))
        });
        let connection = builder.serve_connection(TokioIo::new(stream), service).into_owned();
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = watched.await {
                tracing::debug!(%error, "a connection ended early");
            }
        });
    }
    drop(listener);
    if tokio::time::timeout(CLOSING, graceful.shutdown()).await.is_err() {
        tracing::info!("some requests were still open and have been ended");
    }
}
