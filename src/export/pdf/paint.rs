//! Shapes and pictures on a page.

use std::collections::BTreeMap;

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Size, Transform};
use krilla::image::Image as PdfImage;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke as PdfStroke, StrokeDash};
use krilla::surface::Surface;
use kurbo::{Affine, BezPath, PathEl, Rect, Shape as _};

use super::text::Fonts;
use crate::export::shadow;
use crate::scene::{Fit, Image, Item, Rgba, Stroke};

/// How far a curve may be from a rounded corner, in board units.
const TOLERANCE: f64 = 0.01;

/// What several pages share: fonts and pictures stand once in the file.
#[derive(Default)]
pub(super) struct Shared {
    pub fonts: Fonts,
    images: BTreeMap<u64, PdfImage>,
}

/// A page being painted, in board units.
pub(super) struct Painter<'a, 'b> {
    pub surface: &'a mut Surface<'b>,
    pub shared: &'a mut Shared,
}

impl Painter<'_, '_> {
    pub fn item(&mut self, item: &Item) {
        match item {
            Item::Rect {
                rect,
                radius,
                fill,
                stroke,
                shadow,
            } => {
                if let Some(shadow) = shadow {
                    for layer in shadow::layers(*rect, *radius, *shadow) {
                        self.shape(&rounded(layer.rect, layer.radius), Some(layer.colour), None);
                    }
                }
                self.shape(&rounded(*rect, *radius), *fill, stroke.as_ref());
            }
            Item::Path {
                path,
                transform,
                fill,
                stroke,
            } => self.shape(&(*transform * &**path), *fill, stroke.as_ref()),
            Item::Text {
                origin,
                row,
                colour,
            } => self.row(*origin, row, *colour),
            Item::Image {
                rect,
                radius,
                image,
                fit,
            } => self.image(*rect, *radius, image, *fit),
        }
    }

    pub fn shape(&mut self, path: &BezPath, fill: Option<Rgba>, stroke: Option<&Stroke>) {
        let fill = fill.filter(|colour| colour.a > 0);
        if fill.is_none() && stroke.is_none() {
            return;
        }
        if let Some(path) = path_of(path) {
            self.surface.set_fill(fill.map(fill_of));
            self.surface.set_stroke(stroke.map(stroke_of));
            self.surface.draw_path(&path);
        }
    }

    fn image(&mut self, rect: Rect, radius: f64, image: &Image, fit: Fit) {
        let size = kurbo::Size::new(f64::from(image.width), f64::from(image.height));
        let at = fit.place(rect, size);
        let (Some(clip), Some(size)) = (
            path_of(&rounded(rect, radius)),
            Size::from_wh(at.width() as f32, at.height() as f32),
        ) else {
            return;
        };
        let picture = self.shared.images.entry(image.key).or_insert_with(|| {
            PdfImage::from_rgba8(image.rgba.to_vec(), image.width, image.height)
        });
        let picture = picture.clone();
        self.surface.push_clip_path(&clip, &FillRule::NonZero);
        let place = Affine::translate(at.origin().to_vec2());
        self.surface.push_transform(&transform_of(place));
        self.surface.draw_image(picture, size);
        self.surface.pop();
        self.surface.pop();
    }
}

pub(super) fn rounded(rect: Rect, radius: f64) -> BezPath {
    if radius > 0.0 {
        rect.to_rounded_rect(radius).to_path(TOLERANCE)
    } else {
        rect.to_path(TOLERANCE)
    }
}

/// None for a path without a line.
pub(super) fn path_of(path: &BezPath) -> Option<Path> {
    let mut out = PathBuilder::new();
    let f = |value: f64| value as f32;
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(a) => out.move_to(f(a.x), f(a.y)),
            PathEl::LineTo(a) => out.line_to(f(a.x), f(a.y)),
            PathEl::QuadTo(a, b) => out.quad_to(f(a.x), f(a.y), f(b.x), f(b.y)),
            PathEl::CurveTo(a, b, c) => {
                out.cubic_to(f(a.x), f(a.y), f(b.x), f(b.y), f(c.x), f(c.y));
            }
            PathEl::ClosePath => out.close(),
        }
    }
    out.finish()
}

pub(super) fn transform_of(affine: Affine) -> Transform {
    let [a, b, c, d, e, f] = affine.as_coeffs().map(|value| value as f32);
    Transform::from_row(a, b, c, d, e, f)
}

fn opacity(colour: Rgba) -> NormalizedF32 {
    NormalizedF32::new(f32::from(colour.a) / 255.0).unwrap_or(NormalizedF32::ONE)
}

pub(super) fn fill_of(colour: Rgba) -> Fill {
    Fill {
        paint: rgb::Color::new(colour.r, colour.g, colour.b).into(),
        opacity: opacity(colour),
        rule: FillRule::NonZero,
    }
}

/// Round joins, and round ends but for dashes, which would grow.
pub(super) fn stroke_of(stroke: &Stroke) -> PdfStroke {
    let colour = stroke.colour;
    let is_solid = stroke.dash.is_empty();
    PdfStroke {
        paint: rgb::Color::new(colour.r, colour.g, colour.b).into(),
        width: stroke.width as f32,
        opacity: opacity(colour),
        line_cap: if is_solid {
            LineCap::Round
        } else {
            LineCap::Butt
        },
        line_join: LineJoin::Round,
        dash: (!is_solid).then(|| StrokeDash {
            array: stroke.dash.iter().map(|length| *length as f32).collect(),
            offset: 0.0,
        }),
        ..PdfStroke::default()
    }
}
