//! Pictures, made smaller by averages before they are drawn smaller.

use std::sync::Arc;

use kurbo::{Affine, Rect, Shape, Size};
use vello_cpu::color::PremulRgba8;
use vello_cpu::peniko::{ImageQuality, ImageSampler};
use vello_cpu::{ImageSource, Pixmap};

use super::painter::Raster;
use super::shapes::rounded;
use super::view::View;
use crate::scene::{Fit, Image};

/// Pixels kept ready, in bytes.
const MOST_BYTES: usize = 64 << 20;

/// Pictures ready to be drawn, the last used last.
#[derive(Default)]
pub(super) struct Pictures(Vec<Ready>);

struct Ready {
    key: u64,
    level: u32,
    pixmap: Arc<Pixmap>,
}

impl Pictures {
    /// The picture with this key, each side halved `level` times; `make` makes it when it is not at hand.
    fn get(
        &mut self,
        key: u64,
        level: u32,
        make: impl FnOnce() -> Option<Pixmap>,
    ) -> Option<Arc<Pixmap>> {
        let at_hand = self
            .0
            .iter()
            .position(|ready| ready.key == key && ready.level == level);
        let ready = match at_hand {
            Some(at) => self.0.remove(at),
            None => Ready {
                key,
                level,
                pixmap: Arc::new(make()?),
            },
        };
        let pixmap = Arc::clone(&ready.pixmap);
        self.0.push(ready);
        let mut bytes = 0;
        let kept = self.0.iter().rev().take_while(|ready| {
            bytes += ready.pixmap.data().len() * 4;
            bytes <= MOST_BYTES
        });
        let kept = kept.count().max(1);
        self.0.drain(..self.0.len() - kept);
        Some(pixmap)
    }
}

impl Raster {
    pub(super) fn image(&mut self, rect: Rect, radius: f64, image: &Image, fit: Fit, view: View) {
        let size = Size::new(f64::from(image.width), f64::from(image.height));
        let known = image.width as usize * image.height as usize * 4 == image.rgba.len();
        if image.rgba.is_empty() || !known || rect.is_zero_area() {
            return;
        }
        let whole = fit.place(rect, size);
        let scale = whole.width() / size.width;
        let seen = whole.intersect(rect);
        let level = level(scale * view.scale, image.width.max(image.height));
        let Some(pixmap) = self.pictures.get(image.key, level, || {
            halved(image.width, image.height, level, |index| {
                let at = index * 4;
                let [r, g, b, a] = [0, 1, 2, 3].map(|c| u32::from(image.rgba[at + c]));
                // Averages are right only of premultiplied colours.
                [r * a, g * a, b * a, a * 255]
            })
        }) else {
            return;
        };
        let place = Affine::translate(whole.origin().to_vec2())
            * Affine::scale(scale * f64::from(1_u32 << level));
        self.draw(&pixmap, place, &rounded(seen, radius, view), view);
    }

    /// Draws a pixmap where `transform` puts its pixels, made smaller first when that is much smaller.
    pub(super) fn pixmap(&mut self, key: u64, pixmap: &Arc<Pixmap>, transform: Affine, view: View) {
        let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
        let scale = transform.determinant().abs().sqrt() * view.scale;
        let level = level(scale, width.max(height));
        let Some(small) = self.pictures.get(key, level, || {
            let data = pixmap.data();
            halved(width, height, level, |index| {
                let PremulRgba8 { r, g, b, a } = data[index];
                [r, g, b, a].map(|c| u32::from(c) * 255)
            })
        }) else {
            return;
        };
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let path = transform * area.to_path(0.1);
        let place = transform * Affine::scale(f64::from(1_u32 << level));
        self.draw(&small, place, &path, view);
    }

    fn draw(&mut self, pixmap: &Arc<Pixmap>, transform: Affine, area: &kurbo::BezPath, view: View) {
        self.context.set_transform(view.transform);
        self.context.set_paint_transform(transform);
        self.context
            .set_paint(paint_of(pixmap, ImageQuality::Medium));
        self.context.fill_path(area);
        self.context.reset_paint_transform();
    }
}

/// A pixmap as paint.
pub(super) fn paint_of(pixmap: &Arc<Pixmap>, quality: ImageQuality) -> vello_cpu::Image {
    vello_cpu::Image {
        image: ImageSource::Pixmap(Arc::clone(pixmap)),
        sampler: ImageSampler {
            quality,
            ..ImageSampler::default()
        },
    }
}

/// How often a picture's sides are halved before it is drawn at `scale` px a pixel: so that less than half is left to
/// do, and that its longer side is within what can be drawn.
fn level(scale: f64, side: u32) -> u32 {
    let wanted = (1.0 / scale.max(1e-6)).log2().floor().clamp(0.0, 16.0) as u32;
    let least = (side / (u32::from(u16::MAX) + 1))
        .checked_ilog2()
        .map_or(0, |n| n + 1);
    // A side of one pixel cannot be halved.
    wanted.min(side.max(1).ilog2()).max(least)
}

/// The averages of squares of 2^level pixels. `pixel` gives premultiplied colours from 0 to 255².
fn halved(
    width: u32,
    height: u32,
    level: u32,
    pixel: impl Fn(usize) -> [u32; 4],
) -> Option<Pixmap> {
    let step = 1_u32 << level;
    let (columns, rows) = (width.div_ceil(step), height.div_ceil(step));
    let size = (u16::try_from(columns).ok()?, u16::try_from(rows).ok()?);
    let mut data = Vec::with_capacity(columns as usize * rows as usize);
    let mut opaque = true;
    for row in 0..rows {
        for column in 0..columns {
            let xs = column * step..((column + 1) * step).min(width);
            let ys = row * step..((row + 1) * step).min(height);
            let mut sum = [0_u64; 4];
            for y in ys.clone() {
                for x in xs.clone() {
                    let index = y as usize * width as usize + x as usize;
                    for (sum, value) in sum.iter_mut().zip(pixel(index)) {
                        *sum += u64::from(value);
                    }
                }
            }
            let count = (xs.len() * ys.len()) as u64 * 255;
            let [r, g, b, a] = sum.map(|sum| ((sum + count / 2) / count) as u8);
            opaque &= a == 255;
            data.push(PremulRgba8 { r, g, b, a });
        }
    }
    Some(Pixmap::from_parts_with_opacity(
        data, size.0, size.1, !opaque,
    ))
}
