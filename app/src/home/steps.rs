//! The things that can be next. Each room is asked for its own.

use crate::Cx;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Result, Tx, cohorts, discussions, matching, materials, mentorships, sessions};
use leptos::prelude::*;
use model::{ProposalState, Relation, Role};

/// How many coming sessions, and how many threads, home shows.
const MOST: usize = 3;
/// Sessions further away than this wait for their turn, but for the very next one.
const SOON: TimeDelta = TimeDelta::days(10);

/// Cohorts one is invited to, or waits for.
pub(super) async fn invitations(cx: &Cx, tx: &mut Tx) -> Result<Vec<AnyView>> {
    let mut steps = Vec::new();
    for cohort in cohorts::mine(tx, cx.actor).await? {
        if cohorts::relation(tx, cx.actor, cohort.id).await? != Relation::Pending {
            continue;
        }
        let Some(mine) = cohorts::my_enrolment(tx, cx.actor, cohort.id).await? else { continue };
        let path = format!("/cohorts/{}", cohort.id);
        let (when, text) = if mine.position > 0 {
            let text = cx.t_with("house-waiting", &[("position", mine.position.into())]);
            (cx.t("house-waiting-when"), text)
        } else {
            (cx.t("house-invited-when"), cx.t("house-invited"))
        };
        let needs = mine.position == 0;
        steps.push(step(
            view! { <Needs needs=needs text=when /> }.into_any(),
            path,
            cohort.name,
            vec![text],
            None,
        ));
    }
    Ok(steps)
}

/// Proposals that wait for the reader's answer.
pub(super) async fn proposals(cx: &Cx, tx: &mut Tx) -> Result<Vec<AnyView>> {
    let Some(me) = cx.actor.id() else { return Ok(Vec::new()) };
    let mine = matching::mine(tx, cx.actor).await?;
    let open = mine.into_iter().filter(|p| {
        let answered = if p.mentor == me { p.mentor_answer } else { p.mentee_answer };
        p.state == ProposalState::Pending && answered.is_none()
    });
    Ok(open
        .map(|proposal| {
            let (_, name) = proposal.other(me);
            let title = cx.t_with("house-proposal", &[("name", name.to_owned().into())]);
            let by = cx.t_with("house-by", &[("day", cx.date(proposal.expires_at).into())]);
            let when = view! { <Needs needs=true text=cx.t("house-your-answer") />" "{by} }.into_any();
            let go = Some(cx.t("house-see-why"));
            step(when, format!("/proposals/{}", proposal.id), title, vec![cx.t("house-proposal-text")], go)
        })
        .collect())
}

/// The next sessions.
pub(super) async fn sessions(cx: &Cx, tx: &mut Tx) -> Result<Vec<AnyView>> {
    let coming = sessions::upcoming(tx, cx.actor).await?;
    let soon = tx.now + SOON;
    let near = coming.iter().filter(|line| line.starts_at < soon).count().clamp(1, MOST);
    Ok(coming
        .into_iter()
        .take(near)
        .map(|line| {
            let title = match &line.with_name {
                Some(name) => cx.t_with("house-session-with", &[("name", name.clone().into())]),
                None => line.title.clone(),
            };
            let minutes = (line.ends_at - line.starts_at).num_minutes();
            let facts = vec![
                cx.t_with("house-minutes", &[("n", minutes.into())]),
                cx.zone_name(cx.zone, line.starts_at),
            ];
            step(at(cx, line.starts_at), format!("/sessions/{}", line.id), title, facts, None)
        })
        .collect())
}

/// A mentor without weekly hours cannot be matched or booked.
pub(super) fn hours(cx: &Cx) -> Option<AnyView> {
    let me = cx.me.as_ref()?;
    (me.role == Role::Mentor && me.hours.0.is_empty()).then(|| {
        let when = view! { <Needs needs=true text=cx.t("house-your-hours") /> }.into_any();
        step(when, "/hours".into(), cx.t("house-set-hours"), vec![cx.t("house-set-hours-text")], None)
    })
}

/// The first text of each cohort that the reader has not marked as done.
pub(super) async fn materials(cx: &Cx, tx: &mut Tx) -> Result<Vec<AnyView>> {
    let mut steps = Vec::new();
    if cx.actor.role() != Some(Role::Activist) {
        return Ok(steps);
    }
    for cohort in cohorts::mine(tx, cx.actor).await? {
        if cohort.state == "finished" || cohorts::relation(tx, cx.actor, cohort.id).await? != Relation::Member
        {
            continue;
        }
        let listing = materials::list(tx, cx.actor, cohort.id, cx.lang).await?;
        let Some(next) = listing.items.iter().find(|item| item.done_at.is_none()) else { continue };
        let done = cx.t_with(
            "house-done-of",
            &[("done", (listing.done as i64).into()), ("all", (listing.items.len() as i64).into())],
        );
        let when = view! { <b>{done}</b>{cx.t("house-read")} }.into_any();
        let facts = vec![cx.t_with("house-minutes", &[("n", next.minutes.into())]), cohort.name.clone()];
        let go = Some(cx.t("house-start-reading"));
        steps.push(step(when, format!("/materials/{}", next.id), next.title.clone(), facts, go));
    }
    Ok(steps)
}

/// Mentorships with nothing booked.
pub(super) async fn first_meetings(cx: &Cx, tx: &mut Tx) -> Result<Vec<AnyView>> {
    let Some(me) = cx.actor.id() else { return Ok(Vec::new()) };
    let coming = sessions::upcoming(tx, cx.actor).await?;
    let mine = mentorships::mine(tx, cx.actor).await?;
    let idle = mine.into_iter().filter(|m| {
        m.state == model::MentorshipState::Active && !coming.iter().any(|line| line.mentorship == Some(m.id))
    });
    Ok(idle
        .map(|mentorship| {
            let name =
                if mentorship.mentor == me { &mentorship.mentee_name } else { &mentorship.mentor_name };
            let title = cx.t_with("house-book-with", &[("name", name.clone().into())]);
            let when = view! { <Needs needs=false text=cx.t("house-nothing-booked") /> }.into_any();
            let path = format!("/mentorships/{}/book", mentorship.id);
            step(when, path, title, vec![cx.t("house-book-text")], Some(cx.t("house-choose-time")))
        })
        .collect())
}

/// The threads people wrote in last.
pub(super) async fn threads(cx: &Cx, tx: &mut Tx) -> Result<Option<AnyView>> {
    let mut rows = Vec::new();
    for cohort in cohorts::mine(tx, cx.actor).await? {
        if cohorts::relation(tx, cx.actor, cohort.id).await? == Relation::Member {
            rows.extend(discussions::list(tx, cx.actor, cohort.id, None).await?.rows);
        }
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.posted_at));
    let rows = rows
        .into_iter()
        .take(MOST)
        .map(|row| {
            view! {
                <li class="row">
                    {crate::parts::avatar(&row.last_by.0, &row.last_name, "small")}
                    <div class="grow">
                        <a class="row-title" lang=row.lang.as_str() href=format!("/threads/{}", row.id)>{row.title}</a>
                        <p class="meta">
                            <span>{row.last_name}</span>
                            <time datetime=row.posted_at.to_rfc3339()>{cx.ago(row.posted_at)}</time>
                        </p>
                    </div>
                </li>
            }
        })
        .collect_view();
    Ok((!rows.is_empty()).then(|| {
        view! {
            <section class="part" aria-labelledby="talk">
                <header class="part-head"><h2 id="talk">{cx.t("house-talked-about")}</h2><a href="/talk">{cx.t("house-see-all")}</a></header>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    }))
}

/// The cohorts the reader takes part in; for staff, those that are not over.
pub(super) async fn cohorts(cx: &Cx, tx: &mut Tx) -> Result<Option<AnyView>> {
    let (cohorts, folder) = if cx.actor.is_staff() {
        let mut all = cohorts::list(tx, cx.actor).await?;
        all.retain(|cohort| cohort.state != "finished");
        (all, "/staff/cohorts")
    } else {
        (cohorts::mine(tx, cx.actor).await?, "/cohorts")
    };
    let rows = cohorts
        .into_iter()
        .map(|cohort| {
            let places = cx.t_with(
                "house-places-taken",
                &[("taken", cohort.taken.into()), ("capacity", cohort.capacity.into())],
            );
            let state = cx.word("cohort-state", &cohort.state);
            view! {
                <li class="row">
                    <div class="grow">
                        <a class="row-title" href=format!("{folder}/{}", cohort.id)>{cohort.name}</a>
                        <p class="meta"><span>{cohort.programme_name}</span><span>{state}</span><span>{places}</span></p>
                    </div>
                </li>
            }
        })
        .collect_view();
    Ok((!rows.is_empty()).then(|| {
        view! {
            <section class="part" aria-labelledby="cohorts">
                <header class="part-head"><h2 id="cohorts">{cx.t("house-cohorts")}</h2><a href="/sessions">{cx.t("house-all-sessions")}</a></header>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    }))
}

/// The time as the figure, the day beneath it.
fn at(cx: &Cx, at: DateTime<Utc>) -> AnyView {
    view! { <b>{cx.time(at)}</b><time datetime=at.to_rfc3339()>{cx.date(at)}</time> }.into_any()
}

/// A short word; in the signal colour when a person is needed.
#[component]
fn Needs(needs: bool, text: String) -> impl IntoView {
    if needs {
        view! { <span class="needs">{text}</span> }.into_any()
    } else {
        view! { <span>{text}</span> }.into_any()
    }
}

fn step(when: AnyView, path: String, title: String, facts: Vec<String>, go: Option<String>) -> AnyView {
    let facts = facts.into_iter().map(|fact| view! { <span>{fact}</span> }).collect_view();
    let go =
        go.map(|go| view! { <div class="actions"><a class="button quiet" href=path.clone()>{go}</a></div> });
    view! {
        <li>
            <p class="when">{when}</p>
            <div><h2><a href=path.clone()>{title}</a></h2><p class="meta">{facts}</p>{go}</div>
        </li>
    }
    .into_any()
}
