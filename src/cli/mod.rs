//! The same work without a window. Knows nothing of egui.

pub mod words;
