//! Small pictures of boards for the start screen.

use eframe::egui::ColorImage;
use kurbo::Size;

use crate::draw::{DrawOptions, Pens, draw};
use crate::layout::{LayoutOptions, layout};
use crate::model::Board;
use crate::raster::{Canvas, Layer, Raster};

/// A picture of a whole board that fits into `size` (physical pixels).
/// Takes long for a large board: call it on a thread of its own.
pub fn thumbnail(board: &Board, pens: Pens<'_>, size: [u16; 2]) -> ColorImage {
    let options = LayoutOptions {
        title: true,
        legend: false,
        parking: false,
    };
    let layout = layout(board, pens.typesetter, &options);
    let scene = draw(board, &layout, pens, &DrawOptions::default());
    let bounds = scene.bounds;
    let room = Size::new(f64::from(size[0]), f64::from(size[1]));
    let scale = (room.width / bounds.width()).min(room.height / bounds.height());
    let px = |length: f64, most: u16| ((length * scale).round() as u16).clamp(1, most.max(1));
    let (width, height) = (px(bounds.width(), size[0]), px(bounds.height(), size[1]));
    let canvas = Canvas::new(scene);
    let mut raster = Raster::new();
    let pixels = raster.render(
        &canvas,
        Layer::All,
        bounds.origin(),
        scale,
        width,
        height,
        true,
    );
    ColorImage::from_rgba_premultiplied([width, height].map(usize::from), &pixels.rgba)
}
