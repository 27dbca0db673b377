//! Every fault of a board file is told with its line and column, and what to do.

use jalon::cli::words;
use jalon::file::{Fault, Syntax, What, board_from_text};
use jalon::i18n::{Lang, Strings};
use jalon::model::*;

use super::files::EVERYTHING;

/// As a person reads it: `line:column message`.
fn read_out(fault: &Fault) -> String {
    match (fault.line, fault.column) {
        (Some(line), Some(column)) => format!("{line}:{column} {}", fault.what),
        _ => fault.what.to_string(),
    }
}

/// Line and column of the first `mark` in a text, as an editor shows them.
#[track_caller]
fn place(text: &str, mark: &str) -> String {
    let before = text.split_once(mark).expect("the mark is in the text").0;
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    format!("{line}:{column}")
}

/// Each line: what is replaced in the fixture, by what, where the only fault stands then, and what it says.
#[track_caller]
fn check(table: &str) {
    for row in table.lines().filter(|row| !row.trim().is_empty()) {
        let cells: Vec<String> = row
            .split(" | ")
            .map(|cell| cell.trim().replace("\\n", "\n"))
            .collect();
        let [old, new, mark, words] = &cells[..] else {
            panic!("not four cells: {row}")
        };
        assert_eq!(EVERYTHING.matches(old).count(), 1, "not there once: {row}");
        let text = EVERYTHING.replace(old, new);
        let faults = board_from_text(&text).expect_err(row);
        let faults: Vec<String> = faults.iter().map(read_out).collect();
        assert_eq!(faults.len(), 1, "{row}: {faults:#?}");
        let start = format!("{} ", place(&text, mark));
        assert!(
            faults[0].starts_with(&start),
            "{start}expected: {}",
            faults[0]
        );
        assert!(faults[0].contains(words), "{row}: {}", faults[0]);
    }
}

#[test]
fn what_is_miswritten() {
    check(
        r#"
version: 2,               | version: 3,                       | 3,                     | update Jalon
version: 2,               | version: 99,                      | 99,                    | this map is of version 99
version: 2,               | version: -1,                      | -1,                    | “-1” is no version
version: 2,               | version: 0,                       | 0,                     | “0” is no version of a map: versions begin with 1
version: 2,               | version: 99999999999999999999,    | 99999999999999999999,  | update Jalon
version: 2,               |                                   | (\n  format            | the field “version” is missing
title:                    | titel:                            | titel                  | no field “titel” here: remove it, or use one of id, title
owner: "Fatou"            | propriétaire: "é"                 | propriétaire           | no field “propriétaire”
colour: Teal              | colour: Mauve                     | Mauve                  | “Mauve” is not known here: use one of Yellow, Orange
Feeling(value: -2)        | Feeling(valeur: -2)               | valeur                 | no field “valeur”
Feeling(value: -2)        | Emotion(value: -2)                | Emotion                | “Emotion” is not known
kind: DayInTheLife,       | kind: DayInTheLife, kind: Future, | kind: Future           | “kind” stands here twice
(id: "C00000000002",      | (                                 | ),\n          ],\n     | the field “id” is missing
"C00000000002"            | "C0000000000O"                    | C0000000000O           | “C0000000000O” is no id: an id is 12
votes: 3                  | votes: -3                         | 3, link                | “-3” is too small or too large for a whole number
votes: 3                  | votes: "3"                        | "3", link              | “3” stands where a whole number should
Feeling(value: -2)        | Feeling(value: NaN)               | NaN                    | “NaN” stands where a whole number should
votes: 3                  | votes: 99999999999                | 99999999999            | “99999999999” is too small or too large
"Bien commencer"          | Bien commencer                    | Bien commencer         | miswritten here
"Café"                    | "Caf\q"                           | Caf\q                  | miswritten here
name: "Fin"),\n    ],     | name: "Fin"),\n    },             | },\n    channel        | miswritten here
iVBOR                     | i?BOR                             | i?BOR                  | miswritten here
"#,
    );
}

#[test]
fn broken_rules() {
    check(
        r#"
language: "fr"                    | language: " "                       | " "                               | the language is empty
id: "P00000000002"                | id: "P00000000001"                  | "P00000000001",\n        name: "I | second time
id: "K00000000002"                | id: "K00000000001"                  | "K00000000001", from: "C00000000006 | second time
id: "E00000000002"                | id: "E00000000001"                  | "E00000000001", name: "Fin        | second time
id: "A00000000002"                | id: "A00000000001"                  | "A00000000001",\n        name: "R | second time
(id: "C0000000000D"               | (id: "C00000000001"                 | "C00000000001", text: "À part     | second time
"X00000000001": (name             | "X00000000001": (name: "", format: Png, bytes: ""), "X00000000001": (name | },\n  ),\n) | second time
width: 240.0                      | width: NaN                          | NaN                               | width is no finite number
width: 240.0                      | width: 0.0                          | 0.0),                             | width is 0, and must be from 1 to 10000
height: 180.5                     | height: -inf                        | -inf                              | height is no finite number
value: -2)                        | value: -3)                          | -3)                               | value is -3, and must be from -2 to 2
benefit: 5                        | benefit: 6                          | 6, employees                      | benefit is 6, and must be from 1 to 5
employees: 1                      | employees: 9                        | 9, effort                         | employees is 9
effort: 2                         | effort: 0                           | 0, horizon                        | effort is 0
value: -15.0                      | value: -115.0                       | -115                              | must be from -100 to 100
value: -15.0                      | value: NaN                          | NaN                               | value is no finite number
min: -100.0                       | min: -40.0                          | (min: -40.0                       | NPS goes from -100 to 100
max: 240.0                        | max: inf                            | inf                               | max is no finite number
max: 240.0                        | max: 0.0                            | (min: 0.0                         | its end must be above its beginning
from: "C00000000006"              | from: "C00000000099"                | "C00000000099"                    | no card C00000000099
to: "C00000000008"                | to: "C00000000099"                  | "C00000000099"                    | no card C00000000099
to: "C00000000008"                | to: "C00000000006"                  | "C00000000006", style             | joins a card with itself
about: "C00000000001"             | about: "C00000000099"               | "C00000000099"                    | no card C00000000099
"C00000000001", "C00000000006"    | "C00000000001", "C00000000099"      | "C00000000099"                    | no card C00000000099
side: 0.75                        | side: 1.5                           | 1.5)                              | side is 1.5, and must be from 0.05 to 1
Moment("C00000000004")            | Moment("C00000000099")              | Moment("C00000000099              | no card C00000000099
group: "G00000000001"             | group: "G00000000009"               | "G00000000009                     | no group G00000000009
, "T00000000002"], group          | , "T00000000009"], group            | "T00000000009                     | no tag T00000000009
picture: "X00000000001", fit      | picture: "X00000000009", fit        | "X00000000009                     | no picture X00000000009
picture: "X00000000001",\n        | picture: "X00000000009",\n          | "X00000000009                     | no picture X00000000009
-2), persona: "P00000000001"      | -2), persona: "P00000000009"        | "P00000000009                     | no persona P00000000009
"S00000000003": [                 | "S00000000009": [                   | "S00000000009                     | no stage S00000000009
"S00000000003": [                 | "S00000000001": [                   | "S00000000001": [\n            (id: "C00000000003 | second cell
kind: Feelings                    | kind: Divider(Free)                 | {\n          "S00000000001": [\n            (id: "C00000000004 | a divider holds no cards
kind: Notes(Opportunities)        | kind: Feelings                      | Opportunity(                      | a card of content Opportunity cannot stand in a lane of kind Feelings
"#,
    );
}

#[test]
fn every_broken_rule_is_told_at_once() {
    let text = EVERYTHING
        .replace("width: 240.0", "width: NaN")
        .replace("benefit: 5, employees: 1", "benefit: 9, employees: 0")
        .replace("from: \"C00000000006\"", "from: \"C00000000099\"");
    let faults = board_from_text(&text).unwrap_err();
    let lines: Vec<_> = faults.iter().map(|fault| fault.line.unwrap()).collect();
    assert_eq!(lines.len(), 4);
    assert!(lines.is_sorted());
}

#[test]
fn a_board_has_a_stage() {
    let text = "(format: \"jalon-board\", version: 1, board: (id: \"000000000001\", title: \"\", language: \"fr\",\n stages: [], lanes: []))";
    let faults = board_from_text(text).unwrap_err();
    assert_eq!(
        faults.iter().map(read_out).collect::<Vec<_>>(),
        ["2:10 the map has no stage: add at least one"]
    );
}

#[track_caller]
fn check_words(what: &What) {
    assert_eq!(words::what(Strings::of(Lang::En), what), what.to_string());
    let french = words::what(Strings::of(Lang::Fr), what);
    assert!(!french.is_empty() && french != what.to_string() && !french.starts_with("file-"));
}

#[test]
fn faults_are_said_alike_everywhere() {
    let text = || "here".to_owned();
    for what in [
        What::NoSuchFile,
        What::Folder,
        What::NoFile,
        What::MayNotRead,
        What::Unreadable { why: text() },
        What::TooLarge,
        What::Empty,
        What::NotUtf8,
        What::NotRon { why: Syntax::Comma },
        What::OtherRon,
        What::NewerVersion { found: text() },
        What::NoVersion { found: text() },
        What::UnknownField {
            found: text(),
            known: text(),
        },
        What::UnknownName {
            found: text(),
            known: text(),
        },
        What::MissingField { field: text() },
        What::DoubleField { field: text() },
        What::WrongValue {
            found: text(),
            expected: text(),
        },
        What::NoWholeNumber { found: text() },
        What::NumberTooFar { found: text() },
        What::NoId { found: text() },
        What::TooDeep,
        What::Miswritten {
            why: Syntax::Closing,
        },
        What::NoSuchFolder {
            folder: text().into(),
        },
        What::MayNotWrite,
        What::DiskFull,
        What::WouldReplace,
        What::WouldReplaceNewer,
        What::Unwritable { why: text() },
        What::ChangedMeanwhile,
        What::Mangled,
    ] {
        check_words(&what);
    }
    for why in [
        Syntax::End,
        Syntax::Comma,
        Syntax::Colon,
        Syntax::Opening,
        Syntax::Closing,
        Syntax::Text,
        Syntax::TextEnd,
        Syntax::Escape,
        Syntax::Number,
        Syntax::Boolean,
        Syntax::Name,
        Syntax::Comment,
        Syntax::Rest,
        Syntax::PictureTwice,
        Syntax::NoBase64,
        Syntax::Other,
    ] {
        check_words(&What::Miswritten { why });
    }
    for thing in [
        Thing::Stage,
        Thing::Card,
        Thing::Persona,
        Thing::Tag,
        Thing::Group,
        Thing::Picture,
    ] {
        check_violation(Wrong::NoSuch { thing, id: text() });
    }
    check_violation(Wrong::NoStage);
    check_violation(Wrong::NoLanguage);
    check_violation(Wrong::DoubleId { id: text() });
    check_violation(Wrong::CellTwice { stage: text() });
    check_violation(Wrong::DividerWithCards);
    check_violation(Wrong::ContentInLane {
        content: "Note",
        lane: "Feelings",
    });
    check_violation(Wrong::NotFinite { field: "width" });
    check_violation(Wrong::OutOfRange {
        field: "value",
        value: 2.5,
        min: -2.0,
        max: 2.0,
    });
    check_violation(Wrong::ScaleReversed { min: 1.0, max: 0.5 });
    check_violation(Wrong::NpsScale);
    check_violation(Wrong::ConnectorToItself);
}

#[track_caller]
fn check_violation(what: Wrong) {
    check_words(&What::Board(Violation {
        at: Vec::new(),
        what,
    }));
}
