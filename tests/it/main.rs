//! The one integration binary: an area a module.

mod architecture;
mod content;
mod files;
mod i18n;
#[cfg(feature = "gui")]
mod ui;
