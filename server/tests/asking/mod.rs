//! Speaking to the API as a program does: JSON and a bearer token.
#![allow(clippy::unwrap_used, dead_code)]

use super::world::{Got, World};
use axum::{body::Body, http::Request};
use domain::{identity::tokens, testing::id};
use model::Actor;
use serde_json::Value;

pub trait Asking {
    async fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Got;
    async fn token_for(&self, who: Actor, days: Option<u16>) -> String;

    async fn get(&self, path: &str, token: Option<&str>) -> Got {
        self.send_json("GET", path, token, "").await
    }

    async fn post(&self, path: &str, token: &str, body: Value) -> Got {
        self.send_json("POST", path, Some(token), &body.to_string()).await
    }

    async fn send_json(&self, method: &str, path: &str, token: Option<&str>, body: &str) -> Got {
        let bearer = token.map(|token| format!("Bearer {token}"));
        let headers: Vec<_> = bearer.iter().map(|bearer| ("authorization", bearer.as_str())).collect();
        self.request(method, path, &headers, body).await
    }

    /// Everything on every page from `path` on.
    async fn walk(&self, path: &str, token: &str) -> Vec<Value> {
        let (mut all, mut next) = (Vec::new(), Some(path.to_owned()));
        while let Some(path) = next {
            let got = self.get(&path, Some(token)).await;
            assert_eq!(got.status, 200, "{path}: {}", got.body);
            let mut page = got.json();
            all.append(page["items"].as_array_mut().unwrap());
            next = page["next"].as_str().map(str::to_owned);
        }
        all
    }
}

impl Asking for World {
    async fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Got {
        let mut request =
            Request::builder().method(method).uri(path).header("content-type", "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    async fn token_for(&self, who: Actor, days: Option<u16>) -> String {
        let mut tx = self.db.write().await.unwrap();
        let token = tokens::issue(&mut tx, Actor::House, id(who), "test", days).await.unwrap();
        tx.commit().await.unwrap();
        token.reveal().to_owned()
    }
}

impl Got {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|fault| panic!("{fault}: {}", self.body))
    }
}
