//! What a step is called, as data: the window puts it into words.

use super::{CardChange, Edit, LaneChange, StageChange};

/// The name of an undo step. `count` is a number of cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepLabel {
    AddCards { count: usize },
    MoveCards { count: usize },
    DeleteCards { count: usize },
    WriteText,
    ColourCards { count: usize },
    ChangeCards { count: usize },
    AddStage,
    MoveStage,
    DeleteStage,
    ResizeStage,
    ChangeStage,
    AddLane,
    MoveLane,
    DeleteLane,
    ResizeLane,
    ChangeLane,
    ChangeBoard,
}

impl Edit {
    /// What this edit is called as a step. Several edits as one are called as the first of them, with all its cards.
    pub fn label(&self) -> StepLabel {
        match self {
            Self::AddCards { cards, .. } => StepLabel::AddCards { count: cards.len() },
            Self::MoveCards { cards, .. } => StepLabel::MoveCards { count: cards.len() },
            Self::DeleteCards { cards } => StepLabel::DeleteCards { count: cards.len() },
            Self::ChangeCards { cards, change } => match change {
                CardChange::Text(_) => StepLabel::WriteText,
                CardChange::Colour(_) => StepLabel::ColourCards { count: cards.len() },
                _ => StepLabel::ChangeCards { count: cards.len() },
            },
            Self::InsertStage { .. } => StepLabel::AddStage,
            Self::MoveStage { .. } => StepLabel::MoveStage,
            Self::DeleteStage { .. } => StepLabel::DeleteStage,
            Self::ChangeStage {
                change: StageChange::Width(_),
                ..
            } => StepLabel::ResizeStage,
            Self::ChangeStage { .. } => StepLabel::ChangeStage,
            Self::InsertLane { .. } => StepLabel::AddLane,
            Self::MoveLane { .. } => StepLabel::MoveLane,
            Self::DeleteLane { .. } => StepLabel::DeleteLane,
            Self::ChangeLane {
                change: LaneChange::Height(_),
                ..
            } => StepLabel::ResizeLane,
            Self::ChangeLane { .. } => StepLabel::ChangeLane,
            Self::ChangeBoard { .. } => StepLabel::ChangeBoard,
            Self::All { edits } => edits
                .iter()
                .map(Self::label)
                .reduce(StepLabel::with)
                .unwrap_or(StepLabel::ChangeBoard),
        }
    }
}

impl StepLabel {
    /// This label, with the cards of a further one of its kind.
    fn with(self, next: Self) -> Self {
        match (self, next) {
            (Self::AddCards { count: a }, Self::AddCards { count: b }) => {
                Self::AddCards { count: a + b }
            }
            (Self::MoveCards { count: a }, Self::MoveCards { count: b }) => {
                Self::MoveCards { count: a + b }
            }
            (Self::DeleteCards { count: a }, Self::DeleteCards { count: b }) => {
                Self::DeleteCards { count: a + b }
            }
            (Self::ChangeCards { count: a }, Self::ChangeCards { count: b }) => {
                Self::ChangeCards { count: a + b }
            }
            (first, _) => first,
        }
    }
}
