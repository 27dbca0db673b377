//! An open board with its past.

use std::sync::Arc;

use super::{Edit, Selection};
use crate::model::Board;

/// What an edit did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Changed,
    /// The board was so already; nothing was recorded.
    Unchanged,
}

/// Why an edit cannot be.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    #[error("the card {0} is not on the board")]
    NoSuchCard(crate::model::CardId),
    #[error("the stage {0} is not on the board")]
    NoSuchStage(crate::model::StageId),
    #[error("the lane {0} is not on the board")]
    NoSuchLane(crate::model::LaneId),
    #[error("a board keeps at least one stage")]
    LastStage,
    #[error("this lane holds no cards")]
    LaneHoldsNoCards,
}

/// An open board: its present, its past and future, the selection, and a gesture under way.
#[derive(Debug, Clone)]
pub struct Document {}

impl Document {
    /// Opens a board; nothing to undo, nothing unsaved.
    pub fn new(board: Board) -> Self {
        todo!()
    }

    /// The preview when a gesture is under way, else the present.
    pub fn board(&self) -> &Arc<Board> {
        todo!()
    }

    /// Changes whenever `board()` may look different.
    pub fn revision(&self) -> u64 {
        todo!()
    }

    pub fn selection(&self) -> &Selection {
        todo!()
    }

    /// Not an undo step of its own; undo brings back the selection of the step.
    pub fn select(&mut self, selection: Selection) {
        todo!()
    }

    /// One undo step.
    ///
    /// # Errors
    /// When the edit names something that is not there; the board stays as it is.
    pub fn apply(&mut self, edit: &Edit) -> Result<Outcome, EditError> {
        todo!()
    }

    /// Replaces the gesture's previous preview; the base is untouched.
    ///
    /// # Errors
    /// As `apply`; the previous preview stays.
    pub fn preview(&mut self, edit: &Edit) -> Result<Outcome, EditError> {
        todo!()
    }

    /// The preview becomes one undo step.
    pub fn commit(&mut self) -> Outcome {
        todo!()
    }

    /// The preview vanishes.
    pub fn cancel(&mut self) {
        todo!()
    }

    pub fn undo(&mut self) -> bool {
        todo!()
    }

    pub fn redo(&mut self) -> bool {
        todo!()
    }

    /// The edit that undo would take back, to name the step; none when there is none.
    pub fn undo_step(&self) -> Option<&Edit> {
        todo!()
    }

    pub fn redo_step(&self) -> Option<&Edit> {
        todo!()
    }

    /// True when the board differs from what was last marked as saved.
    pub fn is_unsaved(&self) -> bool {
        todo!()
    }

    /// The given board, once `board()`, has been written to disk.
    pub fn mark_saved(&mut self, saved: &Arc<Board>) {
        todo!()
    }
}
