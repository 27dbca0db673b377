//! The legend: the marks that the board uses, side by side in equal places.

use std::collections::BTreeSet;

use kurbo::Rect;

use super::metrics::LEGEND_SIZE;
use super::{StageBox, feelings};
use crate::model::{Board, Card, Channel, Content, Evidence, PersonaId};

/// What a legend explains.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendMark {
    Evidence(Evidence),
    /// The ring around the stages' numbers, and how much of the whole map is validated.
    Validated,
    /// The curve of the persona at this place on the board, where there are several curves.
    Persona(usize, PersonaId),
    Lived,
    Wished,
    Votes,
    /// In the order of first use.
    Channel(usize, Channel),
    /// What is different from an earlier board.
    Compared(ComparedMark),
}

/// A way to be different from an earlier board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComparedMark {
    Added,
    Removed,
    Moved,
    Changed,
    /// The curve of feelings as it was.
    Past,
}

/// One mark and its words.
#[derive(Debug, Clone)]
pub struct LegendEntry {
    pub mark: LegendMark,
    pub rect: Rect,
}

/// Lays out the marks that cards on the grid carry, wrapped between `left` and `right` from `top` down.
pub(super) fn lay(
    board: &Board,
    stages: &[StageBox],
    (left, right): (f64, f64),
    top: f64,
) -> Vec<LegendEntry> {
    let shown = board
        .lanes
        .iter()
        .filter(|lane| !lane.hidden && !lane.collapsed);
    let cards = shown.flat_map(|lane| lane.cards());
    let mut marks = marks(cards.map(|card| &**card));
    let several = feelings::several(board);
    if !several.is_empty() {
        // Each of them is lived.
        marks.remove(&LegendMark::Lived);
    }
    let validated = [Evidence::Validated, Evidence::Corrected].map(LegendMark::Evidence);
    if validated.iter().any(|mark| marks.contains(mark)) {
        marks.insert(LegendMark::Validated);
    }
    marks.extend(
        several
            .into_iter()
            .map(|(at, persona)| LegendMark::Persona(at, persona)),
    );
    marks.extend(channels(stages));
    wrap(marks, left, right, top)
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

/// The channels that stand in the ribbon, each once.
fn channels(stages: &[StageBox]) -> Vec<LegendMark> {
    let ribbons = stages.iter().filter_map(|stage| stage.ribbon.as_ref());
    let mut found: Vec<&Channel> = Vec::new();
    for (channel, _) in ribbons.flat_map(|ribbon| &ribbon.channels) {
        if !found.contains(&channel) {
            found.push(channel);
        }
    }
    let found = found.into_iter().enumerate();
    found
        .map(|(at, channel)| LegendMark::Channel(at, channel.clone()))
        .collect()
}
