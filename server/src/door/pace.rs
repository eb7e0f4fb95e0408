//! Nobody's requests are paced: whoever is not signed in can try a few doors, not thousands.
//!
//! A bucket an address (IPv6: its /64, which one customer holds) and only for acts without a login,
//! so a stranger can never lock a member out. What a person is sent is limited beside this, in the
//! verb. Behind a proxy on this machine the address is the one the proxy saw, the last of
//! `X-Forwarded-For`; from anywhere else that header is a claim and is not read.

use app::{Cx, Failure};
use axum::{
    extract::{ConnectInfo, Request},
    http::HeaderMap,
    middleware::Next,
    response::{IntoResponse, Response},
};
use model::{Actor, Refusal};
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::{LazyLock, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// So many acts at once …
const BURST: f64 = 40.0;
/// … and then one in so long.
const EVERY: Duration = Duration::from_secs(6);
/// Full buckets are forgotten when there are so many.
const MOST: usize = 10_000;

static BUCKETS: LazyLock<Mutex<HashMap<IpAddr, Bucket>>> = LazyLock::new(Mutex::default);

struct Bucket {
    left: f64,
    at: Instant,
}

pub async fn pace(request: Request, next: Next) -> Response {
    let nobody = request.extensions().get::<Cx>().is_some_and(|cx| cx.actor == Actor::Nobody);
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let from = peer.and_then(|peer| address(peer, request.headers()));
    if nobody
        && !request.method().is_safe()
        && let Some(from) = from
        && !take(&mut BUCKETS.lock().unwrap_or_else(PoisonError::into_inner), from, Instant::now())
    {
        return Failure::from(Refusal::TooMany).into_response();
    }
    next.run(request).await
}

/// Who is behind a request; nobody for the machine itself.
fn address(peer: IpAddr, headers: &HeaderMap) -> Option<IpAddr> {
    let seen = if peer.is_loopback() {
        let line = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        line.rsplit(',').next()?.trim().parse().ok()?
    } else {
        peer
    };
    Some(match seen {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    })
}

fn take(buckets: &mut HashMap<IpAddr, Bucket>, from: IpAddr, now: Instant) -> bool {
    let refilled = |bucket: &Bucket| {
        let since = now.duration_since(bucket.at).as_secs_f64();
        (bucket.left + since / EVERY.as_secs_f64()).min(BURST)
    };
    if buckets.len() >= MOST {
        buckets.retain(|_, bucket| refilled(bucket) < BURST);
    }
    let bucket = buckets.entry(from).or_insert(Bucket { left: BURST, at: now });
    bucket.left = refilled(bucket);
    bucket.at = now;
    if bucket.left < 1.0 {
        return false;
    }
    bucket.left -= 1.0;
    true
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_stranger_is_slowed_down_and_others_are_not() {
        let (mut buckets, now) = (HashMap::new(), Instant::now());
        let (one, other) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        let through = (0..100).filter(|_| take(&mut buckets, one, now)).count();
        assert_eq!(through, 40);
        assert!(take(&mut buckets, other, now));
        assert!(take(&mut buckets, one, now + EVERY));
        assert!(!take(&mut buckets, one, now + EVERY));
    }

    #[test]
    fn a_forwarded_address_counts_only_from_a_proxy_on_this_machine() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.9, 198.51.100.7".parse().unwrap());
        let far: IpAddr = "192.0.2.1".parse().unwrap();
        assert_eq!(address(far, &headers), Some(far));
        assert_eq!(address("127.0.0.1".parse().unwrap(), &headers), "198.51.100.7".parse().ok());
        assert_eq!(address("127.0.0.1".parse().unwrap(), &HeaderMap::new()), None);
        let v6 = address("2001:db8:1:2:3:4:5:6".parse().unwrap(), &headers);
        assert_eq!(v6, "2001:db8:1:2::".parse().ok());
    }
}
