//! What part of the board is seen, and how large.

use kurbo::{Point, Rect, Size, Vec2};

/// Smallest and largest zoom, as factors.
pub const ZOOM_RANGE: (f64, f64) = (0.05, 4.0);

/// Points between the window's edge and a header that sticks to it.
pub const HEADER_PAD: f64 = 6.0;
/// A header that takes more of the canvas than this does not stick.
pub const HEADER_SHARE: f64 = 0.35;

/// Screen px of the board that stay in view.
const ALWAYS_SEEN: f64 = 96.0;

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

    /// Panned as little as need be for `rect` to be in `free`, the part of the canvas (screen px) that nothing covers.
    /// Of a larger rectangle its top left corner is shown, unless it fills all of `free` already.
    pub fn revealing(&self, rect: Rect, free: Rect) -> Self {
        let from = self.screen_from_board(rect.origin());
        let to = self.screen_from_board(Point::new(rect.x1, rect.y1));
        let pan = |from: f64, to: f64, least: f64, most: f64| {
            let fills = from <= least && to >= most;
            if fills {
                0.0
            } else if from < least || to - from > most - least {
                least - from
            } else {
                (most - to).min(0.0)
            }
        };
        self.panned(Vec2::new(
            pan(from.x, to.x, free.x0, free.x1),
            pan(from.y, to.y, free.y0, free.y1),
        ))
    }

    /// Panned back as far as need be for a hand's breadth of `bounds` to stay in `free` (screen px) each way,
    /// so that a board can never be lost from view.
    pub fn keeping(&self, bounds: Rect, free: Rect) -> Self {
        let from = self.screen_from_board(bounds.origin());
        let to = self.screen_from_board(Point::new(bounds.x1, bounds.y1));
        let pan = |from: f64, to: f64, least: f64, most: f64| {
            let seen = ALWAYS_SEEN.min(to - from).min(most - least);
            (least + seen - to).max(0.0) + (most - seen - from).min(0.0)
        };
        self.panned(Vec2::new(
            pan(from.x, to.x, free.x0, free.x1),
            pan(from.y, to.y, free.y0, free.y1),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CANVAS: Rect = Rect::new(0.0, 0.0, 800.0, 600.0);
    const BOARD: Rect = Rect::new(0.0, 0.0, 2_000.0, 1_000.0);

    fn camera(x: f64, y: f64, zoom: f64) -> Camera {
        Camera {
            origin: Point::new(x, y),
            zoom,
        }
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let pointer = Point::new(123.0, 456.0);
        let before = camera(-40.0, 70.0, 0.8);
        for after in [
            before.zoomed_about(pointer, 1.7),
            before.zoomed_about(pointer, 1e9),
            before.zoomed_about(pointer, 1e-9),
        ] {
            let moved = after.board_from_screen(pointer) - before.board_from_screen(pointer);
            assert!(moved.hypot() < 1e-9, "{after:?} moved it by {moved:?}");
        }
    }

    #[test]
    fn fitting_shows_all_of_it_in_the_middle() {
        let fitted = Camera::fitted(BOARD, CANVAS.size(), 1.0);
        let view = fitted.view(CANVAS.size());
        assert!(view.inflate(1e-9, 1e-9).contains_rect(BOARD));
        assert!(view.center().distance(BOARD.center()) < 1e-9);
        let small = Camera::fitted(Rect::new(0.0, 0.0, 10.0, 10.0), CANVAS.size(), 1.0);
        assert_eq!(small.zoom, 1.0);
    }

    #[track_caller]
    fn check_reveal(rect: Rect, pans_to: (f64, f64)) {
        let free = Rect::new(100.0, 50.0, 800.0, 600.0);
        let after = camera(0.0, 0.0, 1.0).revealing(rect, free);
        assert_eq!((after.origin.x, after.origin.y), pans_to);
        assert_eq!(after.revealing(rect, free), after, "once is enough");
    }

    #[test]
    fn revealing_moves_no_more_than_it_must() {
        check_reveal(Rect::new(300.0, 300.0, 400.0, 400.0), (0.0, 0.0));
        check_reveal(Rect::new(0.0, 0.0, 50.0, 40.0), (-100.0, -50.0));
        check_reveal(Rect::new(790.0, 590.0, 900.0, 700.0), (100.0, 100.0));
        // Larger than what is free: from its corner on.
        check_reveal(Rect::new(200.0, 100.0, 2_000.0, 200.0), (100.0, 0.0));
        // All that is free shows it already.
        check_reveal(Rect::new(0.0, 0.0, 2_000.0, 2_000.0), (0.0, 0.0));
    }

    #[test]
    fn the_board_stays_in_view_wherever_it_is_pushed() {
        for (x, y) in [(1e6, 0.0), (-1e6, 1e6), (0.0, -1e6), (500.0, 200.0)] {
            for zoom in [ZOOM_RANGE.0, 1.0, ZOOM_RANGE.1] {
                let after = camera(x, y, zoom).keeping(BOARD, CANVAS);
                let seen = after.view(CANVAS.size()).intersect(BOARD);
                let least = (ALWAYS_SEEN / zoom).min(BOARD.height());
                assert!(
                    seen.width() > least - 1e-6 && seen.height() > least - 1e-6,
                    "{after:?} sees {seen:?}"
                );
            }
        }
        let inside = camera(500.0, 200.0, 1.0);
        assert_eq!(inside.keeping(BOARD, CANVAS), inside);
    }
}
