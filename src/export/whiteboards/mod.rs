//! Files of other whiteboards: a note is a note there too, in its place, with its words and its colour.

pub(super) mod canvas;
pub(super) mod drawio;
pub(super) mod excalidraw;
mod figure;
pub(super) mod tldraw;
mod tldraw_colour;
mod tldraw_index;

use std::io::Write;

use super::{Chapter, ExportError, Progress};

/// Board units between two pictures on one canvas.
const BETWEEN: f64 = 200.0;

/// Writes a file that was made at once; the making takes most of the time.
fn finish(file: &[u8], out: &mut dyn Write, progress: Progress<'_>) -> Result<(), ExportError> {
    if !progress(1.0) {
        return Err(ExportError::Cancelled);
    }
    out.write_all(file)?;
    Ok(())
}

/// Tells that so many of the pictures are done, before the last step.
fn told(progress: Progress<'_>, done: usize, of: usize) -> Result<(), ExportError> {
    if progress(done as f64 / (of + 1) as f64) {
        Ok(())
    } else {
        Err(ExportError::Cancelled)
    }
}

/// How far down each picture begins on a canvas that holds them all.
fn tops(chapters: &[Chapter]) -> impl Iterator<Item = (&Chapter, f64)> {
    let mut top = 0.0;
    chapters.iter().map(move |chapter| {
        let bounds = chapter.scene.bounds;
        let own = top - bounds.y0;
        top += bounds.height() + BETWEEN;
        (chapter, own)
    })
}
