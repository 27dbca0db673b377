//! Feelings: curves with their areas, and faces with their words.

use std::collections::BTreeSet;

use kurbo::Point;

use super::brush::{Brush, dashed, solid};
use super::dress::Dress;
use super::face;
use crate::layout::metrics::CURVE_MARK;
use crate::layout::{CardBox, CurveBox, LaneBox, Layout};
use crate::model::{Board, Card, CardId, Content};
use crate::scene::{Pin, Source};

/// A word further from its face than this is joined to it by a hairline.
const NEAR: f64 = 10.0;
/// Radius of the mark before a curve's name.
const NAME_MARK: f64 = 3.5;

/// Draws the curves of a lane of feelings; nothing in other lanes. A curve steps back with all its points.
pub(super) fn draw_curves(
    brush: &mut Brush<'_>,
    board: &Board,
    layout: &Layout,
    lane: &LaneBox,
    faded: &BTreeSet<CardId>,
) {
    if lane.level == 0.0 {
        return;
    }
    let colours = brush.colours();
    brush.of(Pin::None, Source::Curve(lane.id.bits()));
    let curves = || layout.curves.iter().filter(|curve| curve.lane == lane.id);
    // With several lived curves their areas would only muddy each other.
    if curves().filter(|curve| !curve.wished).count() == 1 {
        for curve in curves().filter(|curve| !curve.wished) {
            brush.fade(is_faded(curve, board, faded));
            brush.shape(curve.above.clone(), colours.area_good);
            brush.shape(curve.below.clone(), colours.area_bad);
        }
    }
    for curve in curves() {
        brush.fade(is_faded(curve, board, faded));
        brush.shape(curve.gap.clone(), colours.gap);
    }
    for curve in curves().filter(|curve| curve.wished) {
        brush.fade(is_faded(curve, board, faded));
        let several = board.personas.len() > 1 && curve.persona.is_some();
        let colour = if several {
            Dress::of(board, curve.persona, colours).colour
        } else {
            colours.curve_wished
        };
        brush.stroke(
            curve.bridges.clone(),
            dashed(colour.with_alpha(110), 1.25, [2.0, 4.0]),
        );
        brush.stroke(curve.line.clone(), dashed(colour, 1.75, [6.0, 4.0]));
    }
    for curve in curves().filter(|curve| !curve.wished) {
        brush.fade(is_faded(curve, board, faded));
        let dress = Dress::of(board, curve.persona, colours);
        brush.stroke(
            curve.bridges.clone(),
            dashed(dress.colour.with_alpha(130), 1.5, [2.0, 4.0]),
        );
        brush.stroke(curve.line.clone(), dress.line());
    }
    for curve in curves() {
        let Some(name) = &curve.name else { continue };
        brush.fade(is_faded(curve, board, faded));
        let dress = Dress::of(board, curve.persona, colours);
        let at = Point::new(name.rect.x0 - CURVE_MARK / 2.0 - 1.0, name.rect.center().y);
        dress.mark(brush, at, NAME_MARK, solid(colours.surface, 1.0));
        brush.words(name, dress.colour);
    }
}

/// True when every point of the curve is faded.
fn is_faded(curve: &CurveBox, board: &Board, faded: &BTreeSet<CardId>) -> bool {
    let is_point = |card: &Card| {
        card.persona == curve.persona
            && matches!(card.content, Content::Feeling { wished, .. } if wished == curve.wished)
    };
    let cards = board
        .lane(curve.lane)
        .into_iter()
        .flat_map(|lane| lane.cards());
    !faded.is_empty()
        && cards
            .filter(|card| is_point(card))
            .all(|card| faded.contains(&card.id))
}

/// Draws a point: a face, or the ring of a wished-for one; and its word.
pub(super) fn draw_point(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    value: i8,
    wished: bool,
    at: &CardBox,
) {
    let colours = brush.colours();
    let grip = at.grip();
    let (centre, radius) = (grip.center(), grip.width() / 2.0);
    let word = at.text_rect;
    let away = (word.y0 - grip.y1).max(grip.y0 - word.y1);
    if !card.text.is_empty() && away > NEAR {
        let below = word.y0 > grip.y1;
        let (from, to) = if below {
            (grip.y1, word.y0)
        } else {
            (grip.y0, word.y1)
        };
        let line = solid(colours.text_soft.with_alpha(120), 1.0);
        let x = centre.x.clamp(word.x0, word.x1);
        brush.line(Point::new(centre.x, from), Point::new(x, to), line);
    }
    if wished {
        let edge = solid(colours.curve_wished, 1.75);
        brush.disc(centre, radius - 1.0, Some(colours.surface), Some(edge));
    } else {
        face::draw(brush, centre, radius, value, card.evidence);
        if board.personas.len() > 1 && card.persona.is_some() {
            let dot = centre + kurbo::Vec2::new(0.72, 0.72) * radius;
            let edge = solid(colours.surface, 1.5);
            Dress::of(board, card.persona, colours).mark(brush, dot, radius * 0.32, edge);
        }
    }
    let ink = if wished {
        colours.text_soft
    } else {
        colours.text
    };
    brush.card_text(at, ink);
}
