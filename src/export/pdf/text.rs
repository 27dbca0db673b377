//! Rows of text: our own glyphs at their places, each with the letters that it stands for, so that they are found and
//! copied as they were written.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use krilla::geom::Point as PdfPoint;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use kurbo::{Affine, Point, Vec2};
use skrifa::FontRef;

use super::paint::{Painter, fill_of, stroke_of, transform_of};
use crate::export::outline::{BOLDER, outline};
use crate::scene::{Rgba, Stroke};
use crate::text::{GlyphRun, Row};

/// The faces of a file by their keys; none for one that cannot be read.
#[derive(Default)]
pub(super) struct Fonts(BTreeMap<u64, Option<Font>>);

impl Fonts {
    fn get(&mut self, run: &GlyphRun) -> Option<Font> {
        let face = &run.face;
        let font = self.0.entry(face.key).or_insert_with(|| {
            let data = Arc::clone(&face.data);
            Font::new(data.into(), face.index)
        });
        font.clone()
    }
}

impl Painter<'_, '_> {
    /// One row of a paragraph whose top left corner is `origin`.
    pub fn row(&mut self, origin: Point, row: &Row, colour: Rgba) {
        let start = origin + Vec2::new(row.x, row.baseline);
        for run in &row.runs {
            let Some(first) = run.glyphs.first() else {
                continue;
            };
            let bolder = run.embolden.then(|| Stroke {
                colour,
                width: 2.0 * BOLDER * run.size,
                dash: Vec::new(),
            });
            // A face that stands between others on its axes has no name that a reader would know.
            let is_varied = run.coords.iter().any(|coord| *coord != 0);
            let font = self.shared.fonts.get(run).filter(|_| !is_varied);
            let Some(font) = font else {
                if let Ok(font) = FontRef::from_index(run.face.bytes(), run.face.index) {
                    let path = outline(run, &run.glyphs, &font);
                    let placed = Affine::translate(start.to_vec2()) * path;
                    self.shape(&placed, Some(colour), bolder.as_ref());
                }
                continue;
            };
            self.surface.set_fill(Some(fill_of(colour)));
            self.surface.set_stroke(bolder.as_ref().map(stroke_of));
            let slant = Affine::skew(-run.skew_degrees.to_radians().tan(), 0.0);
            let is_slanted = run.skew_degrees != 0.0;
            let begin = start + Vec2::new(f64::from(first.x), 0.0);
            let begin = if is_slanted {
                let place = Affine::translate(begin.to_vec2()) * slant;
                self.surface.push_transform(&transform_of(place));
                Point::ORIGIN
            } else {
                begin
            };
            self.surface.draw_glyphs(
                PdfPoint::from_xy(begin.x as f32, begin.y as f32),
                &glyphs(row, run),
                font,
                &row.text,
                run.size as f32,
                false,
            );
            if is_slanted {
                self.surface.pop();
            }
        }
    }
}

/// The glyphs of a run of the row, lengths in em.
fn glyphs(row: &Row, run: &GlyphRun) -> Vec<KrillaGlyph> {
    let em = run.size as f32;
    let letters = letters(row);
    run.glyphs
        .iter()
        .enumerate()
        .map(|(nth, glyph)| {
            let next = run.glyphs.get(nth + 1);
            let advance = next.map_or(glyph.advance, |next| next.x - glyph.x);
            KrillaGlyph {
                glyph_id: GlyphId::new(glyph.id),
                text_range: letters(glyph.at),
                x_advance: advance / em,
                x_offset: 0.0,
                y_offset: -glyph.y / em,
                y_advance: 0.0,
                location: None,
            }
        })
        .collect()
}

/// The bytes of the row's text for a glyph of a run that begins at a byte: up to where the next one begins.
fn letters(row: &Row) -> impl Fn(u32) -> Range<usize> {
    let length = row.text.len() as u32;
    let all = row.runs.iter().flat_map(|run| &run.glyphs);
    let mut starts: Vec<u32> = all.map(|glyph| glyph.at.min(length)).collect();
    starts.push(length);
    starts.sort_unstable();
    starts.dedup();
    let text = Arc::clone(&row.text);
    move |start| {
        let next = starts.partition_point(|other| *other <= start);
        let end = starts.get(next).copied().unwrap_or(length);
        let range = start.min(length) as usize..end as usize;
        // Where a row was shortened its letters are not those that were set.
        if text.get(range.clone()).is_some() {
            range
        } else {
            0..0
        }
    }
}
