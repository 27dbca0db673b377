//! The validation walk: note by note, customers say what is right and what is not.

use std::collections::BTreeSet;

use crate::edit::{CardChange, Edit};
use crate::model::{Board, CardId, Evidence};

/// A walk that is under way. Whether a note is validated or corrected is read off the board, so that undoing an answer
/// needs nothing here; what was skipped is known here alone.
#[derive(Debug, Clone)]
pub struct Validation {
    /// In the order of the walk.
    notes: Vec<CardId>,
    /// Where it is; beyond the last one at the end.
    at: usize,
    skipped: BTreeSet<CardId>,
    /// The notes that were answered, the last one last.
    trail: Vec<CardId>,
}

/// How many notes of a walk have which answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Score {
    pub validated: usize,
    pub corrected: usize,
    pub skipped: usize,
    pub left: usize,
}

impl Validation {
    /// Through these notes, in this order, round from the one that is chosen.
    pub fn new(mut notes: Vec<CardId>, chosen: Option<CardId>) -> Self {
        let first = notes.iter().position(|id| Some(*id) == chosen);
        notes.rotate_left(first.unwrap_or(0));
        Self {
            notes,
            at: 0,
            skipped: BTreeSet::new(),
            trail: Vec::new(),
        }
    }

    /// The note that is asked about; none at the end.
    pub fn current(&self) -> Option<CardId> {
        self.notes.get(self.at).copied()
    }

    /// Which note that is, counted from 1, and of how many.
    pub fn position(&self) -> (usize, usize) {
        (self.at + 1, self.notes.len())
    }

    /// The answers so far.
    pub fn score(&self, board: &Board) -> Score {
        let mut score = Score::default();
        let asked: BTreeSet<CardId> = self.notes.iter().copied().collect();
        for (_, card) in board.cards() {
            if !asked.contains(&card.id) {
                continue;
            }
            match card.evidence {
                Evidence::Validated => score.validated += 1,
                Evidence::Corrected => score.corrected += 1,
                _ if self.skipped.contains(&card.id) => score.skipped += 1,
                _ => score.left += 1,
            }
        }
        score
    }

    /// The current note was answered by an edit: on to the next one that is open.
    pub fn answered(&mut self, board: &Board) {
        if let Some(id) = self.current() {
            self.skipped.remove(&id);
            self.trail.push(id);
            self.go_on(board);
        }
    }

    /// Leaves the current note open for another time.
    pub fn skip(&mut self, board: &Board) {
        if let Some(id) = self.current() {
            if self.is_open(id, board) {
                self.skipped.insert(id);
                self.trail.push(id);
            }
            self.go_on(board);
        }
    }

    /// To the note before, whatever its answer.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// To this note, where it is one of the walk.
    pub fn go_to(&mut self, id: CardId) {
        if let Some(at) = self.notes.iter().position(|note| *note == id) {
            self.at = at;
        }
    }

    /// Takes the last answer back where it was to skip, and goes there. False where it was an edit: the caller undoes it.
    pub fn unskip(&mut self) -> bool {
        let Some(last) = self.trail.last().copied() else {
            return false;
        };
        if !self.skipped.remove(&last) {
            return false;
        }
        self.trail.pop();
        self.go_to(last);
        true
    }

    /// An answer can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.trail.is_empty()
    }

    /// The board was that and is this: goes to the note whose answer was undone, and forgets the notes that are gone.
    pub fn follow(&mut self, before: &Board, after: &Board) {
        let answers = |board: &Board| -> BTreeSet<CardId> {
            let cards = board.cards().map(|(_, card)| card);
            let answered = cards.filter(|card| is_answer(card.evidence));
            answered.map(|card| card.id).collect()
        };
        let there: BTreeSet<CardId> = after.cards().map(|(_, card)| card.id).collect();
        let gone = self.notes[..self.at.min(self.notes.len())]
            .iter()
            .filter(|id| !there.contains(id))
            .count();
        self.at -= gone;
        self.notes.retain(|id| there.contains(id));
        self.trail.retain(|id| there.contains(id));
        let (answered, still) = (answers(before), answers(after));
        let undone = answered.difference(&still);
        let undone: Vec<CardId> = undone.filter(|id| there.contains(id)).copied().collect();
        if let [id] = undone[..] {
            if let Some(last) = self.trail.iter().rposition(|note| *note == id) {
                self.trail.remove(last);
            }
            self.go_to(id);
        }
        let redone = still.difference(&answered);
        self.trail
            .extend(redone.filter(|id| self.notes.contains(id)));
    }

    /// Asks again about what was skipped.
    pub fn again(&mut self, board: &Board) {
        self.trail.retain(|id| !self.skipped.contains(id));
        self.skipped.clear();
        self.at = 0;
        self.seek_open(board);
    }

    fn go_on(&mut self, board: &Board) {
        self.at += 1;
        self.seek_open(board);
    }

    fn seek_open(&mut self, board: &Board) {
        let open: BTreeSet<CardId> = board
            .cards()
            .filter(|(_, card)| !is_answer(card.evidence))
            .map(|(_, card)| card.id)
            .collect();
        let is_open = |id: &CardId| open.contains(id) && !self.skipped.contains(id);
        while self.notes.get(self.at).is_some_and(|id| !is_open(id)) {
            self.at += 1;
        }
    }

    fn is_open(&self, id: CardId, board: &Board) -> bool {
        let card = board.find(id);
        !self.skipped.contains(&id) && card.is_some_and(|(_, card)| !is_answer(card.evidence))
    }
}

fn is_answer(evidence: Evidence) -> bool {
    matches!(evidence, Evidence::Validated | Evidence::Corrected)
}

/// The edit that says that customers have validated a note.
pub fn validated(note: CardId) -> Edit {
    Edit::ChangeCards {
        cards: vec![note],
        change: CardChange::Evidence(Evidence::Validated),
    }
}

/// The edit by which customers have corrected a note: it gets this text, and keeps the one that it had. None where the
/// text is the same, or none at all: then nothing was corrected.
pub fn corrected(board: &Board, note: CardId, text: &str) -> Option<Edit> {
    let (_, card) = board.find(note)?;
    let text = text.trim();
    if text.is_empty() || text == card.text.trim() {
        return None;
    }
    let changes = [
        CardChange::Evidence(Evidence::Corrected),
        CardChange::CorrectedFrom(Some(card.text.clone())),
        CardChange::Text(text.to_owned()),
    ];
    let edits = changes.map(|change| Edit::ChangeCards {
        cards: vec![note],
        change,
    });
    Some(Edit::All {
        edits: edits.into(),
    })
}
