//! Questions: unsaved work, file names, export.

use eframe::egui::{Event, Key, Modifiers, pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use jalon::file;

use super::window::{Window, settings, settings_in};

#[test]
fn a_window_without_changes_closes() {
    let mut window = Window::with_board(settings());
    assert!(window.ask_to_close());
}

#[test]
fn closing_with_unsaved_work_asks() {
    let mut window = Window::with_board(settings());
    window.note("x");
    assert!(!window.ask_to_close());
    window.sees("Don’t save");
    window.click("Cancel");
    window.sees_not("Don’t save");
    assert_eq!(window.notes(), ["x"]);
}

#[test]
fn unsaved_work_may_be_left() {
    let mut window = Window::with_board(settings());
    window.note("x");
    window.ctrl(Key::N);
    window.click("Don’t save");
    window.sees("Templates");
}

#[test]
fn saving_goes_before_leaving() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("x");
    window.ctrl(Key::N);
    // The button that has the keyboard.
    window.press(Key::Enter);
    window.sees("Save the board");
    window.write("left");
    window.press(Key::Enter);
    window.sees("Templates");
    assert!(file::read_board(&folder.path().join("left.jalon.ron")).is_ok());
}

#[test]
fn a_failed_save_keeps_the_window_and_the_work() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("deep");
    std::fs::create_dir(&inside).expect("made");
    let mut window = Window::with_board(settings_in(&inside));
    window.note("x");
    window.ctrl(Key::S);
    window.write("lost");
    window.press(Key::Enter);
    window.sees("Saved");
    window.note("y");
    std::fs::remove_dir_all(&inside).expect("removed");
    assert!(!window.ask_to_close());
    window
        .harness
        .get_all_by_label("Save")
        .last()
        .expect("the dialog’s")
        .click();
    window.settle();
    window.sees("Try again");
    window.sees_part("lost.jalon.ron");
    assert_eq!(window.notes().len(), 2);
    // The answer holds for nothing but that one question.
    assert!(!window.ask_to_close());
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_that_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ours.jalon.ron");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("x");
    window.ctrl(Key::S);
    window.write("ours");
    window.press(Key::Enter);
    let first = std::fs::read(&path).expect("written");
    window.note("y");
    window.press_with(
        Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT,
        Key::S,
    );
    window.write("ours");
    window.press(Key::Enter);
    window.sees("“ours.jalon.ron” is already here. Replace it?");
    assert_eq!(std::fs::read(&path).expect("there"), first);
    window.click("Replace");
    assert_ne!(std::fs::read(&path).expect("there"), first);
}

#[test]
fn the_path_dialog_walks_folders() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("boards")).expect("made");
    std::fs::write(folder.path().join("boards/notes.txt"), "").expect("written");
    let mut window = Window::open(settings_in(folder.path()), None);
    window.ctrl(Key::O);
    window.click("boards");
    window.sees("No board and no folder here");
    window.click("Folder above");
    window.sees("boards");
    window.write("nothing");
    window.press(Key::Enter);
    window.sees("There is no file “nothing” here.");
    window.press(Key::Escape);
    window.sees_not("boards");
}

#[test]
fn a_picture_is_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("seen");
    window.ctrl(Key::E);
    window.sees_part("3,840 × ");
    window.click("SVG");
    window.sees("Text as outlines");
    window.click("Export…");
    window.write("map");
    window.press(Key::Enter);
    window.sees_part("Exported to");
    let svg = std::fs::read_to_string(folder.path().join("map.svg")).expect("a picture");
    assert!(svg.contains("seen"));
}

#[test]
fn the_next_export_of_a_map_begins_with_the_last_choices() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("seen");
    window.ctrl(Key::E);
    window.click("SVG");
    window.click("Text as outlines");
    window.click("Export…");
    window.write("map");
    window.press(Key::Enter);
    window.sees_part("Exported to");
    window.ctrl(Key::E);
    window.click("Export…");
    window.sees("map.svg");
}

#[test]
fn only_what_is_selected_is_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("other");
    window.note("seen");
    window.ctrl(Key::E);
    window.click("SVG");
    window.click("Only the selected note");
    window.sees_not("Title and personas");
    window.click("Export…");
    window.write("note");
    window.press(Key::Enter);
    window.sees_part("Exported to");
    let svg = std::fs::read_to_string(folder.path().join("note.svg")).expect("a picture");
    assert!(svg.contains("seen") && !svg.contains("other"));
}

#[test]
fn pictures_beside_the_first_are_not_replaced_without_a_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("seen");
    window.ctrl(Key::E);
    window.click("SVG");
    let stage = window.board().stages[0].name.clone();
    let beside = folder.path().join(format!("map - 1 {stage}.svg"));
    std::fs::write(&beside, "another's").expect("a file");
    // High enough for all choices at once.
    window.harness.set_size(vec2(1400.0, 1300.0));
    window.settle();
    window.click("Each stage");
    window.click("Export…");
    window.write("map");
    window.press(Key::Enter);
    window.sees_part(&format!("map - 1 {stage}.svg"));
    window.click("Replace");
    let count = window.board().stages.len();
    window.sees_part(&format!("with {count} further pictures"));
    let svg = std::fs::read_to_string(&beside).expect("a picture");
    assert!(svg.contains(&stage));
}

#[test]
fn a_picture_is_copied_and_pasted() {
    let mut window = Window::with_board(settings());
    window.note("seen");
    window.press_with(
        Modifiers::CTRL | Modifiers::COMMAND | Modifiers::SHIFT,
        Key::C,
    );
    window.sees_part("Picture of the note copied");
    window.ctrl(Key::V);
    window.rest();
    assert_eq!(window.board().pictures.len(), 1);
}

#[test]
fn data_is_exported_without_the_choices_of_pictures() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.note("seen");
    window.ctrl(Key::E);
    window.sees("Transparent background");
    window.click("JSON");
    window.sees_not("Transparent background");
    window.click("Export…");
    window.write("map");
    window.press(Key::Enter);
    window.sees_part("Exported to");
    let json = std::fs::read_to_string(folder.path().join("map.json")).expect("data");
    assert!(json.contains("\"seen\""));
}

#[test]
fn a_file_dialog_that_is_left_leads_back_to_the_export() {
    let mut window = Window::with_board(settings());
    window.ctrl(Key::E);
    window.click("Dark");
    window.click("Export…");
    window.press(Key::Escape);
    window.sees("Export the map");
}

#[test]
fn a_stage_with_notes_is_deleted_only_when_that_is_said() {
    let mut window = Window::with_board(settings());
    window.note("kept");
    let stages = |window: &Window| window.board().stages.len();
    let before = stages(&window);
    window.press(Key::ArrowUp);
    window.press(Key::Delete);
    window.sees_part("with its note?");
    window.press(Key::Escape);
    assert_eq!((stages(&window), window.notes().len()), (before, 1));
    window.press(Key::Delete);
    window.press(Key::Enter);
    assert_eq!((stages(&window), window.notes().len()), (before - 1, 0));
    window.ctrl(Key::Z);
    assert_eq!((stages(&window), window.notes().len()), (before, 1));
    // Nothing goes with an empty one: no question.
    window.press(Key::ArrowRight);
    window.press(Key::Delete);
    assert_eq!((stages(&window), window.notes().len()), (before - 1, 1));
}

#[test]
fn hidden_stages_come_back() {
    let mut window = Window::with_board(settings());
    let before = window.board();
    window.press(Key::ArrowUp);
    window.command("Hide");
    assert!(window.board().stages[0].hidden);
    window.command("Show what is hidden");
    assert_eq!(window.board(), before);
}

#[test]
fn the_menu_of_a_stage_asks_too_before_notes_go() {
    let mut window = Window::with_board(settings());
    window.note("kept");
    let before = window.board();
    window.press(Key::ArrowUp);
    window.press_with(Modifiers::SHIFT, Key::F10);
    for key in [Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        window.press(key);
    }
    window.sees_part("with its note?");
    assert_eq!(window.board(), before);
}

#[test]
fn a_confirmation_goes_by_itself_but_not_from_under_the_pointer() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = Window::with_board(settings_in(folder.path()));
    let told = |window: &Window| {
        let mut told = window.harness.query_all_by_label_contains("Exported to");
        told.next().is_some()
    };
    window.ctrl(Key::E);
    window.click("Export…");
    window.write("map");
    window.press(Key::Enter);
    assert!(told(&window));
    window.harness.get_by_label_contains("Exported to").hover();
    window.leave_alone(12.0);
    assert!(told(&window));
    let away = Event::PointerMoved(pos2(700.0, 600.0));
    window.harness.event(away);
    window.leave_alone(2.0);
    assert!(told(&window));
    window.leave_alone(7.0);
    assert!(!told(&window));
}

#[test]
fn a_failure_stays_until_it_is_put_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.ron");
    std::fs::write(&path, "[1, 2, 3]").expect("written");
    let mut window = Window::open(settings(), Some(&path));
    window.leave_alone(20.0);
    window.sees_part("list.ron");
}
