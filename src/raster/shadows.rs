//! Soft shadows: blurred once for each size, then cut into corners and edges that are laid around every rectangle.

use std::collections::BTreeMap;
use std::sync::Arc;

use kurbo::{Affine, Point, Rect, Vec2};
use vello_cpu::peniko::ImageQuality;
use vello_cpu::{Pixmap, RenderContext, Resources};

use super::painter::Raster;
use super::pictures::paint_of;
use super::shapes::solid;
use super::view::View;
use crate::scene::{Rgba, Shadow};

/// Shadows that reach no further than this, in px, are not seen.
const LEAST: f64 = 2.0;
/// How far a blur is seen, in standard deviations.
const REACH: f64 = 2.5;
/// Blurred pieces kept; a board has few kinds of shadow, but each zoom has its own.
const MOST: usize = 32;

/// Blurred squares by deviation and radius (bits of px) and colour.
#[derive(Default)]
pub(super) struct Shadows(BTreeMap<(u32, u32, [u8; 4]), Arc<Pixmap>>);

/// The measures of a blurred square, in px.
#[derive(Clone, Copy)]
struct Square {
    deviation: f64,
    radius: f64,
    /// From the square's edge outwards to where nothing of the shadow is left.
    out: f64,
    /// From the edge inwards to where the shadow is whole, rounded corner included.
    inwards: f64,
}

impl Square {
    fn new(deviation: f64, radius: f64) -> Self {
        let reach = REACH * deviation;
        Self {
            deviation,
            radius,
            out: reach.ceil() + 1.0,
            inwards: (reach + radius).ceil() + 1.0,
        }
    }

    /// Side of a corner.
    fn corner(self) -> f64 {
        self.out + self.inwards
    }

    /// Side of the picture: two corners and a pixel between.
    fn side(self) -> f64 {
        2.0 * self.corner() + 1.0
    }

    fn draw(self, colour: Rgba) -> Pixmap {
        let side = self.side() as u16;
        let mut context = RenderContext::new(side, side);
        context.set_paint(solid(colour));
        let whole = Rect::new(0.0, 0.0, self.side(), self.side());
        context.fill_blurred_rounded_rect(
            &whole.inset(-self.out),
            self.radius as f32,
            self.deviation as f32,
            false,
        );
        let mut pixmap = Pixmap::new(side, side);
        context.flush();
        context.render(&mut pixmap, &mut Resources::new());
        pixmap
    }
}

impl Shadows {
    fn get(&mut self, square: Square, colour: Rgba) -> Arc<Pixmap> {
        let Rgba { r, g, b, a } = colour;
        let key = (
            (square.deviation as f32).to_bits(),
            (square.radius as f32).to_bits(),
            [r, g, b, a],
        );
        if self.0.len() >= MOST && !self.0.contains_key(&key) {
            self.0.clear();
        }
        let pixmap = self
            .0
            .entry(key)
            .or_insert_with(|| Arc::new(square.draw(colour)));
        Arc::clone(pixmap)
    }
}

impl Raster {
    /// `covered`: something opaque is drawn over the rectangle itself afterwards.
    pub(super) fn shadow(
        &mut self,
        rect: Rect,
        radius: f64,
        shadow: &Shadow,
        covered: bool,
        view: View,
    ) {
        let Shadow { colour, dy, blur } = *shadow;
        if (2.0 * blur + dy.abs()) * view.scale < LEAST || colour.a == 0 {
            return;
        }
        let rect = rect + Vec2::new(0.0, dy);
        let square = Square::new(blur * view.scale, radius * view.scale);
        let px = view.transform.transform_rect_bbox(rect);
        if square.deviation < 0.25 {
            self.fill_box(rect, radius, colour, view);
        } else if px.width().min(px.height()) < 2.0 * square.inwards || square.side() > 2_000.0 {
            // Too small for corners of its own, or too soft to be kept.
            self.paint(colour);
            self.context.set_transform(view.transform);
            self.context
                .fill_blurred_rounded_rect(&rect, radius as f32, blur as f32, false);
        } else {
            self.frame(px, square, colour, covered);
        }
    }

    /// Lays corners and edges around a rectangle of pixels. They meet on whole pixels, so that no line shows between.
    fn frame(&mut self, px: Rect, square: Square, colour: Rgba, covered: bool) {
        let pixmap = self.shadows.get(square, colour);
        let outer = px.inflate(square.out, square.out).expand();
        let inner = px.inset(-square.inwards).round();
        let far = square.side();
        // Where the picture's near and far corners come to stand.
        let near = Point::new(px.x0 - square.out, px.y0 - square.out);
        let end = Point::new(px.x1 + square.out - far, px.y1 + square.out - far);
        // Between the corners the same pixel of the picture is drawn on and on.
        let middle = square.corner() + 0.5;
        let across = (inner.x0 - middle * inner.width(), inner.width());
        let down = (inner.y0 - middle * inner.height(), inner.height());
        let columns = [
            (outer.x0, inner.x0, near.x, 1.0),
            (inner.x0, inner.x1, across.0, across.1),
            (inner.x1, outer.x1, end.x, 1.0),
        ];
        let rows = [
            (outer.y0, inner.y0, near.y, 1.0),
            (inner.y0, inner.y1, down.0, down.1),
            (inner.y1, outer.y1, end.y, 1.0),
        ];
        self.context.set_transform(Affine::IDENTITY);
        for (row, &(y0, y1, y, tall)) in rows.iter().enumerate() {
            for (column, &(x0, x1, x, wide)) in columns.iter().enumerate() {
                let piece = Rect::new(x0, y0, x1, y1);
                if (row, column) == (1, 1) {
                    if !covered {
                        self.paint(colour);
                        self.context.fill_rect(&piece);
                    }
                    continue;
                }
                self.context
                    .set_paint_transform(Affine::new([wide, 0.0, 0.0, tall, x, y]));
                self.context.set_paint(paint_of(&pixmap, ImageQuality::Low));
                self.context.fill_rect(&piece);
            }
        }
        self.context.reset_paint_transform();
    }
}
