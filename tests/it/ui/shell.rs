//! The frame around the board: start screen, bars, menus, keys.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use jalon::file::{self, MotionChoice, Settings};

use super::window::{Window, settings, settings_in};

#[test]
fn the_first_run_shows_the_sample() {
    let first = Settings {
        first_run_done: false,
        ..settings()
    };
    let window = Window::open(first, None);
    assert!(window.notes().len() > 20);
    window.sees("Not stored yet");
}

#[test]
fn the_start_screen_lists_templates() {
    let window = Window::open(settings(), None);
    for name in [
        "Customer journey, CGAP",
        "Six phases",
        "Day in the life",
        "Service blueprint",
        "Blank",
    ] {
        window.sees(name);
    }
}

#[test]
fn a_recent_board_opens_and_a_missing_one_is_not_offered() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ours.jalon.ron");
    let mut window = Window::with_board(settings());
    window.note("kept");
    let board = window.board();
    file::write_board(&board, &path).expect("written");
    let known = Settings {
        recent: vec![folder.path().join("gone.jalon.ron"), path],
        ..settings()
    };
    let mut window = Window::open(known, None);
    window.sees_not("gone");
    window.click(&board.title);
    assert!(window.notes().contains(&"kept".to_owned()));
    window.sees("Saved");
}

#[test]
fn a_file_that_is_no_board_gets_a_sentence_and_a_way_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.ron");
    std::fs::write(&path, "[1, 2, 3]").expect("written");
    let window = Window::open(settings(), Some(&path));
    window.sees_part("list.ron");
    window.sees("Open another…");
}

#[test]
fn a_note_is_made_and_undone_without_the_mouse() {
    let mut window = Window::with_board(settings());
    window.note("Nine");
    assert_eq!(window.notes(), ["Nine"]);
    window.ctrl(Key::Z);
    assert!(window.notes().is_empty());
    window.ctrl(Key::Y);
    assert_eq!(window.notes(), ["Nine"]);
}

#[test]
fn letters_are_text_while_text_is_being_typed() {
    let mut window = Window::with_board(settings());
    window.press(Key::N);
    // Real keyboards send the key, then its letter.
    for (key, letter) in [
        (Key::E, "e"),
        (Key::N, "n"),
        (Key::Num1, "1"),
        (Key::H, "h"),
    ] {
        window.harness.key_press(key);
        window.write(letter);
    }
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["en1h"]);
}

#[test]
fn a_disabled_button_says_why() {
    let mut window = Window::with_board(settings());
    let undo = window.button("Undo");
    assert!(undo.accesskit_node().is_disabled());
    undo.hover();
    window.harness.run_steps(60);
    window.sees("There is nothing to undo.");
    window.note("x");
    let undo = window.button("Undo");
    assert!(!undo.accesskit_node().is_disabled());
}

#[test]
fn colour_and_evidence_by_key() {
    use jalon::model::{Evidence, NoteColour};
    let mut window = Window::with_board(settings());
    window.note("x");
    window.press(Key::Num3);
    window.press(Key::E);
    let document = window.harness.state().document().expect("open");
    let (_, card) = document.board().cards().next().expect("one note");
    assert_eq!(card.colour, Some(NoteColour::Pink));
    assert_eq!(card.evidence, Evidence::Assumption);
}

#[test]
fn stages_and_lanes_are_added_from_the_menu_by_keys_alone() {
    let mut window = Window::with_board(settings());
    let stages = |window: &Window| {
        let document = window.harness.state().document().expect("open");
        document.board().stages.len()
    };
    let before = stages(&window);
    window.press(Key::F10);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowRight);
    window.sees("Add a stage");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert_eq!(stages(&window), before + 1);
}

#[test]
fn a_closed_menu_gives_the_keyboard_back() {
    let mut window = Window::with_board(settings());
    window.press(Key::F10);
    window.press(Key::ArrowDown);
    window.press(Key::Escape);
    window.note("x");
    assert_eq!(window.notes(), ["x"]);
}

#[test]
fn the_language_changes_every_label() {
    let mut window = Window::open(settings(), None);
    window.sees("Templates");
    window.ctrl(Key::Comma);
    window.click("Français");
    window.sees("Réglages");
    window.click("Fermer");
    window.sees("Modèles");
    window.sees_not("Templates");
}

#[test]
fn the_theme_follows_the_settings() {
    let mut window = Window::open(settings(), None);
    let panel = |window: &Window| window.harness.ctx.global_style().visuals.panel_fill;
    let before = panel(&window);
    window.ctrl(Key::Comma);
    window.click("Dark");
    assert_ne!(panel(&window), before);
}

#[test]
fn the_sheet_of_keys_comes_from_the_table() {
    let mut window = Window::open(settings(), None);
    window.press_with(Modifiers::SHIFT, Key::Questionmark);
    window.sees("Keys and gestures");
    window.sees("Ctrl+S");
    window.press(Key::Escape);
    window.sees_not("Ctrl+S");
}

#[test]
fn a_board_is_saved_by_keys_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("first");
    window.sees("Unsaved changes");
    window.ctrl(Key::S);
    window.ctrl(Key::A);
    window.write("ours");
    window.press(Key::Enter);
    window.sees("Saved");
    let board = file::read_board(&folder.path().join("ours.jalon.ron")).expect("a board");
    assert_eq!(board.cards().count(), 1);
}

#[test]
fn a_save_in_the_middle_of_a_word_keeps_the_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.press(Key::N);
    window.write("half a wo");
    window.ctrl(Key::S);
    window.press(Key::Enter);
    window.sees("Saved");
    assert_eq!(window.notes(), ["half a wo"]);
}

#[test]
fn a_map_changed_elsewhere_is_replaced_only_when_told_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ours.jalon.ron");
    let mut board = Window::with_board(settings()).board();
    file::write_board(&board, &path).expect("written");
    let mut window = Window::open(settings(), Some(&path));
    window.note("mine");
    board.title = "Theirs".to_owned();
    file::write_board(&board, &path).expect("written");
    window.ctrl(Key::S);
    assert_eq!(file::read_board(&path).expect("a board"), board);
    window.sees("Save as…");
    window.click("Replace it");
    window.sees("Saved");
    assert_eq!(file::read_board(&path).expect("a board"), window.board());
}

#[test]
fn the_menu_of_the_selection_is_the_keyboards_too() {
    let mut window = Window::with_board(settings());
    window.note("one");
    window.press_with(Modifiers::SHIFT, Key::F10);
    window.sees("Move");
    window.click("Duplicate");
    assert_eq!(window.notes(), ["one", "one"]);
    window.press_with(Modifiers::SHIFT, Key::F10);
    window.press(Key::Escape);
    window.sees_not("Move");
    // The board has the keyboard again.
    window.press(Key::Delete);
    assert_eq!(window.notes(), ["one"]);
    window.press(Key::Delete);
    window.press_with(Modifiers::SHIFT, Key::F10);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.write("by arrow");
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["by arrow"]);
}

#[test]
fn a_map_saves_itself_when_that_is_wished() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ours.jalon.ron");
    let board = Window::with_board(settings()).board();
    file::write_board(&board, &path).expect("written");
    let wished = Settings {
        autosave: true,
        ..settings()
    };
    let mut window = Window::open(wished, Some(&path));
    window.note("mine");
    window.press(Key::N);
    window.write("half a wo");
    window.leave_alone(5.0);
    // Not in the midst of a word.
    assert_eq!(file::read_board(&path).expect("a board"), board);
    window.press(Key::Escape);
    window.leave_alone(5.0);
    window.sees("Saved");
    assert_eq!(file::read_board(&path).expect("a board"), window.board());
}

#[test]
fn fingers_get_large_buttons_and_the_tools_below() {
    let large = Settings {
        touch: true,
        motion: MotionChoice::Less,
        ..settings()
    };
    let mut window = Window::open(large, None);
    window.click("Customer journey, CGAP");
    let hand = window.button("Hand").rect();
    assert!(hand.width() >= 44.0 && hand.height() >= 44.0, "{hand}");
    assert!(hand.top() > 700.0, "{hand}");
    let undo = window.button("Undo").rect();
    assert!(undo.width() >= 44.0 && undo.height() >= 44.0, "{undo}");
}

#[test]
fn things_move_as_the_system_wishes_unless_told_otherwise() {
    use std::sync::atomic::{AtomicBool, Ordering};
    static WISHES_LESS: AtomicBool = AtomicBool::new(true);
    let system: fn() -> bool = || WISHES_LESS.load(Ordering::Relaxed);
    let moves = |window: &Window| window.harness.ctx.global_style().animation_time > 0.0;
    let mut window = Window::open_where(settings(), None, system);
    window.ctrl(Key::Comma);
    window.click("Full");
    assert!(moves(&window));
    window.click("As the system asks");
    assert!(!moves(&window));
    // Somebody goes to the system's settings and comes back.
    WISHES_LESS.store(false, Ordering::Relaxed);
    for focused in [false, true] {
        window.harness.input_mut().focused = focused;
        window.settle();
    }
    assert!(moves(&window));
    window.click("Less");
    assert!(!moves(&window));
}

#[test]
fn letters_and_enter_in_one_frame_do_what_the_letters_say() {
    let mut window = Window::with_board(settings());
    window.note("one");
    let zoom = |window: &mut Window, words: &str| {
        window.ctrl(Key::K);
        window.harness.event(Event::Text(words.to_owned()));
        window.harness.key_press(Key::Enter);
        window.settle();
    };
    zoom(&mut window, "zoom in");
    zoom(&mut window, "duplicate");
    assert_eq!(window.notes(), ["one", "one"]);
}

#[test]
fn a_field_is_not_saved_in_the_midst_of_a_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ours.jalon.ron");
    let mut window = Window::with_board(settings());
    window.note("mine");
    file::write_board(&window.board(), &path).expect("written");
    let wished = Settings {
        autosave: true,
        ..settings()
    };
    let mut window = Window::open(wished, Some(&path));
    window.click("mine");
    window.leave_alone(1.0);
    window.click("Tags");
    window.write("ab");
    window.leave_alone(6.0);
    window.write("out");
    window.press(Key::Enter);
    let names = |window: &Window| -> Vec<String> {
        let tags = window.board().tags;
        tags.into_iter().map(|tag| tag.name).collect()
    };
    assert_eq!(names(&window), ["about"]);
    // Undo is heard from the panel too.
    window.press(Key::Escape);
    window.ctrl(Key::H);
    window.ctrl(Key::Z);
    assert!(names(&window).is_empty());
}
