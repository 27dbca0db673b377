//! Rows of text: glyphs, or bars where glyphs would be too small to read.

use kurbo::{Affine, Point, Rect};
use vello_cpu::Glyph;
use vello_cpu::peniko::{Blob, FontData};

use super::painter::Raster;
use super::view::View;
use crate::scene::Rgba;
use crate::text::{GlyphRun, Row, faces};

/// Text smaller than this, in px, becomes bars.
const SMALLEST_TEXT: f64 = 4.0;
/// Bars lower than this, in px, are not drawn.
const LOWEST_BAR: f64 = 0.3;
/// How much of the text's alpha a bar has: about the share of ink in a row.
const BAR_INK: f64 = 0.45;
/// How much a stem grows on each side when a face must be made bold, in em.
const BOLDER: f64 = 1.0 / 48.0;

impl Raster {
    pub(super) fn row(&mut self, origin: Point, row: &Row, colour: Rgba, view: View) {
        let Some(first) = row.runs.first() else {
            return;
        };
        let start = Point::new(origin.x + row.x, origin.y + row.baseline);
        if first.size * view.scale < SMALLEST_TEXT {
            self.bar(start, row.width, first.size, colour, view);
        } else {
            for run in &row.runs {
                self.run(start, run, colour, view);
            }
        }
    }

    /// Stands for a row: as wide as its words, as high as an x.
    fn bar(&mut self, start: Point, width: f64, size: f64, colour: Rgba, view: View) {
        let height = faces::X_HEIGHT * size;
        if height * view.scale < LOWEST_BAR || width <= 0.0 {
            return;
        }
        let bar = Rect::new(start.x, start.y - height, start.x + width, start.y);
        let ink = colour.with_alpha((f64::from(colour.a) * BAR_INK).round() as u8);
        self.fill_box(bar, height / 2.0, ink, view);
    }

    fn run(&mut self, start: Point, run: &GlyphRun, colour: Rgba, view: View) {
        // A glyph may reach out of its advance, by less than two em.
        let reach = 2.0 * run.size;
        let (from, to) = (view.region.x0 - start.x, view.region.x1 - start.x);
        let seen = run.glyphs.iter().filter(|glyph| {
            let x = f64::from(glyph.x);
            x + f64::from(glyph.advance) + reach > from && x - reach < to
        });
        if self.bitmaps.has_bitmaps(&run.face) {
            for glyph in seen {
                self.bitmap(start, run, glyph, view);
            }
            return;
        }
        let font = FontData::new(
            Blob::from_raw_parts(run.face.data.clone(), run.face.key),
            run.face.index,
        );
        self.paint(colour);
        self.context
            .set_transform(view.transform * Affine::translate(start.to_vec2()));
        let glyphs = seen.map(|glyph| Glyph {
            id: glyph.id,
            x: glyph.x,
            y: glyph.y,
        });
        if run.embolden {
            self.context
                .set_stroke(kurbo::Stroke::new(2.0 * BOLDER * run.size));
            run_builder(self, &font, run).stroke_glyphs(glyphs.clone());
        }
        run_builder(self, &font, run).fill_glyphs(glyphs);
    }
}

fn run_builder<'a>(
    raster: &'a mut Raster,
    font: &FontData,
    run: &'a GlyphRun,
) -> vello_cpu::GlyphRunBuilder<'a> {
    let Raster {
        context, resources, ..
    } = raster;
    // Unhinted: a letter has the same shape at every place and zoom.
    let builder = context
        .glyph_run(resources, font)
        .font_size(run.size as f32)
        .hint(false)
        .normalized_coords(&run.coords);
    if run.skew_degrees == 0.0 {
        builder
    } else {
        builder.glyph_transform(Affine::skew(-run.skew_degrees.to_radians().tan(), 0.0))
    }
}
