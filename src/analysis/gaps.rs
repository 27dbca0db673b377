//! What a map lacks to be acted on.

use std::collections::BTreeSet;

use super::shown::{self, Placed};
use crate::model::{Board, CardId, Content, Evidence, Lane, LaneId, LaneKind, NotesRole, StageId};

/// Something that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// No touchpoint in this stage; one would stand in this lane.
    Touchpoint { stage: StageId, lane: LaneId },
    /// Nobody has said how sure this lived feeling is.
    Evidence { feeling: CardId },
    /// No opportunity was born from this moment, nor from what it is about.
    Opportunity { moment: CardId },
    /// This opportunity has no owner, or no horizon.
    Plan {
        opportunity: CardId,
        owner: bool,
        horizon: bool,
    },
}

/// Kind by kind, each from left to right. A map without any card has no gaps: it has not begun.
pub(super) fn find(board: &Board) -> Vec<Gap> {
    if shown::cards(board).next().is_none() {
        return Vec::new();
    }
    let mut gaps = without_touchpoints(board);
    let origins = origins(board);
    for kind in [evidence, opportunity, plan] {
        let cards = shown::cards(board);
        gaps.extend(cards.filter_map(|placed| kind(placed, &origins)));
    }
    gaps
}

/// True for lanes whose every card is an interaction.
pub(super) fn holds_touchpoints(lane: &Lane) -> bool {
    matches!(
        lane.kind,
        LaneKind::Notes(NotesRole::Touchpoints | NotesRole::CustomerActions)
    )
}

/// Only of maps that have a lane for touchpoints.
fn without_touchpoints(board: &Board) -> Vec<Gap> {
    let Some(home) = shown::lanes(board).find(|lane| holds_touchpoints(lane)) else {
        return Vec::new();
    };
    let filled: BTreeSet<StageId> = shown::cards(board)
        .filter(|placed| {
            matches!(placed.card.content, Content::Touchpoint { .. })
                || holds_touchpoints(placed.lane)
        })
        .map(|placed| placed.stage)
        .collect();
    shown::stages(board)
        .filter(|stage| !filled.contains(&stage.id))
        .map(|stage| Gap::Touchpoint {
            stage: stage.id,
            lane: home.id,
        })
        .collect()
}

/// All cards that an opportunity was born from, be it a parked one: somebody has thought of it.
pub(super) fn origins(board: &Board) -> BTreeSet<CardId> {
    let cards = board.cards().map(|(_, card)| &card.content);
    let from = cards.filter_map(|content| match content {
        Content::Opportunity { from, .. } => Some(from),
        _ => None,
    });
    from.flatten().copied().collect()
}

fn evidence(placed: Placed<'_>, _: &BTreeSet<CardId>) -> Option<Gap> {
    let card = placed.card;
    let is_lived = matches!(card.content, Content::Feeling { wished: false, .. });
    (is_lived && card.evidence == Evidence::Unstated).then_some(Gap::Evidence { feeling: card.id })
}

pub(super) fn opportunity(placed: Placed<'_>, origins: &BTreeSet<CardId>) -> Option<Gap> {
    let Content::Moment { about, .. } = placed.card.content else {
        return None;
    };
    let moment = placed.card.id;
    let mut sources = std::iter::once(moment).chain(about);
    let is_followed = sources.any(|source| origins.contains(&source));
    (!is_followed).then_some(Gap::Opportunity { moment })
}

fn plan(placed: Placed<'_>, _: &BTreeSet<CardId>) -> Option<Gap> {
    let card = placed.card;
    let Content::Opportunity { horizon, .. } = card.content else {
        return None;
    };
    let (owner, horizon) = (card.owner.trim().is_empty(), horizon.is_none());
    (owner || horizon).then_some(Gap::Plan {
        opportunity: card.id,
        owner,
        horizon,
    })
}
