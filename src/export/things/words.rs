//! Paragraphs put together again from the rows of a scene.

use std::sync::Arc;

use kurbo::{Point, Rect, Vec2};

use crate::scene::Rgba;
use crate::text::{GlyphRun, Row, Weight};

/// Words whose middle is no further from that of their shape are centred in it, in board units.
const OFF_CENTRE: f64 = 2.0;

/// The rows of one paragraph.
pub(in crate::export) struct Words {
    origin: Point,
    rows: Vec<Arc<Row>>,
    pub colour: Rgba,
}

impl Words {
    pub fn new(origin: Point, row: &Arc<Row>, colour: Rgba) -> Self {
        Self {
            origin,
            rows: vec![Arc::clone(row)],
            colour,
        }
    }

    /// Takes in a further row of the same paragraph; false when it is of another.
    pub fn take(&mut self, origin: Point, row: &Arc<Row>, colour: Rgba) -> bool {
        let follows = self.rows.last().is_some_and(|last| last.top < row.top);
        let is_mine = origin == self.origin && colour == self.colour && follows;
        if is_mine {
            self.rows.push(Arc::clone(row));
        }
        is_mine
    }

    /// Where its rows are, in board units.
    pub fn rect(&self) -> Rect {
        let rows = self.rows.iter().map(|row| {
            let corner = self.origin + Vec2::new(row.x, row.top);
            Rect::from_origin_size(corner, (row.width, row.height))
        });
        rows.reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
    }

    /// Of its letters, in board units.
    pub fn size(&self) -> f64 {
        self.first_run().map_or(0.0, |run| run.size)
    }

    /// From one row to the next, in board units.
    pub fn row_height(&self) -> f64 {
        self.rows.first().map_or(0.0, |row| row.height)
    }

    pub fn is_bold(&self) -> bool {
        let is_heavy = |weight| matches!(weight, Weight::Semibold | Weight::Bold);
        let run = self.first_run();
        run.is_some_and(|run| is_heavy(run.face.weight) || run.embolden)
    }

    pub fn is_italic(&self) -> bool {
        let run = self.first_run();
        run.is_some_and(|run| run.face.italic || run.skew_degrees != 0.0)
    }

    fn first_run(&self) -> Option<&GlyphRun> {
        self.rows.iter().flat_map(|row| &row.runs).next()
    }

    /// The text in lines of the writer's own.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![String::new()];
        for row in &self.rows {
            if let Some(line) = lines.last_mut() {
                line.push_str(&row.text);
                let had_space = row.range.len() > row.text.len() && !row.text.ends_with(' ');
                if had_space && !row.ends_with_newline {
                    line.push(' ');
                }
            }
            if row.ends_with_newline {
                lines.push(String::new());
            }
        }
        for line in &mut lines {
            line.truncate(line.trim_end().len());
        }
        lines
    }

    /// The rows as they are broken on the map.
    pub fn rows(&self) -> Vec<String> {
        let rows = self.rows.iter();
        rows.map(|row| row.text.trim_end().to_owned()).collect()
    }

    /// All of it in one line, for a name.
    pub fn in_one_line(&self) -> String {
        self.lines().join(" ")
    }

    /// True where they stand in the middle of a shape of this size.
    pub fn is_centred_in(&self, shape: Rect) -> bool {
        let off = self.rect().center() - shape.center();
        off.x.abs() < OFF_CENTRE && off.y.abs() < OFF_CENTRE
    }
}
