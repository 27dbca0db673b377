//! Moments of truth: flags with a swallow tail, on a pole from the midline.

use kurbo::{BezPath, Point, Rect};

use super::brush::{Brush, Paint, solid};
use super::foot::{self, Inks};
use super::{evidence, note};
use crate::layout::CardBox;
use crate::layout::metrics::{DOT_RADIUS, TAIL};
use crate::model::{Board, Card, Evidence, MomentSide};

/// Half the width of a flag's pole.
const POLE: f64 = 1.25;

/// Draws a flag whose pole stands on the midline.
pub(super) fn draw(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    side: MomentSide,
    at: &CardBox,
    midline: Option<f64>,
) {
    let colours = brush.colours();
    let (fill, ink) = match side {
        MomentSide::High => (colours.moment_high, colours.moment_text),
        MomentSide::Low => (colours.moment_low, colours.moment_text),
    };
    if let Some(midline) = midline {
        let x = at.rect.x0 + POLE;
        let (top, bottom) = match side {
            MomentSide::High => (at.rect.y0, midline),
            MomentSide::Low => (midline, at.rect.y1),
        };
        brush.fill(Rect::new(x - POLE, top, x + POLE, bottom), 0.0, fill);
        let edge = solid(colours.surface, 1.5);
        brush.disc(Point::new(x, midline), DOT_RADIUS, Some(fill), Some(edge));
    }
    // The shadow is the cloth's without its tail.
    let cloth = Rect {
        x1: at.rect.x1 - TAIL,
        ..at.rect
    };
    brush.rect(
        cloth,
        Paint {
            fill: Some(fill),
            shadow: Some(note::shadow(colours.shadow)),
            ..Paint::default()
        },
    );
    brush.shape(flag(at.rect, 0.0), fill);
    if card.evidence == Evidence::Assumption {
        let dash = super::brush::dashed(ink.with_alpha(200), 1.25, [5.0, 3.5]);
        brush.stroke(flag(at.rect, 3.0), dash);
    }
    brush.card_text(at, ink);
    if let Some(why) = &at.why {
        brush.words(why, ink);
    }
    if let Some(rect) = at.figure {
        evidence::sign(brush, card.evidence, rect, ink);
    }
    if let Some(rect) = at.foot {
        let inks = Inks {
            soft: ink,
            vote: ink,
        };
        foot::draw_loose(brush, board, card, rect, inks);
    }
}

/// The cloth, `inset` from its edge.
fn flag(rect: Rect, inset: f64) -> BezPath {
    let rect = rect.inflate(-inset, -inset);
    let middle = rect.center().y;
    let mut path = BezPath::new();
    path.move_to((rect.x0, rect.y0));
    path.line_to((rect.x1 - inset, rect.y0));
    path.line_to((rect.x1 - TAIL, middle));
    path.line_to((rect.x1 - inset, rect.y1));
    path.line_to((rect.x0, rect.y1));
    path.close_path();
    path
}
