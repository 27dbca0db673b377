//! SVG: what the scene shows, as shapes and text that other programs can edit.
//!
//! Text stays text, each letter at the place where the typesetter put it, so that no reader can break a row
//! anew or let it overflow; the letters used are embedded. With `outlines` all text is paths.

mod font;
mod paint;
mod text;

use std::io::{self, Write};

use self::font::Fonts;
use super::{ExportError, Format, MOST_PIXELS, PictureKind, PictureOptions, Progress, Writer};
use crate::export::xml::{Number, escaped};
use crate::scene::{Item, Placed, Scene, Source};

pub(super) const FORMAT: Format = Format {
    id: "svg",
    extension: "svg",
    writer: Writer::Picture {
        kind: PictureKind {
            offers_outlines: true,
            offers_transparency: true,
            most_pixels: MOST_PIXELS,
        },
        write,
    },
};

/// Items between two reports of progress.
const ITEMS_A_STEP: usize = 256;

/// A file being written.
struct Svg<'a> {
    out: &'a mut dyn Write,
    outlines: bool,
    /// Letters that the file needs, by face.
    fonts: Fonts,
    /// Number of clips defined so far: their ids.
    clips: usize,
}

fn write(
    scene: &Scene,
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let scale = options.size.scale(scene.bounds)?;
    let mut svg = Svg {
        out,
        outlines: options.outlines,
        fonts: Fonts::default(),
        clips: 0,
    };
    svg.open(scene, options, scale)?;
    let mut done = 0;
    for group in scene.items.chunk_by(|a, b| a.source == b.source) {
        svg.group(group)?;
        let steps = done / ITEMS_A_STEP;
        done += group.len();
        if done / ITEMS_A_STEP > steps && !progress(done as f64 / scene.items.len() as f64) {
            return Err(ExportError::Cancelled);
        }
    }
    svg.fonts.write(svg.out)?;
    svg.out.write_all(b"</svg>\n")?;
    Ok(())
}

impl Svg<'_> {
    fn open(&mut self, scene: &Scene, options: &PictureOptions, scale: f64) -> io::Result<()> {
        let bounds = scene.bounds;
        write!(
            self.out,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" \
             width=\"{}\" height=\"{}\" viewBox=\"{} {} {} {}\" xml:lang=\"{}\" xml:space=\"preserve\">\n\
             <title>{}</title>\n",
            Number(bounds.width() * scale),
            Number(bounds.height() * scale),
            Number(bounds.x0),
            Number(bounds.y0),
            Number(bounds.width()),
            Number(bounds.height()),
            escaped(&options.language),
            escaped(&options.title),
        )?;
        if !options.transparent {
            self.rect(bounds, 0.0, Some(scene.background), None)?;
        }
        Ok(())
    }

    /// Items of one source; they carry its words as their title, for readers that do not see.
    fn group(&mut self, items: &[Placed]) -> io::Result<()> {
        let named = items
            .first()
            .is_some_and(|placed| placed.source != Source::Board);
        if named {
            self.out.write_all(b"<g>")?;
            let words: Vec<&str> = items
                .iter()
                .filter_map(|placed| match &placed.item {
                    Item::Text { row, .. } => Some(row.text.trim()),
                    _ => None,
                })
                .collect();
            if !words.is_empty() {
                write!(self.out, "<title>{}</title>", escaped(&words.join(" ")))?;
            }
            self.out.write_all(b"\n")?;
        }
        for placed in items {
            self.item(&placed.item)?;
        }
        if named {
            self.out.write_all(b"</g>\n")?;
        }
        Ok(())
    }

    fn item(&mut self, item: &Item) -> io::Result<()> {
        match item {
            Item::Rect {
                rect,
                radius,
                fill,
                stroke,
                shadow,
            } => {
                if let Some(shadow) = shadow {
                    self.shadow(*rect, *radius, *shadow)?;
                }
                self.rect(*rect, *radius, *fill, stroke.as_ref())
            }
            Item::Path {
                path,
                transform,
                fill,
                stroke,
            } => self.path(&(*transform * &**path), *fill, stroke.as_ref()),
            Item::Text {
                origin,
                row,
                colour,
            } => self.row(*origin, row, *colour),
            Item::Image {
                rect,
                radius,
                image,
                fit,
            } => self.image(*rect, *radius, image, *fit),
        }
    }
}
