//! What a board was, and what it was before undo. Snapshots that share what did not change.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{Edit, Selection, StepLabel};
use crate::model::Board;

/// How many steps can be undone.
const MOST_STEPS: usize = 1_000;

/// A row of states and which one is now. Never empty.
#[derive(Debug, Clone)]
pub(super) struct History {
    states: VecDeque<State>,
    now: usize,
}

/// The board between two steps.
#[derive(Debug, Clone)]
struct State {
    board: Arc<Board>,
    /// As it was last while the board was so: what undo and redo bring back.
    selection: Selection,
    /// The edit that led here; none for the first state.
    edit: Option<Edit>,
}

impl History {
    pub fn new(board: Arc<Board>) -> Self {
        let first = State {
            board,
            selection: Selection::default(),
            edit: None,
        };
        Self {
            states: VecDeque::from([first]),
            now: 0,
        }
    }

    pub fn board(&self) -> &Arc<Board> {
        &self.states[self.now].board
    }

    pub fn selection(&self) -> &Selection {
        &self.states[self.now].selection
    }

    pub fn select(&mut self, selection: Selection) {
        self.states[self.now].selection = selection;
    }

    /// A step from now on; what could be redone is forgotten, and so are steps of long ago.
    pub fn push(&mut self, edit: Edit, board: Arc<Board>, selection: Selection) {
        debug_assert_eq!(board.check(), [], "{edit:?}");
        self.states.truncate(self.now + 1);
        self.states.push_back(State {
            board,
            selection,
            edit: Some(edit),
        });
        if self.states.len() > MOST_STEPS + 1 {
            self.states.pop_front();
        }
        self.now = self.states.len() - 1;
    }

    pub fn undo(&mut self) -> bool {
        let can = self.now > 0;
        self.now -= usize::from(can);
        can
    }

    pub fn redo(&mut self) -> bool {
        let can = self.now + 1 < self.states.len();
        self.now += usize::from(can);
        can
    }

    /// How many steps there are, undone ones too, and how many of them are done.
    pub fn steps(&self) -> (usize, usize) {
        (self.states.len() - 1, self.now)
    }

    /// Goes to where this many steps are done. False when that is here.
    pub fn go_to(&mut self, done: usize) -> bool {
        let to = done.min(self.states.len() - 1);
        let goes = to != self.now;
        self.now = to;
        goes
    }

    /// What the step is called, the first one being 0.
    pub fn label(&self, step: usize) -> Option<StepLabel> {
        let (before, after) = (self.states.get(step)?, self.states.get(step + 1)?);
        Some(after.edit.as_ref()?.label(&before.board, &after.board))
    }

    /// The edit that undo would take back.
    pub fn undo_step(&self) -> Option<&Edit> {
        // The first state may carry the edit of a step that was forgotten.
        (self.now > 0).then(|| self.states[self.now].edit.as_ref())?
    }

    pub fn redo_step(&self) -> Option<&Edit> {
        self.states.get(self.now + 1)?.edit.as_ref()
    }
}
