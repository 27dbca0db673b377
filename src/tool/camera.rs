//! What part of the board is seen, and how large.

use kurbo::{Point, Rect, Size, Vec2};

/// Smallest and largest zoom, as factors.
pub const ZOOM_RANGE: (f64, f64) = (0.05, 4.0);

/// Screen px = (board − origin) · zoom. Screen px here are egui points within the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// Board point at the canvas's top left corner.
    pub origin: Point,
    pub zoom: f64,
}

impl Camera {
    pub fn screen_from_board(&self, point: Point) -> Point {
        ((point - self.origin) * self.zoom).to_point()
    }

    pub fn board_from_screen(&self, point: Point) -> Point {
        self.origin + point.to_vec2() / self.zoom
    }

    /// The part of the board that a canvas of this size shows.
    pub fn view(&self, canvas: Size) -> Rect {
        Rect::from_origin_size(self.origin, canvas / self.zoom)
    }

    /// Moved by screen px.
    pub fn panned(&self, by: Vec2) -> Self {
        Self {
            origin: self.origin - by / self.zoom,
            zoom: self.zoom,
        }
    }

    /// Zoomed by `factor`, the board point under `at` (screen px) staying there.
    pub fn zoomed_about(&self, at: Point, factor: f64) -> Self {
        let zoom = (self.zoom * factor).clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
        let fixed = self.board_from_screen(at);
        Self {
            origin: fixed - at.to_vec2() / zoom,
            zoom,
        }
    }

    /// The whole of `rect` centred in the canvas, at most at `max_zoom`.
    pub fn fitted(rect: Rect, canvas: Size, max_zoom: f64) -> Self {
        let zoom = (canvas.width / rect.width().max(1.0))
            .min(canvas.height / rect.height().max(1.0))
            .min(max_zoom)
            .clamp(ZOOM_RANGE.0, ZOOM_RANGE.1);
        let origin = rect.center() - Vec2::new(canvas.width, canvas.height) / (2.0 * zoom);
        Self { origin, zoom }
    }
}
