//! The one integration binary: an area a module.

#![allow(
    clippy::needless_pass_by_value,
    reason = "values are made where they are checked"
)]
#![allow(clippy::unwrap_used, reason = "a test that cannot unwrap has failed")]
#![allow(
    clippy::disallowed_methods,
    reason = "tests write files that nobody misses"
)]

mod analysis;
mod architecture;
mod board_keys;
mod changes;
mod cli;
mod connectors;
mod content;
mod drawing;
mod edits;
mod export;
mod faults;
mod files;
mod find;
mod headers;
mod history;
mod i18n;
mod layout;
mod merge;
mod paste;
mod present;
mod raster;
mod recovery;
mod saving;
mod support;
mod text;
mod timer;
mod tools;
#[cfg(feature = "gui")]
mod ui;
mod versions;
mod views;
mod walks;
