//! Pictures beside those that a person has looked at and kept. `KEEP_PICTURES=1` keeps the new ones: look at them first.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use image::RgbImage;
use jalon::export::PictureSize;
use jalon::file::board_from_text;
use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::layout::View;
use jalon::model::Board;
use jalon::theme::ThemeName;

use super::{board, format, options, scene_of_view, written};
use crate::files::EVERYTHING;

/// Width of the pictures in px.
const WIDTH: u32 = 1200;
/// Processors round differently: a channel may be this far off,
const STEP: u8 = 6;
/// and one pixel in so many by more.
const STRAY: usize = 5000;

/// The board looks as it did in `tests/fixtures/pictures`.
#[track_caller]
fn check(name: &str, board: &Board, theme: ThemeName) {
    check_view(name, board, View::Map, theme);
}

/// The same for another view of the board.
#[track_caller]
fn check_view(name: &str, board: &Board, view: View, theme: ThemeName) {
    let file = written(
        format("png"),
        &scene_of_view(board, view, theme, false),
        &options(PictureSize::Width(WIDTH)),
    );
    let kept = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/pictures")
        .join(name)
        .with_extension("png");
    if env::var_os("KEEP_PICTURES").is_some() {
        fs::write(kept, file).unwrap();
        return;
    }
    let before = image::open(&kept).unwrap().into_rgb8();
    let now = image::load_from_memory(&file).unwrap().into_rgb8();
    let differing = differing(&before, &now);
    if differing > (WIDTH * now.height()) as usize / STRAY {
        let new = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
        fs::write(&new, file).unwrap();
        panic!(
            "{differing} pixels of {} are not as in {}: look at both, and keep what is right",
            new.display(),
            kept.display()
        );
    }
}

/// How many pixels are of another colour; all of them where the sizes differ.
fn differing(a: &RgbImage, b: &RgbImage) -> usize {
    if a.dimensions() != b.dimensions() {
        return usize::MAX;
    }
    let same = |(a, b): (&u8, &u8)| a.abs_diff(*b) <= STEP;
    let pixels = a.pixels().zip(b.pixels());
    pixels
        .filter(|(a, b)| !a.0.iter().zip(&b.0).all(same))
        .count()
}

#[test]
fn maps_look_as_they_did() {
    let sample = |lang| board(Template::Sample, lang);
    check("sample-fr-light", &sample(Lang::Fr), ThemeName::Light);
    check("sample-en-dark", &sample(Lang::En), ThemeName::Dark);
    let blueprint = board(Template::ServiceBlueprint, Lang::Fr);
    check("blueprint-fr-light", &blueprint, ThemeName::Light);
    let lanes = include_str!("../../fixtures/boards/v2/lanes.jalon.ron");
    let lanes = board_from_text(lanes).unwrap();
    check("lanes-light", &lanes, ThemeName::Light);
    check("lanes-dark", &lanes, ThemeName::Dark);
    check("lanes-print", &lanes, ThemeName::Print);
    check("lanes-contrast", &lanes, ThemeName::Contrast);
    let everything = board_from_text(EVERYTHING).unwrap();
    check("everything-print", &everything, ThemeName::Print);
}

#[test]
fn views_look_as_they_did() {
    let sample = |lang| board(Template::Sample, lang);
    let (fr, en) = (sample(Lang::Fr), sample(Lang::En));
    check_view("matrix-fr-light", &fr, View::Matrix, ThemeName::Light);
    check_view("roadmap-en-dark", &en, View::Roadmap, ThemeName::Dark);
    check_view("persona-fr-print", &fr, View::Personas, ThemeName::Print);
}
