//! Pixels made a picture that a board can carry: no larger than it will ever be shown, and encoded.

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, RgbaImage, imageops};

use crate::model::{Picture, PictureFormat};

/// The longest side that is kept, in px.
const LONGEST_SIDE: u32 = 1600;
/// A larger PNG without transparency is a photograph, and smaller as JPEG. In bytes.
const MOST_PNG: usize = 1 << 20;
/// Of JPEG, out of 100.
const QUALITY: u8 = 88;

/// None when there are no pixels, or not as many as the sides say.
pub fn picture(width: u32, height: u32, rgba: Vec<u8>) -> Option<Picture> {
    let pixels = RgbaImage::from_raw(width, height, rgba)?;
    if width == 0 || height == 0 {
        return None;
    }
    let longest = width.max(height);
    let pixels = if longest > LONGEST_SIDE {
        let side = |side: u32| {
            let scaled = u64::from(side) * u64::from(LONGEST_SIDE) / u64::from(longest);
            u32::try_from(scaled).map_or(1, |side| side.max(1))
        };
        imageops::thumbnail(&pixels, side(width), side(height))
    } else {
        pixels
    };
    let opaque = pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX);
    let pixels = DynamicImage::from(pixels);
    let mut png = Vec::new();
    pixels
        .write_to(&mut std::io::Cursor::new(&mut png), ImageFormat::Png)
        .ok()?;
    let (format, bytes) = if opaque && png.len() > MOST_PNG {
        let mut jpeg = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
        pixels.to_rgb8().write_with_encoder(encoder).ok()?;
        (PictureFormat::Jpeg, jpeg)
    } else {
        (PictureFormat::Png, png)
    };
    Some(Picture {
        name: String::new(),
        format,
        bytes,
    })
}
