//! The icons: one inline sprite, drawn on a 24 grid. Stroke and size come from `style/`.

use leptos::prelude::*;

const DRAWINGS: &[(&str, &str)] = &[
    ("mark", r#"<path d="M8.5 18.25A6.25 6.25 0 1 1 8.5 5.75a6.25 6.25 0 0 1 0 12.5H22"/>"#),
    ("home", r#"<path d="M3.75 11.25 12 4.25l8.25 7M6 9.5v10h12v-10M10 19.5v-5.25h4v5.25"/>"#),
    (
        "learn",
        r#"<path d="M12 6.75C10 5.25 7.25 4.75 3.75 4.75v12.75c3.5 0 6.25.5 8.25 2 2-1.5 4.75-2 8.25-2V4.75c-3.5 0-6.25.5-8.25 2Zm0 0V19.5"/>"#,
    ),
    (
        "talk",
        r#"<path d="M4.75 5h14.5a1 1 0 0 1 1 1v9.25a1 1 0 0 1-1 1H12l-4.5 3.75v-3.75H4.75a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM8 9h8M8 12.25h5"/>"#,
    ),
    (
        "people",
        r#"<circle cx="9" cy="8.25" r="3.25"/><path d="M3 19.25c0-3.5 2.5-5.75 6-5.75s6 2.25 6 5.75M15.25 5.25a3.25 3.25 0 0 1 0 6M17.25 14c2.3.7 3.75 2.6 3.75 5.25"/>"#,
    ),
    (
        "bell",
        r#"<path d="M4.75 17.25h14.5l-1.75-2.5V10.5a5.5 5.5 0 0 0-11 0v4.25l-1.75 2.5ZM10 20.25h4M12 5V3.5"/>"#,
    ),
    ("search", r#"<circle cx="10.75" cy="10.75" r="6"/><path d="m15.25 15.25 5 5"/>"#),
    ("calendar", r#"<path d="M4.25 6.25h15.5v13.5H4.25zM4.25 10.25h15.5M8.25 3.75v4M15.75 3.75v4M8 14h3"/>"#),
    ("check", r#"<path d="m4.75 12.75 4.75 4.75L19.25 7"/>"#),
    ("close", r#"<path d="m6 6 12 12M18 6 6 18"/>"#),
    ("menu", r#"<path d="M4 7h16M4 12h16M4 17h10"/>"#),
    ("arrow", r#"<path d="M4 12h15.5M13.5 6l6 6-6 6"/>"#),
    (
        "globe",
        r#"<circle cx="12" cy="12" r="8.25"/><path d="M3.75 12h16.5M12 3.75c2.5 2.25 3.75 5 3.75 8.25s-1.25 6-3.75 8.25c-2.5-2.25-3.75-5-3.75-8.25S9.5 6 12 3.75Z"/>"#,
    ),
    ("leave", r#"<path d="M13 4.25H5.25v15.5H13M10 12h10.25M16.25 8l4 4-4 4"/>"#),
    ("plus", r#"<path d="M12 5v14M5 12h14"/>"#),
    ("clock", r#"<circle cx="12" cy="12" r="8.25"/><path d="M12 7.25V12l3.25 2.25"/>"#),
    ("lock", r#"<path d="M5.75 10.75h12.5v9H5.75zM8.25 10.75V8a3.75 3.75 0 0 1 7.5 0v2.75M12 14.5v2"/>"#),
    ("flag", r#"<path d="M5.75 20.5V4.25h11.5l-2 4 2 4H5.75"/>"#),
    ("pin", r#"<path d="M8.5 4h7M9.5 4v6.25L7 13.5h10l-2.5-3.25V4M12 13.5v6.75"/>"#),
    ("download", r#"<path d="M12 4v11M7.25 10.5 12 15.25l4.75-4.75M4.75 19.75h14.5"/>"#),
    ("edit", r#"<path d="m4.75 19.25.9-3.9L15.9 5.1l3 3L8.65 18.35zM13.9 7.1l3 3"/>"#),
];

/// All drawings, once a page.
pub fn sprite() -> String {
    let mut sprite = String::from(r#"<svg width="0" height="0" hidden aria-hidden="true"><defs>"#);
    for (name, drawing) in DRAWINGS {
        sprite += &format!(r#"<symbol id="i-{name}" viewBox="0 0 24 24">{drawing}</symbol>"#);
    }
    sprite + "</defs></svg>"
}

/// An icon beside words.
pub fn icon(name: &str) -> AnyView {
    used("icon", name)
}

/// An icon in a line of text or a button.
pub fn small_icon(name: &str) -> AnyView {
    used("icon small", name)
}

/// The mark: a ring that becomes a line.
pub fn mark() -> AnyView {
    used("mark", "mark")
}

fn used(class: &'static str, name: &str) -> AnyView {
    view! { <svg class=class aria-hidden="true"><use href=format!("#i-{name}")></use></svg> }.into_any()
}
