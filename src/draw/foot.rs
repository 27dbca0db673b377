//! The foot line of a card: words at the left; at the right evidence, votes, persona, owner, tags and link.

use kurbo::{Point, Rect};

use super::brush::{Align, Brush, solid};
use super::{evidence, face, marks, words};
use crate::layout::metrics::FOOT_TEXT;
use crate::model::{Board, Card, Content, NoteColour};
use crate::scene::Rgba;
use crate::text::Icon;

/// Between marks.
const GAP: f64 = 5.0;
/// Side of the channel's symbol and of the link's.
const ICON: f64 = 12.0;
/// Words narrower than this would be nothing but "…".
const WORDS_LEAST: f64 = 18.0;

/// Colours of a foot line, which differ on paper and on flags.
#[derive(Clone, Copy)]
pub(super) struct Inks {
    pub soft: Rgba,
    pub vote: Rgba,
    /// Evidence marks; without it each has its own colour.
    pub evidence: Option<Rgba>,
}

/// Draws what is set and has room.
pub(super) fn draw(brush: &mut Brush<'_>, board: &Board, card: &Card, foot: Rect, inks: Inks) {
    let right = draw_marks(brush, board, card, foot, inks);
    words_at_left(brush, card, foot.x0, right, foot.center().y, inks);
}

/// Draws the marks at the right alone; returns where the rest of the line ends.
pub(super) fn draw_marks(
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
    if let Some(icon) = evidence::sign(card.evidence) {
        let own = evidence::bar(card.evidence, brush.colours());
        let ink = inks.evidence.or(own).unwrap_or(inks.soft);
        brush.icon(icon, square(right, 14.0), ink);
        right -= 14.0 + GAP;
    }
    if card.votes > 0 {
        let at = Point::new(right, middle);
        right = marks::votes(brush, card.votes, at, inks.soft, inks.vote) - GAP;
    }
    if let Some(persona) = card.persona {
        let colour = marks::persona_colour(board, Some(persona), brush.colours());
        let edge = solid(brush.colours().surface, 1.0);
        brush.disc(
            Point::new(right - 4.0, middle),
            4.0,
            Some(colour),
            Some(edge),
        );
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

/// Tags as little labels in their colour, as many as there is room for; returns where the rest ends.
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
        if right - 8.0 < least {
            break;
        }
        let colour = tag.colour.unwrap_or(NoteColour::Grey);
        let fill = marks::paper(brush.colours(), colour).fill;
        let rect = Rect::from_center_size((right - 4.0, end.y), (8.0, 8.0));
        brush.rect(
            rect,
            super::brush::Paint {
                radius: 2.0,
                fill: Some(fill),
                stroke: Some(solid(inks.soft, 1.0)),
                shadow: None,
            },
        );
        right -= 8.0 + GAP;
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
    let text = words::foot(&card.content, brush.strings());
    if right - left >= WORDS_LEAST {
        let at = Point::new(left, middle);
        brush.label(&text, FOOT_TEXT, at, Align::Left, right - left, inks.soft);
    }
}
