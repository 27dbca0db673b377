//! The window: the only room that names egui.

pub mod canvas;
pub mod icons;
pub mod style;
pub mod thumbnail;
