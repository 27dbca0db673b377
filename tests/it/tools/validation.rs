//! The validation walk: which note comes next, and what is counted.

use jalon::edit::Document;
use jalon::model::Evidence;
use jalon::tool::validation::{Score, Validation, corrected, validated};

use crate::support::table::{self, card};

/// A walk through `a` to `e`, and the board.
struct Walked {
    document: Document,
    walk: Validation,
}

impl Walked {
    fn from(chosen: &str) -> Self {
        let board = table::board("| Discover | Buy\n Actions | a; b; c | d; e");
        Self {
            document: Document::new(board),
            walk: Validation::new(table::cards("a b c d e"), Some(card(chosen))),
        }
    }

    /// `v` validated, `c` corrected, `s` skipped, `<` back, `u` undo of an answer, `z` undo of the window,
    /// `y` redo, `r` the skipped ones again.
    fn keys(&mut self, keys: &str) {
        for key in keys.chars() {
            let board = self.document.board().clone();
            let edit = self.walk.current().and_then(|note| match key {
                'v' => Some(validated(note)),
                'c' => corrected(&board, note, "better"),
                _ => None,
            });
            if let Some(edit) = edit {
                self.document.apply(&edit).expect("there");
                self.walk.answered(self.document.board());
                continue;
            }
            match key {
                's' => self.walk.skip(&board),
                '<' => self.walk.back(),
                'r' => self.walk.again(&board),
                'u' if self.walk.unskip() || !self.walk.can_undo() => {}
                'u' | 'z' => {
                    self.document.undo();
                    self.walk.follow(&board, self.document.board());
                }
                'y' => {
                    self.document.redo();
                    self.walk.follow(&board, self.document.board());
                }
                _ => {}
            }
        }
    }

    fn at(&self) -> String {
        let at = |id| "abcde".chars().find(|name| card(&name.to_string()) == id);
        self.walk
            .current()
            .and_then(at)
            .map_or_else(|| "end".to_owned(), String::from)
    }
}

/// Where the walk is after the keys, and its tally: validated, corrected, skipped, left.
#[track_caller]
fn check(chosen: &str, keys: &str, at: &str, tally: [usize; 4]) {
    let mut walked = Walked::from(chosen);
    walked.keys(keys);
    assert_eq!(walked.at(), at, "{keys} from {chosen}");
    let Score {
        validated,
        corrected,
        skipped,
        left,
    } = walked.walk.score(walked.document.board());
    assert_eq!(
        [validated, corrected, skipped, left],
        tally,
        "{keys} from {chosen}"
    );
}

#[test]
fn each_answer_leads_to_the_next_open_note() {
    check("a", "", "a", [0, 0, 0, 5]);
    check("a", "vcs", "d", [1, 1, 1, 2]);
    check("a", "vvvvv", "end", [5, 0, 0, 0]);
    // Round from where it began.
    check("d", "vv", "a", [2, 0, 0, 3]);
    check("d", "vvvsc", "end", [3, 1, 1, 0]);
    // Back to a note, and over those that have their answer.
    check("a", "vs<<", "a", [1, 0, 1, 3]);
    check("a", "vs<<v", "c", [1, 0, 1, 3]);
    check("a", "vs<v", "c", [2, 0, 0, 3]);
    check("a", "<", "a", [0, 0, 0, 5]);
    check("a", "vvvvv<", "e", [5, 0, 0, 0]);
}

#[test]
fn answers_are_taken_back_one_by_one() {
    check("a", "vu", "a", [0, 0, 0, 5]);
    check("a", "vsu", "b", [1, 0, 0, 4]);
    check("a", "vsuu", "a", [0, 0, 0, 5]);
    check("a", "vsuuu", "a", [0, 0, 0, 5]);
    // The window's own undo knows of no skipping.
    check("a", "vsz", "a", [0, 0, 1, 4]);
    check("a", "vcz", "b", [1, 0, 0, 4]);
    check("a", "vczyu", "b", [1, 0, 0, 4]);
    check("a", "vvvvvu", "e", [4, 0, 0, 1]);
}

#[test]
fn what_was_skipped_is_asked_about_again() {
    check("a", "svsvv", "end", [3, 0, 2, 0]);
    check("a", "svsvvr", "a", [3, 0, 0, 2]);
    check("a", "svsvvrv", "c", [4, 0, 0, 1]);
    check("a", "svsvvrvv", "end", [5, 0, 0, 0]);
}

#[test]
fn notes_that_are_gone_are_asked_about_no_more() {
    let mut walked = Walked::from("a");
    walked.keys("vv");
    let before = walked.document.board().clone();
    let edit = jalon::edit::Edit::DeleteCards {
        cards: table::cards("a c"),
    };
    walked.document.apply(&edit).expect("there");
    walked.walk.follow(&before, walked.document.board());
    assert_eq!(walked.at(), "d");
    assert_eq!(walked.walk.position(), (2, 3));
}

#[test]
fn a_correction_is_one_step_and_keeps_the_old_text() {
    let mut walked = Walked::from("b");
    walked.keys("c");
    let board = walked.document.board().clone();
    let (_, note) = board.find(card("b")).expect("there");
    assert_eq!(note.text, "better");
    assert_eq!(note.evidence, Evidence::Corrected);
    assert_eq!(note.corrected_from.as_deref(), Some("b"));
    assert_eq!(walked.document.steps(), (1, 1));
    // Without other words nothing is corrected.
    assert_eq!(corrected(&board, card("a"), " a "), None);
    assert_eq!(corrected(&board, card("a"), " "), None);
}
