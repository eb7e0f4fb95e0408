//! The door every request passes: where it comes from, who it is, and what every answer carries.

mod enter;
mod headers;
mod origin;
mod pace;

pub use enter::enter;
pub use headers::secure;
pub use origin::same_origin;
pub use pace::pace;
