//! Who is in a session and how they attended: one tap per person, and the same tap again takes the
//! mark back. Every mark is a form of its own, so it works as it is without scripts.

use super::list::tone;
use crate::{Answer, Cx, Fields, Id, parts::avatar};
use domain::{
    Error,
    sessions::{self, Seat, Shown},
};
use leptos::prelude::*;
use model::{Attendance, FlawCode, Flaws, PersonId, SessionId, SessionKind, SessionState};
use serde::Deserialize;

/// One tap: whose mark, and which; an empty one takes it back.
#[derive(Deserialize)]
pub struct Tap {
    person: PersonId,
    #[serde(default)]
    attendance: String,
}

/// `POST /sessions/{session}/attendance`
pub async fn mark(cx: Cx, Id(id): Id<SessionId>, Fields(tap): Fields<Tap>) -> Answer {
    let attendance: Option<Attendance> = match tap.attendance.as_str() {
        "" => None,
        word => match word.parse() {
            Ok(attendance) => Some(attendance),
            Err(()) => {
                let flaws = Flaws::one("attendance", FlawCode::UnknownChoice);
                return Err(Error::Invalid(flaws).into());
            }
        },
    };
    let mut tx = cx.write().await?;
    sessions::mark(&mut tx, cx.actor, id, tap.person, attendance).await?;
    tx.commit().await?;
    cx.done(&format!("/sessions/{id}#seat-{}", tap.person), "")
}

/// The people of a session. In a mentoring session only those who mark need the list.
pub(super) fn part(cx: &Cx, shown: &Shown) -> Option<AnyView> {
    let session = &shown.session;
    let is_mine = |seat: &&Seat| cx.actor.id() == Some(seat.person);
    let my_mark = shown.seats.iter().find(is_mine).and_then(|seat| seat.attendance);
    if session.kind == SessionKind::Mentoring && !shown.can_mark && my_mark.is_none() {
        return None;
    }
    let rows = shown.seats.iter().map(|seat| row(cx, shown, seat)).collect_view();
    let marked = shown.seats.iter().filter(|seat| seat.attendance.is_some()).count();
    let count = shown.can_mark.then(|| {
        let args = [("marked", (marked as i64).into()), ("all", (shown.seats.len() as i64).into())];
        view! { <p class="meta">{cx.t_with("sessions-marked", &args)}</p> }
    });
    let hint = shown.can_mark.then(|| view! { <p class="hint">{cx.t("sessions-marks-hint")}</p> });
    Some(
        view! {
            <section class="part" aria-labelledby="people">
                <header class="part-head"><h2 id="people">{cx.t("sessions-people")}</h2>{count}</header>
                {hint}
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn row(cx: &Cx, shown: &Shown, seat: &Seat) -> impl IntoView + use<> {
    let over = shown.session.ends_at <= cx.house.db.now();
    let clash = shown.session.state == SessionState::Booked && !seat.live && !over;
    let side = if shown.can_mark {
        Some(marks(cx, shown.session.id, seat))
    } else {
        seat.attendance.map(|mark| {
            let word = cx.t(&format!("sessions-mark-{mark}"));
            view! { <span class="status" data-tone=tone(mark)>{word}</span> }.into_any()
        })
    };
    view! {
        <li class="row" id=format!("seat-{}", seat.person)>
            {avatar(&seat.person.0, &seat.name, "")}
            <div class="grow">
                <p class="row-title" id=format!("name-{}", seat.person)>{seat.name.clone()}</p>
                <p class="meta">
                    {seat.host.then(|| view! { <span>{cx.t("sessions-host")}</span> })}
                    {clash.then(|| view! { <span>{cx.t("sessions-clash")}</span> })}
                </p>
            </div>
            <div class="row-side">{side}</div>
        </li>
    }
}

fn marks(cx: &Cx, session: SessionId, seat: &Seat) -> AnyView {
    let buttons = Attendance::ALL
        .iter()
        .map(|mark| {
            let pressed = seat.attendance == Some(*mark);
            let value = if pressed { "" } else { mark.as_str() };
            view! {
                <button name="attendance" value=value data-mark=mark.as_str() aria-pressed=pressed.to_string()>
                    {cx.t(&format!("sessions-mark-{mark}"))}
                </button>
            }
        })
        .collect_view();
    view! {
        <form method="post" action=format!("/sessions/{session}/attendance")>
            <input type="hidden" name="person" value=seat.person.to_string() />
            <div class="marks" role="group" aria-labelledby=format!("name-{}", seat.person)>{buttons}</div>
        </form>
    }
    .into_any()
}
