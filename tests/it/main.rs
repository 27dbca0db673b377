//! The one integration binary: an area a module.

mod architecture;
mod content;
mod export;
mod faults;
mod files;
mod i18n;
mod raster;
mod text;
#[cfg(feature = "gui")]
mod ui;
