//! The one integration binary: an area a module.

mod architecture;
