//! Soft shadows for formats that know none: a pile of four rectangles that every reader draws fast, where a filter for
//! each note would be slow.

use kurbo::Rect;

use crate::scene::{Rgba, Shadow};

/// Where a blur has faded to 7/8, 5/8, 3/8 and 1/8, in standard deviations from the edge.
const STEPS: [f64; 4] = [1.15, 0.32, -0.32, -1.15];

/// One of the rectangles.
pub(super) struct Layer {
    pub rect: Rect,
    pub radius: f64,
    pub colour: Rgba,
}

/// The pile under a rectangle, the largest first.
pub(super) fn layers(rect: Rect, radius: f64, shadow: Shadow) -> impl Iterator<Item = Layer> {
    // Four of these, one over another, are as dark as the shadow.
    let share = 1.0 / STEPS.len() as f64;
    let alpha = 1.0 - (1.0 - f64::from(shadow.colour.a) / 255.0).powf(share);
    let fallen = Rect {
        y0: rect.y0 + shadow.dy,
        y1: rect.y1 + shadow.dy,
        ..rect
    };
    let layers = STEPS.into_iter().map(move |step| Layer {
        rect: fallen.inflate(step * shadow.blur, step * shadow.blur),
        radius: (radius + (step + STEPS[0]) * shadow.blur).max(0.0),
        colour: shadow.colour.with_alpha((alpha * 255.0).round() as u8),
    });
    layers.filter(|layer| layer.rect.width() > 0.0 && layer.rect.height() > 0.0)
}
