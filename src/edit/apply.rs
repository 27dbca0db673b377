//! The one way from a board to the next.

use std::sync::Arc;

use super::references::References;
use super::{Edit, board, cards, lanes, references, same, stages};
use crate::model::{
    Board, Card, CardId, GroupId, LaneId, PersonaId, PictureId, SIZES, StageId, TagId,
};

/// Why an edit cannot be.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    #[error("the card {0} is not on the board")]
    NoSuchCard(CardId),
    #[error("the stage {0} is not on the board")]
    NoSuchStage(StageId),
    #[error("the lane {0} is not on the board")]
    NoSuchLane(LaneId),
    #[error("the persona {0} is not on the board")]
    NoSuchPersona(PersonaId),
    #[error("the tag {0} is not on the board")]
    NoSuchTag(TagId),
    #[error("the group {0} is not on the board")]
    NoSuchGroup(GroupId),
    #[error("the picture {0} is not on the board")]
    NoSuchPicture(PictureId),
    #[error("a board keeps at least one stage")]
    LastStage,
    #[error("this lane holds no cards")]
    LaneHoldsNoCards,
    #[error("the lane of the card {0} takes no such content")]
    WrongContent(CardId),
    #[error("a connector joins two different cards")]
    ConnectorToItself,
    #[error("the id {0} is on the board already")]
    IdTaken(String),
}

impl Edit {
    /// The board with this edit done: sound when `before` was, tidy, and sharing all that did not change.
    /// When nothing changes it is the very same `Arc`.
    ///
    /// What an edit brings along is put right rather than refused where that loses nothing else: figures are
    /// brought into their range, and references of added cards that this board cannot resolve are dropped.
    ///
    /// # Errors
    /// When the edit names something that is not there, or brings an id that is.
    pub fn apply(&self, before: &Arc<Board>) -> Result<Arc<Board>, EditError> {
        let mut after = Board::clone(before);
        self.run(&mut after)?;
        // Only now: cards of several places may refer to each other.
        References::of(self.added())
            .missing(&after)
            .drop_from(&mut after);
        references::drop_orphans(before, &mut after);
        after.tidy();
        if same::boards(before, &after) {
            return Ok(Arc::clone(before));
        }
        Ok(Arc::new(after))
    }

    /// The cards that it brings, but for those in lanes.
    pub(super) fn added(&self) -> Vec<&Card> {
        match self {
            Self::AddCards { cards, .. } => cards.iter().collect(),
            Self::All { edits } | Self::Paste { edits } => {
                edits.iter().flat_map(Self::added).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Changes `board` in place; after an error it is half done and to be thrown away.
    fn run(&self, board: &mut Board) -> Result<(), EditError> {
        match self {
            Self::AddCards { at, cards } => cards::add(board, *at, cards),
            Self::MoveCards { cards, to } => cards::shift(board, cards, *to),
            Self::DeleteCards { cards } => cards::delete(board, cards),
            Self::ChangeCards { cards, change } => cards::change(board, cards, change),
            Self::InsertStage { at, stage } => stages::insert(board, *at, stage),
            Self::MoveStage { stage, to } => stages::shift(board, *stage, *to),
            Self::DeleteStage { stage } => stages::delete(board, *stage),
            Self::ChangeStage { stage, change } => stages::change(board, *stage, change),
            Self::InsertLane { at, lane } => lanes::insert(board, *at, lane),
            Self::MoveLane { lane, to } => lanes::shift(board, *lane, *to),
            Self::DeleteLane { lane } => lanes::delete(board, *lane),
            Self::ChangeLane { lane, change } => lanes::change(board, *lane, change),
            Self::ChangeBoard { change } => board::change(board, change),
            Self::All { edits } | Self::Paste { edits } => {
                edits.iter().try_for_each(|edit| edit.run(board))
            }
            Self::Merge { board: merged } => {
                board.clone_from(merged);
                Ok(())
            }
        }
    }
}

/// A size set by hand, brought into its range; none unless it is a number.
pub(super) fn size(value: Option<f64>) -> Option<f64> {
    let number = value.filter(|size| size.is_finite())?;
    Some(number.clamp(*SIZES.start(), *SIZES.end()))
}

/// Moves the item at `from` so that it stands at `to` afterwards, at most last.
pub(super) fn shift<T>(items: &mut Vec<T>, from: usize, to: usize) {
    let item = items.remove(from);
    items.insert(to.min(items.len()), item);
}
