//! Puts items on a scene: knows their bounds, so that nobody else has to.

use std::sync::Arc;

use kurbo::{Affine, BezPath, Point, Rect, Shape as _, Vec2};

use super::fade::Fade;
use super::{Pens, fade};
use crate::i18n::Strings;
use crate::layout::{CardBox, TextBox};
use crate::scene::{Item, Pin, Placed, Rgba, Shadow, Source, Stroke};
use crate::text::{Icon, Paragraph, Row, TextStyle, Typesetter};
use crate::theme::BoardColours;

/// Glyphs may reach this far beyond their row's box, as a share of the text's size.
const OVERHANG: f64 = 0.4;
/// A blur is visible as far as this many standard deviations.
const BLUR_REACH: f64 = 3.0;

/// Collects items back to front; each gets the pin and the source that were set last.
pub(super) struct Brush<'a> {
    pub pens: Pens<'a>,
    items: Vec<Placed>,
    pin: Pin,
    source: Source,
    /// What follows steps back.
    fade: Option<Fade>,
}

/// Where a line of text stands relative to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Centre,
    Right,
}

/// A rectangle's paint.
#[derive(Debug, Clone, Default)]
pub(super) struct Paint {
    pub radius: f64,
    pub fill: Option<Rgba>,
    pub stroke: Option<Stroke>,
    pub shadow: Option<Shadow>,
}

impl<'a> Brush<'a> {
    pub(super) fn new(pens: Pens<'a>) -> Self {
        Self {
            pens,
            items: Vec::new(),
            pin: Pin::None,
            source: Source::Board,
            fade: None,
        }
    }

    pub(super) fn into_items(self) -> Vec<Placed> {
        self.items
    }

    /// What follows is a picture of `source`, pinned so.
    pub(super) fn of(&mut self, pin: Pin, source: Source) {
        self.pin = pin;
        self.source = source;
        self.fade = None;
    }

    /// What follows steps back, if `is_faded`, until the next [`Self::of`].
    pub(super) fn fade(&mut self, is_faded: bool) {
        self.fade = is_faded.then_some(Fade::Back);
    }

    /// What follows is gone, until the next [`Self::of`]: pale, but to be read.
    pub(super) fn gone(&mut self) {
        self.fade = Some(Fade::Gone);
    }

    pub(super) fn colours(&self) -> &'a BoardColours {
        &self.pens.theme.board
    }

    pub(super) fn typesetter(&self) -> &'a Typesetter {
        self.pens.typesetter
    }

    pub(super) fn strings(&self) -> &'a Strings {
        self.pens.strings
    }

    fn push(&mut self, mut item: Item, bounds: Rect) {
        let mut veil = None;
        if let Some(share) = self.fade.map(Fade::share) {
            let paper = self.colours().surface;
            fade::fade(&mut item, paper, share);
            veil = fade::veil(&item, paper, share);
        }
        let items = std::iter::once(item).chain(veil);
        let (pin, source) = (self.pin, self.source);
        self.items.extend(items.map(|item| Placed {
            item,
            bounds,
            pin,
            source,
        }));
    }

    pub(super) fn rect(&mut self, rect: Rect, paint: Paint) {
        let Paint {
            radius,
            fill,
            stroke,
            shadow,
        } = paint;
        let ink = stroke.as_ref().map_or(0.0, |stroke| stroke.width);
        let mut bounds = rect.inflate(ink, ink);
        if let Some(shadow) = shadow {
            let reach = shadow.blur * BLUR_REACH;
            let cast = rect + Vec2::new(0.0, shadow.dy);
            bounds = bounds.union(cast.inflate(reach, reach));
        }
        let item = Item::Rect {
            rect,
            radius,
            fill,
            stroke,
            shadow,
        };
        self.push(item, bounds);
    }

    /// A rectangle of one colour.
    pub(super) fn fill(&mut self, rect: Rect, radius: f64, colour: Rgba) {
        let fill = Some(colour);
        self.rect(
            rect,
            Paint {
                radius,
                fill,
                ..Paint::default()
            },
        );
    }

    /// A disc, with or without an edge.
    pub(super) fn disc(
        &mut self,
        centre: Point,
        radius: f64,
        fill: Option<Rgba>,
        edge: Option<Stroke>,
    ) {
        let rect = Rect::from_center_size(centre, (2.0 * radius, 2.0 * radius));
        let paint = Paint {
            radius,
            fill,
            stroke: edge,
            shadow: None,
        };
        self.rect(rect, paint);
    }

    /// A path of one colour.
    pub(super) fn shape(&mut self, path: BezPath, colour: Rgba) {
        self.path(Arc::new(path), Affine::IDENTITY, Some(colour), None);
    }

    /// A path drawn as a line.
    pub(super) fn stroke(&mut self, path: BezPath, stroke: Stroke) {
        self.path(Arc::new(path), Affine::IDENTITY, None, Some(stroke));
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        let mut path = BezPath::new();
        path.move_to(from);
        path.line_to(to);
        self.stroke(path, stroke);
    }

    fn path(
        &mut self,
        path: Arc<BezPath>,
        transform: Affine,
        fill: Option<Rgba>,
        stroke: Option<Stroke>,
    ) {
        if path.elements().is_empty() {
            return;
        }
        let ink = stroke.as_ref().map_or(0.0, |stroke| stroke.width);
        let bounds = transform.transform_rect_bbox(path.bounding_box());
        let item = Item::Path {
            path,
            transform,
            fill,
            stroke,
        };
        self.push(item, bounds.inflate(ink, ink));
    }

    /// A symbol filling `rect`, which is square.
    pub(super) fn icon(&mut self, icon: Icon, rect: Rect, colour: Rgba) {
        let path = self.pens.typesetter.icon(icon);
        let place = Affine::translate(rect.origin().to_vec2()) * Affine::scale(rect.width());
        self.path(path, place, Some(colour), None);
    }

    pub(super) fn image(
        &mut self,
        rect: Rect,
        radius: f64,
        image: Arc<crate::scene::Image>,
        fit: crate::scene::Fit,
    ) {
        let item = Item::Image {
            rect,
            radius,
            image,
            fit,
        };
        self.push(item, rect);
    }

    pub(super) fn row(&mut self, row: &Arc<Row>, origin: Point, size: f64, colour: Rgba) {
        if row.runs.is_empty() {
            return;
        }
        let at = origin + Vec2::new(row.x, row.top);
        let over = size * OVERHANG;
        let bounds = Rect::from_origin_size(at, (row.width, row.height)).inflate(over, over);
        let item = Item::Text {
            origin,
            row: Arc::clone(row),
            colour,
        };
        self.push(item, bounds);
    }

    /// A paragraph whose top left corner is `origin`.
    pub(super) fn text(&mut self, text: &Paragraph, origin: Point, colour: Rgba) {
        for row in &text.rows {
            self.row(row, origin, text.size, colour);
        }
    }

    /// Words where the layout has them.
    pub(super) fn words(&mut self, words: &TextBox, colour: Rgba) {
        self.text(&words.text, words.rect.origin(), colour);
    }

    /// A card's own text.
    pub(super) fn card_text(&mut self, card: &CardBox, colour: Rgba) {
        for (at, row) in card.text.rows.iter().enumerate() {
            self.row(row, card.row_origin(at), card.text.size, colour);
        }
    }

    /// One row of text about the height `at.y`, shortened to `width`; returns the width that it takes.
    pub(super) fn label(
        &mut self,
        text: &str,
        style: TextStyle,
        at: Point,
        align: Align,
        width: f64,
        colour: Rgba,
    ) -> f64 {
        let line = self.pens.typesetter.set_line(text, style, width);
        let x = match align {
            Align::Left => at.x,
            Align::Centre => at.x - line.width / 2.0,
            Align::Right => at.x - line.width,
        };
        self.text(&line, Point::new(x, at.y - line.height / 2.0), colour);
        line.width
    }
}

/// A solid line.
pub(super) fn solid(colour: Rgba, width: f64) -> Stroke {
    Stroke {
        colour,
        width,
        dash: Vec::new(),
    }
}

/// A dashed line.
pub(super) fn dashed(colour: Rgba, width: f64, dash: [f64; 2]) -> Stroke {
    Stroke {
        colour,
        width,
        dash: dash.to_vec(),
    }
}
