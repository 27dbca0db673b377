//! `jalon merge`: both sides in one file, by hand and as git asks for it.

use std::fs;
use std::path::Path;

use jalon::file::template::Template;
use jalon::file::{board_from_text, read_board, write_board};
use jalon::model::{Board, CardId, IdSource};
use tempfile::{TempDir, tempdir};

use super::{command, jalon, text};

const MAP: &str = "map.jalon.ron";

/// The sample three times: `base`, `mine` and `theirs`.
fn folder() -> TempDir {
    let folder = tempdir().unwrap();
    let sample = Template::Sample.board("en", &mut IdSource::seeded(1));
    for name in ["base", "mine", "theirs"] {
        write_board(&sample, &folder.path().join(name)).unwrap();
    }
    folder
}

/// Writes on the n-th note of a file; its old text.
fn rewrite(folder: &Path, name: &str, nth: usize, new: &str) -> CardId {
    let path = folder.join(name);
    let file = fs::read_to_string(&path).unwrap();
    let board = board_from_text(&file).unwrap();
    let (_, card) = board.cards().nth(nth).unwrap();
    let (id, old) = (card.id, format!("text: \"{}\"", card.text));
    fs::write(&path, file.replacen(&old, &format!("text: \"{new}\""), 1)).unwrap();
    id
}

fn note(board: &Board, id: CardId) -> &str {
    &board.find(id).unwrap().1.text
}

#[test]
fn what_each_side_wrote_is_in_the_file() {
    let folder = folder();
    let here = folder.path();
    let one = rewrite(here, "mine", 0, "Mine now");
    let two = rewrite(here, "theirs", 5, "Theirs now");
    let args = ["merge", "--base", "base", "mine", "theirs", "-o", "mine"];
    let done = jalon(here, &args);
    assert!(done.status.success(), "{done:?}");
    let board = read_board(&here.join("mine")).unwrap();
    assert_eq!(
        [note(&board, one), note(&board, two)],
        ["Mine now", "Theirs now"]
    );
}

#[test]
fn what_both_wrote_is_told_and_mine_stands() {
    let folder = folder();
    let here = folder.path();
    let id = rewrite(here, "mine", 0, "Mine now");
    rewrite(here, "theirs", 0, "Theirs now");
    let args = ["merge", "--base", "base", "mine", "theirs", "-o", "out"];
    let done = jalon(here, &args);
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stderr);
    assert!(
        said.contains("Text: “Mine now” here, “Theirs now” there"),
        "{said}"
    );
    let board = read_board(&here.join("out")).unwrap();
    assert_eq!(note(&board, id), "Mine now");
}

#[test]
fn a_file_without_a_base_and_a_pipe_will_do() {
    let folder = folder();
    let here = folder.path();
    fs::write(here.join("base"), "").unwrap();
    let args = ["merge", "--base", "base", "mine", "theirs", "-o", "-"];
    let done = jalon(here, &args);
    assert!(done.status.success(), "{done:?}");
    let merged = board_from_text(text(&done.stdout)).unwrap();
    assert_eq!(merged, read_board(&here.join("mine")).unwrap());
    let args = ["merge", "--base", "-", "-", "theirs", "-o", "out"];
    assert_eq!(jalon(here, &args).status.code(), Some(2));
}

#[track_caller]
fn git(here: &Path, args: &[&str]) -> bool {
    let mut command = command(here, "git");
    for (name, value) in [
        ("GIT_AUTHOR_NAME", "A"),
        ("GIT_AUTHOR_EMAIL", "a@example.org"),
        ("GIT_COMMITTER_NAME", "A"),
        ("GIT_COMMITTER_EMAIL", "a@example.org"),
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_SYSTEM", "/dev/null"),
    ] {
        command.env(name, value);
    }
    command.args(args).output().expect("git").status.success()
}

#[test]
fn git_merges_maps_by_it() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    let sample = Template::Sample.board("en", &mut IdSource::seeded(1));
    write_board(&sample, &here.join(MAP)).unwrap();
    fs::write(here.join(".gitattributes"), "*.jalon.ron merge=jalon\n").unwrap();
    let driver = format!("'{}' merge --base %O %A %B -o %A", super::JALON);
    for args in [
        &["init", "-q", "-b", "main"][..],
        &["config", "merge.jalon.driver", &driver],
        &["add", "."],
        &["commit", "-qm", "base"],
        &["checkout", "-qb", "theirs"],
    ] {
        assert!(git(here, args), "{args:?}");
    }
    // Neighbours: line by line these two would be a conflict.
    let one = rewrite(here, MAP, 0, "Theirs now");
    assert!(git(here, &["commit", "-qam", "theirs"]));
    assert!(git(here, &["checkout", "-q", "main"]));
    let two = rewrite(here, MAP, 1, "Mine now");
    assert!(git(here, &["commit", "-qam", "mine"]));
    assert!(
        git(here, &["merge", "-q", "--no-edit", "theirs"]),
        "no conflict"
    );
    let board = read_board(&here.join(MAP)).unwrap();
    assert_eq!(
        [note(&board, one), note(&board, two)],
        ["Theirs now", "Mine now"]
    );

    // The same note on both sides is one.
    rewrite(here, MAP, 2, "Mine again");
    assert!(git(here, &["commit", "-qam", "mine again"]));
    assert!(git(here, &["checkout", "-q", "theirs"]));
    rewrite(here, MAP, 2, "Theirs again");
    assert!(git(here, &["commit", "-qam", "theirs again"]));
    assert!(!git(here, &["merge", "-q", "--no-edit", "main"]));
    read_board(&here.join(MAP)).expect("and still a map");
}
