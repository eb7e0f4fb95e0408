//! Form fields: label, hint, the value as it was typed, and what is wrong with it beside it.

use crate::{Cx, errors::sentence, parts::escape};
use leptos::prelude::*;
use model::Flaws;

/// One field of a form. Labels and hints are finished sentences.
#[derive(Clone, Default)]
pub struct Field {
    /// Name and id; also the field of a flaw.
    pub name: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub value: String,
    /// The input's `type`; `text` when empty.
    pub kind: &'static str,
    pub autocomplete: Option<&'static str>,
    /// Said beside the label when the field may stay empty.
    pub optional: bool,
    /// The most characters the browser lets in.
    pub max: Option<u32>,
}

/// One of several to choose from.
#[derive(Clone)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }
}

/// A line of text.
pub fn input(cx: &Cx, flaws: &Flaws, field: Field) -> AnyView {
    let (invalid, described) = marks(flaws, &field);
    let kind = if field.kind.is_empty() { "text" } else { field.kind };
    let control = view! {
        <input id=field.name name=field.name type=kind value=field.value.clone() autocomplete=field.autocomplete
            maxlength=field.max.map(|max| max.to_string()) aria-invalid=invalid aria-describedby=described />
    };
    wrap(cx, flaws, field, control.into_any())
}

/// Several lines of text. The only place that writes a `<textarea>`: Leptos does not escape its
/// content on the server.
pub fn area(cx: &Cx, flaws: &Flaws, field: Field, rows: u32) -> AnyView {
    let (invalid, described) = marks(flaws, &field);
    // A line break right after the tag is dropped by the parser, so one is put there.
    let text = format!("\n{}", escape(&field.value));
    let control = view! {
        <textarea id=field.name name=field.name rows=rows.to_string() maxlength=field.max.map(|max| max.to_string())
            aria-invalid=invalid aria-describedby=described inner_html=text></textarea>
    };
    wrap(cx, flaws, field, control.into_any())
}

/// One of several, as a menu.
pub fn select(cx: &Cx, flaws: &Flaws, field: Field, options: &[Choice]) -> AnyView {
    let (invalid, described) = marks(flaws, &field);
    let options = options
        .iter()
        .map(|option| {
            let selected = option.value == field.value;
            view! { <option value=option.value.clone() selected=selected>{option.label.clone()}</option> }
        })
        .collect_view();
    let control = view! {
        <select id=field.name name=field.name autocomplete=field.autocomplete aria-invalid=invalid aria-describedby=described>
            {options}
        </select>
    };
    wrap(cx, flaws, field, control.into_any())
}

/// One (`radio`) or some (`checkbox`) of several, all in sight.
pub fn choices(
    cx: &Cx,
    flaws: &Flaws,
    field: Field,
    kind: &'static str,
    options: &[Choice],
    chosen: &[String],
) -> AnyView {
    let options = options
        .iter()
        .enumerate()
        .map(|(index, option)| {
            let id = if index == 0 { field.name.to_owned() } else { format!("{}-{index}", field.name) };
            let checked = chosen.contains(&option.value);
            let hint = option.hint.clone().map(|hint| view! { <span class="hint">{hint}</span> });
            view! {
                <label class="choice">
                    <input id=id type=kind name=field.name value=option.value.clone() checked=checked />
                    <span>{option.label.clone()}</span>{hint}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field choices">
            <legend>{field.label.clone()}{optional(cx, &field)}</legend>
            {hint(&field)}
            {options}
            {errors(cx, flaws, &field)}
        </fieldset>
    }
    .into_any()
}

/// A single box to tick.
pub fn checkbox(cx: &Cx, flaws: &Flaws, field: Field, checked: bool) -> AnyView {
    let (invalid, described) = marks(flaws, &field);
    view! {
        <div class="field">
            <label class="choice">
                <input id=field.name name=field.name type="checkbox" value="yes" checked=checked
                    aria-invalid=invalid aria-describedby=described />
                <span>{field.label.clone()}</span>
            </label>
            {hint(&field)}
            {errors(cx, flaws, &field)}
        </div>
    }
    .into_any()
}

/// A value the form carries along.
pub fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    view! { <input type="hidden" name=name value=value.into() /> }.into_any()
}

/// All flaws above the form, each a link to its field. Nothing when there are none.
pub fn error_summary(cx: &Cx, flaws: &Flaws) -> Option<AnyView> {
    (!flaws.is_empty()).then(|| {
        let count = flaws.0.len() as i64;
        let lines = flaws
            .0
            .iter()
            .map(|flaw| view! { <li><a href=format!("#{}", flaw.field)>{sentence(cx, flaw)}</a></li> })
            .collect_view();
        view! {
            <div class="error-summary" role="alert" aria-labelledby="error-summary" tabindex="-1">
                <h2 id="error-summary">{cx.t_with("house-flaws", &[("count", count.into())])}</h2>
                <ul>{lines}</ul>
            </div>
        }
        .into_any()
    })
}

fn wrap(cx: &Cx, flaws: &Flaws, field: Field, control: AnyView) -> AnyView {
    view! {
        <div class="field">
            <label for=field.name>{field.label.clone()}{optional(cx, &field)}</label>
            {hint(&field)}
            {control}
            {errors(cx, flaws, &field)}
        </div>
    }
    .into_any()
}

fn optional(cx: &Cx, field: &Field) -> Option<AnyView> {
    field.optional.then(|| view! { " "<span class="optional">{cx.t("house-optional")}</span> }.into_any())
}

fn hint(field: &Field) -> Option<AnyView> {
    field
        .hint
        .clone()
        .map(|hint| view! { <p class="hint" id=format!("{}-hint", field.name)>{hint}</p> }.into_any())
}

fn errors(cx: &Cx, flaws: &Flaws, field: &Field) -> Option<AnyView> {
    let said: Vec<String> = flaws.of(field.name).map(|flaw| sentence(cx, flaw)).collect();
    (!said.is_empty()).then(|| {
        view! { <p class="error" id=format!("{}-error", field.name)>{said.join(" ")}</p> }.into_any()
    })
}

/// `aria-invalid` and `aria-describedby` of a control.
fn marks(flaws: &Flaws, field: &Field) -> (Option<&'static str>, Option<String>) {
    let invalid = flaws.of(field.name).next().is_some();
    let mut ids = Vec::new();
    if field.hint.is_some() {
        ids.push(format!("{}-hint", field.name));
    }
    if invalid {
        ids.push(format!("{}-error", field.name));
    }
    (invalid.then_some("true"), (!ids.is_empty()).then(|| ids.join(" ")))
}
