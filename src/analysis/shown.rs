//! The part of a board that the map shows.

use std::sync::Arc;

use crate::model::{Board, Card, Lane, Stage, StageId};

/// The stages that are not hidden, in order.
pub(super) fn stages(board: &Board) -> impl Iterator<Item = &Arc<Stage>> {
    board.stages.iter().filter(|stage| !stage.hidden)
}

/// The lanes that are not hidden, in order.
pub(super) fn lanes(board: &Board) -> impl Iterator<Item = &Arc<Lane>> {
    board.lanes.iter().filter(|lane| !lane.hidden)
}

/// A card of the map and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    pub lane: &'a Lane,
    pub stage: StageId,
    pub card: &'a Card,
}

/// The cards of the map: stages from left to right, in each the lanes from top to bottom.
pub(super) fn cards(board: &Board) -> impl Iterator<Item = Placed<'_>> {
    stages(board).flat_map(move |stage| {
        lanes(board).flat_map(move |lane| {
            let cards = lane.cells.at(stage.id).iter();
            cards.map(move |card| Placed {
                lane,
                stage: stage.id,
                card,
            })
        })
    })
}
