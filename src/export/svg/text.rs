//! Rows of text: as text where a reader will show the same, else as outlines, else (colour emoji) as a small picture.

use std::fmt::Write as _;
use std::io;
use std::sync::Arc;

use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;
use kurbo::{Affine, Point, Rect, Vec2};
use skrifa::instance::Size;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::Svg;
use super::font::css_weight;
use super::paint::fill_attributes;
use crate::export::bands::straight;
use crate::export::outline::{BOLDER, outline};
use crate::export::png::encoded;
use crate::export::xml::{Number, escaped, is_allowed};
use crate::raster::{Canvas, Layer, Raster};
use crate::scene::{Item, Pin, Placed, Rgba, Scene, Source, Stroke};
use crate::text::{Glyph, GlyphRun, Row};

/// Px a board unit for glyphs that only exist as pictures.
const PICTURE_SCALE: f64 = 4.0;

/// How a part of a run is written.
enum Form<'a> {
    /// These words, a glyph each.
    Text(&'a str),
    Outlines,
    Picture,
}

impl Svg<'_> {
    /// One row of a paragraph whose top left corner is `origin`.
    pub(super) fn row(&mut self, origin: Point, row: &Row, colour: Rgba) -> io::Result<()> {
        let start = origin + Vec2::new(row.x, row.baseline);
        for run in &row.runs {
            let Ok(font) = FontRef::from_index((*run.face.data).as_ref(), run.face.index) else {
                continue;
            };
            for (form, glyphs) in parts(row, run, &font, self.outlines) {
                match form {
                    Form::Text(words) => self.text(start, run, glyphs, words, colour)?,
                    Form::Outlines => self.outlines(start, run, glyphs, &font, colour)?,
                    Form::Picture => self.picture(origin, row, run, colour)?,
                }
            }
        }
        Ok(())
    }

    /// Glyphs as one path.
    fn outlines(
        &mut self,
        start: Point,
        run: &GlyphRun,
        glyphs: &[Glyph],
        font: &FontRef<'_>,
        colour: Rgba,
    ) -> io::Result<()> {
        let path = outline(run, glyphs, font);
        if path.elements().is_empty() {
            return Ok(());
        }
        let bolder = run.embolden.then(|| Stroke {
            colour,
            width: 2.0 * BOLDER * run.size,
            dash: Vec::new(),
        });
        let placed = Affine::translate(start.to_vec2()) * path;
        self.path(&placed, Some(colour), bolder.as_ref())
    }

    /// Words with a place for each letter.
    fn text(
        &mut self,
        start: Point,
        run: &GlyphRun,
        glyphs: &[Glyph],
        words: &str,
        colour: Rgba,
    ) -> io::Result<()> {
        let letters = words.trim_end().chars().count();
        if letters == 0 {
            return Ok(());
        }
        let shown = &glyphs[..letters];
        let ids = shown
            .iter()
            .filter_map(|glyph| u16::try_from(glyph.id).ok());
        self.fonts.note(&run.face, ids);
        let mut places = String::new();
        for glyph in shown {
            let space = if places.is_empty() { "" } else { " " };
            // Writing to a string cannot fail.
            let _ = write!(places, "{space}{}", Number(start.x + f64::from(glyph.x)));
        }
        write!(
            self.out,
            "<text x=\"{places}\" y=\"{}\" font-family=\"{}, sans-serif\" font-size=\"{}\"",
            Number(start.y),
            escaped(&run.face.family),
            Number(run.size),
        )?;
        let weight = css_weight(run.face.weight);
        if weight != 400 {
            write!(self.out, " font-weight=\"{weight}\"")?;
        }
        if run.face.italic {
            self.out.write_all(b" font-style=\"italic\"")?;
        }
        writeln!(
            self.out,
            "{}>{}</text>",
            fill_attributes(Some(colour)),
            escaped(words.trim_end())
        )
    }

    /// Glyphs that have no outlines, rastered.
    fn picture(
        &mut self,
        origin: Point,
        row: &Row,
        run: &GlyphRun,
        colour: Rgba,
    ) -> io::Result<()> {
        let (Some(first), Some(last)) = (run.glyphs.first(), run.glyphs.last()) else {
            return Ok(());
        };
        // Emoji stand a little below and above the letters' line.
        let bounds = Rect::new(
            f64::from(first.x),
            -1.2 * run.size,
            f64::from(last.x + last.advance),
            0.4 * run.size,
        ) + (origin + Vec2::new(row.x, row.baseline)).to_vec2();
        let bounds = bounds.expand();
        let alone = Row {
            runs: vec![run.clone()],
            ..row.clone()
        };
        let canvas = Canvas::new(Scene {
            bounds,
            background: Rgba::default(),
            items: vec![Placed {
                item: Item::Text {
                    origin,
                    row: Arc::new(alone),
                    colour,
                },
                bounds,
                pin: Pin::None,
                source: Source::Board,
            }],
            landmarks: Vec::new(),
            links: Vec::new(),
        });
        let side = |length: f64| (length * PICTURE_SCALE) as u16;
        let mut raster = Raster::new();
        let (width, height) = (side(bounds.width()), side(bounds.height()));
        let pixels = raster.render(
            &canvas,
            Layer::All,
            bounds.origin(),
            PICTURE_SCALE,
            width,
            height,
            false,
        );
        let png = encoded(pixels.width, pixels.height, &straight(&pixels.rgba))?;
        writeln!(
            self.out,
            "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" xlink:href=\"data:image/png;base64,{}\"/>",
            Number(bounds.x0),
            Number(bounds.y0),
            Number(bounds.width()),
            Number(bounds.height()),
            Base64Display::new(&png, &STANDARD),
        )
    }
}

/// A run, cut where the way in which it must be written changes, to look as it was set.
fn parts<'a>(
    row: &'a Row,
    run: &'a GlyphRun,
    font: &FontRef<'_>,
    outlines: bool,
) -> Vec<(Form<'a>, &'a [Glyph])> {
    if run.glyphs.iter().any(|glyph| is_picture(font, glyph)) {
        return vec![(Form::Picture, &run.glyphs)];
    }
    let as_set = run.face.bundled && !run.rtl && !run.embolden && run.skew_degrees == 0.0;
    let words = words(row, run).filter(|words| {
        // Ligatures and marks have no glyph, or more than one, for a letter.
        as_set && !outlines && words.chars().count() == run.glyphs.len()
    });
    let Some(words) = words else {
        return vec![(Form::Outlines, &run.glyphs)];
    };
    let letters: Vec<(usize, char)> = words.char_indices().collect();
    let plain: Vec<bool> = letters
        .iter()
        .zip(&run.glyphs)
        .map(|((_, letter), glyph)| is_plain(font, *letter, glyph))
        .collect();
    let mut from = 0;
    plain
        .chunk_by(|a, b| a == b)
        .map(|part| {
            let glyphs = from..from + part.len();
            let byte = |letter: usize| letters.get(letter).map_or(words.len(), |(byte, _)| *byte);
            let words = &words[byte(glyphs.start)..byte(glyphs.end)];
            from = glyphs.end;
            let form = if part[0] {
                Form::Text(words)
            } else {
                Form::Outlines
            };
            (form, &run.glyphs[glyphs])
        })
        .collect()
}

/// The words of a run; none when the row was shortened within it.
fn words<'a>(row: &'a Row, run: &GlyphRun) -> Option<&'a str> {
    let start = run.range.start.checked_sub(row.range.start)?;
    let end = run.range.end.checked_sub(row.range.start)?;
    row.text.get(start..end)
}

/// True when any reader with this font would show the letter by this glyph.
fn is_plain(font: &FontRef<'_>, letter: char, glyph: &Glyph) -> bool {
    glyph.y == 0.0
        // Readers differ on how many places a letter of two UTF-16 units takes.
        && letter.len_utf16() == 1
        && is_allowed(letter)
        && font.charmap().map(letter) == Some(GlyphId::new(glyph.id))
}

/// True for colour emoji.
fn is_picture(font: &FontRef<'_>, glyph: &Glyph) -> bool {
    let glyph = GlyphId::new(glyph.id);
    font.color_glyphs().get(glyph).is_some()
        || font
            .bitmap_strikes()
            .glyph_for_size(Size::unscaled(), glyph)
            .is_some()
}
