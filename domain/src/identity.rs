//! Who somebody is: invitations, sign-in by e-mail link, logins, and tokens for programs.
//!
//! Only hashes of secrets are kept, and every act that changes who may come in is on the record.
//! Passkeys, second factors and OpenID Connect will be further ways to a [`logins::begin`].

pub mod invitations;
pub mod logins;
pub mod sign_in;
pub mod tokens;

pub use invitations::send as send_invitation;
