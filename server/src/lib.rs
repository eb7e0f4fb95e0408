//! The server: everything between the network and the verbs. It knows neither rules nor SQL.

pub mod api;
pub mod assets;
pub mod commands;
pub mod config;
pub mod dev;
pub mod door;
pub mod health;
pub mod mail;
pub mod routes;
pub mod serve;
pub mod table;
pub mod worker;
