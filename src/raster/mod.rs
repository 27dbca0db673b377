//! Scene -> pixels of any rectangle at any scale, on the CPU, on any thread.
//! Knows nothing of egui, files or layout.

mod bitmaps;
mod canvas;
mod changes;
mod grid;
mod painter;
mod pictures;
mod same;
mod shadows;
mod shapes;
mod view;
mod words;

pub use canvas::Canvas;
pub use painter::Raster;

use crate::scene::Pin;

/// Which items are rastered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// All of them, as exports show them.
    All,
    /// Those with this pin.
    Pinned(Pin),
}

/// Pixels: premultiplied sRGB RGBA, 8 bits, rows from the top.
#[derive(Debug, Clone)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}
