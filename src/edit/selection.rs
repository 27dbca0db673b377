//! What the next command is about.

use crate::model::{Board, CardId, LaneId, StageId};

/// The selected cards, in the order they were selected, and where the keyboard is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    pub cards: Vec<CardId>,
    pub focus: Option<Focus>,
}

/// Where the keyboard is on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    Card(CardId),
    Cell { lane: LaneId, stage: StageId },
    Stage(StageId),
    Lane(LaneId),
    Parking,
}

impl Selection {
    /// One card, selected and focused.
    pub fn card(id: CardId) -> Self {
        Self {
            cards: vec![id],
            focus: Some(Focus::Card(id)),
        }
    }

    /// Without what `board` no longer has.
    pub fn pruned(&self, board: &Board) -> Self {
        todo!()
    }
}
