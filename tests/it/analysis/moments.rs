//! Moments of truth that curves suggest.

use jalon::analysis::{Findings, Reason};
use jalon::model::{Board, Content, Dismissed, MomentSide, PersonaId};

use super::{name, text};
use crate::support::table;

/// Feelings `a`, `b` … at one stage each; `.` is a stage that says nothing.
fn curve(values: &str) -> Board {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H"];
    let cells: Vec<String> = values
        .split_whitespace()
        .zip(names)
        .map(|(value, name)| match value {
            "." => String::new(),
            value => format!("{value} {}", name.to_lowercase()),
        })
        .collect();
    let stages = names[..cells.len()].join("|");
    table::board(&format!(
        " |{stages}\n Mood (feelings)|{}\n Peaks (moments)|",
        cells.join("|")
    ))
}

fn lines(board: &Board) -> Vec<String> {
    let found = Findings::of(board).moments.into_iter();
    let lines = found.map(|it| {
        let side = match it.side {
            MomentSide::High => "high",
            MomentSide::Low => "low",
        };
        let why = match it.reason {
            Reason::Fall { from, since } => format!("from {from:+} in {}", name(board, since)),
            Reason::Valley => "valley".to_owned(),
            Reason::Peak => "peak".to_owned(),
        };
        format!("{side} {} {:+} {why}", text(board, it.feeling), it.value)
    });
    lines.collect()
}

#[track_caller]
fn check(values: &str, expected: &[&str]) {
    assert_eq!(lines(&curve(values)), expected, "{values}");
}

#[test]
fn falls_peaks_and_valleys_stand_out() {
    check("+0 +1 -2", &["low c -2 from +1 in B"]);
    check("+0 +2 +0", &["high b +2 peak", "low c +0 from +2 in B"]);
    check("+1 -1 +1", &["low b -1 from +1 in A"]);
    check("+1 +0 -1 +1", &["low c -1 valley"]);
    check("-1 +1 +2 +1 +0", &["high c +2 peak"]);
}

#[test]
fn flat_curves_are_silent() {
    for values in [
        "+0 +0 +0 +0",
        "+1 +1 +1",
        "-2 -2 -2",
        "+0 +1 +0 +1",
        "+1 +2 +1",
        "-1",
    ] {
        check(values, &[]);
    }
}

#[test]
fn a_small_fall_is_not_told_beside_a_steep_one() {
    let steep = ["high b +2 peak", "low c -1 from +2 in B", "high d +1 peak"];
    check("+0 +2 -1 +1 -1", &steep);
    check("+0 +1 -1 +1 +0", &["low c -1 from +1 in B"]);
}

#[test]
fn what_stays_pleasant_is_no_black_spot() {
    check("+1 +2 +1 +1", &[]);
}

#[test]
fn at_an_end_only_strong_feelings_count() {
    check("+2 +1 +0", &["high a +2 peak"]);
    check("+0 -1 -2", &["low c -2 valley"]);
    check("+1 +0 -1", &[]);
}

#[test]
fn of_equal_neighbours_the_first_one_counts() {
    check("-1 +2 +2 +1 +0", &["high b +2 peak"]);
    check("+1 +0 -1 -1 +1", &["low c -1 valley"]);
}

#[test]
fn a_missing_value_is_a_gap_and_no_zero() {
    check("+2 . -2", &[]);
    check("-2 . -2 . -2", &[]);
}

#[test]
fn each_persona_has_a_curve_of_her_own() {
    let mut board = curve("+1 -2");
    assert_eq!(lines(&board), ["low b -2 from +1 in A"]);
    table::change(&mut board, "b", |card| {
        card.persona = Some(PersonaId::from_bits(7));
    });
    assert_eq!(lines(&board), [""; 0]);
}

#[test]
fn wishes_are_not_lived() {
    let mut board = curve("+1 -2");
    table::change(&mut board, "b", |card| {
        if let Content::Feeling { wished, .. } = &mut card.content {
            *wished = true;
        }
    });
    assert_eq!(lines(&board), [""; 0]);
}

#[test]
fn what_is_decided_is_not_asked_again() {
    let mut board = curve("+1 -2");
    board.dismissed = vec![Dismissed::Moment(table::card("b"))];
    assert_eq!(lines(&board), [""; 0]);

    let with = |moment: &str| {
        table::board(&format!(
            " | A | B\n Mood (feelings) | +1 a | -2 b\n Peaks (moments) | {moment}"
        ))
    };
    assert_eq!(lines(&with("| low queue")), [""; 0]);
    let still = ["low b -2 from +1 in A"];
    assert_eq!(lines(&with("| high wow")), still, "the other side");
    let mut elsewhere = with("low queue |");
    assert_eq!(lines(&elsewhere), still, "another stage");
    table::change(&mut elsewhere, "queue", |card| {
        if let Content::Moment { about, .. } = &mut card.content {
            *about = Some(table::card("b"));
        }
    });
    assert_eq!(lines(&elsewhere), [""; 0]);
}
