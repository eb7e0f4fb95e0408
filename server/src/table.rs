//! The table of routes. A route cannot exist without saying who may come: the router is built from
//! these lines and from nothing else, and the tests walk the same lines.

use crate::api::problem;
use app::{Cx, Failure, House};
use axum::{
    Router,
    extract::Request,
    handler::Handler,
    middleware::{Next, from_fn},
    response::{IntoResponse, Redirect, Response},
    routing::{MethodRouter, get, post},
};
use domain::Error;
use model::{Action, Actor, might};
use std::sync::Arc;
use utoipa::openapi::{OpenApi, PathItem};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};

/// Who may knock at a route. The verb behind it decides in detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everybody, signed in or not.
    Open,
    /// Whoever could ever do this, to anything.
    To(Action),
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub method: &'static str,
    pub path: &'static str,
    pub access: Access,
}

/// The table while it is being written.
#[derive(Default)]
pub struct Table {
    router: OpenApiRouter<Arc<House>>,
    routes: Vec<Route>,
}

impl Table {
    /// A page or another safe answer.
    pub fn get<T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: impl Handler<T, Arc<House>>,
    ) -> Self {
        self.add("GET", path, access, get(handler))
    }

    /// An act.
    pub fn post<T: 'static>(
        self,
        path: &'static str,
        access: Access,
        handler: impl Handler<T, Arc<House>>,
    ) -> Self {
        self.add("POST", path, access, post(handler))
    }

    /// Any method, and methods with layers of their own (an upload's larger limit).
    pub fn add(
        mut self,
        method: &'static str,
        path: &'static str,
        access: Access,
        handler: MethodRouter<Arc<House>>,
    ) -> Self {
        self.router = self.router.route(path, guarded(access, handler));
        self.routes.push(Route { method, path, access });
        self
    }

    /// A route of the REST API: `routes!(handler)`, whose annotation gives method and path. What
    /// stands here stands in the OpenAPI document too, and nothing else does.
    pub fn api(mut self, access: Access, route: UtoipaMethodRouter<Arc<House>>) -> Self {
        let (schemas, paths, handler) = route;
        for (path, item) in &paths.paths {
            // The table lives as long as the process, and so may its paths.
            let path: &'static str = path.clone().leak();
            self.routes.extend(methods(item).map(|method| Route { method, path, access }));
        }
        self.router = self.router.routes((schemas, paths, guarded(access, handler)));
        self
    }

    /// The router, and the lines it was built from.
    pub fn finish(self) -> (Router<Arc<House>>, Vec<Route>) {
        (self.router.into(), self.routes)
    }

    /// The description of the routes of the REST API.
    pub fn document(self) -> OpenApi {
        self.router.into_openapi()
    }
}

fn methods(item: &PathItem) -> impl Iterator<Item = &'static str> {
    let described = [("GET", &item.get), ("POST", &item.post), ("PUT", &item.put), ("DELETE", &item.delete)];
    described.into_iter().filter(|(_, operation)| operation.is_some()).map(|(method, _)| method)
}

fn guarded(access: Access, handler: MethodRouter<Arc<House>>) -> MethodRouter<Arc<House>> {
    handler.route_layer(from_fn(move |request: Request, next: Next| guard(access, request, next)))
}

/// Sends whoever is not signed in to the door, and whoever could never do this away, before
/// anything is read.
async fn guard(access: Access, request: Request, next: Next) -> Response {
    let Access::To(action) = access else { return next.run(request).await };
    let Some(cx) = request.extensions().get::<Cx>() else {
        return Failure::from(Error::NotFound).into_response();
    };
    if cx.actor == Actor::Nobody && problem::is_api(&cx.path) {
        return problem::unauthorized(cx);
    }
    if cx.actor == Actor::Nobody && !cx.wants_json {
        return Redirect::to("/sign-in").into_response();
    }
    if !might(cx.actor, action) {
        return Failure::from(Error::NotFound).into_response();
    }
    next.run(request).await
}
