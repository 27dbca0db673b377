//! CSV, read back row by row.

use csv::{ReaderBuilder, StringRecord};
use jalon::file::template::Template;
use jalon::i18n::Lang;
use jalon::model::Board;

use super::{board, format, made, noted};

/// All fields in the file.
pub fn strings(file: &[u8], lang: &str) -> Vec<String> {
    let rows = rows(file, if lang == "fr" { b';' } else { b',' });
    let fields = rows.iter().flat_map(|row| row.iter().map(str::to_owned));
    fields.collect()
}

fn rows(file: &[u8], delimiter: u8) -> Vec<StringRecord> {
    let text = file.strip_prefix("\u{FEFF}".as_bytes()).expect("a mark");
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(text);
    reader.records().map(Result::unwrap).collect()
}

/// The rows with the first one as names.
fn named(board: &Board, delimiter: u8) -> Vec<Vec<(String, String)>> {
    let all = rows(&made(format("csv"), board), delimiter);
    let row = |row: &StringRecord| {
        let names = all[0].iter().map(str::to_owned);
        names.zip(row.iter().map(str::to_owned)).collect()
    };
    all[1..].iter().map(row).collect()
}

fn of<'a>(row: &'a [(String, String)], name: &str) -> &'a str {
    let field = row.iter().find(|(known, _)| known == name);
    &field.unwrap_or_else(|| panic!("no column {name}")).1
}

#[test]
fn each_note_is_a_row_in_the_language_of_the_board() {
    #[track_caller]
    fn check(lang: Lang, delimiter: u8, kind: (&str, &str), names: [&str; 3]) {
        let board = board(Template::Sample, lang);
        let rows = named(&board, delimiter);
        assert_eq!(rows.len(), board.cards().count());
        let those = rows.iter().filter(|row| of(row, kind.0) == kind.1);
        let count = those.inspect(|row| {
            for name in names {
                assert_ne!(of(row, name), "", "{name} in {row:?}");
            }
        });
        assert!(count.count() > 0, "no {}", kind.1);
    }
    check(
        Lang::Fr,
        b';',
        ("Type", "Ressenti"),
        ["Étape", "Couloir", "Courbe"],
    );
    check(
        Lang::En,
        b',',
        ("Kind", "Feeling"),
        ["Stage", "Lane", "Curve"],
    );
    check(
        Lang::En,
        b',',
        ("Kind", "Indicator"),
        ["Value", "From", "Identifier"],
    );
}

#[test]
fn hostile_texts_stay_texts() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        for (lang, delimiter, column) in [(Lang::En, b',', "Text"), (Lang::Fr, b';', "Texte")] {
            let rows = named(&noted(text, lang), delimiter);
            assert_eq!(of(rows.last().unwrap(), column), expected, "{text:?}");
        }
    }
    check("plain", "plain");
    check("a, b; c", "a, b; c");
    check("« l'œil » \"quoted\"", "« l'œil » \"quoted\"");
    check("two\nlines\r\nthree", "two\nlines\r\nthree");
    check("=1+1", "'=1+1");
    check("+33 1 23", "'+33 1 23");
    check("- item", "'- item");
    check("@SUM(A1)", "'@SUM(A1)");
    check("\ttab", "'\ttab");
    check("\rreturn", "'\rreturn");
    check("a=b", "a=b");
}

#[test]
fn numbers_are_numbers_of_the_language() {
    #[track_caller]
    fn check(lang: Lang, delimiter: u8, name: &str, figures: &[&str]) {
        let rows = named(&super::everything_in(lang), delimiter);
        let found: Vec<_> = rows.iter().map(|row| of(row, name)).collect();
        for figure in figures {
            assert!(found.contains(figure), "no {figure} in {found:?}");
        }
    }
    check(Lang::En, b',', "Feeling", &["-2"]);
    check(Lang::Fr, b';', "Ressenti", &["-2"]);
}
