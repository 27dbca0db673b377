//! Board files: written alike, read back alike, every fault told with its place.

use std::fs;

use jalon::cli::words;
use jalon::file::{What, board_from_text, board_to_text};
use jalon::i18n::{Lang, Strings};
use jalon::model::{Thing, Violation, Wrong};

#[test]
fn shipped_boards_are_written_as_they_stand() {
    for entry in fs::read_dir("assets/templates").unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let board = match board_from_text(&text) {
            Ok(board) => board,
            Err(faults) => panic!("{}: {faults:#?}", path.display()),
        };
        assert!(
            board_to_text(&board) == text,
            "{} is written otherwise",
            path.display()
        );
    }
}

#[track_caller]
fn check_words(what: &What) {
    assert_eq!(words::what(Strings::of(Lang::En), what), what.to_string());
    let french = words::what(Strings::of(Lang::Fr), what);
    assert!(!french.is_empty() && french != what.to_string() && !french.starts_with("file-"));
}

#[test]
fn faults_are_said_alike_everywhere() {
    let text = || "here".to_owned();
    for what in [
        What::NoSuchFile,
        What::Folder,
        What::MayNotRead,
        What::Unreadable { why: text() },
        What::TooLarge,
        What::Empty,
        What::NotUtf8,
        What::NotRon { why: text() },
        What::OtherRon,
        What::NewerVersion { found: 7 },
        What::NoVersion { found: text() },
        What::UnknownField {
            found: text(),
            known: text(),
        },
        What::UnknownName {
            found: text(),
            known: text(),
        },
        What::MissingField { field: text() },
        What::DoubleField { field: text() },
        What::WrongValue {
            found: text(),
            expected: text(),
        },
        What::Miswritten { why: text() },
        What::NoSuchFolder {
            folder: text().into(),
        },
        What::MayNotWrite,
        What::DiskFull,
        What::WouldReplace,
        What::Unwritable { why: text() },
        What::Mangled,
    ] {
        check_words(&what);
    }
    for thing in [
        Thing::Stage,
        Thing::Card,
        Thing::Persona,
        Thing::Tag,
        Thing::Group,
        Thing::Picture,
    ] {
        check_violation(Wrong::NoSuch { thing, id: text() });
    }
    check_violation(Wrong::NoStage);
    check_violation(Wrong::NoLanguage);
    check_violation(Wrong::DoubleId { id: text() });
    check_violation(Wrong::CellTwice { stage: text() });
    check_violation(Wrong::DividerWithCards);
    check_violation(Wrong::ContentInLane {
        content: "Note",
        lane: "Feelings",
    });
    check_violation(Wrong::NotFinite { field: "width" });
    check_violation(Wrong::OutOfRange {
        field: "value",
        value: 2.5,
        min: -2.0,
        max: 2.0,
    });
    check_violation(Wrong::ScaleReversed { min: 1.0, max: 0.5 });
    check_violation(Wrong::NpsScale);
    check_violation(Wrong::ConnectorToItself);
}

#[track_caller]
fn check_violation(what: Wrong) {
    check_words(&What::Board(Violation {
        at: Vec::new(),
        what,
    }));
}
