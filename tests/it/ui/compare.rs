//! Two maps are compared in the window.

use std::path::Path;
use std::sync::Arc;

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jalon::file::write_board;
use jalon::model::{Board, IdSource};
use tempfile::{TempDir, tempdir};

use super::window::{Window, settings, settings_in};
use crate::support::table;

const TODAY: &str = "
                    | Discover    | Buy
    Steps           | search; ask | pay
    Mood (feelings) | +1 curious  | -2 angry
";
const TOMORROW: &str = "
                    | Discover    | Buy
    Steps           | search      | scan; ask
    Mood (feelings) | +1 curious  | +2 angry
";

fn write(folder: &Path) {
    let (before, after) = (table::board(TODAY), table::board(TOMORROW));
    let after = after.future_map("Tomorrow", &mut IdSource::seeded(2));
    write_board(&before, &folder.join("today.jalon.ron")).unwrap();
    write_board(&after, &folder.join("tomorrow.jalon.ron")).unwrap();
}

fn compare(folder: &TempDir, open: &str, other: &str) -> Window {
    write(folder.path());
    let file = folder.path().join(open);
    let mut window = Window::open(settings_in(folder.path()), Some(&file));
    window.press(Key::F10);
    window.click("File");
    let row = window.harness.get_by_label_contains("Compare with…");
    row.scroll_to_me();
    window.settle();
    window
        .harness
        .get_by_label_contains("Compare with…")
        .click();
    window.settle();
    window.sees("Compare with another map");
    window.write(other);
    window.press(Key::Enter);
    window
}

#[test]
fn the_bar_says_what_is_different_and_walks_through_it() {
    let folder = tempdir().unwrap();
    let mut window = compare(&folder, "tomorrow.jalon.ron", "today.jalon.ron");
    let before = window.board();
    window.sees("today → tomorrow");
    for counted in [
        "1 note added",
        "1 note removed",
        "1 note moved",
        "1 note changed",
        "2 other changes",
    ] {
        window.sees(counted);
    }
    for said in [
        "Title: “Table” → “Tomorrow”",
        "Kind: Current state → Future state",
        "Note “scan” added to “Buy · Steps”",
        "Note “ask” moved from “Discover · Steps” to “Buy · Steps”",
        "Note “pay” removed from “Buy · Steps”",
        "Note “angry” changed in “Buy · Mood”. Feeling: Very bad → Very good",
        "Title: “Table” → “Tomorrow”",
    ] {
        window.press(Key::F12);
        window.sees(said);
    }
    window.press_with(Modifiers::SHIFT, Key::F12);
    window.sees_part("Note “angry” changed");
    window.sees("6 of 6");
    window.click("Swap before and after");
    window.sees("tomorrow → today");
    window.press(Key::Escape);
    window.sees_not("6 of 6");
    window.harness.get_by_label_contains("Select");
    assert_eq!(window.board(), before);
}

#[test]
fn the_future_map_comes_after_whichever_is_open() {
    let folder = tempdir().unwrap();
    let window = compare(&folder, "today.jalon.ron", "tomorrow.jalon.ron");
    window.sees_part("today → tomorrow");
}

#[test]
fn nothing_can_be_changed_meanwhile() {
    let folder = tempdir().unwrap();
    let mut window = compare(&folder, "tomorrow.jalon.ron", "today.jalon.ron");
    let before = window.board();
    for key in [
        Key::N,
        Key::Delete,
        Key::Enter,
        Key::Num3,
        Key::C,
        Key::Tab,
        Key::Enter,
    ] {
        window.press(key);
    }
    window.ctrl(Key::A);
    window.press(Key::Delete);
    window.ctrl(Key::Z);
    window.press(Key::Escape);
    assert_eq!(window.board(), before);
    // After the comparison all is as before.
    window.note("again");
    assert!(window.notes().contains(&"again".to_owned()));
}

#[test]
fn a_file_that_is_no_map_leaves_the_map_as_it_is() {
    let folder = tempdir().unwrap();
    std::fs::write(folder.path().join("broken.jalon.ron"), "(").unwrap();
    let mut window = compare(&folder, "tomorrow.jalon.ron", "broken.jalon.ron");
    window.sees_part("broken.jalon.ron:");
    window.note("goes on");
    assert!(window.notes().contains(&"goes on".to_owned()));
}

#[test]
fn without_a_comparison_its_commands_say_why_they_cannot() {
    let mut window = Window::with_board(settings());
    let before: Board = window.board();
    window.press(Key::F12);
    assert_eq!(Arc::new(before), Arc::new(window.board()));
    window.sees_not("End the comparison");
}

#[test]
fn a_screen_reader_hears_what_has_become_of_a_note_and_is_offered_nothing_to_change() {
    let folder = tempdir().unwrap();
    let window = compare(&folder, "tomorrow.jalon.ron", "today.jalon.ron");
    for (note, said) in [
        ("scan", "Added · Stage Buy, lane Steps"),
        ("ask", "Moved · Stage Buy, lane Steps"),
        ("pay", "Removed · Stage Buy, lane Steps"),
        ("angry", "Changed · Stage Buy, lane Mood"),
        ("search", "Stage Discover, lane Steps"),
    ] {
        let node = window.harness.get_by_label(note).accesskit_node();
        assert_eq!(node.data().description(), Some(said), "{note}");
        assert!(node.data().custom_actions().is_empty(), "{note}");
    }
}
