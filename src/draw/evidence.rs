//! How sure we are, at a glance: dashed edge, bar, tick, pencil.

use kurbo::Rect;

use super::brush::{Brush, Paint, dashed};
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

/// The sign that customers have spoken.
pub(super) fn sign(evidence: Evidence) -> Option<Icon> {
    match evidence {
        Evidence::Validated => Some(Icon::Check),
        Evidence::Corrected => Some(Icon::Pencil),
        _ => None,
    }
}
