//! Opportunities made of notes in the window.

use eframe::egui::Key;
use jalon::edit::Document;
use jalon::model::{Content, LaneKind, NotesRole};

use super::window::{Window, settings};

fn document(window: &Window) -> &Document {
    window.harness.state().document().expect("a board is open")
}

/// A board with a note that is selected.
fn with_note() -> Window {
    let mut window = Window::with_board(settings());
    window.note("Long queue");
    window
}

#[test]
fn one_key_makes_one_of_a_note_and_one_step_takes_it_back() {
    let mut window = with_note();
    let (lanes, (_, steps)) = (
        document(&window).board().lanes.len(),
        document(&window).steps(),
    );
    let (_, note) = document(&window).board().cards().next().expect("a note");
    let note = note.id;
    window.press(Key::O);
    window.write("Book a time by phone");
    window.press(Key::Escape);
    let board = document(&window).board();
    let card = board
        .cards()
        .find(|(_, card)| card.text.starts_with("Book"));
    let (_, card) = card.expect("the opportunity");
    let Content::Opportunity { from, .. } = &card.content else {
        panic!("no opportunity");
    };
    assert_eq!(from, &[note]);
    assert_eq!(document(&window).steps().1, steps + 1);
    // Its details lead to the note.
    window.click("Show this note: Long queue");
    assert_eq!(document(&window).selection().cards, [note]);
    window.ctrl(Key::Z);
    assert_eq!(window.notes(), ["Long queue"]);
    assert_eq!(document(&window).board().lanes.len(), lanes);
}

#[test]
fn without_words_none_is_made_and_the_note_keeps_the_keyboard() {
    let mut window = with_note();
    let before = document(&window).board().clone();
    let selected = document(&window).selection().clone();
    window.press(Key::O);
    let kinds = document(&window).board().lanes.iter().map(|lane| lane.kind);
    assert!(
        kinds
            .into_iter()
            .any(|kind| kind == LaneKind::Notes(NotesRole::Opportunities))
    );
    window.press(Key::Escape);
    assert_eq!(document(&window).board(), &before);
    assert_eq!(document(&window).selection(), &selected);
}
