//! The future map is made from the open one, in the window.

use std::collections::BTreeSet;

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use jalon::model::{Board, BoardKind, CardId};

use super::window::{Window, settings};

fn make(window: &mut Window, file: &str, name: &str) {
    window.press(Key::F10);
    window.click(file);
    window.harness.get_by_label_contains(name).click();
    window.settle();
}

fn cards(board: &Board) -> BTreeSet<CardId> {
    board.cards().map(|(_, card)| card.id).collect()
}

#[test]
fn it_is_an_unsaved_copy_with_the_same_ids() {
    let mut window = Window::open(settings(), None);
    window.click("Sample: a first loan");
    let before = window.board();
    make(&mut window, "File", "Make the future map…");
    let after = window.board();
    assert_eq!(after.title, format!("{} – future map", before.title));
    assert_eq!(after.kind, BoardKind::Future);
    assert_ne!(after.id, before.id);
    assert_eq!(cards(&after), cards(&before));
    let rest = |board: Board| Board {
        id: before.id,
        title: String::new(),
        kind: BoardKind::Current,
        ..board
    };
    assert_eq!(rest(after), rest(before.clone()));
    window.sees("Unsaved changes");
}

#[test]
fn work_on_the_present_map_is_asked_about_and_carried_over() {
    let mut window = Window::with_board(settings());
    window.note("asked today");
    make(&mut window, "File", "Make the future map…");
    assert_eq!(window.board().kind, BoardKind::Current, "it asks first");
    window.click("Don’t save");
    assert_eq!(window.board().kind, BoardKind::Future);
    assert!(window.notes().contains(&"asked today".to_owned()));
}

#[test]
fn there_is_one_future_of_a_map() {
    let mut window = Window::with_board(settings());
    make(&mut window, "File", "Make the future map…");
    let title = window.board().title;
    make(&mut window, "File", "Make the future map…");
    assert_eq!(window.board().title, title);
}
