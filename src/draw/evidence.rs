//! How sure we are, at a glance: dashed edge, bar, tick, pencil.

use kurbo::{BezPath, Rect, Vec2};

use super::brush::{Brush, Paint, dashed, solid};
use crate::model::Evidence;
use crate::scene::Rgba;
use crate::text::Icon;
use crate::theme::BoardColours;

/// Width of the bar at a note's left edge.
const BAR: f64 = 4.0;

/// Draws the dashed edge or the bar over a paper.
pub(super) fn edge(brush: &mut Brush<'_>, rect: Rect, radius: f64, evidence: Evidence, dash: Rgba) {
    if evidence == Evidence::Assumption {
        let width = 1.5;
        let paint = Paint {
            radius,
            stroke: Some(dashed(dash, width, [5.0, 3.5])),
            ..Paint::default()
        };
        brush.rect(rect.inflate(-width / 2.0, -width / 2.0), paint);
    } else if let Some(colour) = bar(evidence, brush.colours()) {
        let bar = Rect {
            x1: rect.x0 + BAR,
            ..rect
        };
        brush.fill(bar, BAR / 2.0, colour);
    }
}

/// The colour of the bar, where there is one.
pub(super) fn bar(evidence: Evidence, colours: &BoardColours) -> Option<Rgba> {
    match evidence {
        Evidence::Unstated | Evidence::Assumption | Evidence::Reported => None,
        Evidence::Observed => Some(colours.evidence_observed),
        Evidence::Validated => Some(colours.evidence_validated),
        Evidence::Corrected => Some(colours.evidence_corrected),
    }
}

/// Draws the sign that customers have spoken, a tick or a pencil, in a square.
pub(super) fn sign(brush: &mut Brush<'_>, evidence: Evidence, square: Rect, ink: Rgba) {
    match evidence {
        Evidence::Validated => brush.stroke(tick(square), solid(ink, square.width() / 7.0)),
        Evidence::Corrected => brush.icon(Icon::Pencil, square, ink),
        _ => {}
    }
}

/// Heavier than the symbol of the same shape, for it has to be seen at a glance.
fn tick(square: Rect) -> BezPath {
    let at = |x: f64, y: f64| square.origin() + Vec2::new(x, y) * square.width();
    let mut path = BezPath::new();
    path.move_to(at(0.12, 0.54));
    path.line_to(at(0.4, 0.8));
    path.line_to(at(0.9, 0.22));
    path
}
