//! What several areas test with.

pub mod desk;
pub mod table;
