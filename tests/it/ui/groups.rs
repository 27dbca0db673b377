//! Notes grouped, named and ungrouped in the window.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::window::{Window, settings};

/// A map with three notes in one cell, all selected.
fn window() -> Window {
    let mut window = Window::with_board(settings());
    for text in ["Queue", "Wait", "Sign"] {
        window.note(text);
        window.press(Key::Escape);
    }
    window.ctrl(Key::A);
    window
}

/// Groups by name, with their notes.
fn groups(window: &Window) -> Vec<(String, usize)> {
    let board = window.board();
    let count = |id| {
        board
            .cards()
            .filter(|(_, card)| card.group == Some(id))
            .count()
    };
    let groups = board.groups.iter();
    groups
        .map(|group| (group.name.clone(), count(group.id)))
        .collect()
}

#[test]
fn one_key_groups_notes_and_opens_the_name() {
    let mut window = window();
    window.press(Key::G);
    assert_eq!(groups(&window), [("Group 1".to_owned(), 3)]);
    window.ctrl(Key::A);
    window.write("At the branch");
    window.press(Key::Enter);
    assert_eq!(groups(&window), [("At the branch".to_owned(), 3)]);
    // A screen reader says where a note belongs.
    let note = window.harness.get_by_label_contains("Queue");
    let said = note.accesskit_node().description().unwrap_or_default();
    assert!(said.ends_with(" · Group At the branch"), "{said}");
    // The same key names it anew.
    window.press(Key::G);
    window.ctrl(Key::A);
    window.write("Counter");
    window.press(Key::Escape);
    assert_eq!(groups(&window).len(), 1);
    window.press_with(Modifiers::SHIFT, Key::G);
    assert_eq!(groups(&window), []);
    window.ctrl(Key::Z);
    assert_eq!(groups(&window)[0].1, 3);
}

#[test]
fn without_a_group_there_is_none_to_leave() {
    let mut window = window();
    window.ctrl(Key::K);
    window.write("ungroup");
    let rows = window.harness.get_all_by_label("Ungroup");
    assert!(
        rows.last()
            .is_some_and(|row| row.accesskit_node().is_disabled())
    );
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert_eq!(groups(&window), []);
}
