//! What is copied and pasted: lines, tables, cards, and what is refused.

mod cells;
mod copies;
mod pictures;

use std::sync::Arc;

use jalon::edit::paste::{
    MOST_LETTERS, MOST_NOTES, Missing, Names, Paste, Plan, Refused, picture_of_file,
};
use jalon::edit::{CardChange, CardDeed, Counted, Edit, Focus, Fragment, StepLabel};
use jalon::model::{
    Board, CardId, Content, IdSource, LaneKind, MomentSide, Picture, PictureFormat, Tag, TagId,
};

use crate::support::table::{self, card, cards, lane, place, stage};

const NAMES: Names<'_> = Names {
    stage: "New stage",
    lane: "New lane",
    pictures: "Pictures",
};

fn read(text: &str) -> Paste {
    Paste::of_text(text).unwrap_or_else(|why| panic!("{why:?}: {text:?}"))
}

/// `card pay`, `stage Buy`, `lane Ways`, or a place.
fn focus(name: &str) -> Focus {
    match name.split_once(' ') {
        Some(("card", name)) => Focus::Card(card(name)),
        Some(("stage", name)) => Focus::Stage(stage(name)),
        Some(("lane", name)) => Focus::Lane(lane(name)),
        _ => match place(name) {
            jalon::model::Place::Cell { lane, stage } => Focus::Cell { lane, stage },
            jalon::model::Place::Parking => Focus::Parking,
        },
    }
}

/// The board after a paste, and the texts of what is selected then.
#[track_caller]
fn pasted(board: &Board, paste: Paste, at: &str, create: bool) -> (Arc<Board>, Vec<String>) {
    let plan = Plan::new(paste, board, Some(focus(at)));
    let mut ids = IdSource::seeded(board.cards().count() as u64);
    let pasted = plan.pasted(board, create, NAMES, &mut ids).expect("cards");
    let after = pasted
        .edit
        .apply(&Arc::new(board.clone()))
        .expect("an edit that can be");
    assert_eq!(after.check(), []);
    let count = plan.count();
    let label = pasted.edit.label(board, &after);
    let mut new = pasted.selection.cards.iter();
    let shows = |id: &CardId| {
        after
            .find(*id)
            .is_some_and(|(_, card)| card.shows_picture())
    };
    let expected = if new.all(shows) {
        CardDeed::AddPictures
    } else {
        CardDeed::Paste
    };
    let StepLabel::Cards { did, cards, .. } = label else {
        panic!("{label:?}");
    };
    assert_eq!(did, expected);
    match cards {
        Counted::Named(_) => assert_eq!(count, 1),
        Counted::Count(named) => assert_eq!(named, count),
    }
    let text = |id| after.find(id).expect("the new card").1.text.clone();
    let selected: Vec<_> = pasted.selection.cards.into_iter().map(text).collect();
    assert_eq!(selected.len(), count);
    (after, selected)
}

mod lines {
    use super::*;

    /// The notes that a text makes, ` | ` between them.
    #[track_caller]
    fn check(text: &str, notes: &str) {
        let Paste::Cards(fragment) = read(text) else {
            panic!("a table: {text:?}");
        };
        let texts: Vec<_> = fragment.cards().map(|card| card.text.as_str()).collect();
        assert_eq!(texts.join(" | "), notes, "{text:?}");
    }

    #[test]
    fn each_line_is_a_note() {
        check("one", "one");
        check("one\ntwo\n\n three \n", "one | two | three");
        check("one\r\ntwo\rthree\u{2028}four", "one | two | three | four");
    }

    #[test]
    fn bullets_stay_behind() {
        check("- one\n- two", "one | two");
        check("• one\n◦ two", "one | two");
        check("1. one\n2) two\n12. three", "one | two | three");
        check("•\tone\n•\ttwo", "one | two");
        check("1.\tone\n2.\ttwo", "one | two");
    }

    #[test]
    fn what_only_looks_like_a_bullet_stays() {
        check("- one", "- one");
        check(
            "-5 %\n1.5 jour\n2024 et après",
            "-5 % | 1.5 jour | 2024 et après",
        );
        check("— Bonjour\n— Au revoir", "— Bonjour | — Au revoir");
    }

    #[test]
    fn prose_with_commas_stays_prose() {
        check(
            "pain, lait, beurre\nœufs, sel, sucre",
            "pain, lait, beurre | œufs, sel, sucre",
        );
        check("a ; b ; c\nd ; e ; f", "a ; b ; c | d ; e ; f");
        check("3,5 jours\n2,1 jours", "3,5 jours | 2,1 jours");
        check("a,b,c", "a,b,c");
        check("a,b,c\nd,e", "a,b,c | d,e");
        check("\"Bonjour\", dit-il", "\"Bonjour\", dit-il");
    }

    #[test]
    fn indents_are_no_table() {
        check("one\n\ttwo\n\tthree", "one | two | three");
    }

    #[test]
    fn what_no_eye_can_see_goes() {
        check("\u{feff}one\u{200b}\ntw\u{7}o\0", "one | two");
        check("\u{202e}one\u{202c}\n\u{2066}two\u{2069}", "one | two");
        check("one\n\u{200b}\u{2060}\ntwo", "one | two");
        check("مرحبا\nשלום", "مرحبا | שלום");
        check("👩\u{200d}🚀", "👩\u{200d}🚀");
    }
}

mod tables {
    use super::*;

    /// The cells that a text makes: rows by ` / `, cells by ` | `.
    #[track_caller]
    fn check(text: &str, cells: &str) {
        let Paste::Table(table) = read(text) else {
            panic!("no table: {text:?}");
        };
        let rows: Vec<_> = table.rows().iter().map(|row| row.join(" | ")).collect();
        assert_eq!(rows.join(" / "), cells, "{text:?}");
    }

    #[test]
    fn tabs() {
        check("a\tb\nc\td", "a | b / c | d");
        check("a\tb", "a | b");
        check("a\tb\r\nc\td\r\n", "a | b / c | d");
        check("\ta\n\tb", " | a /  | b");
        check("a\t\t\nb\tc\t\n\t\t\n", "a |  / b | c");
        check("a\tb\nc\td\te", "a | b |  / c | d | e");
    }

    #[test]
    fn quotes() {
        check("a\t\"b\nc\"\nd\te", "a | b\nc / d | e");
        check("a\t\"b \"\"c\"\" d\ne\"", "a | b \"c\" d\ne");
        check("\"a\"\tb", "a | b");
        check(
            "\"Enfin\" dit-elle\tb\n\"c\td",
            "\"Enfin\" dit-elle | b / \"c | d",
        );
    }

    #[test]
    fn semicolons_and_commas() {
        check("a;b;c\nd;e;f", "a | b | c / d | e | f");
        check("a,b,c\nd,e,f\n", "a | b | c / d | e | f");
        check("\"a, b\",c\n\"d\ne\",f", "a, b | c / d\ne | f");
        check("\"3,5\";b\nc;d", "3,5 | b / c | d");
        check("\u{feff}a;b;c\r\nd;e;f", "a | b | c / d | e | f");
    }
}

mod refusals {
    use super::*;

    #[track_caller]
    fn check(text: &str, why: Refused) {
        assert_eq!(Paste::of_text(text), Err(why));
    }

    #[test]
    fn nothing_to_see() {
        check("", Refused::Nothing);
        check(" \n\t\n\u{200b}", Refused::Nothing);
        check("\u{feff}", Refused::Nothing);
    }

    #[test]
    fn bytes_that_are_no_text() {
        check(
            "\u{7f}ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0\0\0\0",
            Refused::NoText,
        );
        check(&"\u{fffd}".repeat(40), Refused::NoText);
    }

    #[test]
    fn too_much() {
        let lines = |count| "x\n".repeat(count);
        check(&lines(10_000), Refused::TooMany { notes: 10_000 });
        let long = |rows: usize| format!("x\ty{}\nz", "\n\t".repeat(rows));
        check(&long(1_048_574), Refused::TooWide { cells: 2_097_152 });
        check(&long(5_000), Refused::TooWide { cells: 10_004 });
        check(&"x\ty\n".repeat(5_000), Refused::TooMany { notes: 10_000 });
        assert!(Paste::of_text(&lines(MOST_NOTES)).is_ok());
        let letters = MOST_LETTERS + 1;
        check(&"x".repeat(letters), Refused::TooLong { letters });
    }
}
