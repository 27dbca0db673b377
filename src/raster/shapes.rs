//! Rectangles, paths and lines.

use kurbo::{Affine, BezPath, Cap, Join, Rect, Shape};
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::peniko::Fill;

use super::painter::Raster;
use super::view::View;
use crate::scene::{Rgba, Stroke};

/// Corners with a smaller radius, in px, are drawn square.
const SQUARE: f64 = 0.75;
/// Lines thinner than this, in px, are not seen.
const THINNEST: f64 = 0.12;
/// Dashes shorter than this with their gap, in px, are drawn as a paler line.
const SHORTEST_DASH: f64 = 1.5;
/// Paths smaller than this, in px, are drawn as a spot.
const SPOT: f64 = 3.0;
/// How much of a spot's alpha is left: about the share of ink in a symbol.
const SPOT_INK: f64 = 0.35;

impl Raster {
    pub(super) fn paint(&mut self, colour: Rgba) {
        self.context.set_paint(solid(colour));
    }

    pub(super) fn fill_box(&mut self, rect: Rect, radius: f64, colour: Rgba, view: View) {
        if colour.a == 0 {
            return;
        }
        self.paint(colour);
        self.context.set_transform(view.transform);
        if radius * view.scale < SQUARE {
            self.context.fill_rect(&rect);
        } else {
            self.context.fill_path(&rounded(rect, radius, view));
        }
    }

    pub(super) fn stroke_box(&mut self, rect: Rect, radius: f64, stroke: &Stroke, view: View) {
        let square = radius * view.scale < SQUARE;
        if !self.pen(stroke, Join::Miter, Cap::Butt, view) {
            return;
        }
        self.context.set_transform(view.transform);
        let half = stroke.width / 2.0;
        let narrow = rect.width().min(rect.height()) <= stroke.width;
        if !stroke.dash.is_empty() || narrow || radius < half && !square {
            let path = if square {
                rect.to_path(0.1)
            } else {
                rounded(rect, radius, view)
            };
            self.context.stroke_path(&path);
            return;
        }
        // The same as a stroke, at a fraction of its cost.
        let (outer, inner) = (rect.inflate(half, half), rect.inset(-half));
        if square {
            for side in [
                Rect::new(outer.x0, outer.y0, outer.x1, inner.y0),
                Rect::new(outer.x0, inner.y1, outer.x1, outer.y1),
                Rect::new(outer.x0, inner.y0, inner.x0, inner.y1),
                Rect::new(inner.x1, inner.y0, outer.x1, inner.y1),
            ] {
                self.context.fill_rect(&side);
            }
        } else {
            let mut frame = rounded(outer, radius + half, view);
            frame.extend(rounded(inner, radius - half, view));
            self.context.set_fill_rule(Fill::EvenOdd);
            self.context.fill_path(&frame);
            self.context.set_fill_rule(Fill::NonZero);
        }
    }

    pub(super) fn path(
        &mut self,
        path: &BezPath,
        transform: Affine,
        fill: Option<Rgba>,
        stroke: Option<&Stroke>,
        bounds: Rect,
        view: View,
    ) {
        if bounds.width().max(bounds.height()) * view.scale < SPOT {
            if let Some(colour) = fill.or(stroke.map(|stroke| stroke.colour)) {
                let alpha = (f64::from(colour.a) * SPOT_INK).round() as u8;
                self.fill_box(bounds, 0.0, colour.with_alpha(alpha), view);
            }
            return;
        }
        if let Some(fill) = fill.filter(|fill| fill.a > 0) {
            self.paint(fill);
            self.context.set_transform(view.transform * transform);
            self.context.fill_path(path);
        }
        // The width of a line is in board units whatever the transform.
        if let Some(stroke) = stroke
            && self.pen(stroke, Join::Round, cap(stroke), view)
        {
            self.context.set_transform(view.transform);
            self.context.stroke_path(&(transform * path));
        }
    }

    /// Takes up a pen; false when its line would not be seen.
    fn pen(&mut self, stroke: &Stroke, join: Join, cap: Cap, view: View) -> bool {
        if stroke.width * view.scale < THINNEST || stroke.colour.a == 0 {
            return false;
        }
        let mut pen = kurbo::Stroke::new(stroke.width)
            .with_join(join)
            .with_caps(cap);
        let mut colour = stroke.colour;
        let period: f64 = stroke.dash.iter().sum();
        if period * view.scale >= SHORTEST_DASH {
            pen = pen.with_dashes(0.0, &stroke.dash);
        } else if period > 0.0 {
            let inked: f64 = stroke.dash.iter().step_by(2).sum();
            colour.a = (f64::from(colour.a) * inked / period).round() as u8;
        }
        self.paint(colour);
        self.context.set_stroke(pen);
        true
    }
}

/// A colour as vello has it.
pub(super) fn solid(colour: Rgba) -> AlphaColor<Srgb> {
    let Rgba { r, g, b, a } = colour;
    AlphaColor::from_rgba8(r, g, b, a)
}

/// How the ends of a path's line look: round, but for dashes, which would grow.
fn cap(stroke: &Stroke) -> Cap {
    if stroke.dash.is_empty() {
        Cap::Round
    } else {
        Cap::Butt
    }
}

pub(super) fn rounded(rect: Rect, radius: f64, view: View) -> BezPath {
    rect.to_rounded_rect(radius).to_path(0.05 / view.scale)
}
