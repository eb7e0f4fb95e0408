//! The closed vocabularies in the OpenAPI document, taken from where they are defined.

use domain::participation::Only;
use model::{
    Answer, Attendance, Cefr, GENDERS, GOALS, Lang, MentorshipState, PersonState, ProposalState, REGIONS,
    Role, RoundState, SessionKind, SessionState, TOPICS,
};
use utoipa::openapi::{
    Array, ArrayBuilder, Object, ObjectBuilder, Ref, RefOr, Schema,
    schema::{AdditionalProperties, SchemaType, Type},
};

/// One word of each of these enums.
macro_rules! words {
    ($($name:ident: $type:ty),+ $(,)?) => {$(
        pub fn $name() -> Object {
            one(<$type>::ALL.iter().map(|word| word.as_str()))
        }
    )+};
}

/// One word, or `null`.
macro_rules! maybe_words {
    ($($name:ident: $words:expr),+ $(,)?) => {$(
        pub fn $name() -> Object {
            maybe($words)
        }
    )+};
}

words! {
    role: Role,
    person_state: PersonState,
    lang: Lang,
    level: Cefr,
    round_state: RoundState,
    proposal_state: ProposalState,
    answer: Answer,
    mentorship_state: MentorshipState,
    session_kind: SessionKind,
    session_state: SessionState,
}

maybe_words! {
    maybe_lang: Lang::ALL.iter().map(|word| word.as_str()),
    maybe_level: Cefr::ALL.iter().map(|word| word.as_str()),
    maybe_region: REGIONS.iter().copied(),
    maybe_topic: TOPICS.iter().copied(),
    maybe_gender: GENDERS.iter().copied(),
    maybe_answer: Answer::ALL.iter().map(|word| word.as_str()),
    maybe_attendance: Attendance::ALL.iter().map(|word| word.as_str()),
}

pub fn cohort_state() -> Object {
    one(["open", "running", "finished"].into_iter())
}

pub fn enrolment_state() -> Object {
    one(["invited", "waitlisted", "enrolled", "completed", "withdrawn"].into_iter())
}

pub fn left_undone() -> Object {
    one(Only::ALL.iter().map(|only| only.as_str()))
}

pub fn langs() -> Array {
    ArrayBuilder::new().items(lang()).build()
}

/// A text by language.
pub fn texts() -> Object {
    by_lang(Object::with_type(Type::String))
}

/// A material's versions by language.
pub fn versions() -> Object {
    by_lang(Ref::from_schema_name("MaterialVersion"))
}

pub fn topics() -> Array {
    list(TOPICS).build()
}

pub fn goals() -> Array {
    list(GOALS).build()
}

pub fn maybe_genders() -> Array {
    list(GENDERS).schema_type(SchemaType::from_iter([Type::Array, Type::Null])).build()
}

/// Languages with how well they are spoken.
pub fn levels() -> Object {
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .additional_properties(Some(Schema::Object(level())))
        .build()
}

fn by_lang(what: impl Into<RefOr<Schema>>) -> Object {
    let mut object = ObjectBuilder::new().schema_type(Type::Object);
    let what = what.into();
    for lang in Lang::ALL {
        object = object.property(lang.as_str(), what.clone());
    }
    object.additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(false))).build()
}

fn one(words: impl Iterator<Item = &'static str>) -> Object {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).build()
}

fn maybe(words: impl Iterator<Item = &'static str>) -> Object {
    let words = words.map(Some).chain([None]);
    let either = SchemaType::from_iter([Type::String, Type::Null]);
    ObjectBuilder::new().schema_type(either).enum_values(Some(words)).build()
}

fn list(words: &[&'static str]) -> ArrayBuilder {
    ArrayBuilder::new().items(one(words.iter().copied()))
}
