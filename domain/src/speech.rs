//! What the house says, in four languages: the Fluent texts of `locales/`, embedded.
//!
//! Pages, mails and error sentences all come from here. A missing key is a defect that a test
//! finds (`domain/tests/speech.rs`), so at run time the key itself is shown rather than nothing.

mod josa;
mod series;

pub use series::series;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use model::Lang;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

macro_rules! room {
    ($name:literal) => {
        (
            $name,
            [
                include_str!(concat!("../../locales/en/", $name, ".ftl")),
                include_str!(concat!("../../locales/ko/", $name, ".ftl")),
                include_str!(concat!("../../locales/es/", $name, ".ftl")),
                include_str!(concat!("../../locales/fr/", $name, ".ftl")),
            ],
        )
    };
}

/// A value in a sentence.
pub type Value = FluentValue<'static>;

/// The texts, room by room and language by language.
pub const ROOMS: &[(&str, [&str; 4])] = &[
    room!("house"),
    room!("identity"),
    room!("people"),
    room!("import"),
    room!("cohorts"),
    room!("materials"),
    room!("discussions"),
    room!("matching"),
    room!("mentorships"),
    room!("sessions"),
    room!("participation"),
    room!("words"),
];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 4]> =
    LazyLock::new(|| std::array::from_fn(|index| bundle(Lang::ALL[index], index)));

/// The sentence for `key`, with `args` put in.
pub fn say(lang: Lang, key: &str, args: &[(&str, Value)]) -> String {
    let bundle = &BUNDLES[lang as usize];
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
    let pattern = bundle.get_message(id).and_then(|message| match attribute {
        Some(name) => message.get_attribute(name).map(|a| a.value()),
        None => message.value(),
    });
    let Some(pattern) = pattern else {
        tracing::error!(key, %lang, "no text for this key");
        return key.to_owned();
    };
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, value) in args {
        values.set(*name, value.clone());
    }
    let mut faults = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned();
    if !faults.is_empty() {
        tracing::error!(key, %lang, ?faults, "the text for this key has a fault");
    }
    said
}

/// The text with its first letter raised: a word that `words.ftl` gives as inside a sentence,
/// standing alone.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether there is a text for `key` in `lang`.
pub fn knows(lang: Lang, key: &str) -> bool {
    BUNDLES[lang as usize].has_message(key)
}

fn bundle(lang: Lang, index: usize) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The isolation marks of bidirectional text would stand in every mail and attribute; none of
    // the four languages needs them.
    bundle.set_use_isolating(false);
    if let Err(fault) = bundle.add_function("JOSA", josa::josa) {
        tracing::error!(?fault, "JOSA is defined twice");
    }
    for (room, texts) in ROOMS {
        let resource = FluentResource::try_new(texts[index].to_owned()).unwrap_or_else(|(good, faults)| {
            tracing::error!(room, %lang, ?faults, "a text cannot be read");
            good
        });
        if let Err(faults) = bundle.add_resource(resource) {
            tracing::error!(room, %lang, ?faults, "a key is defined twice");
        }
    }
    bundle
}
