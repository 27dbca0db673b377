//! Lane headers: symbol, name, question; for feelings the scale of faces.

use kurbo::Point;

use super::brush::{Align, Brush, Paint, solid};
use super::{face, grid, words};
use crate::analysis::feeling_gap;
use crate::i18n::{Strings, key};
use crate::layout::metrics::FOOT_TEXT;
use crate::layout::{LaneBox, Layout};
use crate::model::{Board, Evidence, LaneKind};
use crate::scene::{Pin, Source};
use crate::text::{TextStyle, Weight};

/// Radius of the faces on the scale.
const SCALE_FACE: f64 = 7.0;
/// From the header's right edge to their centres.
const SCALE_INSET: f64 = 16.0;

/// Draws all lane headers, pinned to the left.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, layout: &Layout) {
    for lane in &layout.lanes {
        brush.of(Pin::Left, Source::Lane(lane.id.bits()));
        if lane.kind.holds_cards() {
            header(brush, board, lane);
        } else {
            grid::divider_label(brush, board, lane);
        }
    }
}

fn header(brush: &mut Brush<'_>, board: &Board, lane: &LaneBox) {
    let colours = brush.colours();
    brush.rect(
        lane.header,
        Paint {
            radius: 8.0,
            fill: Some(colours.surface),
            stroke: Some(solid(colours.surface_edge, 1.0)),
            shadow: None,
        },
    );
    if let Some(icon) = words::lane_icon(lane.kind) {
        brush.icon(icon, lane.icon, colours.text);
    }
    brush.words(&lane.name, colours.text);
    if let Some(question) = &lane.question {
        brush.words(question, colours.text_soft);
    }
    if let Some(rect) = lane.gap
        && let Some(gap) = board
            .lane(lane.id)
            .and_then(|lane| feeling_gap(board, lane))
    {
        let strings = brush.strings();
        let figure = words::signed(gap.mean, strings);
        let said = strings.with(key::BOARD_FEELING_GAP, &[("gap", figure.into())]);
        let at = Point::new(rect.x0, rect.center().y);
        let style = TextStyle {
            weight: Weight::Semibold,
            ..FOOT_TEXT
        };
        brush.label(
            &said,
            style,
            at,
            Align::Left,
            rect.width(),
            colours.text_soft,
        );
    }
    if let (LaneKind::Feelings, Some(midline), false) = (lane.kind, lane.midline, lane.collapsed) {
        for value in -2..=2_i8 {
            let y = midline - f64::from(value) * lane.level;
            let centre = Point::new(lane.header.x1 - SCALE_INSET, y);
            face::draw(brush, centre, SCALE_FACE, value, Evidence::Unstated);
        }
    }
}

/// The name of a divider without one of its own.
pub(super) fn stand_in(strings: &Strings, kind: LaneKind) -> &str {
    match kind {
        LaneKind::Divider(line) => words::divider(line).map_or("", |key| strings.get(key)),
        _ => "",
    }
}
