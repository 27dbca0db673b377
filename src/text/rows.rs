//! From a broken text to its rows.

use std::ops::Range;
use std::sync::Arc;

use parley::{BreakReason, Line, Run};

use super::clean::Clean;
use super::engine::Broken;
use super::face::FaceTable;
use super::faces;
use super::row::{Glyph, GlyphRun, Paragraph, Row};
use super::typesetter::TextStyle;

/// The paragraph of a broken text. Right-to-left rows stand at the right of `width`, if there is one.
pub(super) fn paragraph(
    source: &str,
    clean: &Clean<'_>,
    broken: &Broken,
    style: TextStyle,
    width: Option<f64>,
    faces: &FaceTable,
) -> Paragraph {
    let height = style.size * style.line_height;
    // The same baseline in every row, whatever faces help out.
    let drop = f64::midpoint(height, (faces::ASCENT - faces::DESCENT) * style.size);
    let mut rows: Vec<Row> = Vec::with_capacity(broken.len());
    for line in broken.lines() {
        let top = height * rows.len() as f64;
        let start = rows.last().map_or(0, |row| row.range.end);
        let end = clean.source(line.text_range().end).min(source.len());
        let (row_width, runs) = runs(&line, clean, faces);
        rows.push(Row {
            text: Arc::from(&clean.text[visible(&line, &clean.text)]),
            range: start..end,
            ends_with_newline: line.break_reason() == BreakReason::Explicit,
            x: 0.0,
            top,
            baseline: top + drop,
            width: row_width,
            height,
            runs,
        });
    }
    if let Some(last) = rows.last_mut() {
        last.range.end = source.len();
    }
    let widest = rows.iter().map(|row| row.width).fold(0.0, f64::max);
    let right_to_left = broken.is_rtl();
    for row in &mut rows {
        row.x = if right_to_left {
            width.unwrap_or(widest).max(widest) - row.width
        } else {
            0.0
        };
    }
    Paragraph {
        text: Arc::from(source),
        height: height * rows.len() as f64,
        rows: rows.into_iter().map(Arc::new).collect(),
        width: widest,
        size: style.size,
    }
}

/// Bytes of a line without its line break and trailing spaces.
fn visible(line: &Line<'_, ()>, text: &str) -> Range<usize> {
    let range = line.text_range();
    // A line of an empty text claims a byte that is not there.
    let range = range.start..range.end.min(text.len());
    let kept = text[range.clone()].trim_end_matches([' ', '\n']).len();
    range.start..range.start + kept
}

/// Width and glyphs of a line's visible part, from its left edge. Trailing spaces take no room, wherever the order of
/// mixed directions has put them.
fn runs(line: &Line<'_, ()>, clean: &Clean<'_>, faces: &FaceTable) -> (f64, Vec<GlyphRun>) {
    let visible = visible(line, &clean.text);
    let mut pen = 0.0_f32;
    let mut found: Vec<GlyphRun> = Vec::new();
    for run in line.runs() {
        let mut glyphs = Vec::new();
        let mut bytes: Option<Range<usize>> = None;
        for cluster in run.visual_clusters() {
            let range = cluster.text_range();
            if range.start >= visible.end {
                continue;
            }
            bytes = Some(match bytes {
                Some(old) => old.start.min(range.start)..old.end.max(range.end),
                None => range.clone(),
            });
            for glyph in cluster.glyphs() {
                glyphs.push(Glyph {
                    id: glyph.id,
                    x: pen + glyph.x,
                    y: glyph.y,
                    advance: glyph.advance,
                    at: (range.start - visible.start.min(range.start)) as u32,
                });
                pen += glyph.advance;
            }
        }
        if let Some(bytes) = bytes {
            found.push(glyph_run(&run, glyphs, clean.source_range(&bytes), faces));
        }
    }
    (f64::from(pen.max(0.0)), found)
}

fn glyph_run(
    run: &Run<'_, ()>,
    glyphs: Vec<Glyph>,
    range: Range<usize>,
    faces: &FaceTable,
) -> GlyphRun {
    let synthesis = run.synthesis();
    GlyphRun {
        face: faces.face(run.font()),
        size: f64::from(run.font_size()),
        rtl: run.is_rtl(),
        embolden: synthesis.embolden(),
        skew_degrees: synthesis.skew().map_or(0.0, f64::from),
        coords: run
            .normalized_coords()
            .iter()
            .map(|c| c.to_bits())
            .collect(),
        range,
        glyphs,
    }
}
