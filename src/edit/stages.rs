//! Edits of stages.

use std::sync::Arc;

use super::StageChange;
use super::apply::{self, EditError};
use super::cards::forget;
use crate::model::{Board, Stage, StageId};

pub(super) fn insert(board: &mut Board, at: usize, stage: &Stage) -> Result<(), EditError> {
    if board.stage(stage.id).is_some() {
        return Err(EditError::IdTaken(stage.id.to_string()));
    }
    let mut stage = stage.clone();
    stage.width = apply::size(stage.width);
    board
        .stages
        .insert(at.min(board.stages.len()), Arc::new(stage));
    Ok(())
}

pub(super) fn shift(board: &mut Board, stage: StageId, to: usize) -> Result<(), EditError> {
    let from = index(board, stage)?;
    apply::shift(&mut board.stages, from, to);
    Ok(())
}

pub(super) fn delete(board: &mut Board, stage: StageId) -> Result<(), EditError> {
    let at = index(board, stage)?;
    if board.stages.len() == 1 {
        return Err(EditError::LastStage);
    }
    board.stages.remove(at);
    let mut gone = Vec::new();
    for lane in &mut board.lanes {
        if !lane.cells.at(stage).is_empty() {
            gone.extend(Arc::make_mut(lane).cells.remove(stage));
        }
    }
    forget(board, gone.iter().map(|card| card.id));
    Ok(())
}

pub(super) fn change(
    board: &mut Board,
    stage: StageId,
    change: &StageChange,
) -> Result<(), EditError> {
    let at = index(board, stage)?;
    let stage = Arc::make_mut(&mut board.stages[at]);
    match change.clone() {
        StageChange::Name(name) => stage.name = name,
        StageChange::Description(description) => stage.description = description,
        StageChange::Time(time) => stage.time = time,
        StageChange::Width(width) => stage.width = apply::size(width),
        StageChange::Collapsed(collapsed) => stage.collapsed = collapsed,
        StageChange::Hidden(hidden) => stage.hidden = hidden,
    }
    Ok(())
}

fn index(board: &Board, id: StageId) -> Result<usize, EditError> {
    let at = board.stages.iter().position(|stage| stage.id == id);
    at.ok_or(EditError::NoSuchStage(id))
}
