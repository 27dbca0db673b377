//! Workbooks, read back by calamine.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::model::{Board, Content};

use super::{board, everything, format, made, noted};

/// A sheet: its name, and the texts of its rows.
type Sheet = (String, Vec<Vec<String>>);

fn sheets(file: &[u8]) -> Vec<Sheet> {
    let mut book = Xlsx::new(Cursor::new(file)).expect("a workbook");
    let sheets = book.worksheets();
    let text = |cell: &Data| cell.to_string();
    sheets
        .into_iter()
        .map(|(name, range)| {
            let rows = range.rows().map(|row| row.iter().map(text).collect());
            (name, rows.collect())
        })
        .collect()
}

/// All texts in the file.
pub fn strings(file: &[u8]) -> Vec<String> {
    let rows = sheets(file).into_iter().flat_map(|(_, rows)| rows);
    rows.flatten().collect()
}

#[track_caller]
fn made_sheets(board: &Board) -> Vec<Sheet> {
    sheets(&made(format("xlsx"), board))
}

#[test]
fn the_map_its_notes_personas_and_opportunities_are_a_sheet_each() {
    #[track_caller]
    fn check(lang: Lang, names: [&str; 4], places: &[(usize, usize, &str)]) {
        let board = board(Template::Sample, lang);
        let sheets = made_sheets(&board);
        let found: Vec<&str> = sheets.iter().map(|(name, _)| &**name).collect();
        assert_eq!(found, names);
        let rows = |at: usize| sheets[at].1.len() - 1;
        let is_opportunity = |content: &Content| matches!(content, Content::Opportunity { .. });
        let cards = board.cards();
        let opportunities = cards.filter(|(_, card)| is_opportunity(&card.content));
        let expected = [
            board.cards().count(),
            board.personas.len(),
            opportunities.count(),
        ];
        assert_eq!([rows(1), rows(2), rows(3)], expected, "rows");
        for (row, column, text) in places {
            assert_eq!(sheets[0].1[*row][*column], *text, "{row}, {column}");
        }
    }
    check(
        Lang::Fr,
        ["Carte", "Post-it", "Personas", "Opportunités"],
        &[
            (0, 0, "Souscrire un premier crédit"),
            (2, 1, "Prise de conscience\nSavoir si c’est possible"),
            (3, 0, "Points de contact"),
            (3, 1, "Une amie parle de son crédit\nBouche-à-oreille"),
            (5, 2, "Demande au chef de marché\nPartenaire"),
        ],
    );
    check(
        Lang::En,
        ["Map", "Notes", "Personas", "Opportunities"],
        &[(0, 0, "Taking out a first loan"), (3, 0, "Touchpoints")],
    );
}

#[test]
fn texts_are_never_formulas_and_long_ones_fit() {
    let formula = "=HYPERLINK(\"http://example.org\")";
    let found = strings(&made(format("xlsx"), &noted(formula, Lang::En)));
    assert!(found.iter().any(|text| text == formula));

    let long = "é".repeat(40_000);
    let found = strings(&made(format("xlsx"), &noted(&long, Lang::En)));
    let longest = found.iter().map(|text| text.encode_utf16().count()).max();
    assert_eq!(longest, Some(32_767), "what a cell can hold");
    assert!(found.iter().any(|text| text.ends_with("é…")));
}

#[test]
fn what_is_hidden_is_there_too() {
    let board = everything();
    let hidden = board.lanes.iter().filter(|lane| lane.hidden).count()
        + board.stages.iter().filter(|stage| stage.hidden).count();
    assert!(hidden > 0, "the board has everything");
    let map = &made_sheets(&board)[0].1;
    for stage in &board.stages {
        assert!(map[2].iter().any(|head| head.starts_with(&stage.name)));
    }
}
