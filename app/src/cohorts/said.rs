//! What several pages say of a cohort in the same words.

use crate::{Cx, parts::avatar};
use chrono::NaiveDate;
use domain::{
    cohorts::{Cohort, Member},
    zones::zone,
};
use leptos::prelude::*;

/// "Mon 11 January – Wed 30 June".
pub fn dates(cx: &Cx, cohort: &Cohort) -> String {
    let day = |text: &str| text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), |day| cx.day(day));
    format!("{} – {}", day(&cohort.starts_on), day(&cohort.ends_on))
}

/// "12 of 20 places", and who waits.
pub fn places(cx: &Cx, cohort: &Cohort) -> String {
    let taken = [("taken", cohort.taken.into()), ("capacity", cohort.capacity.into())];
    let places = cx.t_with("cohorts-places", &taken);
    if cohort.waiting == 0 {
        return places;
    }
    format!("{places}, {}", cx.t_with("cohorts-waiting", &[("count", cohort.waiting.into())]))
}

/// How somebody stands in a cohort, as a word, with the position of those who wait.
pub fn state(cx: &Cx, state: &str, position: i64) -> String {
    let word = cx.word("enrolment", state);
    if position == 0 { word } else { format!("{word} · {position}") }
}

/// The tone of that word.
pub fn tone(state: &str) -> &'static str {
    match state {
        "enrolled" | "completed" => "accent",
        "withdrawn" => "off",
        _ => "plain",
    }
}

/// Members as rows with faces.
pub fn roster_rows(cx: &Cx, members: Vec<Member>) -> AnyView {
    let rows = members
        .into_iter()
        .map(|member| {
            let role = cx.word("role", member.role.as_str());
            let city = cx.city(zone(&member.zone));
            view! {
                <li class="row">
                    {avatar(&member.person.0, &member.name, "")}
                    <div class="grow">
                        <a class="row-title" href=format!("/people/{}", member.person) lang=member.lang.as_str()>{member.name}</a>
                        <p class="meta"><span>{role}</span><span>{city}</span></p>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}
