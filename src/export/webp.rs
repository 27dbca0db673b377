//! WebP without loss: smaller than PNG, and as sharp.

use std::io::{self, Write};

use image::codecs::webp::WebPEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageError};

use super::bands::in_bands;
use super::size::dots_per_inch;
use super::watched::Watched;
use super::{ExportError, Format, PictureKind, PictureOptions, Progress, Writer};
use crate::scene::Scene;

/// The format counts pixels of a side in 14 bits. Source: RFC 9649, section 3.4.
const MOST_PIXELS: u32 = 16_383;

const KIND: PictureKind = PictureKind {
    offers_outlines: false,
    offers_transparency: true,
    most_pixels: MOST_PIXELS,
};

pub(super) const FORMAT: Format = Format {
    id: "webp",
    extension: "webp",
    writer: Writer::Picture { kind: KIND, write },
};

fn write(
    scene: &Scene,
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    let size = options.size.pixels(scene.bounds, MOST_PIXELS)?;
    // The format looks back over the whole picture, so that all of it is in memory at once.
    let mut pixels = Vec::new();
    in_bands(scene, size, options.transparent, progress, |mut bands| {
        while let Some(band) = bands.next()? {
            pixels.extend(band);
        }
        Ok(())
    })?;
    let colour = if options.transparent {
        ExtendedColorType::Rgba8
    } else {
        ExtendedColorType::Rgb8
    };
    let mut out = Watched::new(out);
    let mut encoder = WebPEncoder::new_lossless(&mut out);
    let density = density(dots_per_inch(size.scale));
    let encoded = encoder
        .set_exif_metadata(density)
        .map_err(ImageError::Unsupported)
        .and_then(|()| encoder.write_image(&pixels, size.width, size.height, colour))
        .map_err(|error| ExportError::Io(io::Error::other(error)));
    out.outcome(encoded)
}

/// Exif that says only how many dots an inch has, across and down. Source: TIFF 6.0, fields 282, 283 and 296.
fn density(dots_per_inch: u16) -> Vec<u8> {
    const RATIONAL: u16 = 5;
    const SHORT: u16 = 3;
    const INCH: u32 = 2;
    const FIELDS: u32 = 3;
    /// Where the directory begins, and where it ends: its length, 12 bytes a field, no next one.
    const DIRECTORY: u32 = 8;
    const END: u32 = DIRECTORY + 2 + FIELDS * 12 + 4;
    let mut exif = b"II*\0".to_vec();
    exif.extend(DIRECTORY.to_le_bytes());
    exif.extend((FIELDS as u16).to_le_bytes());
    let fields = [
        (282_u16, RATIONAL, END),
        (283, RATIONAL, END),
        (296, SHORT, INCH),
    ];
    for (field, kind, value) in fields {
        exif.extend(field.to_le_bytes());
        exif.extend(kind.to_le_bytes());
        exif.extend(1_u32.to_le_bytes());
        exif.extend(value.to_le_bytes());
    }
    exif.extend(0_u32.to_le_bytes());
    exif.extend(u32::from(dots_per_inch).to_le_bytes());
    exif.extend(1_u32.to_le_bytes());
    exif
}
