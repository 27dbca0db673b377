//! Which cells of a table name stages and lanes.

use std::collections::BTreeSet;

use super::table::Table;
use super::{cards, lines};
use crate::edit::find::folded;
use crate::edit::{Fragment, Piece, Row};
use crate::model::{Board, IdSource};

/// The table as cards, and whether it names its columns and rows.
pub(super) struct Read {
    pub fragment: Fragment,
    pub names_stages: bool,
    pub names_lanes: bool,
}

pub(super) fn read(table: &Table, board: &Board) -> Read {
    let rows = table.rows();
    let stages = board.stages.iter().map(|stage| stage.name.as_str());
    let lanes = board.lanes.iter().map(|lane| lane.name.as_str());
    // An empty corner stands only where both begin.
    let corner = has_corner(rows);
    let names_stages = corner || rows.len() > 1 && names(rows[0].iter(), stages);
    let first_row = usize::from(names_stages);
    let names_lanes =
        corner || rows[0].len() > 1 && names(rows[first_row..].iter().map(|row| &row[0]), lanes);
    let first_column = usize::from(names_lanes);

    let mut ids = IdSource::seeded(0);
    let mut fragment = Fragment::default();
    for head in &rows[0][first_column..] {
        let name = if names_stages { head.as_str() } else { "" };
        fragment.stages.push(one_line(name));
    }
    for row in &rows[first_row..] {
        let name = if names_lanes { row[0].as_str() } else { "" };
        let lane = fragment.lanes.len();
        fragment.lanes.push(Row {
            name: one_line(name),
            kind: None,
        });
        for (stage, cell) in row[first_column..].iter().enumerate() {
            let cards = cards(lines::notes_of_cell(cell), &mut ids);
            if !cards.is_empty() {
                fragment.pieces.push(Piece { lane, stage, cards });
            }
        }
    }
    Read {
        fragment,
        names_stages,
        names_lanes,
    }
}

/// Case, accents and spaces aside.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    folded(a) == folded(b)
}

fn has_corner(rows: &[Vec<String>]) -> bool {
    let full = |cell: &String| !cell.is_empty();
    rows.len() > 1
        && rows[0].len() > 1
        && rows[0][0].is_empty()
        && rows[0][1..].iter().all(full)
        && rows[1..].iter().all(|row| full(&row[0]))
}

/// True when at least half of the words are among the names.
fn names<'a>(
    words: impl Iterator<Item = &'a String>,
    known: impl Iterator<Item = &'a str>,
) -> bool {
    let known: BTreeSet<String> = known.map(folded).collect();
    let (mut all, mut found) = (0, 0);
    for word in words.filter(|word| !word.is_empty()) {
        all += 1;
        found += usize::from(known.contains(&folded(word)));
    }
    found > 0 && found * 2 >= all
}

fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
