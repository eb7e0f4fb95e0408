//! Threads of a cohort and the posts in them. Everyone in the cohort reads and writes; those who
//! oversee cohorts do too; nobody else knows that a thread exists.

mod posts;
mod threads;
mod write;

pub use posts::{Page, Post, Window, news, one, posts};
pub use threads::{Row, Thread, Threads, list, list_up_to, show, tally};
pub use write::{LONGEST_POST, NewPost, NewThread, post, start};
