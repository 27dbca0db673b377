//! Paragraphs put together again from the rows of a scene, and written as text that can be edited.

use std::sync::Arc;

use kurbo::{Point, Rect};

use super::shape::{self, Place};
use crate::export::xml::{escaped, push};
use crate::scene::Rgba;
use crate::text::{Row, Weight};

/// On every computer that shows slides, and narrower than the map's own face, so that nothing overflows.
const FACE: &str = "Arial";

/// Words whose middle is no further from that of their shape are centred in it, in board units.
const OFF_CENTRE: f64 = 2.0;

/// The rows of one paragraph.
pub(super) struct Words {
    origin: Point,
    rows: Vec<Arc<Row>>,
    colour: Rgba,
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
            let corner = self.origin + kurbo::Vec2::new(row.x, row.top);
            Rect::from_origin_size(corner, (row.width, row.height))
        });
        rows.reduce(|a, b| a.union(b)).unwrap_or(Rect::ZERO)
    }

    /// Of its letters, in board units.
    pub fn size(&self) -> f64 {
        let run = self.rows.iter().flat_map(|row| &row.runs).next();
        run.map_or(0.0, |run| run.size)
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

    /// All of it in one line, for a name.
    pub fn name(&self) -> String {
        self.lines().join(" ")
    }

    /// `<p:txBody>` for a shape of this size; the words stand in it where they stood on the map, and flow anew when
    /// somebody edits them. Without a shape they keep their rows.
    pub fn body(&self, shape: Option<Rect>, place: Place, lang: &str) -> String {
        let own = self.rect();
        let is_centred = shape.is_some_and(|shape| {
            let off = own.center() - shape.center();
            off.x.abs() < OFF_CENTRE && off.y.abs() < OFF_CENTRE
        });
        let [left, top, right] = match shape {
            Some(shape) if !is_centred => {
                let left = place.length((own.x0 - shape.x0).max(0.0));
                let top = place.length((own.y0 - shape.y0).max(0.0));
                [left, top, left.min(place.length(shape.width() / 10.0))]
            }
            _ => [0; 3],
        };
        // What is short and in the middle stays in one row.
        let is_free = shape.is_none() || is_centred && self.rows.len() == 1;
        let wrap = if is_free { "none" } else { "square" };
        let anchor = if is_centred { "ctr" } else { "t" };
        let fit = if is_free { "noAutofit" } else { "normAutofit" };
        let mut xml = format!(
            "<p:txBody><a:bodyPr wrap=\"{wrap}\" lIns=\"{left}\" tIns=\"{top}\" rIns=\"{right}\" bIns=\"0\" \
             anchor=\"{anchor}\"><a:{fit}/></a:bodyPr><a:lstStyle/>"
        );
        let lines = if shape.is_some() {
            self.lines()
        } else {
            self.rows
                .iter()
                .map(|row| row.text.trim_end().to_owned())
                .collect()
        };
        let spacing = self.spacing(place);
        for line in lines {
            let align = if is_centred { "ctr" } else { "l" };
            push!(xml, "<a:p><a:pPr algn=\"{align}\">{spacing}</a:pPr>");
            let run = if line.is_empty() {
                self.format("endParaRPr", place, lang)
            } else {
                let format = self.format("rPr", place, lang);
                format!("<a:r>{format}<a:t>{}</a:t></a:r>", escaped(&line))
            };
            push!(xml, "{run}</a:p>");
        }
        xml + "</p:txBody>"
    }

    /// Exactly as far apart as on the map.
    fn spacing(&self, place: Place) -> String {
        let height = self.rows.first().map_or(0.0, |row| row.height);
        format!(
            "<a:lnSpc><a:spcPts val=\"{}\"/></a:lnSpc>",
            hundredths(height, place).min(158_400)
        )
    }

    fn format(&self, tag: &str, place: Place, lang: &str) -> String {
        let run = self.rows.iter().flat_map(|row| &row.runs).next();
        let size = run.map_or(12.0, |run| run.size);
        let is_heavy = |weight| matches!(weight, Weight::Semibold | Weight::Bold);
        let is_bold = run.is_some_and(|run| is_heavy(run.face.weight) || run.embolden);
        let is_italic = run.is_some_and(|run| run.face.italic || run.skew_degrees != 0.0);
        format!(
            "<a:{tag} lang=\"{}\" sz=\"{}\" b=\"{}\" i=\"{}\" dirty=\"0\">{}\
             <a:latin typeface=\"{FACE}\"/><a:cs typeface=\"{FACE}\"/></a:{tag}>",
            escaped(lang),
            hundredths(size, place).clamp(100, 400_000),
            u8::from(is_bold),
            u8::from(is_italic),
            shape::fill(Some(self.colour)),
        )
    }
}

/// A length in board units as hundredths of a point.
fn hundredths(length: f64, place: Place) -> i64 {
    (length * place.scale / 127.0).round() as i64
}
