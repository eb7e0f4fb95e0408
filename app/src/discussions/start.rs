//! Starting a thread.

use super::{
    composer::{Purpose, Written, composer},
    list::readers,
    thread::fresh_key,
};
use crate::{Answer, Cx, Failure, Fields, Id, Page, Place, parts::error_summary};
use domain::{
    Error, cohorts,
    discussions::{self, NewThread},
};
use leptos::prelude::*;
use model::{CohortId, Flaws};

/// `GET /cohorts/{cohort}/threads/new`
pub async fn page(cx: Cx, Id(cohort): Id<CohortId>) -> Answer {
    let written = Written { key: fresh_key()?, ..Written::default() };
    form(&cx, cohort, &written, &Flaws::none()).await
}

/// `POST /cohorts/{cohort}/threads/new`
pub async fn start(cx: Cx, Id(cohort): Id<CohortId>, Fields(written): Fields<Written>) -> Answer {
    if written.preview.is_some() {
        return form(&cx, cohort, &written, &Flaws::none()).await;
    }
    let new = NewThread {
        title: written.title.clone(),
        body: written.body.clone(),
        key: written.key.clone(),
        ..NewThread::default()
    };
    let mut tx = cx.write().await?;
    let thread = match discussions::start(&mut tx, cx.actor, cohort, &new).await {
        Ok(thread) => thread,
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            return form(&cx, cohort, &written, &flaws).await;
        }
        Err(error) => return Err(error.into()),
    };
    tx.commit().await?;
    cx.done(&format!("/threads/{thread}"), "")
}

async fn form(cx: &Cx, cohort: CohortId, written: &Written, flaws: &Flaws) -> Answer {
    let mut tx = cx.read().await?;
    let threads = discussions::list(&mut tx, cx.actor, cohort, None).await?;
    if !threads.may_write {
        return Err(Failure::from(Error::NotFound));
    }
    let (found, _) = cohorts::show(&mut tx, cx.actor, cohort).await?;
    let title = cx.t("discussions-start");
    let path = format!("/cohorts/{cohort}/threads");
    let purpose = Purpose {
        action: &format!("{path}/new"),
        draft: format!("new-{cohort}"),
        asks_title: true,
        label: cx.t("discussions-first-post"),
    };
    let lede = cx.t_with("discussions-new-lede", &[("cohort", found.name.clone().into())]);
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=path>{found.name.clone()}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{lede}</p>
            {readers(cx, threads.readers, &found.name)}
        </header>
        {error_summary(cx, flaws)}
        {composer(cx, purpose, written, flaws)}
    };
    cx.page(Page::new(Place::Talk, title, view).flawed(flaws))
}
