//! The one integration binary: an area a module.

mod architecture;
mod files;
mod i18n;
