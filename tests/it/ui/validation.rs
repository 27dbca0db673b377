//! The validation walk in the window: the bar, its buttons and its keys.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jalon::file;
use jalon::model::{Card, Evidence};

use super::window::{Window, settings};
use crate::support::table;

/// A window in which the walk has begun, at the first note.
fn walking() -> Window {
    let board = table::board(
        "
                        | Discover       | Buy
        Actions         | search; ask    | pay
        Mood (feelings) | +1 glad        | -2 lost
        ",
    );
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.jalon.ron");
    file::write_board(&board, &path).expect("written");
    let mut window = Window::open(settings(), Some(&path));
    window.press_with(Modifiers::SHIFT, Key::V);
    window
}

fn card(window: &Window, name: &str) -> Card {
    let board = window.board();
    let (_, card) = board.find(table::card(name)).expect("there");
    Card::clone(card)
}

fn steps(window: &Window) -> usize {
    let document = window.harness.state().document().expect("open");
    document.steps().1
}

#[test]
fn keys_answer_note_by_note_each_in_one_step() {
    let mut window = walking();
    window.sees("1 of 5 · Discover · Actions");
    window.sees("0 validated · 0 corrected · 0 skipped · 5 left");
    window.press(Key::V);
    assert_eq!(card(&window, "search").evidence, Evidence::Validated);
    window.sees("2 of 5 · Discover · Actions");
    window.press(Key::C);
    window.write(" nobody v");
    window.press(Key::Enter);
    let ask = card(&window, "ask");
    assert_eq!(ask.text, "ask nobody v");
    assert_eq!(ask.corrected_from.as_deref(), Some("ask"));
    assert_eq!(ask.evidence, Evidence::Corrected);
    assert_eq!(steps(&window), 2);
    window.sees("3 of 5 · Discover · Mood");
    window.press(Key::S);
    window.press(Key::ArrowRight);
    window.sees("1 validated · 1 corrected · 2 skipped · 1 left");
    window.press(Key::V);
    window
        .harness
        .get_by_label("All notes have been gone through");
    window.sees("The whole map: 60% validated (3 of 5)");
    window.click("The 2 skipped ones again");
    window.sees("3 of 5 · Discover · Mood");
    window.press(Key::Escape);
    window.sees_not("3 of 5 · Discover · Mood");
    // Keys are the board's again.
    window.press(Key::N);
    window.write("note");
    window.press(Key::Escape);
    assert!(window.notes().contains(&"note".to_owned()));
}

#[test]
fn answers_are_undone_where_they_were_given() {
    let mut window = walking();
    window.press(Key::V);
    window.press(Key::S);
    window.press(Key::U);
    window.sees("2 of 5 · Discover · Actions");
    window.ctrl(Key::Z);
    window.sees("1 of 5 · Discover · Actions");
    assert_eq!(card(&window, "search").evidence, Evidence::Unstated);
}

#[test]
fn a_correction_that_is_left_changes_nothing() {
    let mut window = walking();
    window.press(Key::C);
    window.write(" more");
    window.press(Key::Escape);
    assert_eq!(card(&window, "search").text, "search");
    assert_eq!(steps(&window), 0);
    window.sees("1 of 5 · Discover · Actions");
}

#[test]
fn buttons_do_the_same() {
    let mut window = walking();
    for name in ["Validated V", "Skip S"] {
        window.harness.get_by_label_contains(name).click();
        window.settle();
    }
    window.sees("1 validated · 0 corrected · 1 skipped · 3 left");
    window.harness.get_by_label_contains("Corrected C").click();
    window.settle();
    window.write("!");
    window.click("Write the correction");
    assert_eq!(card(&window, "glad").text, "glad!");
    window.click("End the validation");
    window.sees_not("4 of 5 · Buy · Actions");
}
