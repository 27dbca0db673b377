//! Cards as words for other programs: lines, or a table as spreadsheets write it.

use super::Fragment;
use crate::model::Card;

/// Between the notes of one cell: further apart than the lines of one note.
pub(super) const BETWEEN_NOTES: &str = "\n\n";

impl Fragment {
    /// One line a card; for several cells a tab-separated table, its first row the stages, its first column the lanes.
    pub fn to_text(&self) -> String {
        let lines: Vec<String> = match self.rows() {
            Some(rows) => rows.iter().map(|row| table_row(row)).collect(),
            None => self.cards().map(|card| one_line(&card.text)).collect(),
        };
        lines.join("\n")
    }

    /// The table with its header; none for the cards of one place.
    pub(super) fn rows(&self) -> Option<Vec<Vec<String>>> {
        if self.pieces.len() + usize::from(!self.parked.is_empty()) < 2 {
            return None;
        }
        let width = 1 + self.stages.len();
        let mut rows = vec![vec![String::new(); width]; 1 + self.lanes.len()];
        for (at, name) in self.stages.iter().enumerate() {
            rows[0][1 + at] = one_line(name);
        }
        for (row, lane) in rows[1..].iter_mut().zip(&self.lanes) {
            row[0] = one_line(&lane.name);
        }
        for piece in &self.pieces {
            rows[1 + piece.lane][1 + piece.stage] = joined(&piece.cards);
        }
        if !self.parked.is_empty() {
            let mut row = vec![String::new(); width];
            row[1] = joined(&self.parked);
            rows.push(row);
        }
        Some(rows)
    }
}

/// All the notes of a cell.
fn joined(cards: &[Card]) -> String {
    let texts = cards.iter().map(|card| {
        let lines = card.text.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    });
    let texts: Vec<_> = texts.filter(|text| !text.is_empty()).collect();
    texts.join(BETWEEN_NOTES)
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn table_row(cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| quoted(cell)).collect();
    cells.join("\t")
}

/// As spreadsheets write a cell: in quotes only where it must be.
fn quoted(cell: &str) -> String {
    let special = |c: char| matches!(c, '\n' | '\r' | '\t' | '"');
    if cell.contains(special) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
