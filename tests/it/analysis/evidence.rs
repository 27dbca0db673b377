//! Counts per evidence.

use std::sync::Arc;

use jalon::analysis::{EvidenceTally, Findings, Tally};
use jalon::model::{Board, Content, Evidence};

use super::name;
use crate::support::table;

const SHOP: &str = "
                   | Discover    | Choose | Buy
    Steps (actions)| search; ask |        | pay
    Mood (feelings)| +1 curious  |        | -2 lost
    Wishes (opportunities) | tell us |    |
    Parking        | later
";

fn tally(board: &Board) -> EvidenceTally {
    Findings::of(board).evidence
}

/// Validated ones, all, and the share.
fn figures(tally: &Tally) -> (usize, usize, Option<usize>) {
    (tally.validated(), tally.total(), tally.percent())
}

#[track_caller]
fn check(board: &Board, whole: (usize, usize, Option<usize>), stages: &[(&str, usize, usize)]) {
    let tally = tally(board);
    assert_eq!(figures(&tally.board), whole);
    let found: Vec<_> = tally
        .stages
        .iter()
        .map(|(stage, tally)| (name(board, *stage), tally.validated(), tally.total()))
        .collect();
    let stages: Vec<_> = stages
        .iter()
        .map(|(name, validated, total)| ((*name).to_owned(), *validated, *total))
        .collect();
    assert_eq!(found, stages);
}

fn sure(board: &mut Board, name: &str, evidence: Evidence) {
    table::change(board, name, |card| card.evidence = evidence);
}

#[test]
fn plans_and_parked_notes_need_none() {
    let board = table::board(SHOP);
    let stages = [("Discover", 0, 3), ("Choose", 0, 0), ("Buy", 0, 2)];
    check(&board, (0, 5, Some(0)), &stages);
}

#[test]
fn corrected_ones_count_as_validated_and_observed_ones_do_not() {
    let mut board = table::board(SHOP);
    sure(&mut board, "search", Evidence::Validated);
    sure(&mut board, "lost", Evidence::Corrected);
    sure(&mut board, "pay", Evidence::Observed);
    let stages = [("Discover", 1, 3), ("Choose", 0, 0), ("Buy", 1, 2)];
    check(&board, (2, 5, Some(40)), &stages);
    let tally = tally(&board);
    assert_eq!(tally.board.count(Evidence::Observed), 1);
    assert_eq!(tally.board.count(Evidence::Unstated), 2);
}

#[test]
fn a_hundred_per_cent_means_all() {
    let notes: Vec<String> = (0..201).map(|at| format!("n{at}")).collect();
    let mut board = table::board(&format!("  | Buy\n Steps | {}", notes.join(";")));
    for note in &notes[1..] {
        sure(&mut board, note, Evidence::Validated);
    }
    check(&board, (200, 201, Some(99)), &[("Buy", 200, 201)]);
    sure(&mut board, "n0", Evidence::Validated);
    check(&board, (201, 201, Some(100)), &[("Buy", 201, 201)]);
}

#[test]
fn what_is_hidden_or_wished_for_does_not_count() {
    let mut board = table::board(SHOP);
    table::change(&mut board, "lost", |card| {
        if let Content::Feeling { wished, .. } = &mut card.content {
            *wished = true;
        }
    });
    let stages = [("Discover", 0, 3), ("Choose", 0, 0), ("Buy", 0, 1)];
    check(&board, (0, 4, Some(0)), &stages);
    Arc::make_mut(&mut board.stages[0]).hidden = true;
    check(&board, (0, 1, Some(0)), &[("Choose", 0, 0), ("Buy", 0, 1)]);
    Arc::make_mut(&mut board.lanes[0]).hidden = true;
    check(&board, (0, 0, None), &[("Choose", 0, 0), ("Buy", 0, 0)]);
}
