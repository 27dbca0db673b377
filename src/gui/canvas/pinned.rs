//! Headers that stay in view: where each layer lies on the screen, and the paper behind those that stick.

use eframe::egui;
use kurbo::Vec2;

use super::tiles::PINS;
use super::view::View;
use crate::gui::style::colour;
use crate::layout::Layout;
use crate::scene::Pin;
use crate::theme::Theme;
use crate::tool::{HEADER_PAD, HEADER_SHARE};

/// How far the headers are held back, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pinned {
    view: View,
    by: Vec2,
    /// Points that the header row and column take of the canvas, 0 when they do not stick.
    pub top: f32,
    pub left: f32,
}

impl Pinned {
    pub fn new(view: View, layout: &Layout) -> Self {
        let row = layout.stage_row.scale_from_origin(view.scale);
        let column = layout.lane_column.scale_from_origin(view.scale);
        let pad = (HEADER_PAD * view.ppp).round();
        let canvas = view.pixels();
        // How far a header that begins at `start` with `length` is from where it has to stay.
        let held = |start: f64, length: f64, from: f64, room: f64| {
            let outside = from + pad - start;
            // A view without headers has none to hold.
            let sticks = length > 0.0 && outside > 0.0 && length + 2.0 * pad < room * HEADER_SHARE;
            if sticks { outside.round() } else { 0.0 }
        };
        let by = Vec2::new(
            held(column.x0, column.width(), canvas.x0, canvas.width()),
            held(row.y0, row.height(), canvas.y0, canvas.height()),
        );
        let taken = |held: f64, length: f64| {
            if held > 0.0 {
                ((length + 2.0 * pad) / view.ppp) as f32
            } else {
                0.0
            }
        };
        Self {
            view,
            by,
            top: taken(by.y, row.height()),
            left: taken(by.x, column.width()),
        }
    }

    /// Where a layer lies.
    pub fn view(&self, pin: Pin) -> View {
        let by = match pin {
            Pin::None => Vec2::ZERO,
            Pin::Top => Vec2::new(0.0, self.by.y),
            Pin::Left => Vec2::new(self.by.x, 0.0),
            Pin::Corner => self.by,
        };
        self.view.moved(by)
    }

    /// All layers, back to front.
    pub fn views(&self) -> [(Pin, View); 4] {
        PINS.map(|pin| (pin, self.view(pin)))
    }

    /// The canvas without the headers that stick: where cells are seen.
    pub fn free(&self) -> egui::Rect {
        let mut rect = self.view.rect;
        rect.min += egui::vec2(self.left, self.top);
        rect
    }

    /// Which layer is seen at a point of the window.
    pub fn pin_at(&self, at: egui::Pos2) -> Pin {
        let free = self.free();
        match (at.x < free.left(), at.y < free.top()) {
            (false, false) => Pin::None,
            (false, true) => Pin::Top,
            (true, false) => Pin::Left,
            (true, true) => Pin::Corner,
        }
    }

    /// The paper behind a header that sticks, with a hairline to tell it from what slides beneath.
    pub fn paint_band(&self, painter: &egui::Painter, pin: Pin, theme: &Theme) {
        let (canvas, free) = (self.view.rect, self.free());
        let line = egui::Stroke::new(1.0, colour(theme.board.grid_strong));
        let paper = colour(theme.board.paper);
        match pin {
            Pin::Top if self.top > 0.0 => {
                painter.rect_filled(canvas.with_max_y(free.top()), 0.0, paper);
                painter.hline(canvas.x_range(), free.top(), line);
            }
            Pin::Left if self.left > 0.0 => {
                painter.rect_filled(canvas.with_max_x(free.left()), 0.0, paper);
                painter.vline(free.left(), canvas.y_range(), line);
            }
            Pin::Corner if self.left > 0.0 && self.top > 0.0 => {
                painter.rect_filled(
                    canvas.with_max_x(free.left()).with_max_y(free.top()),
                    0.0,
                    paper,
                );
                painter.hline(canvas.left()..=free.left(), free.top(), line);
                painter.vline(free.left(), canvas.top()..=free.top(), line);
            }
            _ => {}
        }
    }
}
