//! Where the board is on the screen: whole physical pixels, points and board units.

use eframe::egui;
use kurbo::{Point, Rect, Size, Vec2};

use crate::tool::Camera;

/// A camera over a rectangle of the window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    /// The canvas in points; its corner lies on a whole physical pixel.
    pub rect: egui::Rect,
    /// Physical pixels a point.
    pub ppp: f64,
    /// Physical pixels a board unit.
    pub scale: f64,
    /// The canvas's corner, in physical pixels from the board's (0, 0).
    pub origin_px: Point,
}

impl View {
    /// `snapped`: the board lies on whole physical pixels, as rastered tiles must.
    pub fn new(rect: egui::Rect, ppp: f32, camera: Camera, snapped: bool) -> Self {
        let ppp = f64::from(ppp);
        let scale = camera.zoom * ppp;
        let exact = (camera.origin.to_vec2() * scale).to_point();
        Self {
            rect,
            ppp,
            scale,
            origin_px: if snapped { exact.round() } else { exact },
        }
    }

    /// Points a board unit.
    pub fn zoom(&self) -> f64 {
        self.scale / self.ppp
    }

    pub fn size(&self) -> Size {
        Size::new(f64::from(self.rect.width()), f64::from(self.rect.height()))
    }

    /// Physical pixels from the board's (0, 0) that the canvas covers.
    pub fn pixels(&self) -> Rect {
        Rect::from_origin_size(self.origin_px, self.size() * self.ppp)
    }

    pub fn screen_from_px(&self, px: Point) -> egui::Pos2 {
        let at = (px - self.origin_px) / self.ppp;
        self.rect.min + egui::vec2(at.x as f32, at.y as f32)
    }

    pub fn screen_from_board(&self, point: Point) -> egui::Pos2 {
        self.screen_from_px((point.to_vec2() * self.scale).to_point())
    }

    pub fn screen_rect(&self, board: Rect) -> egui::Rect {
        egui::Rect::from_min_max(
            self.screen_from_board(board.origin()),
            self.screen_from_board(Point::new(board.x1, board.y1)),
        )
    }

    pub fn board_from_screen(&self, at: egui::Pos2) -> Point {
        let points = at - self.rect.min;
        let px = self.origin_px + Vec2::new(f64::from(points.x), f64::from(points.y)) * self.ppp;
        (px.to_vec2() / self.scale).to_point()
    }

    /// The same view with the board moved by physical pixels, rightwards and down.
    pub fn moved(mut self, by: Vec2) -> Self {
        self.origin_px -= by;
        self
    }
}

/// A point of the window relative to the canvas's corner, as the camera counts.
pub(super) fn camera_point(rect: egui::Rect, at: egui::Pos2) -> Point {
    let at = at - rect.min;
    Point::new(f64::from(at.x), f64::from(at.y))
}

/// A length of the window as the camera counts.
pub(super) fn vec2(by: egui::Vec2) -> Vec2 {
    Vec2::new(f64::from(by.x), f64::from(by.y))
}

/// A part of the window whose corner lies on a whole physical pixel.
pub(super) fn on_whole_pixels(room: egui::Rect, ppp: f32) -> egui::Rect {
    let corner = ((room.min.to_vec2() * ppp).round() / ppp).to_pos2();
    egui::Rect::from_min_max(corner, room.max)
}
