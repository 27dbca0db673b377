//! PNG read back by another library's eyes.

use std::io::Cursor;

use ::png::{Decoder, Transformations};
use image::Rgba;
use jalon::export::PictureSize;
use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::raster::{Canvas, Layer, Raster};
use jalon::scene::Scene;
use jalon::theme::ThemeName;

use super::{board, format, options, sample, scene_of, written};

/// A colour that is rounded otherwise differs by so much in a channel.
const LEAST_STEP: u8 = 2;

/// The file is a picture of the scene's size at this scale, and no blank sheet. `off`: what the format may do to a channel
/// of flat paper.
#[track_caller]
pub fn check_reads(file: &[u8], scene: &Scene, scale: f64, off: u8) {
    let picture = image::load_from_memory(file).unwrap().into_rgb8();
    let side = |length: f64| (length * scale).round() as u32;
    assert_eq!(
        picture.dimensions(),
        (side(scene.bounds.width()), side(scene.bounds.height()))
    );
    let first = *picture.get_pixel(0, 0);
    let paper = scene.background;
    for (read, drawn) in first.0.into_iter().zip([paper.r, paper.g, paper.b]) {
        assert!(read.abs_diff(drawn) <= off, "{first:?} for {paper:?}");
    }
    assert!(
        picture.pixels().any(|pixel| *pixel != first),
        "a blank sheet"
    );
}

/// The raster of a whole scene in one piece, in straight RGBA.
fn whole(scene: &Scene, scale: f64, transparent: bool) -> image::RgbaImage {
    let canvas = Canvas::new(scene.clone());
    let side = |length: f64| (length * scale).round() as u16;
    let (width, height) = (side(scene.bounds.width()), side(scene.bounds.height()));
    let mut raster = Raster::new();
    let pixels = raster.render(
        &canvas,
        Layer::All,
        scene.bounds.origin(),
        scale,
        width,
        height,
        !transparent,
    );
    let mut picture =
        image::RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba.clone()).unwrap();
    for pixel in picture.pixels_mut() {
        let alpha = u32::from(pixel.0[3]).max(1);
        for channel in &mut pixel.0[..3] {
            *channel = ((u32::from(*channel) * 255 + alpha / 2) / alpha).min(255) as u8;
        }
    }
    picture
}

#[test]
fn other_formats_are_the_same_picture() {
    #[track_caller]
    fn check(id: &str, transparent: bool, most: f64) {
        let scene = scene_of(
            &board(Template::Sample, Lang::Fr),
            ThemeName::Light,
            transparent,
        );
        let mut options = options(PictureSize::Dpi(96.0));
        options.transparent = transparent;
        let read = |id| {
            let file = written(format(id), &scene, &options);
            image::load_from_memory(&file).unwrap().into_rgba8()
        };
        let (one, other) = (read("png"), read(id));
        assert_eq!(one.dimensions(), other.dimensions());
        let off = one.as_raw().iter().zip(other.as_raw());
        let sum: f64 = off.map(|(a, b)| f64::from(a.abs_diff(*b)).powi(2)).sum();
        let off = (sum / one.as_raw().len() as f64).sqrt();
        assert!(off <= most, "{id} is off by {off} of 255");
    }
    check("webp", false, 0.0);
    check("webp", true, 0.0);
    check("jpeg", false, 2.5);
}

#[test]
fn density_is_in_the_file() {
    let scene = sample();
    let options = options(PictureSize::Dpi(300.0));
    let jpeg = written(format("jpeg"), &scene, &options);
    // JFIF: units, then density across and down.
    assert_eq!(&jpeg[6..11], b"JFIF\0");
    assert_eq!(&jpeg[13..18], [1, 1, 44, 1, 44]);
    let webp = written(format("webp"), &scene, &options);
    let exif = webp.windows(4).position(|four| four == b"EXIF").unwrap();
    // After the chunk's length and the directory: 300 / 1.
    assert_eq!(&webp[exif + 8 + 50..][..8], [44, 1, 0, 0, 1, 0, 0, 0]);
}

#[test]
fn bands_are_the_whole() {
    for transparent in [false, true] {
        for scale in [0.37, 1.0, 1.61] {
            let scene = scene_of(
                &board(Template::Sample, Lang::Fr),
                ThemeName::Light,
                transparent,
            );
            let mut options = options(PictureSize::Scale(scale));
            options.transparent = transparent;
            let file = written(format("png"), &scene, &options);
            let read = image::load_from_memory(&file).unwrap().into_rgba8();
            let whole = whole(&scene, scale, transparent);
            assert_eq!(read.dimensions(), whole.dimensions());
            let off = |one: &Rgba<u8>, other: &Rgba<u8>| {
                one.0.iter().zip(other.0).map(|(a, b)| a.abs_diff(b)).max()
            };
            // Curves are cut into short lines anew in each band; a seam would be a whole row of pixels.
            let most = read.width() as usize / 50;
            for (row, (one, other)) in read.rows().zip(whole.rows()).enumerate() {
                let pixels = one.zip(other);
                let differing = pixels.filter(|(a, b)| off(a, b) > Some(LEAST_STEP)).count();
                assert!(
                    differing < most,
                    "{differing} in row {row} at {scale}, transparent: {transparent}"
                );
            }
        }
    }
}

#[test]
fn a_transparent_picture_has_no_paper() {
    let scene = scene_of(&board(Template::Sample, Lang::Fr), ThemeName::Light, true);
    let mut options = options(PictureSize::Scale(0.5));
    options.transparent = true;
    let picture = image::load_from_memory(&written(format("png"), &scene, &options))
        .unwrap()
        .into_rgba8();
    assert_eq!(picture.get_pixel(0, 0).0[3], 0);
    assert!(picture.pixels().any(|pixel| pixel.0[3] == 255));
}

#[test]
fn the_file_says_its_density_colours_and_title() {
    #[track_caller]
    fn check(size: PictureSize, per_metre: u32) {
        let file = written(format("png"), &sample(), &options(size));
        let mut decoder = Decoder::new(Cursor::new(file));
        decoder.set_transformations(Transformations::IDENTITY);
        let mut reader = decoder.read_info().unwrap();
        let info = reader.info();
        let density = info.pixel_dims.unwrap();
        assert_eq!(
            (density.xppu, density.yppu),
            (per_metre, per_metre),
            "{size:?}"
        );
        assert_eq!(density.unit, ::png::Unit::Meter);
        assert!(info.srgb.is_some());
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let title = &reader.info().utf8_text[0];
        assert_eq!(
            (title.keyword.as_str(), title.language_tag.as_str()),
            ("Title", "fr")
        );
        assert_eq!(title.get_text().unwrap(), "Carte « <&> »\u{7}");
    }
    // 96 px an inch, an inch being 0.0254 m.
    check(PictureSize::Scale(1.0), 3780);
    check(PictureSize::Dpi(48.0), 1890);
}

#[test]
fn very_wide_pictures_are_written() {
    let mut scene = sample();
    // A strip of the board, so that the test is short.
    scene.bounds.y1 = scene.bounds.y0 + scene.bounds.width() / 1000.0;
    let file = written(format("png"), &scene, &options(PictureSize::Width(65_535)));
    let picture = image::load_from_memory(&file).unwrap();
    assert_eq!((picture.width(), picture.height()), (65_535, 66));
}
