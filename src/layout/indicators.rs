//! Indicators: a name, a figure over a gauge with the ends of its scale, and what stands behind it.

use std::sync::Arc;

use kurbo::Rect;

use super::card_box::CardBox;
use super::fit::{fit, height_of};
use super::flow::{Item, Room};
use super::metrics::{
    FOOT_BELOW, FOOT_GAP, FOOT_HEIGHT, GAP, GAUGE_HEIGHT, NOTE_GROWN, NOTE_PAD, NOTE_TEXT,
    TEXT_FLOOR,
};
use super::notes::has_marks;
use crate::model::{Card, Content, Slot};
use crate::text::{Paragraph, TextStyle, Typesetter};

/// A name of more rows does not make room for more above the other figures of its lane.
const NAME_ROWS: f64 = 2.0;

/// Measures an indicator.
pub(super) fn measure(card: &Card, slot: Slot, room: Room, typesetter: &Typesetter) -> Item {
    let (span, text, style) = name(card, room, typesetter);
    let width = room.span_width(span);
    let right = width - NOTE_PAD;
    let bottom = NOTE_PAD + height_of(&text, style);
    let text_rect = Rect::new(NOTE_PAD, NOTE_PAD, right, bottom);
    let top = bottom.max(NOTE_PAD + room.name) + GAP / 2.0;
    let figure = Rect::new(NOTE_PAD, top, right, top + GAUGE_HEIGHT);
    let foot = has_foot(card).then(|| {
        let top = figure.y1 + FOOT_GAP;
        Rect::new(NOTE_PAD, top, right, top + FOOT_HEIGHT)
    });
    let bottom = foot.map_or(figure.y1 + NOTE_PAD, |foot| foot.y1 + FOOT_BELOW);
    Item {
        span,
        card: CardBox {
            id: card.id,
            slot,
            rect: Rect::new(0.0, 0.0, width, bottom),
            text_rect,
            text,
            style,
            centred: false,
            figure: Some(figure),
            foot,
            why: None,
            track: 0,
        },
    }
}

/// The height that names take in a lane, so that its figures stand in line.
pub(super) fn name_height(card: &Card, room: Room, typesetter: &Typesetter) -> f64 {
    let most = NAME_ROWS * NOTE_TEXT.size * NOTE_TEXT.line_height;
    match card.content {
        Content::Indicator { .. } => {
            let (_, text, style) = name(card, room, typesetter);
            height_of(&text, style).min(most)
        }
        _ => 0.0,
    }
}

/// The name, in one slot where it can be.
fn name(card: &Card, room: Room, typesetter: &Typesetter) -> (usize, Arc<Paragraph>, TextStyle) {
    let height = NOTE_GROWN - 2.0 * NOTE_PAD - GAUGE_HEIGHT;
    let set = |span| {
        let width = room.span_width(span) - 2.0 * NOTE_PAD;
        let (text, style) = fit(typesetter, &card.text, NOTE_TEXT, width, height, TEXT_FLOOR);
        (span, text, style)
    };
    let narrow = set(1);
    if narrow.2.size < NOTE_TEXT.size && room.slots > 1 {
        set(2)
    } else {
        narrow
    }
}

/// True when the sample, the date or a mark stands in the foot line.
fn has_foot(card: &Card) -> bool {
    let behind = match &card.content {
        Content::Indicator { sample, date, .. } => sample.is_some() || !date.is_empty(),
        _ => false,
    };
    behind || has_marks(card)
}
