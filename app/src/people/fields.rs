//! What several pages say of a person in the same words, and fields several forms share.

use crate::{
    Cx,
    parts::{Choice, Field},
};
use domain::{people::Person, zones::zone};
use leptos::prelude::*;
use model::Lang;

/// One fact of a list of facts; nothing when there is nothing to say.
pub fn fact(label: String, value: String) -> Option<AnyView> {
    (!value.is_empty()).then(|| view! { <div><dt>{label}</dt><dd>{value}</dd></div> }.into_any())
}

/// Words of a vocabulary as chips; nothing when there are none.
pub fn chips(cx: &Cx, title: &str, kind: &str, words: &[String]) -> Option<AnyView> {
    let id = format!("{kind}s");
    let items = words.iter().map(|word| view! { <li class="chip">{cx.word(kind, word)}</li> }).collect_view();
    (!words.is_empty()).then(|| {
        view! {
            <section class="part" aria-labelledby=id.clone()>
                <header class="part-head"><h2 id=id.clone()>{cx.t(title)}</h2></header>
                <ul class="chips">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// "English B2; Korean C2": as the profile form reads it.
pub fn spoken(cx: &Cx, person: &Person) -> String {
    let one = |(code, level): (&String, &model::Cefr)| format!("{} {level}", cx.word("lang", code));
    person.languages.0.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// "Monday 19:00–21:30; Saturday 10:00–12:00": as the profile form reads it.
pub fn hours(cx: &Cx, person: &Person) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let one = |range: &model::Hours| {
        format!("{} {}–{}", cx.word("day", range.day.as_str()), clock(range.from), clock(range.to))
    };
    person.hours.0.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// What everybody in a shared cohort may see of somebody, as facts.
pub fn open_facts(cx: &Cx, person: &Person) -> Vec<AnyView> {
    let now = cx.house.db.now();
    let region = person.region.as_deref().map(|region| cx.word("region", region)).unwrap_or_default();
    [
        fact(cx.t("people-role"), cx.word("role", person.role.as_str())),
        fact(cx.t("people-organisation"), person.organisation.clone().unwrap_or_default()),
        fact(cx.t("people-region"), region),
        fact(cx.t("people-zone"), cx.zone_name(zone(&person.zone), now)),
        fact(cx.t("people-languages"), spoken(cx, person)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The languages of the interface, by their own names.
pub fn langs() -> Vec<Choice> {
    Lang::ALL.iter().map(|lang| Choice::new(lang.as_str(), lang.own_name())).collect()
}

/// The field for a time zone.
pub fn zone_field(cx: &Cx, value: &str) -> Field {
    Field {
        name: "zone",
        label: cx.t("people-zone"),
        hint: Some(cx.t("people-zone-hint")),
        value: value.to_owned(),
        max: Some(60),
        ..Field::default()
    }
}
