//! SVG read back by another library's eyes.

use std::collections::BTreeSet;

use jalon::export::PictureSize;
use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::model::{Card, CardId, Place, Slot};
use jalon::scene::{Item, Scene, Source};
use jalon::theme::ThemeName;
use roxmltree::{Document, Node};

use super::{board, format, options, sample, scene_of, written};

/// The words of all rows, without spaces, source by source.
fn words(scene: &Scene) -> Vec<(Source, String)> {
    let texts = scene.items.iter().filter_map(|placed| match &placed.item {
        Item::Text { row, .. } => Some((placed.source, dense(&row.text))),
        _ => None,
    });
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn elements<'a>(document: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document
        .descendants()
        .filter(move |node| node.has_tag_name(name))
}

/// The file is well-formed and holds every row of the scene as text, a place for each letter.
#[track_caller]
pub fn check_reads(file: &[u8], scene: &Scene) {
    let file = std::str::from_utf8(file).unwrap();
    let document = Document::parse(file).unwrap();
    let mut found = elements(&document, "text")
        .map(|node| dense(node.text().unwrap()))
        .peekable();
    for (source, row) in words(scene) {
        // A glyph that only the typesetter knows to choose (a raised arrow) is an outline between words.
        let mut rest = row.as_str();
        while let Some(place) = found
            .peek()
            .and_then(|part| rest.find(part.as_str()).map(|at| at + part.len()))
        {
            rest = &rest[place..];
            found.next();
        }
        let lost =
            row.chars().filter(|c| c.is_alphanumeric()).count() > 0 && rest.len() == row.len();
        assert!(!lost, "{source:?}: “{row}” is not in the file");
    }
    assert_eq!(found.next(), None, "more text than the scene has");
    for node in elements(&document, "text") {
        let letters = node.text().unwrap().encode_utf16().count();
        let places = node.attribute("x").unwrap().split(' ').count();
        assert_eq!(places, letters, "{node:?}");
    }
}

#[test]
fn the_letters_used_are_embedded() {
    let file = String::from_utf8(written(
        format("svg"),
        &sample(),
        &options(PictureSize::Scale(1.0)),
    ))
    .unwrap();
    let document = Document::parse(&file).unwrap();
    let style = elements(&document, "style").next().unwrap().text().unwrap();
    let used: BTreeSet<_> = elements(&document, "text")
        .map(|node| {
            (
                node.attribute("font-weight").unwrap_or("400"),
                node.attribute("font-style").unwrap_or("normal"),
            )
        })
        .collect();
    assert!(used.len() >= 2, "{used:?}");
    for (weight, slope) in &used {
        let face = format!("font-family: 'Inter'; font-weight: {weight}; font-style: {slope};");
        assert!(style.contains(&face), "no {face}");
    }
    assert_eq!(style.matches("@font-face").count(), used.len());
    // Whole faces would take over a megabyte.
    assert!(style.len() < 400_000, "{} bytes of fonts", style.len());
}

#[test]
fn the_embedded_font_shows_each_letter() {
    use base64::Engine as _;
    use skrifa::MetadataProvider as _;
    let file = String::from_utf8(written(
        format("svg"),
        &sample(),
        &options(PictureSize::Scale(1.0)),
    ))
    .unwrap();
    let document = Document::parse(&file).unwrap();
    let style = elements(&document, "style").next().unwrap().text().unwrap();
    let regular = style
        .lines()
        .find(|line| line.contains("font-weight: 400; font-style: normal"))
        .unwrap();
    let data = regular
        .split_once("base64,")
        .unwrap()
        .1
        .split_once(')')
        .unwrap()
        .0;
    let data = base64::engine::general_purpose::STANDARD
        .decode(data)
        .unwrap();
    let font = skrifa::FontRef::new(&data).unwrap();
    let regular = elements(&document, "text").filter(|node| {
        node.attribute("font-weight").is_none() && node.attribute("font-style").is_none()
    });
    let mut letters = 0;
    for letter in regular.flat_map(|node| node.text().unwrap().chars()) {
        let glyph = font
            .charmap()
            .map(letter)
            .unwrap_or_else(|| panic!("{letter:?} has no glyph"));
        let outline = font.outline_glyphs().get(glyph);
        assert!(outline.is_some(), "{letter:?} has no outline");
        letters += 1;
    }
    assert!(letters > 100, "{letters}");
}

#[test]
fn outlines_need_no_font() {
    let mut options = options(PictureSize::Scale(1.0));
    options.outlines = true;
    let file = String::from_utf8(written(format("svg"), &sample(), &options)).unwrap();
    let document = Document::parse(&file).unwrap();
    assert_eq!(elements(&document, "text").count(), 0);
    assert_eq!(elements(&document, "style").count(), 0);
    // The words are still there for readers that do not see.
    let titles: Vec<_> = elements(&document, "title")
        .filter_map(|node| node.text())
        .map(dense)
        .collect();
    for (source, text) in words(&sample()) {
        if source != Source::Board {
            assert!(
                titles.iter().any(|title| title.contains(&text)),
                "{source:?}: “{text}”"
            );
        }
    }
}

#[test]
fn hostile_words_stay_words() {
    let texts = [
        "</text><script>alert(1)</script>",
        "]]> &amp; <!-- \"'",
        "bell\u{7} escape\u{1b}[31m null\u{0} \u{fffe}\u{ffff}",
        "👩‍💼 🇫🇷 مرحبا 你好 e\u{301}",
        "https://example.org/a?b=c&d=e",
        "a\tb  c\u{a0}\u{202f}!",
    ];
    for text in texts {
        let mut board = board(Template::Cgap, Lang::Fr);
        let place = Place::Cell {
            lane: board.lanes[0].id,
            stage: board.stages[0].id,
        };
        let card = Card::note(CardId::from_bits(7), text);
        let slot = Slot { place, index: 0 };
        let mut document = jalon::edit::Document::new(board.clone());
        document
            .apply(&jalon::edit::Edit::AddCards {
                at: slot,
                cards: vec![card],
            })
            .unwrap();
        board = (**document.board()).clone();
        for outlines in [false, true] {
            let mut options = options(PictureSize::Scale(1.0));
            options.outlines = outlines;
            let file = written(
                format("svg"),
                &scene_of(&board, ThemeName::Light, false),
                &options,
            );
            let file = String::from_utf8(file).unwrap();
            let document =
                Document::parse(&file).unwrap_or_else(|error| panic!("{text:?}: {error}"));
            assert_eq!(elements(&document, "script").count(), 0);
        }
    }
}
