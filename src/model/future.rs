//! The future map: a board to change, made from the one that shows today.

use super::board::{Board, BoardKind};
use super::id::{BoardId, IdSource};

impl Board {
    /// A copy of kind [`BoardKind::Future`] under another title. It is a board of its own, but all its parts keep their ids,
    /// so that it can be compared with the board it comes from; evidence stays what it is.
    #[must_use]
    pub fn future_map(&self, title: impl Into<String>, ids: &mut IdSource) -> Self {
        Self {
            id: BoardId::fresh(ids),
            title: title.into(),
            kind: BoardKind::Future,
            ..self.clone()
        }
    }
}
