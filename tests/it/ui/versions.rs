//! Earlier versions of the open map in the window: what saves keep, looked at, compared and opened as copies.

use std::fs;
use std::path::{Path, PathBuf};

use eframe::egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jalon::file::template::Template;
use jalon::file::{Settings, write_board};
use jalon::model::IdSource;
use tempfile::{TempDir, tempdir};

use super::window::{Window, settings};

fn map() -> (TempDir, PathBuf) {
    let folder = tempdir().unwrap();
    let map = folder.path().join("map.jalon.ron");
    let mut board = Template::Cgap.board("en", &mut IdSource::seeded(1));
    board.title = "As it was".to_owned();
    write_board(&board, &map).unwrap();
    (folder, map)
}

fn open(map: &Path) -> Window {
    let settings = Settings {
        autosave: false,
        ..settings()
    };
    let mut window =
        Window::open_with_versions(settings, Some(map), &map.with_file_name("versions"));
    window.rest();
    window
}

fn ask(window: &mut Window) {
    window.ctrl(Key::K);
    window.write("Earlier versions");
    window.press(Key::Enter);
    window.rest();
}

#[test]
fn a_version_is_kept_shown_compared_and_opened() {
    let (_folder, map) = map();
    let mut window = open(&map);
    ask(&mut window);
    window.sees_part("None yet.");
    window.click("Close");
    window.note("later");
    window.ctrl(Key::S);
    window.rest();

    ask(&mut window);
    window.sees_part("Saved today at");
    window.sees_part("1 note added");
    let compare = window.part("Compare: today at");
    window.click(&compare);
    window.rest();
    window.sees_part("Saved today at");
    window.press(Key::Escape);
    window.rest();

    ask(&mut window);
    let copy = window.part("Open as a copy: today at");
    window.click(&copy);
    window.rest();
    assert!(window.notes().is_empty(), "as it was");
    window.sees_part("This is a copy of the map");
    let on_disk = fs::read_to_string(&map).unwrap();
    assert!(
        on_disk.contains("later"),
        "the map itself is as it was saved"
    );
}

#[test]
fn without_a_file_there_is_none() {
    let mut window = Window::with_board(settings());
    window.ctrl(Key::K);
    window.write("Earlier versions");
    let rows = window.harness.get_all_by_label("Earlier versions…");
    let row = rows.last().expect("the palette’s");
    assert!(row.accesskit_node().is_disabled(), "nothing is stored yet");
}
