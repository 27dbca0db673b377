//! One table of formats. Pictures take a Scene; all write to a `Write`. Knows nothing of layout, egui or paths.

use std::io::Write;

use crate::scene::Scene;

/// How large a picture is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PictureSize {
    /// Total width in px.
    Width(u32),
    /// Px a board unit.
    Scale(f64),
    /// A board unit is 1/96 inch; the density is written into the file.
    Dpi(f64),
}

/// What a user may choose for a picture file.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureOptions {
    pub size: PictureSize,
    pub transparent: bool,
    /// SVG: text as outlines instead of text with an embedded font.
    pub outlines: bool,
    /// Of the document, for files that have one.
    pub title: String,
    pub language: String,
}

/// Why a picture cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error(
        "a picture may be at most {limit} px wide and high; this one would be {width} × {height} px: choose a smaller width"
    )]
    TooLarge { width: f64, height: f64, limit: u32 },
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("cancelled")]
    Cancelled,
}

/// Told about progress from 0 to 1; false means stop.
pub type Progress<'a> = &'a mut dyn FnMut(f64) -> bool;

/// A format that files can be written in.
pub struct Format {
    pub id: &'static str,
    pub extension: &'static str,
    pub write: fn(&Scene, &PictureOptions, &mut dyn Write, Progress<'_>) -> Result<(), ExportError>,
}

/// All formats.
pub const FORMATS: &[Format] = &[];
