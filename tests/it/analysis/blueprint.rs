//! The sides of a service blueprint, and lanes that stand on a wrong one.

use std::sync::Arc;

use jalon::analysis::{BlueprintSide, Findings, blueprint_side};
use jalon::edit::Edit;
use jalon::model::Board;

use crate::support::table;

/// Each lane's side, and for a stray one where it belongs; then that all strays can be brought home.
#[track_caller]
fn check(lanes: &str, expected: &str) {
    let mut board = Arc::new(table::board(&format!("  | Discover\n{lanes}")));
    let strays = Findings::of(&board).strays;
    let line = |board: &Board| {
        let sides = board.lanes.iter().map(|lane| {
            let letter = match blueprint_side(board, lane.id) {
                None => "-",
                Some(BlueprintSide::Customer) => "C",
                Some(BlueprintSide::Frontstage) => "F",
                Some(BlueprintSide::Backstage) => "B",
                Some(BlueprintSide::Support) => "S",
            };
            let stray = strays.iter().find(|stray| stray.lane == lane.id);
            stray.map_or_else(
                || letter.to_owned(),
                |stray| format!("{letter}!{:?}", stray.belongs),
            )
        });
        sides.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(line(&board), expected, "{lanes}");
    for _ in 0..strays.len() {
        if let Some(stray) = Findings::of(&board).strays.first() {
            let (lane, to) = (stray.lane, stray.to);
            let edit = Edit::MoveLane { lane, to };
            board = edit.apply(&board).expect("an edit");
            assert_eq!(blueprint_side(&board, lane), Some(stray.belongs));
        }
    }
    assert_eq!(Findings::of(&board).strays, []);
}

#[test]
fn lines_part_a_map_into_sides() {
    check("A\nB (actions)", "- -");
    check("A\nX (divider)\nB (backstage)", "- - -");
    check(
        "A\nX (interaction)\nB\nY (visibility)\nC\nZ (internal)\nD",
        "C - F - B - S",
    );
    check("A\nY (visibility)\nC", "F - B");
    check("A\nZ (internal)\nC", "B - S");
    check("A\nX (interaction)\nB\nZ (internal)\nC", "C - F - S");
}

#[test]
fn lanes_on_a_wrong_side_are_pointed_out() {
    check(
        "A (actions)\nX (interaction)\nB (frontstage)\nY (visibility)\nC (backstage)\nZ (internal)\nD (support)",
        "C - F - B - S",
    );
    check(
        "A (backstage)\nX (interaction)\nB\nY (visibility)\nC (frontstage)",
        "C!Backstage - F - B!Frontstage",
    );
    // A side that the map does not have: nowhere to go.
    check("A (actions)\nY (visibility)\nB (support)", "F - B");
    check("X (interaction)\nA (actions)", "- F!Customer");
}
