//! Somebody else saves the open map: what they did is taken in, and what both did is asked.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use eframe::egui::Key;
use egui_kittest::kittest::Queryable as _;
use jalon::file::template::Template;
use jalon::file::{Settings, read_board, write_board};
use jalon::model::{Board, Card, CardId, IdSource};
use tempfile::{TempDir, tempdir};

use super::window::{Window, settings};

struct Shared {
    _folder: TempDir,
    map: PathBuf,
}

impl Shared {
    fn new() -> Self {
        let folder = tempdir().unwrap();
        let map = folder.path().join("map.jalon.ron");
        let board = Template::Cgap.board("en", &mut IdSource::seeded(1));
        write_board(&board, &map).unwrap();
        Self {
            _folder: folder,
            map,
        }
    }

    fn open(&self) -> Window {
        let settings = Settings {
            autosave: false,
            ..settings()
        };
        let mut window = Window::open_watching(settings, &self.map);
        window.rest();
        window
    }

    /// What somebody else does to the file.
    fn change(&self, how: impl FnOnce(&mut Board)) {
        let mut board = read_board(&self.map).unwrap();
        how(&mut board);
        write_board(&board, &self.map).unwrap();
    }
}

fn park(board: &mut Board, id: u64, text: &str) {
    let card = Card::note(CardId::from_bits(id), text);
    board.parking.push(card.into());
}

/// Waits for what the thread finds.
#[track_caller]
fn until_said(window: &mut Window, words: &str) {
    let start = Instant::now();
    loop {
        window.rest();
        if window.harness.query_by_label_contains(words).is_some() {
            return;
        }
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "nothing says “{words}”"
        );
        sleep(Duration::from_millis(20));
    }
}

fn texts(path: &Path) -> Vec<String> {
    let board = read_board(path).unwrap();
    board.cards().map(|(_, card)| card.text.clone()).collect()
}

#[test]
fn what_somebody_else_did_is_taken_in_and_nothing_is_lost() {
    let shared = Shared::new();
    let mut window = shared.open();
    window.note("mine");
    shared.change(|board| park(board, 7, "theirs"));
    until_said(&mut window, "Taken in: 1 note added");
    assert_eq!(window.notes(), ["mine", "theirs"]);
    assert_eq!(texts(&shared.map), ["theirs"], "not saved yet");
    window.ctrl(Key::S);
    window.rest();
    assert_eq!(texts(&shared.map), ["mine", "theirs"]);
    window.ctrl(Key::Z);
    window.rest();
    assert_eq!(window.notes(), ["mine"], "one step");
}

#[test]
fn what_both_changed_is_asked() {
    let shared = Shared::new();
    shared.change(|board| park(board, 7, "before"));
    let mut window = shared.open();
    window.click("before");
    window.press(Key::F2);
    window.ctrl(Key::A);
    window.write("mine");
    window.press(Key::Escape);
    window.rest();
    assert_eq!(window.notes(), ["mine"]);
    shared.change(|board| {
        board.parking.clear();
        park(board, 7, "theirs");
    });
    until_said(&mut window, "One thing was changed on both sides");
    assert_eq!(window.notes(), ["mine"], "mine stands");
    window.ctrl(Key::S);
    window.rest();
    assert_eq!(
        texts(&shared.map),
        ["theirs"],
        "not replaced before it is decided"
    );
    window.sees("Changed on both sides");
    window.sees("theirs");
    window.click("Theirs");
    window.click("Done");
    window.rest();
    assert_eq!(window.notes(), ["theirs"]);
    assert_eq!(texts(&shared.map), ["theirs"]);
    window.ctrl(Key::Z);
    window.rest();
    assert_eq!(window.notes(), ["mine"]);
}

#[test]
fn a_hand_that_writes_is_not_disturbed() {
    let shared = Shared::new();
    let mut window = shared.open();
    window.press(Key::N);
    window.write("half a tho");
    shared.change(|board| park(board, 7, "theirs"));
    sleep(Duration::from_millis(200));
    window.rest();
    window.write("ught");
    window.press(Key::Escape);
    until_said(&mut window, "Taken in");
    assert_eq!(window.notes(), ["half a thought", "theirs"]);
}

#[test]
fn a_file_that_is_gone_or_broken_is_told() {
    let shared = Shared::new();
    let mut window = shared.open();
    window.note("mine");
    std::fs::remove_file(&shared.map).unwrap();
    until_said(&mut window, "has been changed from elsewhere");
    assert_eq!(window.notes(), ["mine"]);
    window.ctrl(Key::S);
    window.rest();
    assert_eq!(texts(&shared.map), ["mine"], "and saved again");
}
