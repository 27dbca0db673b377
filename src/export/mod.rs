//! One table of formats. Pictures take a Scene; all write to a `Write`. Knows nothing of layout, egui or paths.

mod png;
mod size;
mod svg;

use std::io::Write;

pub use self::size::{MOST_PIXELS, PictureSize, PixelSize};
use crate::scene::Scene;

/// What a user may choose for a picture file.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureOptions {
    pub size: PictureSize,
    pub transparent: bool,
    /// SVG: text as outlines instead of text with an embedded font.
    pub outlines: bool,
    /// Of the document, for files that have one.
    pub title: String,
    /// BCP 47 tag of the document's texts.
    pub language: String,
}

/// Why a picture cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error(
        "a picture may be at most {limit} px wide and high; this one would be {width} × {height} px: choose a smaller size"
    )]
    TooLarge { width: f64, height: f64, limit: u32 },
    #[error("a picture of this size would show nothing: choose a size above 0")]
    NoSize,
    #[error("{0}")]
    Io(#[from] std::io::Error),
    #[error("cancelled")]
    Cancelled,
}

/// Told about progress from 0 to 1; false means stop.
pub type Progress<'a> = &'a mut dyn FnMut(f64) -> bool;

/// A format that files can be written in.
#[derive(Debug)]
pub struct Format {
    pub id: &'static str,
    pub extension: &'static str,
    /// Whether `PictureOptions::outlines` makes a difference.
    pub offers_outlines: bool,
    pub write: fn(&Scene, &PictureOptions, &mut dyn Write, Progress<'_>) -> Result<(), ExportError>,
}

/// All formats.
pub const FORMATS: &[Format] = &[png::FORMAT, svg::FORMAT];

impl Format {
    /// The format with this id or file extension, in any case.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| {
            [format.id, format.extension]
                .iter()
                .any(|own| own.eq_ignore_ascii_case(name))
        })
    }
}
