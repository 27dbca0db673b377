//! Rectangles, paths, lines and shadows.

use kurbo::{Affine, BezPath, Cap, Join, Rect, Shape};
use vello_cpu::color::{AlphaColor, Srgb};

use super::painter::Raster;
use super::view::View;
use crate::scene::{Rgba, Shadow, Stroke};

/// Corners with a smaller radius, in px, are drawn square.
const SQUARE: f64 = 0.35;
/// Lines thinner than this, in px, are not seen.
const THINNEST: f64 = 0.12;
/// Dashes shorter than this with their gap, in px, are drawn as a paler line.
const SHORTEST_DASH: f64 = 1.5;
/// Shadows that reach no further than this, in px, are not seen.
const LEAST_SHADOW: f64 = 0.75;

impl Raster {
    pub(super) fn paint(&mut self, colour: Rgba) {
        let Rgba { r, g, b, a } = colour;
        self.context
            .set_paint(AlphaColor::<Srgb>::from_rgba8(r, g, b, a));
    }

    pub(super) fn shadow(&mut self, rect: Rect, radius: f64, shadow: &Shadow, view: View) {
        // A blur is seen to about twice its deviation.
        if (2.0 * shadow.blur + shadow.dy.abs()) * view.scale < LEAST_SHADOW || shadow.colour.a == 0
        {
            return;
        }
        let rect = rect + kurbo::Vec2::new(0.0, shadow.dy);
        if shadow.blur * view.scale < 0.1 {
            return self.fill_box(rect, radius, shadow.colour, view);
        }
        self.paint(shadow.colour);
        self.context.set_transform(view.transform);
        self.context
            .fill_blurred_rounded_rect(&rect, radius as f32, shadow.blur as f32, false);
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
        if !self.pen(stroke, Join::Miter, Cap::Butt, view) {
            return;
        }
        self.context.set_transform(view.transform);
        if radius * view.scale < SQUARE {
            self.context.stroke_rect(&rect);
        } else {
            self.context.stroke_path(&rounded(rect, radius, view));
        }
    }

    pub(super) fn path(
        &mut self,
        path: &BezPath,
        transform: Affine,
        fill: Option<Rgba>,
        stroke: Option<&Stroke>,
        view: View,
    ) {
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
