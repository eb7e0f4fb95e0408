//! The posts of a thread, a page at a time. Pages are counted by post numbers, which never change,
//! so that nothing is lost or shown twice while others write.

use crate::{Error, Result, all, db::Tx, first};
use chrono::{DateTime, Utc};
use model::{Actor, Lang, PersonId, PostId, Role, ThreadId};
use sqlx::FromRow;

/// Which posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// The newest.
    Latest,
    /// Those just before this number.
    Before(i64),
    /// Those just after this number; `After(0)` is the beginning.
    After(i64),
}

/// A page of posts, oldest first.
pub struct Page {
    pub posts: Vec<Post>,
    /// Where there are older posts: the `before` that shows them.
    pub earlier: Option<i64>,
    /// Where there are newer posts: the `after` that shows them.
    pub later: Option<i64>,
}

/// A post as readers see it.
#[derive(Clone, FromRow)]
pub struct Post {
    pub id: PostId,
    pub thread: ThreadId,
    /// From 1, in the order they were written.
    pub number: i64,
    pub author: PersonId,
    pub author_name: String,
    pub author_role: Role,
    pub lang: Lang,
    /// Markdown.
    pub body: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
}

const PAGE: usize = 50;

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "select p.id, p.thread, p.number, p.author, a.name as author_name, a.role as author_role,
                 p.lang, p.body, p.created_at, p.edited_at
             from posts p join people a on a.id = p.author ",
            $rest
        )
    };
}

/// A page of a thread's posts: at most 50.
///
/// # Errors
/// [`Error::NotFound`] when the thread is not there or not the actor's to read.
pub async fn posts(tx: &mut Tx, actor: Actor, thread: ThreadId, window: Window) -> Result<Page> {
    super::threads::seen(tx, actor, thread).await?;
    // One more than a page holds tells whether there is another page in that direction.
    let more = PAGE as i64 + 1;
    let mut posts: Vec<Post> = match window {
        Window::After(number) => all!(
            tx,
            select!("where p.thread = $1 and p.number > $2 order by p.number limit $3"),
            thread,
            number,
            more,
        ),
        Window::Before(_) | Window::Latest => {
            let end = if let Window::Before(number) = window { number } else { i64::MAX };
            all!(
                tx,
                select!("where p.thread = $1 and p.number < $2 order by p.number desc limit $3"),
                thread,
                end,
                more,
            )
        }
    };
    let cut = posts.len() > PAGE;
    posts.truncate(PAGE);
    let forwards = matches!(window, Window::After(_));
    if !forwards {
        posts.reverse();
    }
    // Numbers begin at 1 and have no gaps.
    let first = posts.first().map(|post| post.number);
    let last = posts.last().map(|post| post.number);
    let (earlier, later) = match window {
        Window::After(number) => (Some(first.unwrap_or(number)).filter(|n| *n > 1), last.filter(|_| cut)),
        Window::Before(number) => (first.filter(|_| cut), Some(last.unwrap_or(number - 1))),
        Window::Latest => (first.filter(|_| cut), None),
    };
    Ok(Page { posts, earlier, later })
}

/// One post of a thread: what an open page fetches when it hears of it.
///
/// # Errors
/// [`Error::NotFound`] when it is not in that thread, or not the actor's to read.
pub async fn one(tx: &mut Tx, actor: Actor, thread: ThreadId, post: PostId) -> Result<Post> {
    super::threads::seen(tx, actor, thread).await?;
    let found: Option<Post> = first!(tx, select!("where p.thread = $1 and p.id = $2"), thread, post);
    found.ok_or(Error::NotFound)
}

/// Ids and numbers of the posts after `number`, oldest first, at most a page of them: what an open
/// page is told.
///
/// # Errors
/// [`Error::NotFound`] when the thread is not there or not the actor's to read any more.
pub async fn news(tx: &mut Tx, actor: Actor, thread: ThreadId, number: i64) -> Result<Vec<(PostId, i64)>> {
    super::threads::seen(tx, actor, thread).await?;
    Ok(all!(
        tx,
        "select id, number from posts where thread = $1 and number > $2 order by number limit $3",
        thread,
        number,
        PAGE as i64,
    ))
}
