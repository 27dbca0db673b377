//! Glyphs that are pictures: the emoji of faces with bitmaps, decoded once.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;

use kurbo::{Affine, Point, Vec2};
use skrifa::bitmap::{BitmapData, BitmapFormat, BitmapGlyph, Origin};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use vello_cpu::Pixmap;

use super::painter::Raster;
use super::view::View;
use crate::text::{Face, Glyph, GlyphRun};

/// Decoded glyphs kept; a board uses few kinds of emoji.
const MOST: usize = 512;

/// Decoded glyphs by face and number.
#[derive(Default)]
pub(super) struct Bitmaps {
    faces: BTreeMap<u64, bool>,
    glyphs: BTreeMap<(u64, u32), Option<Bitmap>>,
}

/// A decoded glyph.
#[derive(Clone)]
struct Bitmap {
    pixmap: Arc<Pixmap>,
    /// From its pixels to em, y down, from the glyph's origin.
    transform: Affine,
}

impl Bitmaps {
    /// True when the face's glyphs are pictures.
    pub fn has_bitmaps(&mut self, face: &Face) -> bool {
        !face.bundled
            && *self.faces.entry(face.key).or_insert_with(|| {
                FontRef::from_index(face.bytes(), face.index).is_ok_and(|font| {
                    font.color_glyphs().get(GlyphId::new(1)).is_none()
                        && matches!(
                            font.bitmap_strikes().format(),
                            Some(BitmapFormat::Cbdt | BitmapFormat::Sbix)
                        )
                })
            })
    }

    fn get(&mut self, face: &Face, id: u32) -> Option<Bitmap> {
        if self.glyphs.len() >= MOST {
            self.glyphs.clear();
        }
        self.glyphs
            .entry((face.key, id))
            .or_insert_with(|| decode(face, id))
            .clone()
    }
}

impl Raster {
    pub(super) fn bitmap(&mut self, start: Point, run: &GlyphRun, glyph: &Glyph, view: View) {
        let Some(bitmap) = self.bitmaps.get(&run.face, glyph.id) else {
            return;
        };
        let place = start.to_vec2() + Vec2::new(f64::from(glyph.x), f64::from(glyph.y));
        let transform = Affine::translate(place) * Affine::scale(run.size) * bitmap.transform;
        let key = run.face.key.rotate_left(32) ^ u64::from(glyph.id) ^ GLYPHS;
        self.pixmap(key, &bitmap.pixmap, transform, view);
    }
}

/// Keeps the keys of glyphs apart from those of pictures.
const GLYPHS: u64 = 0x5bd1_e995_9e37_79b9;

fn decode(face: &Face, id: u32) -> Option<Bitmap> {
    let font = FontRef::from_index(face.bytes(), face.index).ok()?;
    let strikes = font.bitmap_strikes();
    let glyph = strikes.glyph_for_size(Size::unscaled(), GlyphId::new(id))?;
    let BitmapData::Png(png) = &glyph.data else {
        return None;
    };
    let pixmap = Pixmap::from_png(Cursor::new(*png)).ok()?;
    let units = font
        .metrics(Size::unscaled(), LocationRef::default())
        .units_per_em;
    let apple = strikes.format() == Some(BitmapFormat::Sbix);
    Some(Bitmap {
        transform: placement(&glyph, &pixmap, f64::from(units), apple),
        pixmap: Arc::new(pixmap),
    })
}

/// Where a bitmap stands about its glyph's origin, in em. As Skia has it, and vello after it.
fn placement(glyph: &BitmapGlyph<'_>, pixmap: &Pixmap, units_per_em: f64, apple: bool) -> Affine {
    let rise = match glyph.bearing_y {
        // CoreText lifts Apple's emoji by 100 units where the face says nothing.
        0.0 if apple => 100.0,
        rise => f64::from(rise),
    };
    let bearing = Vec2::new(-f64::from(glyph.bearing_x), rise) / units_per_em;
    let inner = Vec2::new(
        f64::from(glyph.inner_bearing_x),
        f64::from(glyph.inner_bearing_y),
    );
    let corner = match glyph.placement_origin {
        Origin::TopLeft => Vec2::ZERO,
        Origin::BottomLeft => Vec2::new(0.0, f64::from(pixmap.height())),
    };
    Affine::translate(bearing)
        * Affine::scale_non_uniform(1.0 / f64::from(glyph.ppem_x), 1.0 / f64::from(glyph.ppem_y))
        * Affine::translate(-(inner + corner))
}
