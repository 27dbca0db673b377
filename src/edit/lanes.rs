//! Edits of lanes.

use std::sync::Arc;

use super::LaneChange;
use super::apply::{self, EditError};
use super::cards::{forget, refuse_taken};
use super::content::{bring_into_range, settle};
use super::references::References;
use crate::model::{Board, Card, Cells, Lane, LaneId};

/// A lane may bring cards along, in stages that the board has.
pub(super) fn insert(board: &mut Board, at: usize, lane: &Lane) -> Result<(), EditError> {
    if board.lane(lane.id).is_some() {
        return Err(EditError::IdTaken(lane.id.to_string()));
    }
    refuse_taken(board, lane.cards().map(|card| &**card))?;
    if !lane.kind.holds_cards() && !lane.cells.is_empty() {
        return Err(EditError::LaneHoldsNoCards);
    }
    let mut new = lane.clone();
    new.height = apply::size(new.height);
    new.cells = Cells::default();
    for (stage, cards) in lane.cells.iter() {
        if board.stage(stage).is_none() {
            return Err(EditError::NoSuchStage(stage));
        }
        new.cells.at_mut(stage).extend(cards.iter().cloned());
    }
    for card in new.cells.iter_mut().flat_map(|(_, cards)| cards) {
        let card = Arc::make_mut(card);
        settle(card, lane.kind);
        bring_into_range(&mut card.content);
    }
    let at = at.min(board.lanes.len());
    board.lanes.insert(at, Arc::new(new));
    let unknown = References::of(lane.cards().map(|card| &**card)).missing(board);
    for (_, cards) in Arc::make_mut(&mut board.lanes[at]).cells.iter_mut() {
        unknown.drop_from_cards(cards);
    }
    Ok(())
}

pub(super) fn shift(board: &mut Board, lane: LaneId, to: usize) -> Result<(), EditError> {
    let from = index(board, lane)?;
    apply::shift(&mut board.lanes, from, to);
    Ok(())
}

pub(super) fn delete(board: &mut Board, lane: LaneId) -> Result<(), EditError> {
    let at = index(board, lane)?;
    let gone = board.lanes.remove(at);
    forget(board, gone.cards().map(|card| card.id));
    Ok(())
}

pub(super) fn change(
    board: &mut Board,
    lane: LaneId,
    change: &LaneChange,
) -> Result<(), EditError> {
    let at = index(board, lane)?;
    let lane = Arc::make_mut(&mut board.lanes[at]);
    match change.clone() {
        LaneChange::Name(name) => lane.name = name,
        LaneChange::Question(question) => lane.question = question,
        LaneChange::Kind(kind) if !kind.holds_cards() && !lane.cells.is_empty() => {
            return Err(EditError::LaneHoldsNoCards);
        }
        LaneChange::Kind(kind) => {
            lane.kind = kind;
            for card in lane.cells.iter_mut().flat_map(|(_, cards)| cards) {
                let mut settled = Card::clone(card);
                settle(&mut settled, kind);
                if settled != **card {
                    *card = Arc::new(settled);
                }
            }
        }
        LaneChange::Colour(colour) => lane.colour = colour,
        LaneChange::Height(height) => lane.height = apply::size(height),
        LaneChange::Collapsed(collapsed) => lane.collapsed = collapsed,
        LaneChange::Hidden(hidden) => lane.hidden = hidden,
    }
    Ok(())
}

fn index(board: &Board, id: LaneId) -> Result<usize, EditError> {
    let at = board.lanes.iter().position(|lane| lane.id == id);
    at.ok_or(EditError::NoSuchLane(id))
}
