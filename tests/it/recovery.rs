//! What is not saved is kept for the next run, whatever ended this one.
#![allow(
    clippy::disallowed_methods,
    reason = "what was there before is made the short way"
)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jalon::file::recovery::{Left, Origin, Shelf, left};
use jalon::file::{What, read_board_stamped, write_board};
use jalon::model::Board;
use tempfile::{TempDir, tempdir};

use crate::support::table;

fn board() -> Board {
    table::board(
        "        | Buy    | Use
         Actions | pay «é» | open",
    )
}

/// Leaves what is on the shelf as a program that was killed would.
fn killed(root: &TempDir, keep: impl FnOnce(&Shelf)) -> TempDir {
    let shelf = Shelf::new(root.path()).unwrap();
    keep(&shelf);
    let after = tempdir().unwrap();
    copy(root.path(), after.path());
    after
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).unwrap();
        }
    }
}

fn only(root: &TempDir) -> Left {
    let mut left = left(root.path());
    assert_eq!(left.len(), 1);
    left.remove(0)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// A board that belongs to this file is found again, with what is known of the file.
#[track_caller]
fn check_origin(path: Option<&Path>) {
    let root = tempdir().unwrap();
    let stored = root.path().join("stored.jalon.ron");
    write_board(&board(), &stored).unwrap();
    let (_, stamp) = read_board_stamped(&stored).unwrap();
    let shelves = tempdir().unwrap();
    let origin = Origin {
        path: path.map(Path::to_owned),
        stamp: Some(stamp),
    };
    let after = killed(&shelves, |shelf| {
        shelf.keep(7, &board(), &origin).unwrap();
    });
    let left = only(&after);
    assert_eq!(left.origin, origin);
    assert_eq!(*left.board.clone().unwrap(), board());
    assert!(left.at.elapsed().unwrap() < Duration::from_mins(1));
}

#[test]
fn work_is_found_with_the_file_it_belongs_to() {
    check_origin(None);
    check_origin(Some(Path::new("/home/awa/carte été.jalon.ron")));
    check_origin(Some(Path::new(
        "/home/awa/two\nlines \"here\" // no comment",
    )));
    check_origin(Some(Path::new(OsStr::from_bytes(b"/media/cl\xe9/carte"))));
    check_origin(Some(&PathBuf::from("/x".repeat(4_000))));
}

#[test]
fn the_work_of_a_running_program_is_its_own() {
    let root = tempdir().unwrap();
    let shelf = Shelf::new(root.path()).unwrap();
    shelf.keep(1, &board(), &Origin::default()).unwrap();
    assert_eq!(left(root.path()).len(), 0);
    let file = files(root.path()).remove(0).join("1.jalon.ron");
    assert!(file.exists());
    shelf.clear(1).unwrap();
    shelf.clear(1).unwrap();
    assert!(!file.exists());
    drop(shelf);
    assert_eq!(files(root.path()), [] as [PathBuf; 0]);
}

#[test]
fn work_that_was_found_is_offered_to_one_program() {
    let root = tempdir().unwrap();
    let after = killed(&root, |shelf| {
        shelf.keep(1, &board(), &Origin::default()).unwrap();
        shelf.keep(2, &board(), &Origin::default()).unwrap();
    });
    let first = left(after.path());
    assert_eq!(first.len(), 2);
    assert_eq!(left(after.path()).len(), 0);
    drop(first);
    assert_eq!(left(after.path()).len(), 2);
}

#[test]
fn what_is_stored_elsewhere_leaves_nothing_behind() {
    let root = tempdir().unwrap();
    let after = killed(&root, |shelf| {
        shelf.keep(1, &board(), &Origin::default()).unwrap();
    });
    only(&after).remove().unwrap();
    assert_eq!(files(after.path()), [] as [PathBuf; 0]);
}

#[test]
fn what_was_discarded_comes_back_within_a_month() {
    let root = tempdir().unwrap();
    let after = killed(&root, |shelf| {
        shelf.keep(1, &board(), &Origin::default()).unwrap();
    });
    let found = only(&after);
    let long_ago = SystemTime::now() - Duration::from_hours(60 * 24);
    let touch = |path: &Path, time| {
        let file = fs::File::options().write(true).open(path).unwrap();
        file.set_modified(time).unwrap();
    };
    touch(&found.file, long_ago);
    let away = found.discard().unwrap();
    assert_eq!(left(after.path()).len(), 0);
    assert!(away.exists(), "the month begins when it is discarded");
    found.take_back(&away).unwrap();
    drop(found);
    let found = only(&after);
    assert_eq!(*found.board.clone().unwrap(), board());
    let away = found.discard().unwrap();
    touch(&away, long_ago);
    assert_eq!(left(after.path()).len(), 0);
    assert!(!away.exists());
}

#[test]
fn damaged_work_is_found_or_refused_with_a_sentence() {
    let root = tempdir().unwrap();
    let after = killed(&root, |shelf| {
        shelf.keep(1, &board(), &Origin::default()).unwrap();
    });
    let file = only(&after).file;
    let whole = fs::read(&file).unwrap();
    let mut refused = 0;
    for length in 0..whole.len() {
        fs::write(&file, &whole[..length]).unwrap();
        match only(&after).board {
            // The end of the last line is no loss.
            Ok(found) => assert_eq!(*found, board()),
            Err(error) => {
                assert!(!error.to_string().is_empty());
                refused += 1;
            }
        }
    }
    assert!(refused >= whole.len() - 2, "{refused}");
    let newer = String::from_utf8(whole).unwrap();
    let newer = newer.replace("version: ", "version: 9");
    fs::write(&file, newer).unwrap();
    let error = only(&after).board.unwrap_err();
    assert!(matches!(error.faults[0].what, What::NewerVersion { .. }));
    // A line that another version wrote says nothing; the board counts.
    let whole = jalon::file::board_to_text(&board());
    fs::write(&file, format!("// jalon-recovery (when: 3)\n{whole}")).unwrap();
    let found = only(&after);
    assert_eq!(found.origin, Origin::default());
    assert_eq!(*found.board.unwrap(), board());
}

#[test]
fn what_was_being_written_when_it_ended_is_swept_up() {
    let root = tempdir().unwrap();
    let shelf = root.path().join("4-4");
    fs::create_dir(&shelf).unwrap();
    fs::write(shelf.join(".1.jalon.ron.4-0.part"), "half").unwrap();
    let young = left(root.path());
    assert!(young.is_empty() && shelf.exists(), "it may just begin");
    let old = SystemTime::now() - Duration::from_hours(1);
    fs::File::open(&shelf).unwrap().set_modified(old).unwrap();
    assert!(left(root.path()).is_empty());
    assert!(!shelf.exists());
}

#[test]
fn where_nothing_can_be_kept_it_says_so() {
    let root = tempdir().unwrap();
    let shelf = Shelf::new(root.path()).unwrap();
    shelf.keep(1, &board(), &Origin::default()).unwrap();
    // As when the folder goes with its disk.
    let folder = files(root.path()).remove(0);
    fs::remove_dir_all(&folder).unwrap();
    assert!(shelf.keep(1, &board(), &Origin::default()).is_err());
    fs::write(root.path().join("file"), "").unwrap();
    assert!(Shelf::new(&root.path().join("file")).is_err());
}
