//! Pictures: frames of a storyboard with their captions. A picture alone in its cell takes two slots.

use kurbo::Rect;

use super::card_box::CardBox;
use super::fit::{fit, height_of};
use super::flow::{Item, Room};
use super::metrics::{
    FOOT_BELOW, FOOT_GAP, FOOT_HEIGHT, FRAME_PAD, FRAME_RATIO, NOTE_GROWN, NOTE_TEXT, TEXT_FLOOR,
};
use super::notes::has_marks;
use crate::model::{Card, Slot};
use crate::text::Typesetter;

/// Measures a picture.
pub(super) fn measure(card: &Card, slot: Slot, room: Room, typesetter: &Typesetter) -> Item {
    let span = if room.alone { room.slots.min(2) } else { 1 };
    let width = room.span_width(span);
    let right = width - FRAME_PAD;
    let inner = right - FRAME_PAD;
    let frame = Rect::new(FRAME_PAD, FRAME_PAD, right, FRAME_PAD + inner * FRAME_RATIO);
    let (text, style) = fit(
        typesetter, &card.text, NOTE_TEXT, inner, NOTE_GROWN, TEXT_FLOOR,
    );
    let caption = if card.text.is_empty() {
        Rect::new(FRAME_PAD, frame.y1, right, frame.y1)
    } else {
        let top = frame.y1 + FRAME_PAD;
        Rect::new(FRAME_PAD, top, right, top + height_of(&text, style))
    };
    let foot = has_marks(card).then(|| {
        let top = caption.y1 + FOOT_GAP;
        Rect::new(FRAME_PAD, top, right, top + FOOT_HEIGHT)
    });
    let bottom = foot.map_or(caption.y1 + FRAME_PAD, |foot| foot.y1 + FOOT_BELOW);
    Item {
        span,
        card: CardBox {
            id: card.id,
            slot,
            rect: Rect::new(0.0, 0.0, width, bottom),
            text_rect: caption,
            text,
            style,
            centred: false,
            figure: Some(frame),
            foot,
            why: None,
            track: 0,
        },
    }
}
