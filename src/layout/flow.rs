//! Cards in a tidy wrap: slots of equal width side by side, wide cards taking several.

use std::ops::Range;
use std::sync::Arc;

use kurbo::{Point, Vec2};

use super::card_box::CardBox;
use super::metrics::{GAP, GROUP_HEAD, NOTE_HEIGHT, NOTE_HEIGHT_FOOT, NOTE_LEVEL, SLOT_MIN};
use super::{groups, indicators, notes, pictures};
use crate::model::{Card, Content, Place, Slot};
use crate::text::Typesetter;

/// The slots of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub width: f64,
    pub slots: usize,
    /// Least height of a note.
    pub base: f64,
    /// Least height of an indicator's name.
    pub name: f64,
    /// True when a card is the only one there.
    pub alone: bool,
}

/// A card measured for the wrap, its top left corner at (0, 0).
pub(super) struct Item {
    pub span: usize,
    pub card: CardBox,
}

/// Cards in their places.
pub(super) struct Flow {
    pub cards: Vec<CardBox>,
    pub bottom: f64,
    /// A group's name stands above the first row.
    pub is_named: bool,
}

impl Flow {
    /// Moves the cards down to where those are that stand under the name of a group.
    pub(super) fn under_names(mut self) -> Self {
        if !self.is_named && !self.cards.is_empty() {
            let down = Vec2::new(0.0, GROUP_HEAD);
            self.cards = self
                .cards
                .into_iter()
                .map(|card| card.moved(down))
                .collect();
            self.bottom += GROUP_HEAD;
        }
        self
    }
}

impl Room {
    /// As many slots as `width` has room for; edges included, a gap on either side.
    pub(super) fn new(width: f64, alone: bool) -> Self {
        let inner = (width - 2.0 * GAP).max(SLOT_MIN);
        let slots = ((inner + GAP) / (SLOT_MIN + GAP)).floor().max(1.0);
        Self {
            width: inner,
            slots: slots as usize,
            base: NOTE_HEIGHT,
            name: 0.0,
            alone,
        }
    }

    /// Width of a card that takes `span` slots.
    pub(super) fn span_width(&self, span: usize) -> f64 {
        let slot = (self.width + GAP) / self.slots as f64;
        slot * span as f64 - GAP
    }
}

/// What the cards of a lane have in common, so that they stand in line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// Least height of a note: with room for a foot line when one has it.
    note: f64,
    /// Least height of an indicator's name.
    name: f64,
}

impl Level {
    /// Of cards in places that are `width` wide.
    pub(super) fn of<'a>(
        places: impl Iterator<Item = (&'a [Arc<Card>], f64)>,
        typesetter: &Typesetter,
    ) -> Self {
        let mut level = Self {
            note: NOTE_HEIGHT,
            name: 0.0,
        };
        for (cards, width) in places {
            let room = Room::new(width, cards.len() == 1);
            for card in cards {
                if notes::has_foot(card) {
                    level.note = NOTE_HEIGHT_FOOT;
                }
                let name = indicators::name_height(card, room, typesetter);
                level.name = level.name.max(name);
            }
        }
        level
    }
}

/// Wraps `cards` in a place `width` wide whose top left corner is `at`.
pub(super) fn flow(
    cards: &[Arc<Card>],
    place: Place,
    at: Point,
    width: f64,
    common: Level,
    typesetter: &Typesetter,
) -> Flow {
    let room = Room {
        base: common.note,
        name: common.name,
        ..Room::new(width, cards.len() == 1)
    };
    let mut placed: Vec<CardBox> = Vec::with_capacity(cards.len());
    let mut top = at.y + GAP;
    let mut row_start = 0;
    let mut above = 0..0;
    let mut used = 0;
    for (index, card) in cards.iter().enumerate() {
        let item = measure(card, Slot { place, index }, room, typesetter);
        if used > 0 && used + item.span > room.slots {
            top += row(&mut placed, above, row_start, cards) + GAP;
            above = row_start..index;
            row_start = index;
            used = 0;
        }
        let left = at.x + GAP + used as f64 * (room.span_width(1) + GAP);
        placed.push(item.card.moved(Vec2::new(left, top)));
        used += item.span;
    }
    let bottom = top + row(&mut placed, above, row_start, cards) + GAP;
    Flow {
        is_named: placed.first().is_some_and(|card| card.rect.y0 > at.y + GAP),
        cards: placed,
        bottom,
    }
}

fn measure(card: &Card, slot: Slot, room: Room, typesetter: &Typesetter) -> Item {
    match &card.content {
        Content::Indicator { .. } => indicators::measure(card, slot, room, typesetter),
        Content::Picture { .. } => pictures::measure(card, slot, room, typesetter),
        _ => notes::measure(card, slot, room, typesetter),
    }
}

/// Finishes the last row, which begins at `start`: under room for the name of a group that begins in it.
/// Returns its height with that room.
fn row(placed: &mut [CardBox], above: Range<usize>, start: usize, cards: &[Arc<Card>]) -> f64 {
    let (rows, row) = placed.split_at_mut(start);
    let height = level(row);
    if !groups::has_head(row, &rows[above], cards) {
        return height;
    }
    for card in row {
        *card = card.clone().moved(Vec2::new(0.0, GROUP_HEAD));
    }
    GROUP_HEAD + height
}

/// Makes the cards of one row equally high, those apart that are much lower; returns the row's height.
fn level(row: &mut [CardBox]) -> f64 {
    let height = row
        .iter()
        .map(|card| card.rect.height())
        .fold(0.0, f64::max);
    for card in row {
        if height - card.rect.height() <= NOTE_LEVEL {
            *card = card.clone().stretched(height);
        }
    }
    height
}
