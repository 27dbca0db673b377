//! After undo and redo the window shows what changed.

use eframe::egui::{Key, Modifiers, Pos2, Rect, pos2};
use egui_kittest::kittest::Queryable as _;
use jalon::file;

use super::window::{Window, settings};
use crate::support::table;

/// A window on a map far wider than itself, with its first note selected.
fn wide() -> Window {
    let stages: Vec<String> = (1..=24).map(|at| format!("S{at}")).collect();
    let table = format!(
        "| {}\n Actions | near; mover {}| far",
        stages.join(" | "),
        "| ".repeat(22)
    );
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("wide.jalon.ron");
    file::write_board(&table::board(&table), &path).expect("written");
    let mut window = Window::open(settings(), Some(&path));
    window.ctrl(Key::Num0);
    window.press(Key::Home);
    window
}

/// Where something is on the screen; none when it is out of view.
fn rect(window: &Window, label: &str) -> Option<Rect> {
    Some(window.harness.query_by_label(label)?.rect())
}

#[track_caller]
fn is_in_view(window: &Window, label: &str, expected: bool) {
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1400.0, 900.0));
    let rect = rect(window, label);
    let seen = rect.is_some_and(|rect| whole.contains_rect(rect));
    assert_eq!(seen, expected, "{label} at {rect:?}");
}

#[test]
fn what_undo_and_redo_change_comes_into_view() {
    let mut window = wide();
    is_in_view(&window, "near", true);
    is_in_view(&window, "far", false);
    window.press(Key::Num1);
    window.press(Key::End);
    is_in_view(&window, "near", false);
    is_in_view(&window, "far", true);
    window.press(Key::Num2);
    // The note under the eyes first: nothing moves.
    let before = rect(&window, "far");
    window.ctrl(Key::Z);
    assert_eq!(rect(&window, "far"), before);
    window.ctrl(Key::Z);
    is_in_view(&window, "near", true);
    is_in_view(&window, "far", false);
    // And on the way back.
    let before = rect(&window, "near");
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(rect(&window, "near"), before);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    is_in_view(&window, "far", true);
}

#[test]
fn a_note_that_comes_back_is_shown_and_so_is_the_place_it_leaves() {
    let mut window = wide();
    window.press(Key::Delete);
    window.press(Key::End);
    is_in_view(&window, "mover", false);
    window.ctrl(Key::Z);
    is_in_view(&window, "near", true);
    window.press(Key::End);
    is_in_view(&window, "mover", false);
    window.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.sees_not("near");
    is_in_view(&window, "mover", true);
}

#[test]
fn a_step_chosen_in_the_history_shows_what_it_changes() {
    let mut window = wide();
    window.press(Key::Num1);
    window.press(Key::End);
    is_in_view(&window, "near", false);
    window.ctrl(Key::H);
    window.press(Key::Home);
    window.press(Key::Enter);
    let document = window.harness.state().document().expect("open");
    assert!(document.undo_step().is_none());
    is_in_view(&window, "near", true);
}
