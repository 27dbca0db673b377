//! Dividers: a labelled line across the board.

use kurbo::{Rect, Vec2};

use super::card_box::TextBox;
use super::fit::{fit, height_of};
use super::lane_header::Header;
use super::metrics::{DIVIDER_HEIGHT, DIVIDER_TEXT, GAP, LANE_HEADER, LANE_PAD, TEXT_FLOOR};
use crate::model::Lane;
use crate::text::Typesetter;

/// Sets the label; the line runs at half its height.
pub(super) fn lay(lane: &Lane, typesetter: &Typesetter) -> Header {
    let highest = 2.0 * DIVIDER_HEIGHT;
    let mut name = divider_label(&lane.name, 0.0, highest, typesetter);
    let height = DIVIDER_HEIGHT.max(name.rect.height() + GAP).ceil();
    name.rect = name.rect + Vec2::new(0.0, height / 2.0);
    Header {
        icon: Rect::from_origin_size(name.rect.origin(), (0.0, 0.0)),
        name,
        question: None,
        gap: None,
        height,
    }
}

/// The words of a divider about the height `y`, at most `highest` as long as they can be read.
pub fn divider_label(name: &str, y: f64, highest: f64, typesetter: &Typesetter) -> TextBox {
    let left = -GAP - LANE_HEADER + LANE_PAD;
    let right = -GAP - LANE_PAD;
    let (text, style) = fit(
        typesetter,
        name,
        DIVIDER_TEXT,
        right - left,
        highest,
        TEXT_FLOOR,
    );
    let half = height_of(&text, style) / 2.0;
    TextBox {
        rect: Rect::new(left, y - half, right, y + half),
        text,
        style,
    }
}
