//! A table as spreadsheets hand it over, and how to tell it from lines of prose.

use super::lines::{bullet, is_list};
use super::{Refused, refuse_wide};

/// Rows of cells, as many in each, none of them only at the end and empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    rows: Vec<Vec<String>>,
}

/// What was read with one separator.
struct Reading {
    rows: Vec<Vec<String>>,
    /// Whether some cell stood in quotes.
    quoted: bool,
    /// Whether some cell without quotes begins with a space, as words do after a comma.
    spaced: bool,
}

impl Table {
    /// None for lines and for a single word. The text is clean.
    ///
    /// # Errors
    /// When it has too many cells, once the empty ones at the ends are cut.
    pub fn of(text: &str) -> Result<Option<Self>, Refused> {
        let points_of_a_list = is_list(text)
            && text
                .lines()
                .filter_map(bullet)
                .all(|rest| !rest.contains('\t'));
        if points_of_a_list {
            return Ok(None);
        }
        let tabbed = text.contains('\t');
        let separators: &[char] = if tabbed { &['\t'] } else { &[';', ','] };
        for separator in separators {
            let reading = Reading::of(text, *separator);
            let looks = if tabbed {
                reading.looks_tabbed()
            } else {
                reading.looks_separated()
            };
            if looks && let Some(table) = Self::new(reading.rows)? {
                return Ok(Some(table));
            }
        }
        Ok(None)
    }

    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    fn new(mut rows: Vec<Vec<String>>) -> Result<Option<Self>, Refused> {
        for cell in rows.iter_mut().flatten() {
            *cell = cell.trim().to_owned();
        }
        let says = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty());
        let Some(last) = rows.iter().filter_map(says).max() else {
            return Ok(None);
        };
        let width = last + 1;
        while rows.last().is_some_and(|row| says(row).is_none()) {
            rows.pop();
        }
        refuse_wide(rows.len(), width)?;
        for row in &mut rows {
            row.resize(width, String::new());
        }
        Ok((rows.len() > 1 || width > 1).then_some(Self { rows }))
    }
}

impl Reading {
    fn of(text: &str, separator: char) -> Self {
        let mut reading = Self {
            rows: Vec::new(),
            quoted: false,
            spaced: false,
        };
        let mut row = Vec::new();
        let mut rest = text;
        loop {
            let in_quotes = quoted(rest, separator);
            reading.quoted |= in_quotes.is_some();
            let (cell, after) = in_quotes.unwrap_or_else(|| {
                let end = rest.find([separator, '\n']).unwrap_or(rest.len());
                reading.spaced |= rest[..end].starts_with([' ', '\u{a0}', '\u{202f}']);
                (rest[..end].to_owned(), &rest[end..])
            });
            row.push(cell);
            let mut chars = after.chars();
            match chars.next() {
                Some(c) if c == separator => {}
                Some(_) => reading.rows.push(std::mem::take(&mut row)),
                None => break,
            }
            rest = chars.as_str();
        }
        // A line break at the very end begins no row.
        if row.iter().any(|cell| !cell.is_empty()) || row.len() > 1 {
            reading.rows.push(row);
        }
        reading
    }

    /// How many cells each row has, when all have as many.
    fn width(&self) -> Option<usize> {
        let mut widths = self
            .rows
            .iter()
            .filter(|row| row.len() > 1 || !row[0].is_empty());
        let width = widths.next()?.len();
        widths.all(|row| row.len() == width).then_some(width)
    }

    /// Tabs make a table, unless they only indent.
    fn looks_tabbed(&self) -> bool {
        let several =
            |row: &&Vec<String>| row.iter().filter(|cell| !cell.trim().is_empty()).count() > 1;
        self.width().is_some_and(|width| width > 1) || self.rows.iter().any(|row| several(&row))
    }

    /// Commas stand in prose too: there must be as many in every row, and no space behind them.
    fn looks_separated(&self) -> bool {
        let Some(width) = self.width() else {
            return false;
        };
        let enough = if self.quoted {
            width > 1
        } else {
            width > 2 && self.rows.len() > 1
        };
        enough && !self.spaced
    }
}

/// A cell in quotes and what comes after it; none when there is none, or something else before the separator.
fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        let Some(more) = after.strip_prefix('"') else {
            let ends = after.is_empty() || after.starts_with([separator, '\n']);
            return ends.then_some((cell, after));
        };
        cell.push('"');
        rest = more;
    }
}
