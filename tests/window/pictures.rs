//! SVG shown by a renderer that is not ours looks like our PNG.

use std::path::Path;
use std::process::Command;

use image::RgbImage;

use crate::app::Home;

/// Mean difference of the channels of two pictures, 0 to 255.
fn difference(one: &RgbImage, other: &RgbImage) -> f64 {
    assert_eq!(one.dimensions(), other.dimensions());
    let sum: u64 = one
        .iter()
        .zip(other.iter())
        .map(|(a, b)| u64::from(a.abs_diff(*b)))
        .sum();
    sum as f64 / one.len() as f64
}

fn read(path: &Path) -> RgbImage {
    image::open(path).expect("a picture").into_rgb8()
}

#[test]
fn svg_looks_like_png() {
    for lang in ["fr", "en"] {
        for theme in ["light", "dark", "print"] {
            let home = Home::new();
            let board = home.board("sample", lang);
            let export = |out: &str, more: &[&str]| {
                let out = home.path(out);
                let mut command = home.jalon();
                let status = command
                    .arg("export")
                    .arg(&board)
                    .arg("-o")
                    .arg(&out)
                    .args(["--width", "1600", "--theme", theme])
                    .args(more)
                    .status();
                assert!(status.expect("runs").success());
                out
            };
            let png = read(&export("board.png", &[]));
            // librsvg knows no embedded fonts, so words are only compared as outlines.
            for (more, limit) in [(&["--outlines"][..], 0.6), (&[][..], 4.0)] {
                let svg = export("board.svg", more);
                let shown = home.path("shown.png");
                let status = Command::new("rsvg-convert")
                    .arg(&svg)
                    .arg("-o")
                    .arg(&shown)
                    .args(["--width", "1600"])
                    .status();
                assert!(status.expect("rsvg-convert is installed").success());
                let mut shown = read(&shown);
                // Both round the height, each in its way.
                let height = shown.height().min(png.height());
                assert!(png.height() - height <= 1 && shown.height() - height <= 1);
                shown = image::imageops::crop_imm(&shown, 0, 0, 1600, height).to_image();
                let ours = image::imageops::crop_imm(&png, 0, 0, 1600, height).to_image();
                let difference = difference(&shown, &ours);
                assert!(
                    difference < limit,
                    "{lang}, {theme}, {more:?}: {difference}"
                );
                assert!(difference > 0.0, "compared with itself");
            }
        }
    }
}
