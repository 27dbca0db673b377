//! JPEG in bands, for programs that take nothing else: small, with letters almost as sharp as they were.

use std::cell::RefCell;
use std::io::{self, Write};
use std::iter;

use jpeg_encoder::{
    Encoder, EncodingError, ImageBuffer, JpegColorType, PixelDensity, SamplingFactor, rgb_to_ycbcr,
};

use super::bands::{Bands, in_bands};
use super::size::dots_per_inch;
use super::watched::Watched;
use super::{
    ExportError, Format, MOST_PIXELS, PictureKind, PictureOptions, PixelSize, Progress, Writer,
};
use crate::scene::Scene;

pub(super) const FORMAT: Format = Format {
    id: "jpeg",
    extension: "jpg",
    writer: Writer::Picture {
        kind: PictureKind {
            offers_outlines: false,
            offers_transparency: false,
            most_pixels: MOST_PIXELS,
        },
        write,
    },
};

/// Of 100: from here on nobody sees dust around letters.
const QUALITY: u8 = 92;
/// Bytes a pixel.
const DEPTH: usize = 3;

fn write(
    scene: &Scene,
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let size = options.size.pixels(scene.bounds, MOST_PIXELS)?;
    in_bands(scene, size, false, progress, |bands| {
        let mut out = Watched::new(out);
        let outcome = encode(size, bands, &mut out);
        out.outcome(outcome)
    })
}

fn encode(size: PixelSize, bands: Bands<'_>, out: &mut Watched<'_>) -> Result<(), ExportError> {
    let rows = RefCell::new(Rows {
        bands,
        band: Vec::new(),
        first: 0,
        failure: None,
    });
    let mut encoder = Encoder::new(Unfailing { out, rows: &rows }, QUALITY);
    // Coloured letters would fray at half the colours.
    encoder.set_sampling_factor(SamplingFactor::F_1_1);
    encoder.set_density(PixelDensity::dpi(dots_per_inch(size.scale)));
    let encoded = encoder.encode_image(Picture { size, rows: &rows });
    match rows.into_inner().failure {
        Some(failure) => Err(failure),
        None => encoded.map_err(io_error),
    }
}

/// The rows of a picture, asked for from the top.
struct Rows<'a> {
    bands: Bands<'a>,
    band: Vec<u8>,
    /// Row of the picture with which the band begins.
    first: usize,
    /// Why there are no more.
    failure: Option<ExportError>,
}

impl Rows<'_> {
    /// A row of RGB; empty after a failure.
    fn row(&mut self, at: usize, length: usize) -> &[u8] {
        while (at - self.first) * length >= self.band.len() && self.failure.is_none() {
            self.first += self.band.len() / length;
            match self.bands.next() {
                Ok(band) => self.band = band.expect("asked for rows of the picture"),
                Err(error) => self.failure = Some(error),
            }
        }
        let start = (at - self.first) * length;
        self.band.get(start..start + length).unwrap_or_default()
    }
}

/// What the encoder reads.
struct Picture<'a, 'b> {
    size: PixelSize,
    rows: &'a RefCell<Rows<'b>>,
}

impl ImageBuffer for Picture<'_, '_> {
    fn get_jpeg_color_type(&self) -> JpegColorType {
        JpegColorType::Ycbcr
    }

    fn width(&self) -> u16 {
        side(self.size.width)
    }

    fn height(&self) -> u16 {
        side(self.size.height)
    }

    fn fill_buffers(&self, y: u16, buffers: &mut [Vec<u8>; 4]) {
        let width = self.size.width as usize;
        let mut rows = self.rows.borrow_mut();
        let row = rows.row(usize::from(y), width * DEPTH);
        let missing = width - row.len() / DEPTH;
        for rgb in row.chunks_exact(DEPTH) {
            let (light, blue, red) = rgb_to_ycbcr(rgb[0], rgb[1], rgb[2]);
            buffers[0].push(light);
            buffers[1].push(blue);
            buffers[2].push(red);
        }
        // The encoder cannot be told of a failure here; what it writes next fails.
        for buffer in &mut buffers[..DEPTH] {
            buffer.extend(iter::repeat_n(0, missing));
        }
    }
}

/// Writes until the rows have failed.
struct Unfailing<'a, 'b, 'c> {
    out: &'a mut Watched<'c>,
    rows: &'a RefCell<Rows<'b>>,
}

impl Write for Unfailing<'_, '_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.rows.borrow().failure.is_some() {
            return Err(io::Error::other("the picture has no more rows"));
        }
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn side(pixels: u32) -> u16 {
    u16::try_from(pixels).expect("sides are at most MOST_PIXELS")
}

fn io_error(error: EncodingError) -> ExportError {
    ExportError::Io(match error {
        EncodingError::IoError(error) => error,
        error => io::Error::other(error.to_string()),
    })
}
