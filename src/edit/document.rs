//! An open board with its past.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::history::History;
use super::{Edit, EditError, Selection, StepLabel, same};
use crate::model::Board;

/// What an edit did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Changed,
    /// The board was so already; nothing was recorded.
    Unchanged,
}

/// An open board: its present, its past and future, the selection, and a gesture under way.
#[derive(Debug, Clone)]
pub struct Document {
    history: History,
    gesture: Option<Gesture>,
    /// None while all of it would be lost.
    saved: Option<Arc<Board>>,
    revision: u64,
    /// It is only looked at: edits do nothing.
    is_locked: bool,
}

/// What is shown as if; the present stays as it is until the commit.
#[derive(Debug, Clone)]
struct Gesture {
    edit: Edit,
    board: Arc<Board>,
    selection: Selection,
}

impl Document {
    /// Opens a board; nothing to undo, nothing unsaved.
    pub fn new(board: Board) -> Self {
        let board = Arc::new(board);
        Self {
            saved: Some(Arc::clone(&board)),
            history: History::new(board),
            gesture: None,
            revision: next_revision(),
            is_locked: false,
        }
    }

    /// Opens a board to be looked at: edits do nothing.
    pub fn locked(board: Board) -> Self {
        Self {
            is_locked: true,
            ..Self::new(board)
        }
    }

    /// True when edits do nothing.
    pub fn is_locked(&self) -> bool {
        self.is_locked
    }

    /// Opens a board that holds work and is stored nowhere.
    pub fn unsaved(board: Board) -> Self {
        Self {
            saved: None,
            ..Self::new(board)
        }
    }

    /// The preview when a gesture is under way, else the present.
    pub fn board(&self) -> &Arc<Board> {
        match &self.gesture {
            Some(gesture) => &gesture.board,
            None => self.history.board(),
        }
    }

    /// The board without what a gesture under way shows.
    pub fn present(&self) -> &Arc<Board> {
        self.history.board()
    }

    /// Grows whenever `board()` may look different. No two documents of a process have one in common.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    pub fn selection(&self) -> &Selection {
        match &self.gesture {
            Some(gesture) => &gesture.selection,
            None => self.history.selection(),
        }
    }

    /// Not an undo step of its own; undo brings back the selection of the step. What the board has not is left out.
    pub fn select(&mut self, selection: Selection) {
        let selection = selection.pruned(self.board());
        match &mut self.gesture {
            Some(gesture) => gesture.selection = selection,
            None => self.history.select(selection),
        }
    }

    /// One undo step. A gesture under way is cancelled.
    ///
    /// # Errors
    /// When the edit names something that is not there; the board stays as it is.
    pub fn apply(&mut self, edit: &Edit) -> Result<Outcome, EditError> {
        if self.is_locked {
            return Ok(Outcome::Unchanged);
        }
        self.cancel();
        let board = edit.apply(self.history.board())?;
        let outcome = outcome(self.history.board(), &board);
        if outcome == Outcome::Changed {
            let selection = self.history.selection().clone().pruned(&board);
            self.history.push(edit.clone(), board, selection);
        }
        self.looks_different_if(outcome == Outcome::Changed);
        Ok(outcome)
    }

    /// Begins a gesture, or replaces its previous preview; the present is untouched.
    ///
    /// # Errors
    /// As `apply`; the previous preview stays.
    pub fn preview(&mut self, edit: &Edit) -> Result<Outcome, EditError> {
        if self.is_locked {
            return Ok(Outcome::Unchanged);
        }
        let board = edit.apply(self.history.board())?;
        let outcome = outcome(self.history.board(), &board);
        let selection = self.selection().clone().pruned(&board);
        self.show(Some(Gesture {
            edit: edit.clone(),
            board,
            selection,
        }));
        Ok(outcome)
    }

    /// The preview becomes one undo step, with the selection that was made during the gesture.
    pub fn commit(&mut self) -> Outcome {
        match self.gesture.take() {
            // The board looks as it did: no new revision.
            Some(Gesture {
                edit,
                board,
                selection,
            }) => {
                if outcome(self.history.board(), &board) == Outcome::Unchanged {
                    self.history.select(selection);
                    return Outcome::Unchanged;
                }
                self.history.push(edit, board, selection);
                Outcome::Changed
            }
            None => Outcome::Unchanged,
        }
    }

    /// The preview vanishes, and with it the selection that was made during the gesture.
    pub fn cancel(&mut self) {
        self.show(None);
    }

    /// True while a preview is shown.
    pub fn is_previewing(&self) -> bool {
        self.gesture.is_some()
    }

    /// One step back, or the end of the gesture under way. False when there is nothing to undo.
    pub fn undo(&mut self) -> bool {
        if self.gesture.is_some() {
            self.cancel();
            return true;
        }
        let done = self.history.undo();
        self.looks_different_if(done)
    }

    /// One step forth again. False when there is nothing to redo.
    pub fn redo(&mut self) -> bool {
        self.cancel();
        let done = self.history.redo();
        self.looks_different_if(done)
    }

    /// The edit that undo would take back, to name the step; none when there is none.
    pub fn undo_step(&self) -> Option<&Edit> {
        self.history.undo_step()
    }

    pub fn redo_step(&self) -> Option<&Edit> {
        self.history.redo_step()
    }

    /// How many steps can be gone through, undone ones too, and how many of them are done.
    pub fn steps(&self) -> (usize, usize) {
        self.history.steps()
    }

    /// What a step is called, the first one being 0.
    pub fn step_label(&self, step: usize) -> Option<StepLabel> {
        self.history.label(step)
    }

    /// Undoes or redoes until this many steps are done; a gesture under way is cancelled. False when that was so.
    pub fn go_to(&mut self, done: usize) -> bool {
        self.cancel();
        let went = self.history.go_to(done);
        self.looks_different_if(went)
    }

    /// True when the present differs from what was last marked as saved; a preview does not count.
    pub fn is_unsaved(&self) -> bool {
        !self.is_stored(self.present())
    }

    /// True when a board is what was last marked as saved.
    pub fn is_stored(&self, board: &Arc<Board>) -> bool {
        let is_saved = |saved| Arc::ptr_eq(board, saved) || same::boards(board, saved);
        self.saved.as_ref().is_some_and(is_saved)
    }

    /// What was last marked as saved.
    pub fn stored(&self) -> Option<&Arc<Board>> {
        self.saved.as_ref()
    }

    /// The given board, once `board()`, has been written to disk.
    pub fn mark_saved(&mut self, saved: &Arc<Board>) {
        self.saved = Some(Arc::clone(saved));
    }

    fn show(&mut self, gesture: Option<Gesture>) {
        let before = Arc::clone(self.board());
        self.gesture = gesture;
        let differs = !Arc::ptr_eq(&before, self.board());
        self.looks_different_if(differs);
    }

    fn looks_different_if(&mut self, differs: bool) -> bool {
        if differs {
            self.revision = next_revision();
        }
        differs
    }
}

/// [`Edit::apply`] gives back the same `Arc` when nothing changed.
fn outcome(before: &Arc<Board>, after: &Arc<Board>) -> Outcome {
    if Arc::ptr_eq(before, after) {
        Outcome::Unchanged
    } else {
        Outcome::Changed
    }
}

fn next_revision() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}
