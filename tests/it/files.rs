//! Board files: written alike, read back alike, every fault told with its place.

use std::fs;

use jalon::file::{board_from_text, board_to_text};

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
