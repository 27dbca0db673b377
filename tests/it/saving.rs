//! Files are replaced as a whole or not at all.
#![allow(
    clippy::disallowed_methods,
    reason = "what was there before is made the short way"
)]

use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::thread;

use jalon::file::{
    FileError, HiddenBars, MotionChoice, Settings, ThemeChoice, VERSION, What, board_to_text,
    read_board, read_board_stamped, write_board, write_board_over, write_file,
};
use jalon::model::*;
use tempfile::{TempDir, tempdir};

fn board(title: &str) -> Board {
    let mut ids = IdSource::seeded(1);
    let mut board = Board::empty(BoardId::fresh(&mut ids), title, "fr");
    board.stages.push(
        Stage {
            id: StageId::fresh(&mut ids),
            name: "Recherche".to_owned(),
            description: String::new(),
            time: None,
            width: None,
            collapsed: false,
            hidden: false,
        }
        .into(),
    );
    board
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

/// Over a file that holds `before`, a board is written, or refused with `refusal` and the file left as it is.
#[track_caller]
fn check_over(before: &[u8], refusal: Option<&What>) {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.jalon.ron");
    fs::write(&path, before).unwrap();
    match write_board(&board("Neuve"), &path) {
        Ok(_) => {
            assert_eq!(refusal, None);
            assert_eq!(read_board(&path), Ok(board("Neuve")));
        }
        Err(error) => {
            assert_eq!(Some(&error.faults[0].what), refusal);
            assert_eq!(fs::read(&path).unwrap(), before);
        }
    }
    assert_eq!(names(&folder), ["a.jalon.ron"]);
}

#[test]
fn only_boards_are_replaced_by_boards() {
    check_over(board_to_text(&board("Ancienne")).as_bytes(), None);
    check_over(
        b"\xef\xbb\xbf// mine\n(format: \"jalon-board\", version: 1, broken",
        None,
    );
    check_over(
        b"(format: \"jalon-board\", version: 99, board: (shape: Round))",
        Some(&What::WouldReplaceNewer),
    );
    let fields = format!("format: \"jalon-board\",\n  version: {VERSION},\n");
    let long = board_to_text(&board(&"long ".repeat(40_000)));
    let turned = long.replace(&fields, "");
    let end = turned.trim_end().len() - 1;
    assert!(long.contains(&fields));
    check_over(format!("{}{fields})", &turned[..end]).as_bytes(), None);
    check_over(b"", None);
    check_over(b" \n", None);
    check_over(b"Dear diary,", Some(&What::WouldReplace));
    check_over(b"(colour: \"red\")", Some(&What::WouldReplace));
    check_over(
        b"(format: \"other-board\", version: 1)",
        Some(&What::WouldReplace),
    );
    check_over(b"\x89PNG\r\n\x1a\n\0\xff\xfe", Some(&What::WouldReplace));
}

#[test]
fn links_and_rights_are_kept() {
    let folder = tempdir().unwrap();
    let [file, link, loose] = ["file", "link", "loose"].map(|name| folder.path().join(name));
    write_board(&board("Un"), &file).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("file", &link).unwrap();
    write_board(&board("Deux"), &link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(read_board(&file), Ok(board("Deux")));
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o640
    );
    // A link may name a file that is still to come.
    symlink("later", &loose).unwrap();
    write_board(&board("Trois"), &loose).unwrap();
    assert_eq!(names(&folder), ["file", "later", "link", "loose"]);
    assert_eq!(read_board(&loose), Ok(board("Trois")));
}

#[test]
fn a_locked_file_stays() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.ron");
    write_board(&board("Un"), &path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let error = write_board(&board("Deux"), &path).unwrap_err();
    assert_eq!(error.faults[0].what, What::MayNotWrite);
    assert_eq!(read_board(&path), Ok(board("Un")));
}

#[track_caller]
fn check_refused(path: &Path, what: &What) {
    let error = write_board(&board("Un"), path).unwrap_err();
    assert_eq!(&error.faults[0].what, what);
    assert!(error.to_string().starts_with(&path.display().to_string()));
}

#[test]
fn places_that_cannot_be_written_to() {
    let folder = tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    check_refused(folder.path(), &What::Folder);
    let missing = folder.path().join("missing");
    check_refused(
        &missing.join("a.ron"),
        &What::NoSuchFolder { folder: missing },
    );
    check_refused(&file.join("a.ron"), &What::NoSuchFolder { folder: file });
    check_refused(Path::new("/dev/full"), &What::DiskFull);
    assert_eq!(names(&folder), ["file"]);
}

#[test]
fn a_failed_export_leaves_what_was_there() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.png");
    let write = |text: &'static [u8], fail: bool| {
        write_file(&path, |out| {
            out.write_all(text)?;
            if fail {
                Err(io::Error::other("cancelled"))
            } else {
                Ok(())
            }
        })
    };
    assert!(write(b"first", true).is_err());
    assert_eq!(names(&folder), [""; 0]);
    write(b"first", false).unwrap();
    assert!(write(b"second", true).is_err());
    assert_eq!(fs::read(&path).unwrap(), b"first");
    write(b"second", false).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"second");
    assert_eq!(names(&folder), ["a.png"]);
}

#[test]
fn savers_at_the_same_time_leave_one_whole_file() {
    let folder = tempdir().unwrap();
    let path = folder
        .path()
        .join(format!("{}.ron", "long name ".repeat(20)));
    let titles: Vec<String> = (0..8).map(|n| n.to_string().repeat(50_000)).collect();
    thread::scope(|scope| {
        for title in &titles {
            scope.spawn(|| write_board(&board(title), &path).unwrap());
        }
    });
    assert!(titles.contains(&read_board(&path).unwrap().title));
    assert_eq!(names(&folder).len(), 1);
}

#[test]
fn errors_are_one_sentence() {
    let missing = read_board(Path::new("nowhere/a.ron")).unwrap_err();
    assert_eq!(
        missing.to_string(),
        "nowhere/a.ron: there is no such file: check its name and its folder"
    );
    let full = FileError::of_writing(Path::new("a.png"), &io::ErrorKind::StorageFull.into());
    assert_eq!(
        full.to_string(),
        "a.png: the disk is full: free some room, or save elsewhere"
    );
}

#[test]
fn settings_come_back() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("jalon").join("settings.ron");
    assert_eq!(Settings::load_from(&path), (Settings::default(), None));
    let mut settings = Settings {
        lang: Some("fr".to_owned()),
        theme: ThemeChoice::Dark,
        ui_scale: 1.25,
        in_app_dialogs: true,
        autosave: true,
        touch: true,
        motion: MotionChoice::Less,
        hidden_bars: HiddenBars {
            tools: true,
            ..HiddenBars::NONE
        },
        first_run_done: true,
        ..Settings::default()
    };
    for name in ["a", "b", "c", "a"] {
        settings.remember(Path::new(name));
    }
    assert_eq!(settings.recent, ["a", "c", "b"].map(Path::new));
    settings.save_to(&path).unwrap();
    assert_eq!(Settings::load_from(&path), (settings, None));
}

#[test]
fn settings_of_other_versions_and_broken_ones() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    fs::write(
        &path,
        "(theme: Print, colour_of_the_sky: Blue, ui_scale: NaN)",
    )
    .unwrap();
    let (settings, broken) = Settings::load_from(&path);
    assert_eq!(
        (settings.theme, settings.ui_scale, broken),
        (ThemeChoice::Print, 1.0, None)
    );
    // What an earlier version called less motion.
    for (text, expected) in [
        ("(less_motion: true)", MotionChoice::Less),
        ("(less_motion: false)", MotionChoice::System),
        ("(motion: Full)", MotionChoice::Full),
    ] {
        fs::write(&path, text).unwrap();
        assert_eq!(Settings::load_from(&path).0.motion, expected, "{text}");
    }
    let broken = [
        (&b"(theme: Sepia)"[..], "settings.ron.broken"),
        (b"\xff\xfe", "settings.ron.broken-2"),
        (b"(", "settings.ron.broken-3"),
        (b"", "settings.ron.broken-4"),
    ];
    for (bytes, aside) in broken {
        fs::write(&path, bytes).unwrap();
        let aside = folder.path().join(aside);
        assert_eq!(
            Settings::load_from(&path),
            (Settings::default(), Some(aside.clone()))
        );
        assert_eq!(fs::read(aside).unwrap(), bytes);
        assert!(!path.exists());
    }
}

/// A board was read, then `meanwhile` happened to its file: may it be saved?
#[track_caller]
fn check_meanwhile(meanwhile: impl Fn(&Path), saved: bool) {
    let folder = tempdir().unwrap();
    let path = folder.path().join("a.jalon.ron");
    write_board(&board("Un"), &path).unwrap();
    let (mut read, stamp) = read_board_stamped(&path).unwrap();
    meanwhile(&path);
    let there = fs::read(&path).ok();
    read.title = "Deux".to_owned();
    match write_board_over(&read, &path, stamp) {
        Ok(stamp) => {
            assert!(saved);
            assert_eq!(read_board_stamped(&path), Ok((read, stamp)));
        }
        Err(error) => {
            assert!(!saved, "{error}");
            assert_eq!(error.faults[0].what, What::ChangedMeanwhile);
            assert_eq!(fs::read(&path).ok(), there);
        }
    }
}

#[test]
fn what_another_program_wrote_meanwhile_is_not_overwritten() {
    check_meanwhile(|_| (), true);
    let write = |path: &Path, title: &str| {
        write_board(&board(title), path).unwrap();
    };
    check_meanwhile(|path| write(path, "Un"), true);
    check_meanwhile(|path| fs::remove_file(path).unwrap(), true);
    check_meanwhile(|path| write(path, "Trois"), false);
    check_meanwhile(|path| fs::write(path, "").unwrap(), false);
    check_meanwhile(|path| fs::write(path, "half a").unwrap(), false);
}
