//! Opportunities as the matrix and the roadmap show them: all equally wide, in a tidy wrap.

use std::sync::Arc;

use kurbo::{Point, Rect, Vec2};

use super::card_box::CardBox;
use super::fit::{fit, height_of};
use super::metrics::{
    FOOT_BELOW, FOOT_GAP, FOOT_HEIGHT, GAP, NOTE_GROWN, NOTE_LEVEL, NOTE_PAD, NOTE_TEXT, TEXT_FLOOR,
};
use crate::model::{Board, Card, Content, Horizon, Place, Slot};
use crate::text::Typesetter;

/// Least height of an opportunity.
const HEIGHT: f64 = 76.0;

/// What an opportunity weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scores {
    pub benefit: Option<u8>,
    pub effort: Option<u8>,
    pub horizon: Option<Horizon>,
}

/// The opportunities on the map, in its order: those in sight, open or collapsed. What is parked is set aside.
pub(super) fn opportunities(board: &Board) -> Vec<(Slot, Arc<Card>, Scores)> {
    let is_shown = |place| match place {
        Place::Cell { lane, stage } => {
            board.lane(lane).is_some_and(|lane| !lane.hidden)
                && board.stage(stage).is_some_and(|stage| !stage.hidden)
        }
        Place::Parking => false,
    };
    let cards = board.cards().filter(|(slot, _)| is_shown(slot.place));
    cards
        .filter_map(|(slot, card)| {
            let scores = scores(&card.content)?;
            Some((slot, Arc::clone(card), scores))
        })
        .collect()
}

fn scores(content: &Content) -> Option<Scores> {
    match content {
        Content::Opportunity {
            benefit,
            effort,
            horizon,
            ..
        } => Some(Scores {
            benefit: *benefit,
            effort: *effort,
            horizon: *horizon,
        }),
        _ => None,
    }
}

/// Measures an opportunity, its top left corner at (0, 0).
fn measure(card: &Card, slot: Slot, width: f64, typesetter: &Typesetter) -> CardBox {
    let around = NOTE_PAD + FOOT_GAP + FOOT_HEIGHT + FOOT_BELOW;
    let text_width = width - 2.0 * NOTE_PAD;
    let room = NOTE_GROWN - around;
    let (text, style) = fit(
        typesetter, &card.text, NOTE_TEXT, text_width, room, TEXT_FLOOR,
    );
    let text_height = height_of(&text, style);
    let height = (text_height + around).max(HEIGHT);
    let bottom = height - FOOT_BELOW;
    CardBox {
        id: card.id,
        slot,
        rect: Rect::new(0.0, 0.0, width, height),
        text_rect: Rect::from_origin_size((NOTE_PAD, NOTE_PAD), (text_width, text_height)),
        text,
        style,
        centred: false,
        figure: None,
        foot: Some(Rect::new(
            NOTE_PAD,
            bottom - FOOT_HEIGHT,
            width - NOTE_PAD,
            bottom,
        )),
        why: None,
        track: 0,
    }
}

/// Wraps cards, so many a row, in a place whose top left corner is `at`; returns its lower edge.
pub(super) fn wrap(
    cards: &[(Slot, Arc<Card>, Scores)],
    at: Point,
    (slots, width): (usize, f64),
    typesetter: &Typesetter,
    placed: &mut Vec<CardBox>,
) -> f64 {
    let mut top = at.y + GAP;
    for row in cards.chunks(slots.max(1)) {
        let row: Vec<CardBox> = row
            .iter()
            .map(|(slot, card, _)| measure(card, *slot, width, typesetter))
            .collect();
        let heights = row.iter().map(|card| card.rect.height());
        let height = heights.fold(0.0, f64::max);
        for (column, card) in row.into_iter().enumerate() {
            let card = if height - card.rect.height() <= NOTE_LEVEL {
                card.stretched(height)
            } else {
                card
            };
            let left = at.x + GAP + column as f64 * (width + GAP);
            placed.push(card.moved(Vec2::new(left, top)));
        }
        top += height + GAP;
    }
    top
}

/// Width of a place with so many cards side by side.
pub(super) fn width_of(slots: usize, card: f64) -> f64 {
    slots as f64 * (card + GAP) + GAP
}
