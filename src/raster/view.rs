//! The part of a board that is rastered: from board units to pixels.

use kurbo::{Affine, Point, Rect, Vec2};

/// Pixels = board · scale − offset.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    /// Pixels a board unit.
    pub scale: f64,
    pub transform: Affine,
    /// What is seen, in board units, and half a pixel more.
    pub region: Rect,
}

impl View {
    pub fn new(origin: Point, scale: f64, width: u16, height: u16) -> Self {
        // Pieces of one picture are whole pixels apart. What computing that took away is put back, so that an item
        // falls on the same fraction of a pixel in each piece.
        let whole = |offset: f64| {
            let nearest = offset.round();
            if (offset - nearest).abs() < 1e-6 {
                nearest
            } else {
                offset
            }
        };
        let offset = Vec2::new(whole(origin.x * scale), whole(origin.y * scale));
        let pixels = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        Self {
            scale,
            transform: Affine::new([scale, 0.0, 0.0, scale, -offset.x, -offset.y]),
            region: ((pixels + offset).inflate(0.5, 0.5)).scale_from_origin(1.0 / scale),
        }
    }
}
