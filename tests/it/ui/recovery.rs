//! Work that a crash would have lost, offered in the window.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use eframe::egui::Key;
use jalon::file::{Settings, read_board, write_board};
use tempfile::{TempDir, tempdir};

use super::window::{Window, settings};
use crate::recovery::copy;

/// What is kept under a folder.
fn kept(root: &Path) -> Vec<PathBuf> {
    let inside = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten();
    let shelves = inside(root.to_owned()).map(|shelf| shelf.unwrap().path());
    let files = shelves.flat_map(inside).map(|file| file.unwrap().path());
    files
        .filter(|file| file.to_string_lossy().ends_with(".jalon.ron"))
        .collect()
}

/// Waits for the thread that keeps.
#[track_caller]
fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_secs(20), "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// What a window that is killed now leaves behind, once this is in it.
fn killed(root: &TempDir, text: &str) -> TempDir {
    let has = |file: &PathBuf| fs::read_to_string(file).is_ok_and(|kept| kept.contains(text));
    wait_until("kept", || kept(root.path()).iter().any(has));
    let after = tempdir().unwrap();
    copy(root.path(), after.path());
    after
}

/// A map with one note in its file, and another note that is not saved.
fn unsaved(folder: &TempDir) -> (PathBuf, TempDir) {
    let path = folder.path().join("ours.jalon.ron");
    let mut window = Window::with_board(settings());
    window.note("saved");
    write_board(&window.board(), &path).unwrap();
    let root = tempdir().unwrap();
    let mut window = Window::open_with_recovery(settings(), Some(&path), root.path());
    window.press(Key::End);
    window.note("lost?");
    (path, killed(&root, "lost?"))
}

#[test]
fn what_is_not_saved_is_kept_and_what_is_saved_is_not() {
    let root = tempdir().unwrap();
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.click("Blank");
    assert_eq!(kept(root.path()).len(), 0);
    // Every letter counts, before the note is a step.
    window.press(Key::N);
    window.write("half a wo");
    killed(&root, "half a wo");
    window.write("rd");
    killed(&root, "half a word");
    window.press(Key::Escape);
    window.ctrl(Key::Z);
    wait_until("nothing to keep", || kept(root.path()).is_empty());
    window.ctrl(Key::Y);
    killed(&root, "half a word");
    drop(window);
    // Nobody has said that it may go.
    assert_eq!(kept(root.path()).len(), 1);
}

#[test]
fn a_program_that_is_about_to_end_writes_at_once() {
    let root = tempdir().unwrap();
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.click("Blank");
    window.note("first");
    killed(&root, "first");
    window.press(Key::N);
    for word in ["one ", "two ", "three "] {
        // Two in the time of one rest.
        window.write(word);
        let app = window.harness.state();
        app.last_resort().expect("a shelf").write();
        let kept = fs::read_to_string(kept(root.path()).remove(0)).unwrap();
        assert!(kept.contains(word), "{word}");
    }
}

#[test]
fn what_is_typed_beside_the_board_is_kept() {
    let root = tempdir().unwrap();
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.click("Customer journey, CGAP");
    window.ctrl(Key::I);
    window.click("Add a persona");
    window.write("Awa the mar");
    killed(&root, "Awa the mar");
}

#[test]
fn found_work_is_recovered_and_saved() {
    let folder = tempdir().unwrap();
    let (path, root) = unsaved(&folder);
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.sees("Work that was not saved");
    window.sees("2 notes");
    window.sees("Compared with its file: 1 note added.");
    window.click("Recover");
    assert_eq!(window.notes(), ["saved", "lost?"]);
    window.sees("Unsaved changes");
    // It is kept, and only once.
    wait_until("taken over", || kept(root.path()).len() == 1);
    window.ctrl(Key::S);
    window.sees("Saved");
    let stored = read_board(&path).unwrap();
    assert_eq!(stored.cards().count(), 2);
    wait_until("nothing to keep", || kept(root.path()).is_empty());
}

#[test]
fn found_work_is_compared_with_its_file() {
    let folder = tempdir().unwrap();
    let (_, root) = unsaved(&folder);
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.click("Recover and compare");
    window.sees_part("1 note added");
}

#[test]
fn discarded_work_can_be_taken_back() {
    let folder = tempdir().unwrap();
    let (_, root) = unsaved(&folder);
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.click("Discard");
    window.sees_not("Work that was not saved");
    window.click("Undo");
    window.sees("Work that was not saved");
    window.click("Discard");
    let after = tempdir().unwrap();
    copy(root.path(), after.path());
    drop(window);
    let window = Window::open_with_recovery(settings(), None, after.path());
    window.sees_not("Work that was not saved");
}

#[test]
fn whoever_opens_the_file_is_told() {
    let folder = tempdir().unwrap();
    let (path, root) = unsaved(&folder);
    let mut window = Window::open_with_recovery(settings(), Some(&path), root.path());
    assert_eq!(window.notes(), ["saved"]);
    window.sees_part("They are kept, from today at");
    window.click("Recover");
    assert_eq!(window.notes(), ["saved", "lost?"]);
}

#[test]
fn whoever_opens_another_file_is_told_too() {
    let folder = tempdir().unwrap();
    let (path, root) = unsaved(&folder);
    let other = folder.path().join("other.jalon.ron");
    fs::copy(&path, &other).unwrap();
    fs::remove_file(&path).unwrap();
    let mut window = Window::open_with_recovery(settings(), Some(&other), root.path());
    window.click("Show");
    window.sees_part("Its file cannot be read any more");
    window.click("Recover");
    assert_eq!(window.notes(), ["saved", "lost?"]);
    window.ctrl(Key::S);
    assert_eq!(read_board(&path).unwrap().cards().count(), 2);
}

#[test]
fn what_was_changed_meanwhile_is_not_replaced_unasked() {
    let folder = tempdir().unwrap();
    let (path, root) = unsaved(&folder);
    let mut theirs = read_board(&path).unwrap();
    theirs.title = "Theirs".to_owned();
    write_board(&theirs, &path).unwrap();
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.sees("Its file has been changed since by someone else.");
    window.click("Recover");
    window.ctrl(Key::S);
    window.sees_part("changed by another program since");
    assert_eq!(read_board(&path).unwrap().title, "Theirs");
    wait_until("the work is still kept", || kept(root.path()).len() == 1);
}

#[test]
fn work_that_cannot_be_read_stays_and_says_why() {
    let folder = tempdir().unwrap();
    let (_, root) = unsaved(&folder);
    let file = kept(root.path()).remove(0);
    let text = fs::read_to_string(&file).unwrap();
    fs::remove_file(&file).unwrap();
    fs::copy(folder.path().join("ours.jalon.ron"), &file).unwrap();
    let newer = text.replace("version: ", "version: 9");
    fs::File::create(&file)
        .and_then(|mut out| std::io::Write::write_all(&mut out, newer.as_bytes()))
        .unwrap();
    let window = Window::open_with_recovery(settings(), None, root.path());
    window.sees_part("This work cannot be read");
    window.sees_not("Recover");
    assert!(file.exists());
}

#[test]
fn work_left_unsaved_by_choice_is_not_offered() {
    let root = tempdir().unwrap();
    let mut window = Window::open_with_recovery(settings(), None, root.path());
    window.click("Blank");
    window.note("nothing of worth");
    killed(&root, "nothing of worth");
    window.ctrl(Key::N);
    window.click("Don’t save");
    wait_until("nothing to keep", || kept(root.path()).is_empty());
    let known: Settings = settings();
    drop(window);
    let window = Window::open_with_recovery(known, None, root.path());
    window.sees_not("Work that was not saved");
}
