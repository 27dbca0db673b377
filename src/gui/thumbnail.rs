//! Small pictures of boards.

use eframe::egui::{Align2, Color32, ColorImage, CornerRadius, Rect, TextureHandle, Ui, pos2};
use kurbo::Size;

use super::style::colour;
use super::widgets::placeholder;
use crate::draw::{DrawOptions, Pens, draw};
use crate::layout::{LayoutOptions, layout};
use crate::model::Board;
use crate::raster::{Canvas, Layer, Raster};
use crate::theme::Theme;

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

/// Shows such a picture as large as it fits into a room; the paper alone until it has come.
pub fn thumbnail_in(
    ui: &Ui,
    theme: &Theme,
    room: Rect,
    corners: CornerRadius,
    texture: Option<&TextureHandle>,
) {
    let painter = ui.painter();
    painter.rect_filled(room, corners, placeholder(theme));
    let Some(texture) = texture else {
        return;
    };
    painter.rect_filled(room, corners, colour(theme.board.paper));
    let size = texture.size_vec2() / ui.pixels_per_point();
    let fitted = size * (room.size() / size).min_elem().min(1.0);
    let place = Align2::CENTER_CENTER.align_size_within_rect(fitted, room);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture.id(), place, whole, Color32::WHITE);
}
