//! People read, and talk about what they read.

use super::stage::{Stage, absent};
use crate::{
    Result,
    db::Tx,
    demo::content::{Cohort, Post, Thread},
    discussions,
    discussions::{NewPost, NewThread},
    materials,
};

pub async fn read(tx: &mut Tx, stage: &Stage<'_>, cohort: &Cohort, who: &str, material: &str) -> Result<()> {
    let id = stage.materials.get(&(cohort.key.as_str(), material)).copied();
    materials::mark_done(tx, stage.actor(who)?, id.ok_or_else(|| absent(material))?).await
}

pub async fn start<'w>(tx: &mut Tx, stage: &mut Stage<'w>, thread: &'w Thread, post: &Post) -> Result<()> {
    let new = NewThread {
        title: thread.title.clone(),
        body: post.body.clone(),
        lang: post.language.clone(),
        key: String::new(),
    };
    let cohort = stage.cohort(&thread.cohort)?;
    let id = discussions::start(tx, stage.actor(&post.by)?, cohort, &new).await?;
    stage.threads.insert(&thread.key, id);
    Ok(())
}

pub async fn say(tx: &mut Tx, stage: &Stage<'_>, thread: &Thread, post: &Post) -> Result<()> {
    let new = NewPost { body: post.body.clone(), lang: post.language.clone(), key: String::new() };
    let id = stage.threads.get(thread.key.as_str()).copied().ok_or_else(|| absent(&thread.key))?;
    discussions::post(tx, stage.actor(&post.by)?, id, &new).await?;
    Ok(())
}
