//! What ships is right: boards that the product itself would write, languages alike, French set as French.

use std::fs;
use std::path::{Path, PathBuf};

use jalon::file::template::Template;
use jalon::file::{board_from_text, board_to_text};
use jalon::i18n::Lang;
use jalon::model::{Board, Content, Evidence, IdSource, MomentSide, Violation};

/// Longer texts do not read as notes.
const LONGEST_NOTE: usize = 60;

const TEMPLATES: [Template; 6] = [
    Template::Cgap,
    Template::SixPhases,
    Template::DayInTheLife,
    Template::ServiceBlueprint,
    Template::Blank,
    Template::Sample,
];

fn asset(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(path)
}

fn text_of(template: Template, lang: Lang) -> String {
    let path = asset(&format!("templates/{}.{}.ron", template.name(), lang.tag()));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[track_caller]
fn board_of(template: Template, lang: Lang) -> Board {
    board_from_text(&text_of(template, lang))
        .unwrap_or_else(|faults| panic!("{}.{}: {faults:?}", template.name(), lang.tag()))
}

fn all() -> impl Iterator<Item = (Template, Lang)> {
    TEMPLATES
        .into_iter()
        .flat_map(|template| Lang::ALL.map(|lang| (template, lang)))
}

#[test]
fn no_board_lies_unused() {
    let files = fs::read_dir(asset("templates")).expect("readable").count();
    assert_eq!(files, all().count());
}

#[test]
fn new_boards_have_new_ids_and_no_fault() {
    for (template, lang) in all() {
        let mut ids = IdSource::seeded(7);
        let (shipped, one, two) = (
            board_of(template, lang),
            template.board(lang.tag(), &mut ids),
            template.board(lang.tag(), &mut ids),
        );
        assert_eq!(one.check(), Vec::<Violation>::new(), "{}", template.name());
        assert_eq!(one.language, lang.tag());
        assert_ne!(one.id, shipped.id);
        assert_ne!(one.id, two.id);
        assert_ne!(one.stages[0].id, two.stages[0].id);
        assert_eq!(skeleton(&one, false), skeleton(&shipped, false));
    }
}

#[test]
fn languages_have_the_same_boards() {
    for template in TEMPLATES {
        let [en, fr] = Lang::ALL.map(|lang| skeleton(&board_of(template, lang), true));
        assert_eq!(en, fr, "{}", template.name());
    }
}

/// A board's file without its words, with or without its ids.
fn skeleton(board: &Board, ids: bool) -> String {
    let text = board_to_text(board);
    let mut bare = String::new();
    for (at, part) in text.split('"').enumerate() {
        let kept = at % 2 == 0 || (ids && is_id(part));
        bare.push_str(if kept { part } else { "_" });
    }
    bare
}

fn is_id(text: &str) -> bool {
    text.parse::<jalon::model::CardId>().is_ok()
}

#[test]
fn notes_are_short() {
    for (template, lang) in all() {
        for (_, card) in board_of(template, lang).cards() {
            let length = card.text.chars().count();
            assert!(length <= LONGEST_NOTE, "{length} characters: {}", card.text);
        }
    }
}

#[test]
fn templates_ask_a_question_in_every_lane() {
    for (template, lang) in all().filter(|(template, _)| *template != Template::Blank) {
        for lane in board_of(template, lang).lanes {
            let asks = !lane.question.is_empty();
            assert_eq!(asks, lane.kind.holds_cards(), "{}", lane.name);
        }
    }
}

#[test]
fn sample_shows_what_a_map_can_carry() {
    let board = board_of(Template::Sample, Lang::Fr);
    let has = |what: &str, found: &dyn Fn(&Content) -> bool| {
        let any = board.cards().any(|(_, card)| found(&card.content));
        assert!(any, "no {what}");
    };
    has(
        "high",
        &|content| matches!(content, Content::Moment { side: MomentSide::High, about: Some(_), why } if !why.is_empty()),
    );
    has(
        "low",
        &|content| matches!(content, Content::Moment { side: MomentSide::Low, about: Some(_), why } if !why.is_empty()),
    );
    has("indicator", &|content| {
        matches!(content, Content::Indicator { value: Some(_), .. })
    });
    has(
        "opportunity with an origin",
        &|content| matches!(content, Content::Opportunity { benefit: Some(_), effort: Some(_), from, .. } if !from.is_empty()),
    );
    for (value, wished) in [
        (-2, false),
        (-1, false),
        (0, false),
        (1, false),
        (2, false),
        (1, true),
    ] {
        has("feeling", &|content| {
            *content == Content::Feeling { value, wished }
        });
    }
    for evidence in [
        Evidence::Assumption,
        Evidence::Reported,
        Evidence::Observed,
        Evidence::Validated,
        Evidence::Corrected,
    ] {
        let any = board.cards().any(|(_, card)| card.evidence == evidence);
        assert!(any, "no {evidence:?}");
    }
    let corrected = |(_, card): (_, &std::sync::Arc<jalon::model::Card>)| {
        (card.evidence == Evidence::Corrected) == card.corrected_from.is_some()
    };
    assert!(board.cards().all(corrected));
    assert!(!board.parking.is_empty() && !board.connectors.is_empty());
}

#[test]
fn french_boards_are_set_as_french() {
    for template in TEMPLATES {
        let text = text_of(template, Lang::Fr);
        for (at, words) in text.split('"').enumerate() {
            if at % 2 == 1 {
                check_french(words);
            }
        }
    }
}

#[test]
fn french_guide_is_set_as_french() {
    let guide = fs::read_to_string(asset("guide/workshop.fr.md")).expect("ships");
    for (at, words) in guide.split('`').enumerate() {
        if at % 2 == 0 {
            check_french(words);
        }
    }
}

/// Narrow no-break space before `?`, `!`, `;`; no-break space before `:` and inside guillemets; curly apostrophes.
#[track_caller]
fn check_french(words: &str) {
    let mut before = ' ';
    for c in words.chars() {
        let right = match c {
            '?' | '!' | ';' => before == '\u{202f}',
            ':' | '»' => before == '\u{a0}',
            '\'' => false,
            _ => before != '«' || c == '\u{a0}',
        };
        assert!(right, "“{before}{c}” in {words}");
        before = c;
    }
}
