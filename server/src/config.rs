//! Settings, by flag or environment, each with a default that works for a first try.

use crate::mail::{Office, Post};
use clap::Args;
use lettre::message::Mailbox;
use std::{net::SocketAddr, path::PathBuf};

#[derive(Args, Clone)]
pub struct Settings {
    /// Where the data is: sqlite://PATH or postgres://USER:PASSWORD@HOST/NAME.
    /// Default: the file ieum.db in the data folder.
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL", global = true)]
    pub database: Option<String>,

    /// Address and port to listen on.
    #[arg(
        long,
        env = "IEUM_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:3000",
        global = true
    )]
    pub listen: SocketAddr,

    /// How people reach this house: scheme and host, no path. Links in mails begin with it, and
    /// forms are accepted from it alone. Default: http:// and the listening address.
    #[arg(long, env = "IEUM_PUBLIC_URL", value_name = "URL", global = true)]
    pub public_url: Option<String>,

    /// The folder for the embedded database and files.
    #[arg(long, env = "IEUM_DATA_DIR", value_name = "PATH", default_value = "data", global = true)]
    pub data_dir: PathBuf,

    /// How mail leaves: smtp://USER:PASSWORD@HOST:PORT (or smtps://), folder:PATH, or log (printed).
    #[arg(
        long,
        env = "IEUM_MAIL",
        hide_env_values = true,
        value_name = "WAY",
        default_value = "log",
        global = true
    )]
    pub mail: String,

    /// The address mail comes from.
    #[arg(
        long,
        env = "IEUM_MAIL_FROM",
        value_name = "ADDRESS",
        default_value = "Ieum <no-reply@localhost.example>",
        global = true
    )]
    pub mail_from: String,
}

impl Settings {
    pub fn database_url(&self) -> String {
        self.database
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data_dir.join("ieum.db").display()))
    }

    /// The public address without a slash at the end.
    ///
    /// # Errors
    /// A sentence when it is no address of a site.
    pub fn public_url(&self) -> Result<String, String> {
        let Some(url) = &self.public_url else { return Ok(format!("http://{}", self.listen)) };
        let url = url.trim_end_matches('/');
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        match host {
            Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ']) => Ok(url.to_owned()),
            _ => Err(format!(
                "IEUM_PUBLIC_URL is {url:?}; it must be scheme and host, for example https://ieum.example.org"
            )),
        }
    }

    /// # Errors
    /// A sentence when one of the mail settings cannot be read.
    pub fn office(&self) -> Result<Office, String> {
        let from: Mailbox = self.mail_from.parse().map_err(|_| {
            format!(
                "IEUM_MAIL_FROM is {:?}; it must be an address, for example Ieum <ieum@example.org>",
                self.mail_from
            )
        })?;
        Ok(Office { post: Post::read(&self.mail)?, from, public_url: self.public_url()? })
    }
}
