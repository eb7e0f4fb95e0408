//! The OpenAPI document: what the routes' descriptions say, in one frame.

use super::{
    materials::MaterialVersion,
    problem::{FieldFlaw, Problem},
};
use crate::{
    routes,
    table::{Access, Table},
};
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use std::sync::LazyLock;
use utoipa::{
    OpenApi as _,
    openapi::{
        Content, OpenApi, PathItem, Ref, ResponseBuilder,
        path::Operation,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};
use utoipa_axum::routes;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Ieum",
        description = "The acts of the pages for programs. A token (`ieum token create`) can do what its person \
                       can; what is not theirs to see is answered like what is not there: 404. Every failure is \
                       a problem document (RFC 9457). Lists come in pages: follow `next` until it is null. Times \
                       are UTC (RFC 3339); ids are random UUIDs.",
        license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later"),
    ),
    // What no handler names as its body.
    components(schemas(Problem, FieldFlaw, MaterialVersion)),
    security(("token" = []), ("login" = [])),
)]
struct Frame;

/// The document of every route of the API.
pub fn document() -> OpenApi {
    let mut document = Frame::openapi();
    document.merge(routes::table().document());
    if let Some(components) = &mut document.components {
        let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        components.add_security_scheme("token", SecurityScheme::Http(token));
        let told = "The cookie of a signed-in browser, from this site's own pages only.";
        let login = ApiKeyValue::with_description("__Host-ieum-login", told);
        components.add_security_scheme("login", SecurityScheme::ApiKey(ApiKey::Cookie(login)));
    }
    document.paths.paths.values_mut().flat_map(operations).for_each(can_fail);
    document
}

/// The document as it is served and printed.
pub fn text() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        // A document of strings and lists can always be written.
        document().to_pretty_json().unwrap_or_default() + "\n"
    });
    &TEXT
}

pub fn routes(table: Table) -> Table {
    table.api(Access::Open, routes!(describe_api))
}

/// This document.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "api",
    security(()),
    responses((status = 200, description = "The document", body = Object))
)]
async fn describe_api() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text()).into_response()
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.post, &mut item.put, &mut item.delete].into_iter().flatten()
}

fn can_fail(operation: &mut Operation) {
    let content = Content::new(Some(Ref::from_schema_name("Problem")));
    let failure = ResponseBuilder::new()
        .description("What went wrong")
        .content("application/problem+json", content)
        .build();
    operation.responses.responses.insert("default".into(), failure.into());
}
