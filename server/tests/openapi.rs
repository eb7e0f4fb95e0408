//! The OpenAPI document is what the routes say, and it does not change unseen.
#![allow(clippy::unwrap_used)]

use serde_json::Value;
use server::{api, routes, table::Access};
use std::collections::BTreeSet;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/openapi.json");

fn document() -> Value {
    serde_json::from_str(api::text()).unwrap()
}

/// Every operation with its method and path.
fn operations(document: &Value) -> Vec<(String, String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let mut all = Vec::new();
    for (path, item) in paths {
        for method in ["get", "post", "put", "delete", "patch"] {
            if let Some(operation) = item.get(method) {
                all.push((method.to_uppercase(), path.clone(), operation));
            }
        }
    }
    all
}

#[test]
fn the_document_is_the_one_that_was_reviewed() {
    let text = api::text();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(GOLDEN, text).unwrap();
    }
    let golden = std::fs::read_to_string(GOLDEN).unwrap_or_default();
    let changed = golden.lines().zip(text.lines()).enumerate().find(|(_, (old, new))| old != new);
    assert!(
        golden == text,
        "the document changed, first at {changed:?}; if it should: UPDATE_GOLDEN=1 cargo test -p server --test openapi"
    );
}

#[test]
fn every_route_of_the_api_is_described_and_every_description_is_a_route() {
    let document = document();
    let described: BTreeSet<(String, String)> =
        operations(&document).into_iter().map(|(method, path, _)| (method, path)).collect();
    let (_, table) = routes::table().finish();
    let routes: BTreeSet<(String, String)> = table
        .iter()
        .filter(|route| route.path.starts_with("/api/"))
        .map(|route| (route.method.to_owned(), route.path.to_owned()))
        .collect();
    assert_eq!(described, routes);
    assert!(routes.len() > 30, "{}", routes.len());
    let open: Vec<&str> = table
        .iter()
        .filter(|route| route.path.starts_with("/api/") && route.access == Access::Open)
        .map(|route| route.path)
        .collect();
    assert_eq!(open, ["/api/v1/openapi.json"]);
}

#[test]
fn every_operation_has_its_own_name_its_summary_its_parameters_and_its_failure() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    let mut names = BTreeSet::new();
    for (method, path, operation) in operations(&document) {
        let at = format!("{method} {path}");
        assert!(names.insert(operation["operationId"].as_str().unwrap().to_owned()), "{at}");
        assert!(!operation["summary"].as_str().unwrap_or_default().is_empty(), "{at}");
        let failure = &operation["responses"]["default"]["content"]["application/problem+json"];
        assert_eq!(failure["schema"]["$ref"], "#/components/schemas/Problem", "{at}");
        let declared: BTreeSet<&str> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "path")
            .map(|parameter| parameter["name"].as_str().unwrap())
            .collect();
        let named: BTreeSet<&str> =
            path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
        assert_eq!(declared, named, "{at}");
    }
}

#[test]
fn every_reference_leads_to_a_schema() {
    let document = document();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let mut found = 0;
    for part in api::text().split("\"$ref\": \"").skip(1) {
        let target = part.split('"').next().unwrap();
        let name = target.strip_prefix("#/components/schemas/").unwrap();
        assert!(schemas.contains_key(name), "{name}");
        found += 1;
    }
    assert!(found > 50, "{found}");
}

#[test]
fn no_schema_that_is_read_has_an_address() {
    let document = document();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        let properties = schema["properties"].as_object();
        for (field, property) in properties.into_iter().flatten() {
            let sealed = matches!(field.as_str(), "email" | "birth_year");
            assert!(!sealed || property["writeOnly"] == true, "{name}.{field}");
        }
    }
}
