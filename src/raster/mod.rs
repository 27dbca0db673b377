//! Scene -> pixels of any rectangle at any scale, on the CPU, on any thread.
//! Knows nothing of egui, files or layout.

use kurbo::{Point, Rect};

use crate::scene::{Pin, Scene};

/// A scene made ready to be rastered piece by piece: items found by place, not by search. Shared between threads.
#[derive(Debug)]
pub struct Canvas {}

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

/// Draws pieces of canvases; keeps its buffers between calls. One a thread.
pub struct Raster {}

impl Canvas {
    /// Sorts a scene's items by place.
    pub fn new(scene: Scene) -> Self {
        todo!()
    }

    /// The scene inside.
    pub fn scene(&self) -> &Scene {
        todo!()
    }

    /// Rectangles of the board, in board units, in which `self` and `older` differ, merged where they touch.
    pub fn changes_since(&self, older: &Self) -> Vec<Rect> {
        todo!()
    }
}

impl Raster {
    /// Empty buffers.
    pub fn new() -> Self {
        todo!()
    }

    /// Rasters `width` × `height` pixels whose top left corner is at `origin` (board units), `scale` pixels a board unit.
    /// `background`: fill with the scene's background first; else transparent.
    pub fn render(
        &mut self,
        canvas: &Canvas,
        layer: Layer,
        origin: Point,
        scale: f64,
        width: u16,
        height: u16,
        background: bool,
    ) -> &Pixels {
        todo!()
    }
}
