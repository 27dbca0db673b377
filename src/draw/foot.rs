//! The foot line of a card: words at the left; at the right evidence, votes, persona, owner, tags and link.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, solid};
use super::dress::Dress;
use super::{evidence, face, marks, words};
use crate::layout::metrics::FOOT_TEXT;
use crate::model::{Board, Card, Content, Evidence, NoteColour};
use crate::scene::Rgba;
use crate::text::Icon;

/// Between marks.
const GAP: f64 = 4.0;
/// Side of the channel's symbol and of the link's.
const ICON: f64 = 12.0;
/// Side of the sign of evidence.
const SIGN: f64 = 14.0;
/// Words that are cut stay away when no more of them is to be seen than this.
const WORDS_LEAST: f64 = 44.0;

/// Colours of a foot line, which differ on paper and on flags.
#[derive(Clone, Copy)]
pub(super) struct Inks {
    pub soft: Rgba,
    pub vote: Rgba,
}

/// Draws what is set and has room.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, card: &Card, foot: Rect, inks: Inks) {
    let right = marks_at_right(brush, board, card, foot, inks);
    words_at_left(brush, card, foot.x0, right, foot.center().y, inks);
}

/// Draws all marks at the right; returns where the rest of the line ends.
pub(super) fn marks_at_right(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    foot: Rect,
    inks: Inks,
) -> f64 {
    let mut rest = foot;
    if matches!(card.evidence, Evidence::Validated | Evidence::Corrected) {
        let own = evidence::bar(card.evidence, brush.colours());
        let centre = (foot.x1 - SIGN / 2.0, foot.center().y);
        let rect = Rect::from_center_size(centre, (SIGN, SIGN));
        evidence::sign(brush, card.evidence, rect, own.unwrap_or(inks.soft));
        rest.x1 -= SIGN + GAP;
    }
    draw_loose(brush, board, card, rest, inks)
}

/// Draws the marks at the right but that of evidence; returns where the rest of the line ends.
pub(super) fn draw_loose(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    foot: Rect,
    inks: Inks,
) -> f64 {
    let middle = foot.center().y;
    let mut right = foot.x1;
    let square =
        |right: f64, side: f64| Rect::from_center_size((right - side / 2.0, middle), (side, side));
    if card.votes > 0 {
        let at = Point::new(right, middle);
        right = marks::votes(brush, card.votes, at, inks.soft, inks.vote) - GAP;
    }
    if let Some(persona) = card.persona {
        let edge = solid(brush.colours().surface, 1.0);
        let at = Point::new(right - 4.0, middle);
        Dress::of(board, Some(persona), brush.colours()).mark(brush, at, 4.0, edge);
        right -= 8.0 + GAP;
    }
    if !card.owner.is_empty() {
        let radius = 7.5;
        let centre = Point::new(right - radius, middle);
        marks::initials(brush, &card.owner, centre, radius, inks.soft);
        right -= 2.0 * radius + GAP;
    }
    right = tags(brush, board, card, Point::new(right, middle), foot.x0, inks);
    if !card.link.is_empty() {
        brush.icon(Icon::Link, square(right, ICON), inks.soft);
        right -= ICON + GAP;
    }
    right
}

/// Tags in their colour, as many as there is room for; returns where the rest ends.
fn tags(
    brush: &mut Brush<'_>,
    board: &Board,
    card: &Card,
    end: Point,
    least: f64,
    inks: Inks,
) -> f64 {
    let mut right = end.x;
    for id in card.tags.iter().rev() {
        let Some(tag) = board.tags.iter().find(|tag| tag.id == *id) else {
            continue;
        };
        if right - ICON < least {
            break;
        }
        let colour = tag.colour.unwrap_or(NoteColour::Grey);
        let place = Rect::from_center_size((right - ICON / 2.0, end.y), (ICON, ICON));
        marks::tag(brush, place, colour, inks.soft);
        right -= ICON + GAP;
    }
    right
}

/// A symbol where there is one, and words.
fn words_at_left(
    brush: &mut Brush<'_>,
    card: &Card,
    left: f64,
    right: f64,
    middle: f64,
    inks: Inks,
) {
    let mut left = left;
    match &card.content {
        Content::Touchpoint {
            channel: Some(channel),
            ..
        } if right - left >= ICON => {
            let icon = words::channel_icon(channel);
            let rect = Rect::from_center_size((left + ICON / 2.0, middle), (ICON, ICON));
            brush.icon(icon, rect, inks.soft);
            left += ICON + 4.0;
        }
        Content::Feeling { value, .. } => {
            let centre = Point::new(left + 6.5, middle);
            face::draw(brush, centre, 6.5, *value, card.evidence);
            left += 13.0 + 4.0;
        }
        _ => {}
    }
    let texts = words::foot(&card.content, brush.strings());
    longest(brush, &texts, Point::new(left, middle), right, inks.soft);
}

/// The first of these texts that fits between `at` and `right`, else the last one, cut.
pub(super) fn longest(brush: &mut Brush<'_>, texts: &[String], at: Point, right: f64, ink: Rgba) {
    let room = right - at.x;
    let fits = |text: &&String| brush.pens.typesetter.width(text, FOOT_TEXT) <= room;
    let cut = texts.last().filter(|_| room >= WORDS_LEAST);
    if let Some(text) = texts.iter().find(fits).or(cut) {
        brush.label(text, FOOT_TEXT, at, Align::Left, room, ink);
    }
}
