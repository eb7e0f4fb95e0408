//! What every request shares.

use domain::Db;
use std::{collections::BTreeMap, sync::Arc};

/// The running house. One an instance, behind an `Arc`.
pub struct House {
    pub db: Db,
    pub assets: Assets,
    /// Scheme and host people reach this house by, without a slash at the end.
    pub public_url: String,
    /// A demo offers its people by one click, to loopback only.
    pub demo: bool,
    /// Pages reload when the server has come back from a rebuild.
    pub dev: bool,
}

impl House {
    /// Cookies are `Secure` and carry the `__Host-` prefix wherever the site is reached by https.
    pub fn is_secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// The site's files by their plain names: `ieum.css` is served as `ieum-1a2b3c4d.css`.
#[derive(Clone, Default)]
pub struct Assets(pub Arc<BTreeMap<String, String>>);

impl Assets {
    /// The path a page links, or `None` where the site was built without that file.
    pub fn path(&self, name: &str) -> Option<String> {
        self.0.get(name).map(|hashed| format!("/assets/{hashed}"))
    }
}
