//! Randomness and its traces: tokens are handed out once and kept as hashes only.

use crate::{Error, Result};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// 256 random bits, in the letters of a URL. Has no `Debug`.
pub struct Secret(String);

impl Secret {
    /// # Errors
    /// When the operating system has no randomness.
    pub fn random() -> Result<Self> {
        Ok(Self(URL_SAFE_NO_PAD.encode(random_bytes::<32>()?)))
    }

    /// Something a browser or a client presented.
    pub fn presented(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The text itself, for the one place it is handed out.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps. The secret has full entropy, so a plain hash suffices.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

/// A fresh random id (UUID version 4).
///
/// # Errors
/// When the operating system has no randomness.
pub fn id<T: From<Uuid>>() -> Result<T> {
    Ok(Builder::from_random_bytes(random_bytes()?).into_uuid().into())
}

/// A number below `below`, evenly drawn.
///
/// # Errors
/// When the operating system has no randomness.
pub fn number(below: u32) -> Result<u32> {
    // The bias of a 64-bit remainder by a 32-bit number is below 2^-32.
    Ok((u64::from_le_bytes(random_bytes()?) % u64::from(below.max(1))) as u32)
}

fn random_bytes<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| Error::internal(e.to_string()))?;
    Ok(bytes)
}
