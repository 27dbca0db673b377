//! Notes: they grow by rows, then take two slots, then their text shrinks, then they grow again.

use kurbo::Rect;

use super::card_box::CardBox;
use super::fit::{fit, height_of, tears_a_word};
use super::flow::{Item, Room};
use super::metrics::{
    FOOT_BELOW, FOOT_GAP, FOOT_HEIGHT, NOTE_GROWN, NOTE_PAD, NOTE_ROWS, NOTE_STEP, NOTE_TEXT,
    TEXT_FLOOR,
};
use crate::model::{Card, Content, Evidence, Slot};
use crate::text::Typesetter;

/// A touchpoint's duration with more characters needs two slots.
const DURATION_MOST: usize = 16;

/// Measures a note.
pub(super) fn measure(card: &Card, slot: Slot, room: Room, typesetter: &Typesetter) -> Item {
    let span = span(card, room, typesetter);
    let width = room.span_width(span);
    let foot = has_foot(card);
    let around = if foot {
        NOTE_PAD + FOOT_GAP + FOOT_HEIGHT + FOOT_BELOW
    } else {
        2.0 * NOTE_PAD
    };
    let text_width = width - 2.0 * NOTE_PAD;
    let (text, style) = fit(
        typesetter,
        &card.text,
        NOTE_TEXT,
        text_width,
        NOTE_GROWN - around,
        TEXT_FLOOR,
    );
    let text_height = height_of(&text, style);
    let height = stepped(text_height + around, room.base);
    let foot = foot.then(|| {
        let bottom = height - FOOT_BELOW;
        Rect::new(NOTE_PAD, bottom - FOOT_HEIGHT, width - NOTE_PAD, bottom)
    });
    Item {
        span,
        card: CardBox {
            id: card.id,
            slot,
            rect: Rect::new(0.0, 0.0, width, height),
            text_rect: Rect::new(
                NOTE_PAD,
                NOTE_PAD,
                NOTE_PAD + text_width,
                NOTE_PAD + text_height,
            ),
            text,
            style,
            centred: false,
            figure: None,
            foot,
            why: None,
            track: 0,
        },
    }
}

/// One slot, or two for a note whose text or foot line is long.
fn span(card: &Card, room: Room, typesetter: &Typesetter) -> usize {
    if room.slots < 2 {
        return 1;
    }
    let width = room.span_width(1) - 2.0 * NOTE_PAD;
    let text = typesetter.set(&card.text, NOTE_TEXT, Some(width));
    let long = text.rows.len() > NOTE_ROWS || tears_a_word(&text);
    if long || has_long_foot(card) { 2 } else { 1 }
}

/// `height`, or the next step above `base`.
fn stepped(height: f64, base: f64) -> f64 {
    base + ((height - base) / NOTE_STEP).ceil().max(0.0) * NOTE_STEP
}

/// True when something stands in the foot line.
pub(super) fn has_foot(card: &Card) -> bool {
    let by_content = match &card.content {
        Content::Touchpoint { channel, duration } => channel.is_some() || !duration.is_empty(),
        Content::Opportunity {
            benefit,
            effort,
            employees,
            horizon,
            ..
        } => benefit.is_some() || effort.is_some() || employees.is_some() || horizon.is_some(),
        // Out of their lanes these are notes that say in the foot line what they are.
        Content::Feeling { .. } | Content::Moment { .. } => true,
        Content::Note | Content::Indicator { .. } | Content::Picture { .. } => false,
    };
    by_content || has_marks(card)
}

/// True when a card of any content has a mark of its own.
pub(super) fn has_marks(card: &Card) -> bool {
    matches!(card.evidence, Evidence::Validated | Evidence::Corrected) || has_loose_marks(card)
}

/// True when a card has a mark beside that of its evidence.
pub(super) fn has_loose_marks(card: &Card) -> bool {
    card.votes > 0
        || !card.tags.is_empty()
        || !card.owner.is_empty()
        || !card.link.is_empty()
        || card.persona.is_some()
}

/// True when the foot line has more words than one slot shows.
fn has_long_foot(card: &Card) -> bool {
    match &card.content {
        // A shorter one stands alone there, the channel's symbol before it.
        Content::Touchpoint { duration, .. } => duration.chars().count() > DURATION_MOST,
        Content::Opportunity {
            benefit,
            effort,
            employees,
            ..
        } => benefit.or(*employees).is_some() && effort.is_some(),
        _ => false,
    }
}
