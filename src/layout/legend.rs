//! The legend: the marks that the board uses, side by side in equal places.

use std::collections::BTreeSet;

use kurbo::Rect;

use super::metrics::LEGEND_SIZE;
use crate::model::{Board, Card, Content, Evidence};

/// What a legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendMark {
    Evidence(Evidence),
    Lived,
    Wished,
    Votes,
}

/// One mark and its words.
#[derive(Debug, Clone)]
pub struct LegendEntry {
    pub mark: LegendMark,
    pub rect: Rect,
}

/// Lays out the marks that cards on the grid carry, wrapped between `left` and `right` from `top` down.
pub(super) fn lay(board: &Board, left: f64, right: f64, top: f64) -> Vec<LegendEntry> {
    let shown = board
        .lanes
        .iter()
        .filter(|lane| !lane.hidden && !lane.collapsed);
    let cards = shown.flat_map(|lane| lane.cards());
    wrap(marks(cards.map(|card| &**card)), left, right, top)
}

/// Puts marks side by side in rows between `left` and `right` from `top` down.
pub(super) fn wrap(
    marks: BTreeSet<LegendMark>,
    left: f64,
    right: f64,
    top: f64,
) -> Vec<LegendEntry> {
    let (height, width) = LEGEND_SIZE;
    let a_row = ((right - left) / width).floor().max(1.0) as usize;
    marks
        .into_iter()
        .enumerate()
        .map(|(at, mark)| {
            let x0 = left + (at % a_row) as f64 * width;
            let y0 = top + (at / a_row) as f64 * height;
            let rect = Rect::new(x0, y0, x0 + width, y0 + height);
            LegendEntry { mark, rect }
        })
        .collect()
}

/// The marks that cards carry.
pub(super) fn marks<'a>(cards: impl Iterator<Item = &'a Card>) -> BTreeSet<LegendMark> {
    let mut marks = BTreeSet::new();
    for card in cards {
        if card.evidence != Evidence::Unstated {
            marks.insert(LegendMark::Evidence(card.evidence));
        }
        if card.votes > 0 {
            marks.insert(LegendMark::Votes);
        }
        if let Content::Feeling { wished: true, .. } = card.content {
            marks.extend([LegendMark::Lived, LegendMark::Wished]);
        }
    }
    marks
}
