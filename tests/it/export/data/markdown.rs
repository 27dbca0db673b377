//! Markdown, read back as its readers show it.

use jalon::file::template::Template;
use jalon::i18n::Lang;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{board, everything, format, made, noted};

/// The text of each block: headings, paragraphs, items, cells.
pub fn strings(file: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(file).unwrap();
    let mut blocks = Vec::new();
    let mut last = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) => last.push_str(&text),
            Event::SoftBreak | Event::HardBreak => last.push('\n'),
            Event::InlineHtml(html) if &*html == "<br>" => last.push('\n'),
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML: {html}"),
            Event::Start(Tag::Item | Tag::TableCell | Tag::Paragraph | Tag::Heading { .. }) => {
                blocks.push(std::mem::take(&mut last));
            }
            _ => {}
        }
    }
    blocks.push(last);
    blocks
}

/// The headings with their levels.
fn headings(text: &str) -> Vec<(HeadingLevel, String)> {
    let mut found = Vec::new();
    let mut open = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = Some((level, String::new())),
            Event::End(TagEnd::Heading(_)) => found.extend(open.take()),
            Event::Text(text) => {
                if let Some((_, heading)) = &mut open {
                    heading.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn the_report_has_its_parts_in_order() {
    #[track_caller]
    fn check(lang: Lang, expected: &[&str]) {
        let board = board(Template::Sample, lang);
        let file = String::from_utf8(made(format("markdown"), &board)).unwrap();
        let all = headings(&file);
        assert_eq!(all[0], (HeadingLevel::H1, board.title.clone()));
        let parts = all.iter().filter(|(level, _)| *level == HeadingLevel::H2);
        let parts: Vec<_> = parts.map(|(_, text)| &**text).collect();
        assert_eq!(parts, expected);
        for stage in &board.stages {
            let is_it = |(level, text): &(HeadingLevel, String)| {
                *level == HeadingLevel::H3 && text.ends_with(&stage.name)
            };
            assert!(all.iter().any(is_it), "no stage {}", stage.name);
        }
    }
    let english = [
        "Context",
        "Personas",
        "The journey, stage by stage",
        "Moments of truth",
        "Opportunities",
        "Indicators",
        "Evidence",
        "Parking lot",
        "What leads to what",
    ];
    check(Lang::En, &english);
    let french = [
        "Contexte",
        "Personas",
        "Le parcours, étape par étape",
        "Moments de vérité",
        "Opportunités",
        "Indicateurs",
        "Preuve",
        "Parking",
        "Ce qui mène à quoi",
    ];
    check(Lang::Fr, &french);
}

#[test]
fn signs_of_markdown_in_notes_are_letters() {
    #[track_caller]
    fn check(text: &str) {
        let file = made(format("markdown"), &noted(text, Lang::En));
        let found = strings(&file);
        assert!(found.iter().any(|it| it == text), "{text:?} in {found:?}");
    }
    check("# no heading");
    check("- no item");
    check("+ no item");
    check("1. no list");
    check("2026) no list");
    check("*not* _this_ **either** ~~gone~~");
    check("`code` [a](b) ![c](d) <b>bold</b> &amp; | pipe \\ back");
    check("two\nlines");
    check("===");
    check("> no quote");
    check("---");
    check("snake_case_name");
}

#[test]
fn all_that_is_known_of_a_note_is_said() {
    let board = everything();
    let file = String::from_utf8(made(format("markdown"), &board)).unwrap();
    for (_, card) in board.cards() {
        for text in [&card.owner, &card.department, &card.details, &card.source] {
            let first = text.lines().next().unwrap_or_default();
            assert!(file.contains(first), "no {first} of {card:?}");
        }
    }
}
