//! Odd input to every operation of the OpenAPI document: an answer of the promised form, never a
//! fault of ours.
#![allow(clippy::unwrap_used)]

mod asking;
mod world;

use asking::Asking;
use domain::testing;
use model::Role;
use serde_json::{Map, Value, json};
use world::{Got, Things, World, cohort, furnish, matchable};

/// What stands in for each member of a body, one after the other.
fn odd_values() -> Vec<Value> {
    let mut all: Vec<Value> =
        ["", " ", "\u{0}", "\u{202E}abc", "../../etc", "' or 1=1 --", "9999-12-31", "0000-00-00"]
            .iter()
            .chain(&[
                "+262142-12-31T23:30:00Z",
                "-262143-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "mon 0:00-24:00",
            ])
            .map(|text| json!(text))
            .collect();
    all.extend([json!("가".repeat(5000)), json!(null), json!(true), json!(-1), json!(0), json!(0.5)]);
    all.extend([json!(i64::MAX), json!(i64::MIN), json!(u64::MAX), json!(1e308), json!([]), json!({})]);
    all.extend([json!([null]), json!([[[]]]), json!({ "en": {} }), json!({ "": "" }), json!(["upr", "upr"])]);
    all
}

const ODD_QUERIES: &[&str] = &[
    "limit=-1",
    "limit=99999999999999999999",
    "limit=1&limit=2",
    "cursor=%00",
    "cursor=.",
    "cursor=0.0",
    "cursor=9223372036854775807.ffffffff-ffff-ffff-ffff-ffffffffffff",
    "cursor=-9223372036854775808",
    "cursor=9223372036854775807",
    "lang=xx",
    "lang=%FF",
    "role=king",
    "only=%00",
    "q=%00",
    "q=%F0%9F%98%80",
    "from=%2B262142-12-31T23:30:00Z",
    "from=-262143-01-01T00:00:00Z",
    "from=9999-12-31T00:00:00Z&days=4294967295",
    "from=0000-01-01T00:00:00Z&days=28",
    "days=0",
    "%",
    "&&&",
    "=",
];

struct Operation {
    method: String,
    path: String,
    body: Option<Value>,
}

/// Every operation, with a body that fits its schema.
fn operations(document: &Value, things: &Things) -> Vec<Operation> {
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            let body = (!schema.is_null()).then(|| example(document, schema, "", things));
            all.push(Operation { method: method.to_uppercase(), path: path.clone(), body });
        }
    }
    all
}

/// Something that fits a schema.
fn example(document: &Value, schema: &Value, name: &str, things: &Things) -> Value {
    if let Some(target) = schema["$ref"].as_str() {
        let schema = &document["components"]["schemas"][target.rsplit('/').next().unwrap()];
        return example(document, schema, name, things);
    }
    if let Some(example) = schema.get("example") {
        return example.clone();
    }
    if let Some(words) = schema["enum"].as_array() {
        return words[0].clone();
    }
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str()).unwrap_or("object");
    match (kind, schema["format"].as_str()) {
        ("string", Some("uuid")) => json!(things.get(name).copied().unwrap_or_default()),
        ("string", Some("date")) => json!("2027-01-11"),
        ("string", Some("date-time")) => json!("2027-01-11T10:00:00Z"),
        ("string", Some("email")) => json!("odd@ieum.example"),
        ("string", _) if name == "zone" => json!("Asia/Seoul"),
        ("string", _) => json!("text"),
        ("integer" | "number", _) => schema.get("minimum").cloned().unwrap_or(json!(1)),
        ("boolean", _) => json!(false),
        ("array", _) => json!([example(document, &schema["items"], name, things)]),
        _ => {
            let properties = schema["properties"].as_object().into_iter().flatten();
            let members =
                properties.map(|(name, schema)| (name.clone(), example(document, schema, name, things)));
            Value::Object(members.collect::<Map<_, _>>())
        }
    }
}

fn check(at: &str, got: &Got) {
    assert!(got.status < 500, "{at} → {} {}", got.status, got.body);
    let expected = if got.status >= 400 { "application/problem+json" } else { "application/json" };
    assert!(got.status == 204 || got.kind == expected, "{at} → {} {}", got.status, got.kind);
}

#[tokio::test]
async fn no_odd_input_is_a_fault_of_ours() {
    for db in testing::databases().await {
        ask_everything(&World::over(db)).await;
    }
}

async fn ask_everything(world: &World) {
    let document: Value = serde_json::from_str(server::api::text()).unwrap();
    let here = cohort(&world.db).await;
    let staff = matchable(&world.db, "Minji", Role::Administrator, None).await;
    let mentor = matchable(&world.db, "Grace", Role::Mentor, Some(here)).await;
    let activist = matchable(&world.db, "Hana", Role::Activist, Some(here)).await;
    let things = furnish(&world.db, here, staff, mentor, activist, "hello").await;
    let mut asked = 0;
    for actor in [staff, activist, mentor] {
        let token = world.token(actor).await;
        for operation in operations(&document, &things) {
            let (method, path) = (operation.method.as_str(), world.path(&operation.path, &things));
            for query in if method == "GET" { ODD_QUERIES } else { &[] } {
                let path = format!("{path}?{query}");
                check(&path, &world.send_json(method, &path, Some(&token), "").await);
                asked += 1;
            }
            let Some(body) = operation.body else { continue };
            for text in ["", "{", "[]", "null", "\"\"", "{}", "\u{feff}{}", &"[".repeat(5000)] {
                check(&path, &world.send_json(method, &path, Some(&token), text).await);
                asked += 1;
            }
            for member in body.as_object().unwrap().keys() {
                for value in odd_values() {
                    let mut odd = body.clone();
                    odd[member] = value;
                    let at = format!("{method} {path} {member}: {:.200}", odd[member].to_string());
                    check(&at, &world.send_json(method, &path, Some(&token), &odd.to_string()).await);
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 3000, "{asked}");
}
