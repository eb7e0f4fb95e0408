//! A mentor's weekly hours: seven lines, and the next two weeks they make.

use crate::{
    Answer, Cx, Fields, Page, Place,
    parts::{Field, error_summary, input},
};
use chrono::NaiveDate;
use domain::{
    Error, Result,
    sessions::{self, MyHours},
    zones::zone,
};
use leptos::prelude::*;
use model::{Day, Flaws, Week};
use std::collections::BTreeMap;

/// `GET /hours`
pub async fn page(cx: Cx) -> Answer {
    let mine = mine(&cx).await?;
    let week = Week::of(&mine.hours);
    form(&cx, &mine, &week, &Flaws::none())
}

/// `POST /hours`
pub async fn save(cx: Cx, Fields(week): Fields<Week>) -> Answer {
    let mut tx = cx.write().await?;
    match sessions::set_hours(&mut tx, cx.actor, &week).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Invalid(flaws)) if !cx.wants_json => {
            drop(tx);
            return form(&cx, &mine(&cx).await?, &week, &flaws);
        }
        Err(error) => return Err(error.into()),
    }
    cx.done("/hours", "sessions-said-hours")
}

async fn mine(cx: &Cx) -> Result<MyHours> {
    sessions::my_hours(&mut cx.read().await?, cx.actor).await
}

fn form(cx: &Cx, mine: &MyHours, week: &Week, flaws: &Flaws) -> Answer {
    let title = cx.t("sessions-hours-title");
    let zone_name = cx.zone_name(zone(&mine.zone), cx.house.db.now());
    let days = Day::ALL
        .iter()
        .map(|day| {
            let field = Field {
                name: day.as_str(),
                label: cx.word("day", day.as_str()),
                value: week.line(*day).to_owned(),
                autocomplete: Some("off"),
                max: Some(200),
                ..Field::default()
            };
            input(cx, flaws, field)
        })
        .collect_view();
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href="/sessions">{cx.t("sessions-title")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("sessions-hours-lede")}</p>
        </header>
        {error_summary(cx, flaws)}
        <div class="columns">
            <form class="form" method="post" action="/hours">
                {zone_line(cx, zone_name)}
                <p class="hint">{cx.t("sessions-hours-hint")}</p>
                {days}
                <div class="actions"><button class="button">{cx.t("house-save")}</button></div>
            </form>
            <aside>{preview(cx, mine)}</aside>
        </div>
    };
    cx.page(Page::new(Place::Me, title, view).flawed(flaws))
}

/// The zone all times of a page are in.
pub(super) fn zone_line(cx: &Cx, name: String) -> AnyView {
    view! { <p class="zone"><span>{cx.t("sessions-times-in")}" "<b>{name}</b></span></p> }.into_any()
}

/// What can be booked in the next two weeks, as the mentor's own clock reads.
fn preview(cx: &Cx, mine: &MyHours) -> AnyView {
    let zone = zone(&mine.zone);
    let mut days: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    for slot in &mine.slots {
        let date = slot.starts_at.with_timezone(&zone).date_naive();
        days.entry(date).or_default().push(cx.time_in(slot.starts_at, zone));
    }
    let content = if days.is_empty() {
        view! { <p>{cx.t("sessions-preview-empty")}</p> }.into_any()
    } else {
        let rows = days
            .into_iter()
            .map(|(date, times)| {
                view! {
                    <li class="row"><div class="grow">
                        <p class="row-title">{cx.day(date)}</p>
                        <p class="meta times">{times.into_iter().map(|time| view! { <span>{time}</span> }).collect_view()}</p>
                    </div></li>
                }
            })
            .collect_view();
        view! { <p class="hint">{cx.t("sessions-preview-text")}</p><ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <section class="part" aria-labelledby="preview">
            <header class="part-head"><h2 id="preview">{cx.t("sessions-preview-title")}</h2></header>
            {content}
        </section>
    }
    .into_any()
}
