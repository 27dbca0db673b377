//! One table of formats. Pictures take a Scene, data takes a Board; all write to a `Write`. Knows nothing of layout, egui or paths.

mod bands;
mod csv;
mod jpeg;
mod json;
mod markdown;
mod notes;
mod order;
mod outline;
mod paper;
mod pdf;
mod png;
mod pptx;
mod shadow;
mod size;
mod svg;
mod things;
mod watched;
mod webp;
mod whiteboards;
mod xlsx;
mod xml;

use std::io::Write;

pub use self::paper::{MOST_ACROSS, Paper, Sheets, Turn, sheets_down};
pub use self::size::{MOST_PIXELS, PictureSize, PixelSize};
use crate::i18n::Strings;
use crate::model::Board;
use crate::scene::Scene;

/// What a user may choose for a picture file.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureOptions {
    pub size: PictureSize,
    pub transparent: bool,
    /// SVG: text as outlines instead of text with an embedded font.
    pub outlines: bool,
    /// Documents: on this paper; without, on pages of the pictures' own size.
    pub sheets: Option<Sheets>,
    /// Of the document, for files that have one.
    pub title: String,
    /// BCP 47 tag of the document's texts.
    pub language: String,
}

/// A picture of a document, with its name for the table of contents.
#[derive(Debug)]
pub struct Chapter {
    pub name: String,
    /// What is to be said beside it, in lines.
    pub notes: String,
    pub scene: Scene,
}

/// What a data file holds, and in whose words.
#[derive(Debug, Clone, Copy)]
pub struct Data<'a> {
    /// All of it is written, what is hidden on the map too.
    pub board: &'a Board,
    /// For what the file says beside the board's own texts.
    pub strings: &'a Strings,
}

/// Why a file cannot be written.
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
    pub writer: Writer,
}

/// What a format is written from.
#[derive(Debug)]
pub enum Writer {
    Picture {
        kind: PictureKind,
        write: WritePicture,
    },
    /// Pages or slides, which have no pixels.
    Document {
        /// Whether `PictureOptions::sheets` makes a difference.
        offers_paper: bool,
        write: WriteDocument,
    },
    Data(MakeData),
}

/// What a picture's format can and cannot do.
#[derive(Debug, Clone, Copy)]
pub struct PictureKind {
    /// Whether `PictureOptions::outlines` makes a difference.
    pub offers_outlines: bool,
    /// Whether `PictureOptions::transparent` makes a difference.
    pub offers_transparency: bool,
    /// A side has no more px.
    pub most_pixels: u32,
}

/// Writes a picture of a scene.
pub type WritePicture =
    fn(&Scene, &PictureOptions, &mut dyn Write, Progress<'_>) -> Result<(), ExportError>;

/// Writes pictures as the pages of a document.
pub type WriteDocument =
    fn(&[Chapter], &PictureOptions, &mut dyn Write, Progress<'_>) -> Result<(), ExportError>;

/// Makes the file of what a board says. It has the size of the board's own, so it is made at once.
pub type MakeData = fn(Data<'_>) -> Result<Vec<u8>, ExportError>;

/// Bytes between two reports of progress.
const PIECE: usize = 1 << 20;

/// Makes a data file and writes it piece by piece.
///
/// # Errors
/// `Io` when it cannot be written, `Cancelled` when `progress` says so.
pub fn write_data(
    make: MakeData,
    data: Data<'_>,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let file = make(data)?;
    for (at, piece) in file.chunks(PIECE).enumerate() {
        if !progress((at * PIECE) as f64 / file.len() as f64) {
            return Err(ExportError::Cancelled);
        }
        out.write_all(piece)?;
    }
    Ok(())
}

/// All formats.
pub const FORMATS: &[Format] = &[
    png::FORMAT,
    jpeg::FORMAT,
    webp::FORMAT,
    svg::FORMAT,
    pdf::FORMAT,
    pptx::FORMAT,
    whiteboards::excalidraw::FORMAT,
    whiteboards::tldraw::FORMAT,
    whiteboards::drawio::FORMAT,
    whiteboards::canvas::FORMAT,
    json::FORMAT,
    xlsx::FORMAT,
    csv::FORMAT,
    markdown::FORMAT,
];

impl Format {
    /// True for what is drawn, so that size, theme and view count.
    pub fn is_picture(&self) -> bool {
        !matches!(self.writer, Writer::Data(_))
    }

    /// True for pictures on pages, which have no size in px.
    pub fn is_document(&self) -> bool {
        matches!(self.writer, Writer::Document { .. })
    }

    /// True for documents that can be laid out on paper.
    pub fn offers_paper(&self) -> bool {
        matches!(
            self.writer,
            Writer::Document {
                offers_paper: true,
                ..
            }
        )
    }

    /// Of a picture that has px.
    pub fn picture_kind(&self) -> Option<PictureKind> {
        match self.writer {
            Writer::Picture { kind, .. } => Some(kind),
            _ => None,
        }
    }

    /// True when text can be written as outlines.
    pub fn offers_outlines(&self) -> bool {
        self.picture_kind().is_some_and(|kind| kind.offers_outlines)
    }

    /// True when the paper can be left out.
    pub fn offers_transparency(&self) -> bool {
        let kind = self.picture_kind();
        self.is_picture() && kind.is_none_or(|kind| kind.offers_transparency)
    }

    /// The format with this id or file extension, in any case.
    pub fn named(name: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| {
            [format.id, format.extension]
                .iter()
                .any(|own| own.eq_ignore_ascii_case(name))
        })
    }
}
