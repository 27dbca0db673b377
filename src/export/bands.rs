//! A picture as bands of pixels from the top: rastered on threads as they are taken, so that memory stays flat at any
//! height.

use std::io;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use kurbo::{Point, Vec2};

use super::{ExportError, PixelSize, Progress};
use crate::raster::{Canvas, Layer, Raster};
use crate::scene::Scene;

/// Bytes of one band of RGBA; a few are alive at a time.
const BAND_BYTES: u32 = 4 << 20;
/// The rasteriser works on pieces a little narrower than 65,535 px.
const PIECE: u32 = 16_384;
/// More threads would only wait for the compressor.
const MOST_RASTERS: usize = 4;

/// A picture cut into bands of equal height; the last may be lower.
#[derive(Clone, Copy)]
struct Cut {
    size: PixelSize,
    /// Top left corner, board units.
    origin: Point,
    rows: u32,
    transparent: bool,
}

impl Cut {
    fn new(size: PixelSize, origin: Point, transparent: bool) -> Self {
        // The rasteriser works in strips of 4 rows.
        let rows = (BAND_BYTES / (size.width * 4)).clamp(16, 256) / 4 * 4;
        Self {
            size,
            origin,
            rows,
            transparent,
        }
    }

    fn count(self) -> u32 {
        self.size.height.div_ceil(self.rows)
    }

    /// Bytes a pixel: RGB, or RGBA with straight alpha.
    fn depth(self) -> usize {
        if self.transparent { 4 } else { 3 }
    }

    /// The pixels of one band as files want them.
    fn raster(self, raster: &mut Raster, canvas: &Canvas, band: u32) -> Vec<u8> {
        let side =
            |pixels: u32| u16::try_from(pixels).expect("a piece's sides are at most MOST_PIXELS");
        let top = band * self.rows;
        let height = self.rows.min(self.size.height - top);
        let row = self.size.width as usize * self.depth();
        let mut out = vec![0; row * height as usize];
        for left in (0..self.size.width).step_by(PIECE as usize) {
            let width = PIECE.min(self.size.width - left);
            let corner = Vec2::new(f64::from(left), f64::from(top)) / self.size.scale;
            let pixels = raster.render(
                canvas,
                Layer::All,
                self.origin + corner,
                self.size.scale,
                side(width),
                side(height),
                !self.transparent,
            );
            let start = left as usize * self.depth();
            let end = start + width as usize * self.depth();
            for (out, rgba) in out
                .chunks_exact_mut(row)
                .zip(pixels.rgba.chunks_exact(4 * width as usize))
            {
                if self.transparent {
                    out[start..end].copy_from_slice(&straight(rgba));
                } else {
                    for (rgb, rgba) in out[start..end]
                        .chunks_exact_mut(3)
                        .zip(rgba.chunks_exact(4))
                    {
                        rgb.copy_from_slice(&rgba[..3]);
                    }
                }
            }
        }
        out
    }

    /// Rasters every `step`th band from `first` on, until nobody listens.
    fn raster_every(self, canvas: &Canvas, first: usize, step: usize, out: &SyncSender<Vec<u8>>) {
        let mut raster = Raster::new();
        for band in (0..self.count()).skip(first).step_by(step) {
            if out.send(self.raster(&mut raster, canvas, band)).is_err() {
                return;
            }
        }
    }
}

/// Straight RGBA from premultiplied.
pub(super) fn straight(premultiplied: &[u8]) -> Vec<u8> {
    let mut out = premultiplied.to_vec();
    for pixel in out.chunks_exact_mut(4) {
        let alpha = u32::from(pixel[3]);
        if alpha != 0 && alpha != 255 {
            for channel in &mut pixel[..3] {
                *channel = ((u32::from(*channel) * 255 + alpha / 2) / alpha).min(255) as u8;
            }
        }
    }
    out
}

/// The bands of a picture in turn.
pub(super) struct Bands<'a> {
    cut: Cut,
    receivers: Vec<Receiver<Vec<u8>>>,
    taken: u32,
    progress: Progress<'a>,
}

impl Bands<'_> {
    /// The next band, rows from the top: RGB, or straight RGBA where there is no paper. Nothing after the last.
    ///
    /// # Errors
    /// `Cancelled` when whoever is told about the progress says so.
    pub fn next(&mut self) -> Result<Option<Vec<u8>>, ExportError> {
        let count = self.cut.count();
        if self.taken == count {
            return Ok(None);
        }
        if !(self.progress)(f64::from(self.taken) / f64::from(count)) {
            return Err(ExportError::Cancelled);
        }
        let from = &self.receivers[self.taken as usize % self.receivers.len()];
        self.taken += 1;
        let ended = |_ended| io::Error::other("a band of the picture could not be drawn");
        Ok(Some(from.recv().map_err(ended)?))
    }
}

/// Has a picture's bands rastered while `take` writes them.
///
/// # Errors
/// Those of `take`, and `Io` when the system has no threads.
pub(super) fn in_bands(
    scene: &Scene,
    size: PixelSize,
    transparent: bool,
    progress: Progress<'_>,
    take: impl FnOnce(Bands<'_>) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let cut = Cut::new(size, scene.bounds.origin(), transparent);
    let canvas = Canvas::new(scene.clone());
    let threads = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(MOST_RASTERS)
        .min(cut.count() as usize);
    let (senders, receivers): (Vec<_>, Vec<_>) = (0..threads).map(|_| sync_channel(1)).unzip();
    thread::scope(|scope| {
        for (first, sender) in senders.into_iter().enumerate() {
            let canvas = &canvas;
            thread::Builder::new()
                .name(format!("bands {first}"))
                .spawn_scoped(scope, move || {
                    cut.raster_every(canvas, first, threads, &sender);
                })?;
        }
        // Given away, so that a failure closes the channels and the threads end.
        take(Bands {
            cut,
            receivers,
            taken: 0,
            progress,
        })
    })
}
