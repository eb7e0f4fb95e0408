//! Booking: the free hours of a mentor by day, in the reader's zone, the other's time beside each.

use super::{hours::zone_line, times::is_night};
use crate::{
    Answer, Cx, Fields, Id, Page, Place, Search,
    parts::{Field, area, error_summary, mark},
};
use axum::http::StatusCode;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use domain::{
    Error, Result,
    access::person,
    sessions::{self, AHEAD, Offer, Slot},
    zones::zone,
};
use leptos::prelude::*;
use model::{Booking, Flaws, MentorshipId, PersonId, Refusal};
use serde::Deserialize;
use std::collections::BTreeMap;

/// From this many days on, the days can be chosen one by one.
const MANY_DAYS: usize = 4;

#[derive(Default, Deserialize)]
pub struct Filter {
    day: Option<NaiveDate>,
}

/// What the form comes back with.
struct Typed<'a> {
    booking: &'a Booking,
    flaws: &'a Flaws,
    refusal: Option<Refusal>,
    day: Option<NaiveDate>,
}

/// `GET /mentorships/{mentorship}/book`
pub async fn page(cx: Cx, Id(id): Id<MentorshipId>, Search(filter): Search<Filter>) -> Answer {
    let (booking, flaws) = (Booking::default(), Flaws::none());
    let typed = Typed { booking: &booking, flaws: &flaws, refusal: None, day: filter.day };
    form(&cx, offer(&cx, id).await?, typed)
}

/// `POST /mentorships/{mentorship}/book`
pub async fn book(cx: Cx, Id(id): Id<MentorshipId>, Fields(booking): Fields<Booking>) -> Answer {
    let mut tx = cx.write().await?;
    let (flaws, refusal) = match sessions::book(&mut tx, cx.actor, id, &booking).await {
        Ok(session) => {
            tx.commit().await?;
            return cx.done(&format!("/sessions/{session}"), "sessions-said-booked");
        }
        Err(Error::Invalid(flaws)) if !cx.wants_json => (flaws, None),
        Err(Error::Refused(refusal)) if !cx.wants_json => (Flaws::none(), Some(refusal)),
        Err(error) => return Err(error.into()),
    };
    drop(tx);
    let typed = Typed { booking: &booking, flaws: &flaws, refusal, day: None };
    form(&cx, offer(&cx, id).await?, typed)
}

async fn offer(cx: &Cx, id: MentorshipId) -> Result<Offer> {
    let mut tx = cx.read().await?;
    let from = tx.now;
    sessions::slots(&mut tx, cx.actor, id, from, AHEAD.num_days() as u32).await
}

fn form(cx: &Cx, offer: Offer, typed: Typed<'_>) -> Answer {
    let me = person(cx.actor)?;
    let (_, name) = offer.mentorship.other(me);
    let name = name.to_owned();
    let their_zone =
        zone(if me == offer.mentorship.mentor { &offer.mentee_zone } else { &offer.mentor_zone });
    let title = cx.t_with("sessions-book-title", &[("name", name.clone().into())]);
    let refused = typed.refusal.map(|refusal| {
        view! { <div class="notice" data-tone="signal" role="alert"><p>{cx.t(&format!("refused-{refusal}"))}</p></div> }
    });
    let body = if offer.slots.is_empty() {
        nothing_free(cx, &offer, me, name)
    } else {
        slots_form(cx, &offer, &typed, their_zone)
    };
    let view = view! {
        <header class="page-head">
            <p class="eyebrow"><a href=format!("/mentorships/{}", offer.mentorship.id)>{cx.t("sessions-mentorship")}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lede">{cx.t("sessions-book-lede")}</p>
        </header>
        {refused}
        {error_summary(cx, typed.flaws)}
        {body}
    };
    let page = Page::new(Place::People, title, view).flawed(typed.flaws);
    cx.page(if typed.refusal.is_some() { page.status(StatusCode::CONFLICT) } else { page })
}

fn slots_form(cx: &Cx, offer: &Offer, typed: &Typed<'_>, their_zone: Tz) -> AnyView {
    let mut days: BTreeMap<NaiveDate, Vec<Slot>> = BTreeMap::new();
    for slot in &offer.slots {
        days.entry(cx.day_of(slot.starts_at)).or_default().push(*slot);
    }
    let chosen_day = typed.day.filter(|day| days.contains_key(day));
    let filter = (days.len() >= MANY_DAYS).then(|| day_filter(cx, offer, days.keys().copied(), chosen_day));
    let chosen = typed.booking.starts_at.parse::<DateTime<Utc>>().ok();
    let mut first = true;
    let sections = days
        .into_iter()
        .filter(|(day, _)| chosen_day.is_none_or(|chosen| chosen == *day))
        .map(|(day, slots)| {
            let count = slots.len() as i64;
            let slots = slots
                .into_iter()
                .map(|slot| {
                    let id = std::mem::take(&mut first).then_some("starts_at");
                    slot_choice(cx, slot, their_zone, id, chosen == Some(slot.starts_at))
                })
                .collect_view();
            let times = cx.t_with("sessions-times", &[("count", count.into())]);
            view! {
                <section class="day"><h3>{cx.day(day)}<small>{times}</small></h3><ul class="slots">{slots}</ul></section>
            }
        })
        .collect_view();
    let question = Field {
        name: "question",
        label: cx.t("sessions-question"),
        hint: Some(cx.t("sessions-question-hint")),
        value: typed.booking.question.clone(),
        optional: true,
        max: Some(1000),
        ..Field::default()
    };
    let error = typed
        .flaws
        .of("starts_at")
        .next()
        .map(|_| view! { <p class="error" id="starts_at-error">{cx.t("sessions-choose-time")}</p> });
    view! {
        {zone_line(cx, cx.zone_name(cx.zone, cx.house.db.now()))}
        {filter}
        <form method="post" action=format!("/mentorships/{}/book", offer.mentorship.id)>
            <fieldset>
                <legend class="visually-hidden">{cx.t("sessions-choose-time")}</legend>
                {error}
                {sections}
            </fieldset>
            <div class="form">
                {area(cx, typed.flaws, question, 4)}
                <div class="actions"><button class="button">{cx.t("sessions-book-button")}</button></div>
            </div>
        </form>
    }
    .into_any()
}

fn slot_choice(
    cx: &Cx,
    slot: Slot,
    their_zone: Tz,
    id: Option<&'static str>,
    checked: bool,
) -> impl IntoView + use<> {
    let value = slot.starts_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let theirs = cx.there(slot.starts_at, their_zone).map(|there| {
        let night = is_night(slot.starts_at, their_zone).then(
            || view! { <span class="visually-hidden">{format!(", {}", cx.t("sessions-night"))}</span> },
        );
        view! { <span class="theirs">{there}{night}</span> }
    });
    let night = (theirs.is_some() && is_night(slot.starts_at, their_zone)).then_some("");
    view! {
        <li><label class="slot" data-night=night>
            <input type="radio" name="starts_at" value=value id=id required checked=checked />
            <span class="mine">{cx.clock_span(slot.starts_at, slot.ends_at)}</span>
            {theirs}
        </label></li>
    }
}

/// The days as links: one day's hours, or all.
fn day_filter(
    cx: &Cx,
    offer: &Offer,
    days: impl Iterator<Item = NaiveDate>,
    chosen: Option<NaiveDate>,
) -> AnyView {
    let path = format!("/mentorships/{}/book", offer.mentorship.id);
    let current = move |day| (chosen == day).then_some("true");
    let links = days
        .map(|day| {
            let href = format!("{path}?day={day}");
            view! { <li><a class="chip" href=href aria-current=current(Some(day))>{cx.day(day)}</a></li> }
        })
        .collect_view();
    view! {
        <nav aria-label=cx.t("sessions-days")>
            <ul class="chips">
                <li><a class="chip" href=path.clone() aria-current=current(None)>{cx.t("sessions-all-days")}</a></li>
                {links}
            </ul>
        </nav>
    }
    .into_any()
}

fn nothing_free(cx: &Cx, offer: &Offer, me: PersonId, name: String) -> AnyView {
    let is_mentor = me == offer.mentorship.mentor;
    let text = if offer.has_hours || offer.mentorship.state != model::MentorshipState::Active {
        cx.t("sessions-nothing-free")
    } else if is_mentor {
        cx.t("sessions-no-hours-mine")
    } else {
        cx.t_with("sessions-no-hours", &[("name", name.into())])
    };
    let action =
        is_mentor.then(|| view! { <a class="button" href="/hours">{cx.t("sessions-hours-title")}</a> });
    view! {
        <div class="empty">{mark()}<h2>{cx.t("sessions-nothing-free-title")}</h2><p>{text}</p>{action}</div>
    }
    .into_any()
}
