//! Board files: written alike, read back alike, every fault told with its place.

use std::fs;
use std::sync::Arc;

use jalon::file::{board_from_text, board_to_text};
use jalon::model::*;

/// All that a board of the newest version can carry.
pub const EVERYTHING: &str = include_str!("../fixtures/boards/v2/everything.jalon.ron");
/// Frozen when version 1 was: it must be read for ever.
const EVERYTHING_V1: &str = include_str!("../fixtures/boards/v1/everything.jalon.ron");

fn everything() -> Board {
    board_from_text(EVERYTHING).unwrap()
}

#[test]
fn boards_are_written_as_they_stand() {
    let folders = ["assets/templates", "tests/fixtures/boards/v2"];
    let entries = folders.map(|folder| fs::read_dir(folder).unwrap());
    for entry in entries.into_iter().flatten() {
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

#[test]
fn old_versions_are_read() {
    let mut today = everything();
    today.channel_ribbon = false;
    today.dismissed.clear();
    Arc::make_mut(&mut today.personas[0]).crop = None;
    assert_eq!(board_from_text(EVERYTHING_V1), Ok(today));
}

#[test]
fn marks_of_other_editors_do_no_harm() {
    let text = format!(
        "\u{feff}// A word first.\r\n{}",
        EVERYTHING.replace('\n', "\r\n")
    );
    assert_eq!(board_from_text(&text), Ok(everything()));
    let by_hand = EVERYTHING
        .replace("width: 240.0", "width: Some(240)")
        .replace("format: \"jalon-board\",\n  version: 2,", "")
        .replace(
            "  ),\n)",
            "  ), /* at last */ version: 2, format: r\"jalon-board\")",
        );
    assert_eq!(board_from_text(&by_hand), Ok(everything()));
}

#[test]
fn a_text_that_breaks_off_is_a_fault_wherever_it_does() {
    let whole = EVERYTHING.trim_end();
    for end in (0..whole.len())
        .step_by(7)
        .filter(|end| whole.is_char_boundary(*end))
    {
        let faults = board_from_text(&whole[..end]).expect_err("half a board");
        assert!(!faults.is_empty(), "broken off at {end}");
    }
}

#[test]
fn bytes_gone_wrong_never_panic() {
    let mut chance = IdSource::seeded(5);
    for _ in 0..400 {
        let mut bytes = EVERYTHING.as_bytes().to_vec();
        for _ in 0..3 {
            let at = chance.next_bits() as usize % bytes.len();
            bytes[at] = b"()[]{}\"',:/*#r\\ \n0aN-"[chance.next_bits() as usize % 21];
        }
        if let Ok(text) = String::from_utf8(bytes) {
            // Whatever it says, it says it.
            let _ = board_from_text(&text);
        }
    }
}

#[test]
fn long_texts_of_another_sort_are_refused_without_delay() {
    for text in [
        format!("(x: [{}])", "1,".repeat(2_000_000)),
        format!("(x: {}\"", "a".repeat(4_000_000)),
        format!("(x: {}", "#".repeat(4_000_000)),
    ] {
        assert!(board_from_text(&text).is_err());
    }
}

#[test]
fn one_changed_text_changes_one_line() {
    let mut board = everything();
    let stage = board.stages[0].id;
    let lane = Arc::make_mut(&mut board.lanes[0]);
    Arc::make_mut(&mut lane.cells.at_mut(stage)[1]).text = "Une\nautre".to_owned();
    let text = board_to_text(&board);
    let changed = text
        .lines()
        .zip(EVERYTHING.lines())
        .filter(|(new, old)| new != old);
    assert_eq!(text.lines().count(), EVERYTHING.lines().count());
    assert_eq!(changed.count(), 1);
}

/// A text of characters that could harm.
fn nasty(chance: &mut IdSource) -> String {
    let parts = [
        "\"",
        "\\",
        "'",
        "\n",
        "\r\n",
        "\t",
        "\0",
        "\u{7f}",
        "\u{a0}",
        "\u{202f}",
        "\u{2028}",
        "\u{feff}",
        "\u{202e}",
        "é",
        "e\u{301}",
        "👩\u{200d}👧",
        "日本",
        "عربي",
        "\\u{e9}",
        "r#\"",
        "\"#",
        "//",
        "/*",
        "None",
        "Some(",
        ")",
        ",",
        "{",
        "]",
        "a",
        " ",
        "\u{10ffff}",
        "\u{e000}",
    ];
    let length = chance.next_bits() % 9;
    (0..length)
        .map(|_| parts[chance.next_bits() as usize % parts.len()])
        .collect()
}

#[test]
fn whatever_people_write_comes_back() {
    let mut chance = IdSource::seeded(11);
    for _ in 0..200 {
        let mut board = everything();
        board.title = nasty(&mut chance);
        board.context.goal = nasty(&mut chance);
        board.tags[0].name = nasty(&mut chance);
        board.agenda[0].notes = nasty(&mut chance);
        board.connectors[0].label = nasty(&mut chance);
        let persona = Arc::make_mut(&mut board.personas[0]);
        persona.goals = vec![nasty(&mut chance), nasty(&mut chance)];
        let stage = Arc::make_mut(&mut board.stages[0]);
        stage.time = Some(StageTime::TimeOfDay(nasty(&mut chance)));
        stage.width = Some(1.0 + chance.next_bits() as f64 / 1.3e14);
        for lane in &mut board.lanes {
            for (_, cards) in Arc::make_mut(lane).cells.iter_mut() {
                for card in cards {
                    let card = Arc::make_mut(card);
                    card.text = nasty(&mut chance);
                    card.link = nasty(&mut chance);
                    card.corrected_from = Some(nasty(&mut chance));
                    if let Content::Indicator { scale, .. } = &mut card.content {
                        scale.unit = nasty(&mut chance);
                    }
                }
            }
        }
        let text = board_to_text(&board);
        let again = board_from_text(&text).unwrap();
        assert_eq!(again, board);
        assert_eq!(board_to_text(&again), text);
    }
}

#[test]
fn new_ids_keep_a_board_whole() {
    let old = everything();
    let new = old.clone().with_fresh_ids(&mut IdSource::seeded(3));
    assert_eq!(new.check(), []);
    let ids = |text: &str| {
        let words = text.split('"').map(str::to_owned);
        words
            .filter(|word| word.parse::<CardId>().is_ok())
            .collect::<Vec<_>>()
    };
    let (old, new) = (ids(EVERYTHING), ids(&board_to_text(&new)));
    assert_eq!(old.len(), new.len());
    assert!(new.iter().all(|id| !old.contains(id)));
    // What was the same is the same, what was not is not.
    for (at, id) in old.iter().enumerate() {
        let first = old.iter().position(|other| other == id).unwrap();
        assert_eq!(new[first], new[at]);
    }
}
