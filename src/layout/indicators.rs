//! Indicators: a name, a figure over a gauge with the ends of its scale, and what stands behind it.

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
use crate::text::Typesetter;

/// Measures an indicator.
pub(super) fn measure(card: &Card, slot: Slot, room: Room, typesetter: &Typesetter) -> Item {
    let text_height = NOTE_GROWN - 2.0 * NOTE_PAD - GAUGE_HEIGHT;
    let mut span = 1;
    let width_of = |span| room.span_width(span) - 2.0 * NOTE_PAD;
    let set = |span| {
        let width = width_of(span);
        fit(
            typesetter,
            &card.text,
            NOTE_TEXT,
            width,
            text_height,
            TEXT_FLOOR,
        )
    };
    let (mut text, mut style) = set(span);
    if style.size < NOTE_TEXT.size && room.slots > 1 {
        span = 2;
        (text, style) = set(span);
    }
    let width = room.span_width(span);
    let right = width - NOTE_PAD;
    let text_rect = Rect::new(
        NOTE_PAD,
        NOTE_PAD,
        right,
        NOTE_PAD + height_of(&text, style),
    );
    let figure = Rect::new(
        NOTE_PAD,
        text_rect.y1 + GAP / 2.0,
        right,
        text_rect.y1 + GAP / 2.0 + GAUGE_HEIGHT,
    );
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

/// True when the sample, the date or a mark stands in the foot line.
fn has_foot(card: &Card) -> bool {
    let behind = match &card.content {
        Content::Indicator { sample, date, .. } => sample.is_some() || !date.is_empty(),
        _ => false,
    };
    behind || has_marks(card)
}
