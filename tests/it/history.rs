//! Undo, redo, gestures and the mark of unsaved work.

mod random;

use std::sync::Arc;

use jalon::edit::{
    BoardChange, CardChange, Document, Edit, Focus, LaneChange, Outcome, Selection, StageChange,
};
use jalon::model::{
    Board, Card, CardId, Connector, ConnectorId, ConnectorStyle, Content, IdSource, LaneId,
    LaneKind, MomentSide, NoteColour, NotesRole, Place, Slot, StageId,
};

use crate::support::table::{self, assert_is, card, cards, named_lane, named_stage, slot};

const SHOP: &str = "
            | Discover    | Buy
    Actions | search; ask | pay
";

fn shop() -> Document {
    Document::new(table::board(SHOP))
}

fn shift(names: &str, to: &str) -> Edit {
    Edit::MoveCards {
        cards: cards(names),
        to: slot(to, 99),
    }
}

#[track_caller]
fn apply(document: &mut Document, edit: &Edit) {
    assert_eq!(document.apply(edit), Ok(Outcome::Changed), "{edit:?}");
}

#[test]
fn undo_and_redo_walk_the_steps() {
    let mut document = shop();
    assert!(!document.undo() && !document.redo());
    assert_eq!((document.undo_step(), document.redo_step()), (None, None));
    let (first, second) = (shift("pay", "Discover/Actions"), shift("ask", "Parking"));
    apply(&mut document, &first);
    apply(&mut document, &second);
    assert_eq!(document.undo_step(), Some(&second));
    assert!(document.undo());
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; ask; pay |",
    );
    assert_eq!(
        (document.undo_step(), document.redo_step()),
        (Some(&first), Some(&second))
    );
    assert!(document.undo());
    assert_is(document.board(), SHOP);
    assert!(document.redo() && document.redo() && !document.redo());
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; pay |\n Parking | ask",
    );
}

#[test]
fn a_new_step_forgets_what_could_be_redone() {
    let mut document = shop();
    apply(&mut document, &shift("pay", "Parking"));
    document.undo();
    apply(&mut document, &shift("ask", "Parking"));
    assert!(!document.redo());
    assert_eq!(document.redo_step(), None);
}

#[test]
fn nothing_and_refusals_are_no_steps() {
    let mut document = shop();
    let revision = document.revision();
    assert_eq!(
        document.apply(&shift("pay", "Buy/Actions")),
        Ok(Outcome::Unchanged)
    );
    assert!(document.apply(&shift("nobody", "Buy/Actions")).is_err());
    assert_eq!(
        (document.undo_step(), document.revision()),
        (None, revision)
    );
}

#[test]
fn a_thousand_steps_can_be_undone_and_no_more() {
    let mut document = shop();
    for votes in 1..=1_200 {
        let edit = Edit::ChangeCards {
            cards: cards("pay"),
            change: CardChange::Votes(votes),
        };
        apply(&mut document, &edit);
    }
    let mut steps = 0;
    while document.undo() {
        steps += 1;
    }
    assert_eq!(steps, 1_000);
    assert_eq!(
        document
            .board()
            .find(card("pay"))
            .expect("it is there")
            .1
            .votes,
        200
    );
    assert_eq!(document.undo_step(), None);
}

#[test]
fn the_selection_goes_with_the_steps() {
    let mut document = shop();
    document.select(Selection::card(card("pay")));
    apply(
        &mut document,
        &Edit::DeleteCards {
            cards: cards("pay"),
        },
    );
    assert_eq!(
        *document.selection(),
        Selection::default(),
        "what is gone is not selected"
    );
    document.select(Selection::card(card("ask")));
    document.undo();
    assert_eq!(*document.selection(), Selection::card(card("pay")));
    document.redo();
    assert_eq!(*document.selection(), Selection::card(card("ask")));
}

#[test]
fn only_what_is_there_can_be_selected() {
    let mut document = shop();
    document.select(Selection {
        cards: cards("nobody ask"),
        focus: Some(Focus::Card(card("nobody"))),
    });
    assert_eq!(
        *document.selection(),
        Selection {
            cards: cards("ask"),
            focus: None
        }
    );
}

#[test]
fn a_gesture_is_one_step() {
    let mut document = shop();
    for to in ["Discover/Actions", "Parking", "Discover/Actions"] {
        assert_eq!(document.preview(&shift("pay", to)), Ok(Outcome::Changed));
    }
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; ask; pay |",
    );
    assert_eq!(document.undo_step(), None, "a preview is no step");
    assert_eq!(document.commit(), Outcome::Changed);
    assert_eq!(
        document.undo_step(),
        Some(&shift("pay", "Discover/Actions"))
    );
    assert!(document.undo());
    assert_is(document.board(), SHOP);
    assert!(!document.undo());
}

#[test]
fn a_cancelled_gesture_leaves_no_trace() {
    let mut document = shop();
    document.select(Selection::card(card("ask")));
    let before = Arc::clone(document.board());
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    document.select(Selection::card(card("pay")));
    document.cancel();
    assert!(Arc::ptr_eq(document.board(), &before));
    assert_eq!(*document.selection(), Selection::card(card("ask")));
    assert_eq!(
        (document.commit(), document.undo_step()),
        (Outcome::Unchanged, None)
    );
}

#[test]
fn a_gesture_that_ends_where_it_began_is_no_step() {
    let mut document = shop();
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    assert_eq!(
        document.preview(&shift("pay", "Buy/Actions")),
        Ok(Outcome::Unchanged)
    );
    assert_eq!(
        (document.commit(), document.undo_step()),
        (Outcome::Unchanged, None)
    );
}

#[test]
fn a_refused_preview_leaves_the_one_before() {
    let mut document = shop();
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    assert!(document.preview(&shift("nobody", "Parking")).is_err());
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search; ask |\n Parking | pay",
    );
}

#[test]
fn undo_ends_a_gesture_first() {
    let mut document = shop();
    apply(&mut document, &shift("ask", "Parking"));
    document
        .preview(&shift("pay", "Parking"))
        .expect("it can be");
    assert!(document.undo());
    assert_eq!(document.undo_step(), Some(&shift("ask", "Parking")));
    assert_is(
        document.board(),
        "| Discover | Buy\n Actions | search | pay\n Parking | ask",
    );
}

#[test]
fn the_revision_grows_whenever_the_board_may_look_different() {
    let mut document = shop();
    let mut last = document.revision();
    let mut grows = |document: &Document, what: &str| {
        let before = std::mem::replace(&mut last, document.revision());
        assert!(document.revision() > before, "after {what}");
    };
    apply(&mut document, &shift("pay", "Parking"));
    grows(&document, "apply");
    document.undo();
    grows(&document, "undo");
    document.redo();
    grows(&document, "redo");
    document
        .preview(&shift("ask", "Parking"))
        .expect("it can be");
    grows(&document, "preview");
    document.cancel();
    grows(&document, "cancel");
    let other = shop();
    grows(&other, "opening another board");
}

#[test]
fn unsaved_is_what_differs_from_the_file() {
    let mut document = shop();
    assert!(!document.is_unsaved());
    apply(&mut document, &shift("pay", "Parking"));
    assert!(document.is_unsaved());
    document.undo();
    assert!(!document.is_unsaved(), "undone to what is saved");
    document.redo();
    let written = Arc::clone(document.board());
    apply(&mut document, &shift("ask", "Parking"));
    document.mark_saved(&written);
    assert!(
        document.is_unsaved(),
        "saving took a while, and work went on"
    );
    apply(
        &mut document,
        &Edit::MoveCards {
            cards: cards("ask"),
            to: slot("Discover/Actions", 1),
        },
    );
    assert!(!document.is_unsaved(), "the same content is the same");
    document
        .preview(&shift("ask", "Parking"))
        .expect("it can be");
    assert!(!document.is_unsaved(), "a preview is no work");
}
