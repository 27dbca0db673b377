//! Glyphs as shapes, for what a format cannot show as text.

use kurbo::{Affine, BezPath};
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::text::{Glyph, GlyphRun};

/// How much a stem grows on each side when a face must be made bold, in em; as on the screen.
pub(super) const BOLDER: f64 = 1.0 / 48.0;

/// Glyphs of a run in one path, relative to the row's left edge and baseline.
pub(super) fn outline(run: &GlyphRun, run_glyphs: &[Glyph], font: &FontRef<'_>) -> BezPath {
    let mut pen = Pen(BezPath::new());
    let glyphs = font.outline_glyphs();
    let coords: Vec<NormalizedCoord> = run
        .coords
        .iter()
        .map(|bits| NormalizedCoord::from_bits(*bits))
        .collect();
    let mut path = BezPath::new();
    for glyph in run_glyphs {
        let Some(outline) = glyphs.get(GlyphId::new(glyph.id)) else {
            continue;
        };
        let settings =
            DrawSettings::unhinted(Size::new(run.size as f32), LocationRef::new(&coords));
        // A glyph that cannot be drawn is missing everywhere, on the screen too.
        if outline.draw(settings, &mut pen).is_ok() {
            // Fonts count upwards.
            let slant = Affine::skew(-run.skew_degrees.to_radians().tan(), 0.0);
            let place = Affine::translate((f64::from(glyph.x), f64::from(glyph.y)))
                * slant
                * Affine::FLIP_Y;
            path.extend((place * std::mem::take(&mut pen.0)).iter());
        }
    }
    path
}

/// Collects what skrifa draws.
struct Pen(BezPath);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to((f64::from(x), f64::from(y)));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to((f64::from(x), f64::from(y)));
    }
    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0
            .quad_to((f64::from(cx), f64::from(cy)), (f64::from(x), f64::from(y)));
    }
    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.0.curve_to(
            (f64::from(ax), f64::from(ay)),
            (f64::from(bx), f64::from(by)),
            (f64::from(x), f64::from(y)),
        );
    }
    fn close(&mut self) {
        self.0.close_path();
    }
}
