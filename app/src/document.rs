//! The whole HTML document around a page: head, navigation, main, footer.

use crate::{
    Cx, Page, Place,
    parts::{escape, icon, mark, sprite},
};
use leptos::{prelude::*, tachys::view::RenderHtml};
use model::Lang;

/// A view as HTML.
pub(crate) fn html(view: AnyView) -> String {
    view.to_html()
}

pub(crate) fn write(cx: &Cx, page: Page) -> String {
    let main = html(page.view);
    // Only a page that has islands loads anything but HTML and CSS.
    let scripts = if main.contains("<leptos-island") { start(cx) } else { String::new() };
    let dev = if cx.house.dev { reload(cx) } else { String::new() };
    let css = cx.house.assets.path("ieum.css").unwrap_or_default();
    let icon = cx.house.assets.path("icon.svg").unwrap_or_default();
    let body_class = if page.place == Place::Door { " class=\"plain\"" } else { "" };
    let title = escape(&format!("{} · {}", page.title, cx.t("house-name")));
    let lang = cx.lang;
    let skip = escape(&cx.t("house-skip"));
    let header = html(if page.place == Place::Door { door(cx) } else { masthead(cx, page.place) });
    let notice = cx.said.as_deref().map(|key| html(notice(cx, key))).unwrap_or_default();
    let footer = html(colophon(cx));
    let sprite = sprite();
    format!(
        "<!doctype html><html lang=\"{lang}\" dir=\"ltr\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content\">\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <meta name=\"theme-color\" content=\"#faf7f1\" media=\"(prefers-color-scheme: light)\">\
         <meta name=\"theme-color\" content=\"#1b1816\" media=\"(prefers-color-scheme: dark)\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"{css}\"><link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">\
         {scripts}{dev}</head><body{body_class}>{sprite}<a class=\"skip\" href=\"#main\">{skip}</a>{header}\
         <main id=\"main\" tabindex=\"-1\">{notice}{main}</main>{footer}</body></html>"
    )
}

/// Loads the islands' module once the page is read, and wakes each island where it stands, outer
/// ones first.
fn start(cx: &Cx) -> String {
    let (Some(js), Some(wasm)) = (cx.house.assets.path("ieum.js"), cx.house.assets.path("ieum_bg.wasm"))
    else {
        return String::new();
    };
    let nonce = &cx.nonce;
    format!(
        "<link rel=\"modulepreload\" href=\"{js}\" nonce=\"{nonce}\">\
         <script type=\"module\" nonce=\"{nonce}\">\
         import init,* as m from\"{js}\";await init({{module_or_path:\"{wasm}\"}});m.hydrate();const open=[];\
         async function wake(n){{const t=n.localName;\
         if(t===\"leptos-island\"){{const f=m[n.dataset.component];if(f){{open.at(-1)?.();await f(n)}}}}\
         const c=t===\"leptos-children\";if(c)open.push(n.$$on_hydrate);\
         for(const x of [...n.children])await wake(x);if(c)open.pop()}}\
         await wake(document.body);document.documentElement.dataset.live=\"\"</script>"
    )
}

/// Reloads the page when the server has been rebuilt.
fn reload(cx: &Cx) -> String {
    let nonce = &cx.nonce;
    format!(
        "<script type=\"module\" nonce=\"{nonce}\">let s;new EventSource(\"/dev/reload\").onmessage=e=>\
         {{if(s&&s!==e.data)location.reload();s=e.data}}</script>"
    )
}

fn masthead(cx: &Cx, here: Place) -> AnyView {
    let current = move |place| (place == here).then_some("page");
    let place = |place, path: &'static str, name: &'static str, key| {
        view! { <li><a href=path aria-current=current(place)>{icon(name)}{cx.t(key)}</a></li> }
    };
    let staff = cx.actor.is_staff().then(|| {
        view! {
            <nav class="staff-places" aria-labelledby="staff-places">
                <h2 id="staff-places">{cx.t("house-staff")}</h2>
                <ul>
                    <li><a href="/staff/people" aria-current=current(Place::StaffPeople)>{cx.t("house-staff-people")}</a></li>
                    <li><a href="/staff/cohorts" aria-current=current(Place::StaffCohorts)>{cx.t("house-staff-cohorts")}</a></li>
                </ul>
            </nav>
        }
    });
    let me = cx.me.as_ref().map(|me| {
        view! {
            <a href="/me" aria-current=current(Place::Me)>
                {crate::parts::avatar(&me.id.0, &me.name, "small")}
                <span class="tool-name">{cx.t("house-settings")}</span>
            </a>
        }
    });
    view! {
        <header class="masthead">
            <a class="brand" href="/">{mark()}{cx.t("house-name")}</a>
            <nav class="places" aria-label=cx.t("house-places")>
                <ul>
                    {place(Place::Home, "/", "home", "house-home")}
                    {place(Place::Learn, "/learn", "learn", "house-learn")}
                    {place(Place::Talk, "/talk", "talk", "house-talk")}
                    {place(Place::People, "/people", "people", "house-people")}
                </ul>
            </nav>
            {staff}
            <div class="tools">{me}</div>
        </header>
    }
    .into_any()
}

fn door(cx: &Cx) -> AnyView {
    let languages = Lang::ALL
        .iter()
        .map(|lang| {
            view! {
                <a href=format!("?lang={lang}") lang=lang.as_str() aria-current=(*lang == cx.lang).then_some("true")>
                    {lang.own_name()}
                </a>
            }
        })
        .collect_view();
    view! {
        <header class="masthead">
            <a class="brand" href="/">{mark()}{cx.t("house-name")}</a>
            <div class="languages" role="group" aria-label=cx.t("house-language")>{languages}</div>
        </header>
    }
    .into_any()
}

fn notice(cx: &Cx, key: &str) -> AnyView {
    view! { <div class="notice" role="status"><p>{cx.t(key)}</p></div> }.into_any()
}

fn colophon(cx: &Cx) -> AnyView {
    let sign_out = cx.me.is_some().then(|| {
        view! { <form method="post" action="/sign-out"><button class="text-button">{cx.t("house-sign-out")}</button></form> }
    });
    view! {
        <footer class="colophon">
            <a href="https://www.wikipedia.org/" rel="noreferrer nofollow">{icon("leave")}{cx.t("house-leave")}</a>
            {sign_out}
        </footer>
    }
    .into_any()
}
