//! Text after breaking: rows of positioned glyphs, in board units, y down.

use std::ops::Range;
use std::sync::Arc;

use super::face::Face;

/// A text set in one style at one width. Its rows never change afterwards.
#[derive(Debug, Clone)]
pub struct Paragraph {
    /// The whole source text; for a row that was shortened, what it shows.
    pub text: Arc<str>,
    pub rows: Vec<Arc<Row>>,
    /// Width of the widest row.
    pub width: f64,
    /// Height of all rows with their leading.
    pub height: f64,
    /// Size of the text, in board units per em.
    pub size: f64,
}

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// The words of the row, without its line break.
    pub text: Arc<str>,
    /// Bytes of the paragraph's text that the row shows, trailing spaces and line break included.
    pub range: Range<usize>,
    /// True when the row ends with a line break of the writer's own.
    pub ends_with_newline: bool,
    /// Left edge relative to the paragraph (not 0 for right-to-left rows).
    pub x: f64,
    /// Top of the row's line box relative to the paragraph.
    pub top: f64,
    /// Baseline relative to the paragraph's top.
    pub baseline: f64,
    /// Advance without trailing spaces.
    pub width: f64,
    /// Height of the line box.
    pub height: f64,
    /// Runs from left to right as they are seen.
    pub runs: Vec<GlyphRun>,
}

/// Glyphs of one face and direction.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    pub face: Face,
    /// Units per em, in board units.
    pub size: f64,
    pub rtl: bool,
    /// Emboldening when the face has not the wanted weight.
    pub embolden: bool,
    /// Slant in degrees when the face is not italic but should be.
    pub skew_degrees: f64,
    /// Where a variable face stands on its axes: normalised coordinates (`F2Dot14` bits); empty for others.
    pub coords: Arc<[i16]>,
    /// Bytes of the paragraph's text.
    pub range: Range<usize>,
    pub glyphs: Vec<Glyph>,
}

/// One glyph; x from the row's left edge (`Row::x`), y from its baseline, y down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u32,
    pub x: f32,
    pub y: f32,
    pub advance: f32,
    /// Byte of the row's text where what the glyph shows begins.
    pub at: u32,
}
