//! Whose curve is whose: a small name at an end of each, where it covers nothing.

use kurbo::{Point, Rect};

use super::card_box::{CardBox, TextBox};
use super::feelings::{CurveBox, Ink};
use super::fit::height_of;
use super::lanes::Cell;
use super::metrics::{CURVE_MARK, CURVE_TEXT, GAP};
use crate::model::Board;
use crate::text::Typesetter;

/// A longer name is cut.
const LONGEST: f64 = 110.0;
/// Free paper around a name.
const AIR: f64 = 3.0;
/// How much further each next try goes.
const TRY: f64 = 6.0;
/// So many tries above and below a point.
const TRIES: u32 = 8;

/// The room of a lane, from its highest to its lowest card.
pub(super) struct Free<'a> {
    pub cells: &'a [Cell<'a>],
    pub cards: &'a [CardBox],
    pub ink: &'a Ink,
    pub top: f64,
    pub bottom: f64,
}

/// Names a curve of these points, clear of the names that `taken` holds; a curve without a free place has none.
pub(super) fn lay(
    curve: &CurveBox,
    points: &[Point],
    free: &Free<'_>,
    taken: &mut Vec<Rect>,
    board: &Board,
    typesetter: &Typesetter,
) -> Option<TextBox> {
    let name = &board.persona(curve.persona?)?.name;
    let text = typesetter.set_line(name, CURVE_TEXT, LONGEST);
    let (width, height) = (CURVE_MARK + text.width.ceil(), height_of(&text, CURVE_TEXT));
    let rect = places(points, free, (width, height))
        .find(|rect| free.holds(*rect) && !taken.iter().any(|other| other.overlaps(*rect)))?;
    taken.push(rect.inflate(AIR, AIR));
    let rect = Rect {
        x0: rect.x0 + CURVE_MARK,
        ..rect
    };
    Some(TextBox {
        rect,
        text,
        style: CURVE_TEXT,
    })
}

/// Behind the last point, before the first, then above and below the points from the last to the first.
fn places<'a>(
    points: &'a [Point],
    free: &'a Free<'_>,
    (width, height): (f64, f64),
) -> impl Iterator<Item = Rect> + 'a {
    let face = move |at: &Point| {
        let on = |card: &&CardBox| card.grip().contains(*at);
        let card = free.cards.iter().find(on);
        card.map_or(Rect::from_points(*at, *at), CardBox::grip)
    };
    let beside = move |left: f64, middle: f64| {
        Rect::from_origin_size((left, middle - height / 2.0), (width, height))
    };
    let last = points.last().map(move |at| beside(face(at).x1 + GAP, at.y));
    let first = points
        .first()
        .map(move |at| beside(face(at).x0 - GAP - width, at.y));
    let above_and_below = points.iter().rev().flat_map(move |at| {
        let face = face(at);
        (0..TRIES).flat_map(move |further| {
            let away = GAP / 2.0 + f64::from(further) * TRY;
            let left = at.x - width / 2.0;
            let above = Rect::from_origin_size((left, face.y0 - away - height), (width, height));
            let below = Rect::from_origin_size((left, face.y1 + away), (width, height));
            [above, below]
        })
    });
    last.into_iter().chain(first).chain(above_and_below)
}

impl Free<'_> {
    /// True where nothing else stands.
    fn holds(&self, rect: Rect) -> bool {
        let wide = rect.inflate(AIR, AIR);
        let (Some(first), Some(last)) = (self.cells.first(), self.cells.last()) else {
            return false;
        };
        let in_lane = first.x0 <= wide.x0
            && wide.x1 <= last.x1
            && self.top <= wide.y0
            && wide.y1 <= self.bottom;
        let shut = |cell: &Cell<'_>| cell.collapsed && cell.x0 < wide.x1 && wide.x0 < cell.x1;
        let covers = |card: &CardBox| card.grip().overlaps(wide) || card.text_rect.overlaps(wide);
        in_lane
            && !self.cells.iter().any(shut)
            && !self.cards.iter().any(covers)
            && !self.ink.touches(wide)
    }
}
