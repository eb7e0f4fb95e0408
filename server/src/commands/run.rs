//! `ieum serve`, and what `ieum demo` shares with it.

use super::Sentence;
use crate::{assets, config::Settings, dev, serve, worker};
use app::House;
use domain::{Db, db};
use std::sync::Arc;
use tokio::net::TcpListener;

pub async fn serve(settings: &Settings) -> Result<(), Sentence> {
    let (listener, office) = prepare(settings).await?;
    let db = db::open(&settings.database_url()).await?;
    house(settings, listener, office, db, false).await
}

/// Checks settings and takes the port, before the database is touched.
pub(super) async fn prepare(settings: &Settings) -> Result<(TcpListener, crate::mail::Office), Sentence> {
    let office = settings.office().map_err(Sentence)?;
    let listener = TcpListener::bind(settings.listen).await.map_err(|error| {
        Sentence(format!(
            "cannot listen on {}: {error}; stop the program that uses it, or choose another with --listen",
            settings.listen
        ))
    })?;
    Ok((listener, office))
}

/// Serves until the process is asked to stop.
pub(super) async fn house(
    settings: &Settings,
    listener: TcpListener,
    office: crate::mail::Office,
    db: Db,
    demo: bool,
) -> Result<(), Sentence> {
    let public_url = settings.public_url().map_err(Sentence)?;
    let house = Arc::new(House {
        db: db.clone(),
        assets: assets::manifest(),
        public_url: public_url.clone(),
        demo,
        dev: dev::is_on(),
    });
    let (router, _) = serve::router(house);
    let worker = tokio::spawn(worker::work(db.clone(), office));
    println!("Ieum is at {public_url}");
    serve::listen(listener, router, stopped()).await;
    worker.abort();
    db.close().await;
    Ok(())
}

async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}
