//! What an open thread hears: ids of new posts, never their words. The policy is asked when the
//! stream begins, before anything is sent, whenever the reader's rights change, and at least once
//! a minute; when the right is gone the stream ends.

use crate::{Answer, Cx, Failure, House, Id, Search};
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue},
    response::{
        IntoResponse,
        sse::{Event as Line, KeepAlive, Sse},
    },
};
use domain::{Error, Result, discussions, identity::logins, live::Event};
use futures::stream;
use model::{LoginId, PersonId, PostId, ThreadId};
use serde::Deserialize;
use std::{collections::VecDeque, convert::Infallible, sync::Arc, time::Duration};
use tokio::sync::broadcast::{Receiver, error::RecvError};

/// The number of the last post the page shows.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct From {
    after: i64,
}

const ASK_AGAIN: Duration = Duration::from_secs(45);
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// `GET /threads/{thread}/events?after=12`: server-sent events `post`, the id of the post as data
/// and its number as event id, so that a broken stream goes on where it broke off.
pub async fn follow(
    cx: Cx,
    Id(thread): Id<ThreadId>,
    Search(from): Search<From>,
    headers: HeaderMap,
) -> Answer {
    let (Some(login), Some(reader)) = (cx.login, cx.actor.id()) else {
        return Err(Failure::from(Error::NotFound));
    };
    let resumed = headers.get("last-event-id").and_then(|value| value.to_str().ok()?.parse().ok());
    let mut watch = Watch {
        house: cx.house.clone(),
        // Listening begins before looking, so that nothing falls in between.
        heard: cx.house.db.listen(),
        login,
        reader,
        thread,
        after: resumed.unwrap_or(from.after),
        waiting: VecDeque::new(),
    };
    watch.look().await?;
    let lines = stream::unfold(watch, |mut watch| async move {
        let line = watch.next().await?;
        Some((Ok::<_, Infallible>(line), watch))
    });
    let mut response = Sse::new(lines).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response();
    // A proxy in front must not collect lines before it passes them on.
    response
        .headers_mut()
        .insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}

struct Watch {
    house: Arc<House>,
    heard: Receiver<Event>,
    login: LoginId,
    reader: PersonId,
    thread: ThreadId,
    /// The number of the last post told.
    after: i64,
    /// Posts to tell, oldest first.
    waiting: VecDeque<(PostId, i64)>,
}

impl Watch {
    /// The next line, or the end of the stream.
    async fn next(&mut self) -> Option<Line> {
        loop {
            if let Some((post, number)) = self.waiting.pop_front() {
                self.after = number;
                return Some(Line::default().event("post").id(number.to_string()).data(post.to_string()));
            }
            self.wait().await?;
            // A fault of the database ends the stream as well; the browser comes back by itself.
            self.look().await.ok()?;
        }
    }

    /// Asks who holds the login now, whether they may still read, and what is new.
    async fn look(&mut self) -> Result<()> {
        let mut tx = self.house.db.read().await?;
        let reader = logins::holder(&mut tx, self.login).await?;
        self.waiting = discussions::news(&mut tx, reader.actor(), self.thread, self.after).await?.into();
        Ok(())
    }

    /// Until there is a reason to look; `None` when the house closes.
    async fn wait(&mut self) -> Option<()> {
        let reason = async {
            loop {
                match self.heard.recv().await {
                    Ok(Event::Post { thread, .. }) if thread == self.thread => return Some(()),
                    Ok(Event::Rights { person }) if person == self.reader => return Some(()),
                    Ok(_) => {}
                    // Too much at once to hear it all: whatever was missed, looking finds it.
                    Err(RecvError::Lagged(_)) => return Some(()),
                    Err(RecvError::Closed) => return None,
                }
            }
        };
        tokio::time::timeout(ASK_AGAIN, reason).await.unwrap_or(Some(()))
    }
}
