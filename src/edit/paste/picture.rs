//! Pixels made a picture that a board can carry: no larger than it will ever be shown, and encoded.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits, RgbaImage, imageops,
};

use crate::model::{Picture, PictureFormat};

/// The longest side that is kept, in px.
const LONGEST_SIDE: u32 = 1600;
/// A larger PNG without transparency is a photograph, and smaller as JPEG. In bytes.
const MOST_PNG: usize = 1 << 20;
/// A file's picture of more bytes is encoded anew.
const MOST_KEPT: usize = 2 << 20;
/// Of JPEG, out of 100.
const QUALITY: u8 = 88;

/// No picture may take more memory than this while it is decoded.
const MEMORY_MOST: u64 = 512 << 20;

/// A file's picture: as it came when it is small and upright, else turned, made smaller and encoded anew.
/// An SVG stays as it is, and unread. None for what is no picture, and for pixels that cannot be decoded.
pub fn picture_of_file(bytes: Vec<u8>) -> Option<Picture> {
    let format = PictureFormat::of(&bytes)?;
    if format == PictureFormat::Svg {
        return Some(Picture {
            name: String::new(),
            format,
            bytes,
        });
    }
    let mut reader = ImageReader::new(Cursor::new(&bytes))
        .with_guessed_format()
        .ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_MOST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    // Cameras write how they were held beside the pixels; few programs look.
    let held = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut pixels = DynamicImage::from_decoder(decoder).ok()?;
    let longest = pixels.width().max(pixels.height());
    if held == Orientation::NoTransforms && longest <= LONGEST_SIDE && bytes.len() <= MOST_KEPT {
        return Some(Picture {
            name: String::new(),
            format,
            bytes,
        });
    }
    pixels.apply_orientation(held);
    let pixels = pixels.into_rgba8();
    picture(pixels.width(), pixels.height(), pixels.into_raw())
}

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
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
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
