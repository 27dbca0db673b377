//! What several areas test with.

pub mod boards;
pub mod desk;
pub mod table;
