//! A lane's header: its icon, its name, its question.

use kurbo::Rect;

use super::card_box::TextBox;
use super::feelings;
use super::fit::{fit, height_of};
use super::metrics::{
    FOOT_HEIGHT, GAP, LANE_HEADER, LANE_ICON, LANE_PAD, LANE_SCALE, LANE_TEXT, QUESTION_TEXT,
    TEXT_FLOOR,
};
use crate::model::{Lane, LaneKind};
use crate::text::Typesetter;

/// Heights that the name and the question may take before they shrink.
const NAME_GROWN: f64 = 76.0;
const QUESTION_GROWN: f64 = 86.0;
/// Above and below the words.
const PAD: f64 = 14.0;

/// A header's words from y = 0, and how high it must be.
pub(super) struct Header {
    pub icon: Rect,
    pub name: TextBox,
    pub question: Option<TextBox>,
    /// Room for the measured gap of a lane of feelings.
    pub gap: Option<Rect>,
    pub height: f64,
}

/// Sets a header's words. A lane without a question of its own, or collapsed, shows none.
pub(super) fn lay(lane: &Lane, typesetter: &Typesetter) -> Header {
    let left = -GAP - LANE_HEADER + LANE_PAD;
    let scale = match lane.kind {
        LaneKind::Feelings => LANE_SCALE,
        _ => 0.0,
    };
    let right = -GAP - LANE_PAD / 2.0 - scale;
    let row = LANE_TEXT.size * LANE_TEXT.line_height;
    let icon = Rect::new(
        left,
        PAD + (row - LANE_ICON) / 2.0,
        left + LANE_ICON,
        PAD + f64::midpoint(row, LANE_ICON),
    );
    let name = {
        let x0 = icon.x1 + 10.0;
        let (text, style) = if lane.collapsed {
            (
                typesetter.set_line(&lane.name, LANE_TEXT, right - x0),
                LANE_TEXT,
            )
        } else {
            fit(
                typesetter,
                &lane.name,
                LANE_TEXT,
                right - x0,
                NAME_GROWN,
                TEXT_FLOOR,
            )
        };
        let rect = Rect::new(x0, PAD, right, PAD + height_of(&text, style));
        TextBox { rect, text, style }
    };
    let question = (!lane.question.is_empty() && !lane.collapsed).then(|| {
        let (text, style) = fit(
            typesetter,
            &lane.question,
            QUESTION_TEXT,
            right - left,
            QUESTION_GROWN,
            TEXT_FLOOR,
        );
        let top = name.rect.y1 + GAP / 2.0;
        let rect = Rect::new(left, top, right, top + height_of(&text, style));
        TextBox { rect, text, style }
    });
    let mut bottom = question.as_ref().unwrap_or(&name).rect.y1;
    let gap = (!lane.collapsed && feelings::has_gap(lane)).then(|| {
        let top = bottom + GAP / 2.0;
        bottom = top + FOOT_HEIGHT;
        Rect::new(left, top, right, bottom)
    });
    let height = bottom + PAD;
    Header {
        icon,
        name,
        question,
        gap,
        height: height.ceil(),
    }
}
