//! Dividers: a labelled line across the board.

use kurbo::Rect;

use super::card_box::TextBox;
use super::fit::{fit, height_of};
use super::lane_header::Header;
use super::metrics::{DIVIDER_HEIGHT, DIVIDER_TEXT, GAP, LANE_HEADER, LANE_PAD, TEXT_FLOOR};
use crate::model::Lane;
use crate::text::Typesetter;

/// Sets the label; the line runs at half its height.
pub(super) fn lay(lane: &Lane, typesetter: &Typesetter) -> Header {
    let left = -GAP - LANE_HEADER + LANE_PAD;
    let right = -GAP - LANE_PAD;
    let (text, style) = fit(
        typesetter,
        &lane.name,
        DIVIDER_TEXT,
        right - left,
        2.0 * DIVIDER_HEIGHT,
        TEXT_FLOOR,
    );
    let words = height_of(&text, style);
    let height = DIVIDER_HEIGHT.max(words + GAP).ceil();
    let top = (height - words) / 2.0;
    let name = TextBox {
        rect: Rect::new(left, top, right, top + words),
        text,
        style,
    };
    Header {
        icon: Rect::new(left, top, left, top),
        name,
        question: None,
        gap: None,
        height,
    }
}
