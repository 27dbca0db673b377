//! The one integration binary: an area a module.

mod architecture;
mod i18n;
