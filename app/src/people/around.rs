//! The people around the reader: their mentoring, and the rosters of their cohorts.

use crate::{
    Answer, Cx, Page, Place,
    cohorts::roster_rows,
    parts::{avatar, mark},
};
use domain::{Result, Tx, cohorts, mentorships};
use leptos::prelude::*;
use model::{MentorshipState, Relation};

/// `GET /people`
pub async fn page(cx: Cx) -> Answer {
    let mut tx = cx.read().await?;
    let mentoring = mentoring(&cx, &mut tx).await?;
    let mut parts = Vec::new();
    for cohort in cohorts::mine(&mut tx, cx.actor).await? {
        if cohorts::relation(&mut tx, cx.actor, cohort.id).await? != Relation::Member {
            continue;
        }
        let mut members = cohorts::roster(&mut tx, cx.actor, cohort.id).await?;
        members.retain(|member| {
            matches!(member.state.as_str(), "enrolled" | "completed") && Some(member.person) != cx.actor.id()
        });
        let id = format!("cohort-{}", cohort.id);
        let count = cx.t_with("cohorts-people", &[("count", (members.len() as i64).into())]);
        parts.push(view! {
            <section class="part" aria-labelledby=id.clone()>
                <header class="part-head">
                    <h2 id=id.clone()><a href=format!("/cohorts/{}", cohort.id)>{cohort.name.clone()}</a></h2>
                    <p class="meta">{count}</p>
                </header>
                {roster_rows(&cx, members)}
            </section>
        });
    }
    drop(tx);
    let title = cx.t("house-people");
    let empty = parts.is_empty().then(|| {
        view! {
            <div class="empty">{mark()}<h2>{cx.t("people-none")}</h2><p>{cx.t("people-none-text")}</p></div>
        }
    });
    let view = view! { <header class="page-head"><h1>{title.clone()}</h1></header>{mentoring}{parts}{empty} };
    cx.page(Page::new(Place::People, title, view))
}

async fn mentoring(cx: &Cx, tx: &mut Tx) -> Result<Option<AnyView>> {
    let Some(me) = cx.actor.id() else { return Ok(None) };
    let mut mine = mentorships::mine(tx, cx.actor).await?;
    mine.retain(|mentorship| mentorship.state == MentorshipState::Active);
    let any = !mine.is_empty();
    let rows = mine
        .into_iter()
        .map(|mentorship| {
            let (id, name) = mentorship.other(me);
            let since = cx.t_with("people-since", &[("when", cx.date(mentorship.started_at).into())]);
            let name = name.to_owned();
            view! {
                <li class="row">
                    {avatar(&id.0, &name, "")}
                    <div class="grow">
                        <a class="row-title" href=format!("/mentorships/{}", mentorship.id)>{name.clone()}</a>
                        <p class="meta"><span>{since}</span></p>
                    </div>
                </li>
            }
        })
        .collect_view();
    Ok(any.then(|| {
        view! {
            <section class="part" aria-labelledby="mentoring">
                <header class="part-head"><h2 id="mentoring">{cx.t("people-mentoring")}</h2></header>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    }))
}
