//! PDF read back by poppler and by qpdf.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use jalon::export::{Chapter, Paper, PictureOptions, PictureSize, Sheets, Turn, Writer};
use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::scene::{Item, Scene, Source};
use jalon::theme::ThemeName;
use tempfile::tempdir;

use super::{board, format, options, sample, scene_of};

/// What a program says of a file; an error of its own is one of the test.
#[track_caller]
fn tell(program: &str, args: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    command.args(args).arg(file).stdin(Stdio::null());
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("installed");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {said}");
    assert_eq!(said, "", "{program} complains");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Poppler finds every row of the scene.
#[track_caller]
pub fn check_reads(file: &[u8], scene: &Scene) {
    let folder = tempdir().unwrap();
    let path = folder.path().join("map.pdf");
    fs::File::create(&path)
        .and_then(|mut out| std::io::Write::write_all(&mut out, file))
        .unwrap();
    let text = dense(&tell("pdftotext", &["-raw"], &path));
    for placed in &scene.items {
        if let Item::Text { row, .. } = &placed.item {
            let row_text = dense(&row.text);
            assert!(
                text.contains(&row_text),
                "{:?}: “{row_text}” is not in {text}",
                placed.source
            );
        }
    }
}

/// A document in a folder of its own, checked by qpdf.
fn document(
    chapters: &[Chapter],
    options: &PictureOptions,
) -> (tempfile::TempDir, std::path::PathBuf) {
    let Writer::Document { write, .. } = format("pdf").writer else {
        panic!("PDF is a document");
    };
    let folder = tempdir().unwrap();
    let path = folder.path().join("map.pdf");
    let mut file = fs::File::create(&path).unwrap();
    write(chapters, options, &mut file, &mut |_| true).unwrap();
    tell("qpdf", &["--check"], &path);
    (folder, path)
}

fn chapter(name: &str, scene: Scene) -> Chapter {
    Chapter {
        name: name.to_owned(),
        notes: String::new(),
        scene,
    }
}

/// Lines of pdfinfo that begin so.
fn info(path: &Path, name: &str) -> Vec<String> {
    let all = tell("pdfinfo", &["-l", "-1"], path);
    let lines = all.lines().filter(|line| line.contains(name));
    lines
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn words_are_read_in_the_order_of_the_map() {
    let scene = sample();
    let (_folder, path) = document(
        &[chapter("x", scene.clone())],
        &options(PictureSize::Scale(1.0)),
    );
    let text = dense(&tell("pdftotext", &["-raw"], &path));
    let first = |source: fn(&Source) -> bool| {
        let rows = scene.items.iter().filter(|placed| source(&placed.source));
        let mut rows = rows.filter_map(|placed| match &placed.item {
            Item::Text { row, .. } if row.text.len() > 8 => text.find(&dense(&row.text)),
            _ => None,
        });
        rows.next().expect("there")
    };
    let places = [
        first(|source| matches!(source, Source::Title)),
        first(|source| matches!(source, Source::Stage(_))),
        first(|source| matches!(source, Source::Lane(_))),
        first(|source| matches!(source, Source::Card(_))),
        first(|source| matches!(source, Source::Legend)),
    ];
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn it_has_a_title_a_language_and_a_bookmark_for_each_stage() {
    let scene = sample();
    let names: Vec<String> = scene.landmarks.iter().map(|it| it.name.clone()).collect();
    assert!(names.len() > 3);
    let (_folder, path) = document(&[chapter("x", scene)], &options(PictureSize::Scale(1.0)));
    assert_eq!(info(&path, "Title:"), ["Title: Carte « <&> »\u{7}"]);
    let json = tell("qpdf", &["--json", "--json-key=outlines"], &path);
    for name in &names {
        assert!(json.contains(name.as_str()), "{name} in {json}");
    }
    let catalogue = tell("qpdf", &["--json", "--json-key=qpdf"], &path);
    assert!(catalogue.contains("\"/Lang\": \"u:fr\""), "a language");
}

#[test]
fn pages_have_the_size_that_was_asked_for() {
    #[track_caller]
    fn check(sheets: Option<Sheets>, count: usize, size: &str) {
        let scene = sample();
        let options = PictureOptions {
            sheets,
            ..options(PictureSize::Scale(1.0))
        };
        let (_folder, path) = document(&[chapter("x", scene)], &options);
        let sizes = info(&path, "pts");
        assert_eq!(sizes.len(), count, "{sizes:?}");
        assert!(sizes.iter().all(|line| line.contains(size)), "{sizes:?}");
    }
    let sheets = |paper, turn, across| {
        Some(Sheets {
            paper,
            turn,
            across,
        })
    };
    check(
        sheets(Paper::A4, Turn::AsFits, 1),
        1,
        "841.89 x 595.276 pts (A4)",
    );
    check(
        sheets(Paper::A0, Turn::Portrait, 1),
        1,
        "2383.94 x 3370.39 pts (A0)",
    );
    check(
        sheets(Paper::Letter, Turn::Landscape, 1),
        1,
        "792 x 612 pts (letter)",
    );
    check(
        sheets(Paper::A4, Turn::Landscape, 2),
        6,
        "841.89 x 595.276 pts (A4)",
    );
    let bounds = sample().bounds;
    let own = format!("{} x {} pts", bounds.width() * 0.75, bounds.height() * 0.75);
    let own = own.split('.').next().unwrap().to_owned();
    check(None, 1, &own);
}

#[test]
fn further_views_are_pages_of_their_own() {
    let map = board(Template::Sample, Lang::Fr);
    let (_folder, path) = document(
        &[
            chapter("La carte", scene_of(&map, ThemeName::Light, false)),
            chapter("Autre", scene_of(&map, ThemeName::Print, false)),
        ],
        &options(PictureSize::Scale(1.0)),
    );
    assert_eq!(info(&path, "Pages:"), ["Pages: 2"]);
    let json = tell("qpdf", &["--json", "--json-key=outlines"], &path);
    assert!(
        json.contains("La carte") && json.contains("Autre"),
        "{json}"
    );
}
