//! Every format writes every shipped board, in every theme, the same each time; and what it wrote is what was drawn.

mod cli;
mod data;
mod pdf;
mod pictures;
mod png;
mod pptx;
mod svg;
mod whiteboards;

use std::collections::BTreeSet;
use std::io::{self, Write};

use jalon::draw::{Pens, PictureChoice, picture};
use jalon::export::{
    Chapter, Data, ExportError, FORMATS, Format, MOST_PIXELS, PictureOptions, PictureSize,
    Progress, Writer, write_data,
};
use jalon::file::template::Template;
use jalon::i18n::{Lang, Strings};
use jalon::layout::View;
use jalon::model::{Board, IdSource};
use jalon::scene::Scene;
use jalon::text::Typesetter;
use jalon::theme::{Theme, ThemeName};
use kurbo::Rect;

/// The board that ships under this name.
fn board(template: Template, lang: Lang) -> Board {
    template.board(lang.tag(), &mut IdSource::seeded(1))
}

fn scene_of(board: &Board, theme: ThemeName, transparent: bool) -> Scene {
    scene_of_view(board, View::Map, theme, transparent)
}

fn scene_of_view(board: &Board, view: View, theme: ThemeName, transparent: bool) -> Scene {
    let choice = PictureChoice {
        view,
        title: true,
        legend: true,
        transparent,
    };
    scene_with(board, choice, theme)
}

fn scene_with(board: &Board, choice: PictureChoice, theme: ThemeName) -> Scene {
    let pens = Pens {
        theme: Theme::of(theme),
        typesetter: &Typesetter::bundled_only(),
        strings: Strings::of(Lang::from_tag(&board.language).unwrap_or_default()),
    };
    picture(board, pens, choice, BTreeSet::new())
}

fn sample() -> Scene {
    scene_of(&board(Template::Sample, Lang::Fr), ThemeName::Light, false)
}

fn options(size: PictureSize) -> PictureOptions {
    PictureOptions {
        size,
        transparent: false,
        outlines: false,
        sheets: None,
        title: "Carte « <&> »\u{7}".to_owned(),
        language: "fr".to_owned(),
    }
}

fn format(id: &str) -> &'static Format {
    Format::named(id).unwrap()
}

/// Writes a picture, or what the sample says.
fn write(
    format: &Format,
    scene: &Scene,
    options: &PictureOptions,
    out: &mut dyn Write,
    progress: Progress<'_>,
) -> Result<(), ExportError> {
    match format.writer {
        Writer::Picture { write, .. } => write(scene, options, out, progress),
        Writer::Document { write, .. } => {
            let chapter = Chapter {
                name: "La carte".to_owned(),
                notes: String::new(),
                scene: scene.clone(),
            };
            write(&[chapter], options, out, progress)
        }
        Writer::Data(make) => {
            let data = Data {
                board: &board(Template::Sample, Lang::Fr),
                strings: Strings::of(Lang::Fr),
            };
            write_data(make, data, out, progress)
        }
    }
}

fn pictures() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|format| format.is_picture())
}

#[track_caller]
fn written(format: &Format, scene: &Scene, options: &PictureOptions) -> Vec<u8> {
    let mut file = Vec::new();
    let mut last = 0.0;
    write(format, scene, options, &mut file, &mut |share| {
        assert!(
            (last..=1.0).contains(&share),
            "progress went from {last} to {share}"
        );
        last = share;
        true
    })
    .unwrap_or_else(|error| panic!("{}: {error}", format.id));
    file
}

#[test]
fn every_picture_format_writes_every_board_in_every_theme() {
    let boards = Template::ALL.into_iter();
    for board in boards.flat_map(|template| Lang::ALL.map(|lang| board(template, lang))) {
        for theme in ThemeName::ALL {
            let scene = scene_of(&board, theme, false);
            for format in pictures() {
                let file = written(format, &scene, &options(PictureSize::Scale(0.25)));
                let again = written(
                    format,
                    &scene_of(&board, theme, false),
                    &options(PictureSize::Scale(0.25)),
                );
                assert!(
                    file == again,
                    "{} of {} differs the second time",
                    format.id,
                    board.title
                );
                match format.id {
                    "png" | "webp" => png::check_reads(&file, &scene, 0.25, 0),
                    "jpeg" => png::check_reads(&file, &scene, 0.25, 2),
                    "svg" => svg::check_reads(&file, &scene),
                    "pdf" => pdf::check_reads(&file, &scene),
                    "pptx" => pptx::check_reads(&file, &scene),
                    id => whiteboards::check_reads(id, &file, &scene),
                }
            }
        }
    }
}

#[test]
fn formats_are_found_by_name() {
    for format in FORMATS {
        for name in [
            format.id,
            format.extension,
            &format.extension.to_uppercase(),
        ] {
            assert_eq!(Format::named(name).map(|found| found.id), Some(format.id));
        }
    }
    assert!(Format::named("ron").is_none());
    assert!(Format::named("").is_none());
}

#[test]
fn sizes_become_pixels() {
    #[track_caller]
    fn check(bounds: Rect, size: PictureSize, expected: Option<(u32, u32)>) {
        let pixels = size.pixels(bounds, MOST_PIXELS).ok();
        assert_eq!(
            pixels.map(|size| (size.width, size.height)),
            expected,
            "{size:?}"
        );
    }
    let bounds = Rect::new(-20.0, -100.0, 980.0, 500.0);
    check(bounds, PictureSize::Width(2000), Some((2000, 1200)));
    check(bounds, PictureSize::Width(1), Some((1, 1)));
    check(bounds, PictureSize::Scale(0.0001), None);
    check(bounds, PictureSize::Scale(f64::MIN_POSITIVE), None);
    check(bounds, PictureSize::Width(65_535), Some((65_535, 39_321)));
    check(bounds, PictureSize::Width(65_536), None);
    check(bounds, PictureSize::Width(0), None);
    check(bounds, PictureSize::Scale(1.5), Some((1500, 900)));
    check(bounds, PictureSize::Scale(0.0), None);
    check(bounds, PictureSize::Scale(-1.0), None);
    check(bounds, PictureSize::Scale(f64::NAN), None);
    check(bounds, PictureSize::Scale(f64::INFINITY), None);
    check(bounds, PictureSize::Scale(66.0), None);
    check(bounds, PictureSize::Dpi(192.0), Some((2000, 1200)));
    // A high board is limited by its height.
    check(
        Rect::new(0.0, 0.0, 10.0, 100.0),
        PictureSize::Width(6600),
        None,
    );
}

#[test]
fn a_cancelled_export_stops() {
    for format in FORMATS {
        let mut calls = 0;
        let outcome = write(
            format,
            &sample(),
            &options(PictureSize::Scale(0.5)),
            &mut io::sink(),
            &mut |_share| {
                calls += 1;
                false
            },
        );
        assert!(
            matches!(outcome, Err(ExportError::Cancelled)),
            "{}: {outcome:?}",
            format.id
        );
        assert_eq!(calls, 1, "{}", format.id);
    }
}

/// Room for some bytes, then none.
struct SmallDisk(usize);

impl Write for SmallDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told() {
    for format in FORMATS {
        for room in [0, 10, 1000] {
            let outcome = write(
                format,
                &sample(),
                &options(PictureSize::Scale(1.0)),
                &mut SmallDisk(room),
                &mut |_| true,
            );
            let Err(ExportError::Io(error)) = outcome else {
                panic!("{} with room for {room}: {outcome:?}", format.id);
            };
            assert_eq!(
                error.kind(),
                io::ErrorKind::StorageFull,
                "{} with room for {room}",
                format.id
            );
        }
    }
}
