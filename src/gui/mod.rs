//! The window: the only room that names egui.

pub mod canvas;
pub mod thumbnail;
