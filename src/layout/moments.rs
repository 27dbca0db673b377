//! Moments of truth: highs as flags above the midline, lows below, each with a stem down to it.

use kurbo::{Rect, Vec2};

use super::card_box::{CardBox, TextBox};
use super::fit::{fit, height_of};
use super::lanes::{Cell, Content};
use super::metrics::{
    FLAG_HEIGHT, FLAG_INDENT, FLAG_PAD, FLAG_SIGN, FLAG_TEXT, FOOT_HEIGHT, GAP, NOTE_GROWN, STEM,
    TAIL, TEXT_FLOOR, WHY_TEXT,
};
use super::notes::has_loose_marks;
use crate::model::{self, Card, Evidence, MomentSide, Slot};
use crate::text::Typesetter;

/// Above and below a flag's words.
const PAD: f64 = 10.0;
/// All flags of a stack together are indented by this at most.
const INDENT_MOST: f64 = 60.0;
/// Above the highest and below the lowest flag.
const MARGIN: f64 = 12.0;
/// Each side has room for a flag to come.
const SIDE_LEAST: f64 = 36.0;

/// Lays a lane of moments out.
pub(super) fn lay(cells: &[Cell<'_>], typesetter: &Typesetter) -> Content {
    let mut content = Content::default();
    let (mut above, mut below) = (SIDE_LEAST, SIDE_LEAST);
    for cell in cells.iter().filter(|cell| !cell.collapsed) {
        for side in [MomentSide::High, MomentSide::Low] {
            let stack = stack(cell, side, typesetter);
            for flag in &stack {
                above = above.max(-flag.rect.y0);
                below = below.max(flag.rect.y1);
            }
            content.cards.extend(stack);
        }
    }
    content.height = above + below + 2.0 * MARGIN;
    content.midline = Some(0.0);
    content.lower(above + MARGIN);
    content
}

/// The flags of one side of a cell in reading order, from the midline at y = 0.
fn stack(cell: &Cell<'_>, side: MomentSide, typesetter: &Typesetter) -> Vec<CardBox> {
    let cards: Vec<(usize, &Card)> = cell
        .cards
        .iter()
        .enumerate()
        .filter(|(_, card)| side_of(card) == side)
        .map(|(index, card)| (index, &**card))
        .collect();
    let indent = FLAG_INDENT.min(INDENT_MOST / cards.len().max(1) as f64);
    // The stems of lows stand beside those of highs, not on them.
    let both = cell.cards.iter().any(|card| side_of(card) != side);
    let aside = if both && side == MomentSide::Low {
        FLAG_INDENT
    } else {
        0.0
    };
    let flag_of = |rank: usize, index: usize, card: &Card| {
        // The nearer the midline, the further right: a stem passes left of all flags it must pass.
        let left = cell.x0 + GAP + aside + indent * rank as f64;
        let slot = Slot {
            place: cell.place,
            index,
        };
        flag(card, slot, left, cell.x1 - GAP, typesetter)
    };
    let mut flags = Vec::with_capacity(cards.len());
    let mut edge = STEM;
    match side {
        MomentSide::High => {
            for (rank, (index, card)) in cards.iter().enumerate().rev() {
                let flag = flag_of(rank, *index, card);
                let top = edge + flag.rect.height();
                flags.push(flag.moved(Vec2::new(0.0, -top)));
                edge = top + GAP;
            }
            flags.reverse();
        }
        MomentSide::Low => {
            for (at, (index, card)) in cards.iter().enumerate() {
                let flag = flag_of(cards.len() - 1 - at, *index, card);
                let height = flag.rect.height();
                flags.push(flag.moved(Vec2::new(0.0, edge)));
                edge += height + GAP;
            }
        }
    }
    flags
}

fn flag(card: &Card, slot: Slot, left: f64, right: f64, typesetter: &Typesetter) -> CardBox {
    let x0 = left + FLAG_PAD;
    // The sign that customers have spoken stands beside the words, other marks under them.
    let signed = matches!(card.evidence, Evidence::Validated | Evidence::Corrected);
    let sign = if signed { FLAG_SIGN + GAP / 2.0 } else { 0.0 };
    let x1 = (right - TAIL - GAP - sign).max(x0 + TAIL);
    let (text, style) = fit(
        typesetter,
        &card.text,
        FLAG_TEXT,
        x1 - x0,
        NOTE_GROWN / 2.0,
        TEXT_FLOOR,
    );
    let text_rect = Rect::new(x0, PAD, x1, PAD + height_of(&text, style));
    let mut bottom = text_rect.y1;
    let why = why_of(card).map(|words| {
        let (text, style) = fit(
            typesetter,
            words,
            WHY_TEXT,
            x1 - x0,
            NOTE_GROWN / 2.0,
            TEXT_FLOOR,
        );
        let top = bottom + 2.0;
        bottom = top + height_of(&text, style);
        let rect = Rect::new(x0, top, x1, bottom);
        TextBox { rect, text, style }
    });
    let foot = has_loose_marks(card).then(|| {
        let top = bottom + GAP / 2.0;
        bottom = top + FOOT_HEIGHT;
        Rect::new(x0, top, x1, bottom)
    });
    let height = (bottom + PAD).max(FLAG_HEIGHT);
    // A single row stands in the middle of its flag.
    let down = Vec2::new(0.0, (height - PAD - bottom) / 2.0);
    CardBox {
        id: card.id,
        slot,
        rect: Rect::new(left, -down.y, right, height - down.y),
        text_rect,
        text,
        style,
        centred: false,
        figure: signed.then(|| {
            let centre = (x1 + sign - FLAG_SIGN / 2.0, bottom.midpoint(PAD));
            Rect::from_center_size(centre, (FLAG_SIGN, FLAG_SIGN))
        }),
        foot,
        why,
        track: side_of(card) as usize,
    }
    .moved(down)
}

fn why_of(card: &Card) -> Option<&str> {
    match &card.content {
        model::Content::Moment { why, .. } if !why.is_empty() => Some(why),
        _ => None,
    }
}

/// The card's side of the midline.
fn side_of(card: &Card) -> MomentSide {
    match &card.content {
        model::Content::Moment { side, .. } => *side,
        _ => MomentSide::High,
    }
}
