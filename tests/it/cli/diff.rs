//! What is different between two maps, in sentences.

use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;

use jalon::analysis::compare;
use jalon::cli::compare_words;
use jalon::file::write_board;
use jalon::i18n::{Lang, Strings};
use jalon::model::{
    Board, Content, Evidence, IdSource, MomentSide, NoteColour, Persona, PersonaId,
};
use tempfile::tempdir;

use super::{check_refused, jalon, text};
use crate::support::table;

const SHOP: &str = "
                    | Discover    | Choose
    Steps           | search; ask | compare
    Mood (feelings) | +1 curious  | -1 lost
    Peaks (moments) |             | low queue
    Parking         | later
";

/// All sentences about two boards.
fn told(lang: Lang, before: &Board, after: &Board) -> String {
    let strings = Strings::of(lang);
    let all = compare(Arc::new(before.clone()), Arc::new(after.clone()));
    let changes = all.changes.iter();
    let changes = changes.map(|change| compare_words::change(strings, &all, change));
    let shifts = all.shifts.iter();
    let shifts = shifts.map(|shift| compare_words::shift(strings, &all, shift));
    let summary = compare_words::summary(strings, all.counts());
    let lines = std::iter::once(summary).chain(changes).chain(shifts);
    lines.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(before: &Board, after: &Board, en: &str, fr: &str) {
    let plain = |text: String| text.replace(['\u{A0}', '\u{202F}'], " ");
    let lines = |text: &str| {
        text.trim()
            .lines()
            .map(str::trim)
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(told(Lang::En, before, after), lines(en));
    assert_eq!(plain(told(Lang::Fr, before, after)), lines(fr));
}

#[test]
fn what_came_went_and_moved() {
    let mut after = table::board(
        "
                        | Learn   | Discover   | Choose
        Steps           | read    | search     | compare; later
        Mood (feelings) |         | -2 curious | -1 lost
        Ideas           |         |            | ask
    ",
    );
    after.title = "Tomorrow".to_owned();
    check(
        &table::board(SHOP),
        &after,
        "
        1 note added, 1 note removed, 2 notes moved, 1 note changed, 4 other changes
        Title: “Table” → “Tomorrow”
        Stage “Learn” added
        Lane “Peaks” removed
        Lane “Ideas” added
        Note “read” added to “Learn · Steps”
        Note “curious” changed in “Discover · Mood”. Feeling: Good → Very bad
        Note “later” moved from “Parking lot” to “Choose · Steps”
        Note “queue” removed from “Choose · Peaks”
        Note “ask” moved from “Discover · Steps” to “Choose · Ideas”
        Feeling in “Discover”: +1 → −2 (−3)
        ",
        "
        1 post-it ajouté, 1 post-it retiré, 2 post-it déplacés, 1 post-it modifié, 4 autres changements
        Titre : « Table » → « Tomorrow »
        Étape « Learn » ajoutée
        Couloir « Peaks » retiré
        Couloir « Ideas » ajouté
        Post-it « read » ajouté dans « Learn · Steps »
        Post-it « curious » modifié dans « Discover · Mood ». Ressenti : Bon → Très mauvais
        Post-it « later » déplacé de « Parking » à « Choose · Steps »
        Post-it « queue » retiré de « Choose · Peaks »
        Post-it « ask » déplacé de « Discover · Steps » à « Choose · Ideas »
        Ressenti vécu à l’étape « Discover » : +1 → −2 (−3)
        ",
    );
}

#[test]
fn what_is_different_about_a_note() {
    let before = table::board(SHOP);
    let mut after = before.clone();
    let awa = Persona::named(PersonaId::fresh(&mut IdSource::seeded(4)), "Awa");
    table::change(&mut after, "search", |card| {
        card.text = "looks\nround".to_owned();
        card.evidence = Evidence::Validated;
        card.owner = "Ana".to_owned();
        card.persona = Some(awa.id);
        card.colour = Some(NoteColour::Pink);
        card.details = "word ".repeat(40);
    });
    table::change(&mut after, "queue", |card| {
        card.content = Content::Moment {
            side: MomentSide::High,
            why: String::new(),
            about: Some(table::card("lost")),
        };
    });
    after.personas.push(Arc::new(awa));
    let long = "word ".repeat(15) + "word…";
    let text = told(Lang::En, &before, &after);
    assert!(
        text.contains(&format!("Details: none → “{long}”")),
        "{text}"
    );
    table::change(&mut after, "search", |card| card.details.clear());
    check(
        &before,
        &after,
        "
        2 notes changed, 1 other change
        Persona “Awa” added
        Note “looks round” changed in “Discover · Steps”. Text: “search” → “looks round”; Colour: none → Pink; Persona: none → Awa; Evidence: Not stated → Validated by customers; Owner: none → “Ana”
        Note “queue” changed in “Choose · Peaks”. Moment of truth: Low → High; About: none → lost
        ",
        "
        2 post-it modifiés, 1 autre changement
        Persona « Awa » ajouté
        Post-it « looks round » modifié dans « Discover · Steps ». Texte : « search » → « looks round » ; Couleur : néant → Rose ; Persona : néant → Awa ; Preuve : Non précisé → Validé par des clients ; Responsable : néant → « Ana »
        Post-it « queue » modifié dans « Choose · Peaks ». Moment de vérité : Bas → Haut ; À propos de : néant → lost
        ",
    );
}

#[test]
fn what_is_quoted_is_not_quoted_twice() {
    let before = table::board(" | Buy\n Steps | pay; ask");
    let mut after = before.clone();
    table::change(&mut after, "pay", |card| card.text = "“Pay!”".to_owned());
    table::change(&mut after, "ask", |card| card.text = "« ask »".to_owned());
    check(
        &before,
        &after,
        "
        2 notes changed
        Note “Pay!” changed in “Buy · Steps”. Text: “pay” → “Pay!”
        Note “ask” changed in “Buy · Steps”. Text: “ask” → “« ask »”
        ",
        "
        2 post-it modifiés
        Post-it « Pay! » modifié dans « Buy · Steps ». Texte : « pay » → « Pay! »
        Post-it « ask » modifié dans « Buy · Steps ». Texte : « ask » → « « ask » »
        ",
    );
}

fn diff(here: &Path, args: &[&str]) -> Output {
    jalon(here, &[&["diff", "--lang", "en"], args].concat())
}

#[test]
fn the_exit_code_says_whether_anything_differs() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    let board = table::board(SHOP);
    write_board(&board, &here.join("a.ron")).unwrap();
    let future = board.future_map("Tomorrow", &mut IdSource::seeded(3));
    write_board(&future, &here.join("b.ron")).unwrap();

    let same = diff(here, &["a.ron", "a.ron"]);
    assert_eq!(same.status.code(), Some(0));
    assert_eq!(text(&same.stdout), "a.ron → a.ron\nNothing differs.\n");

    let other = diff(here, &["a.ron", "b.ron"]);
    assert_eq!(other.status.code(), Some(1));
    assert_eq!(text(&other.stderr), "", "it is no failure");
    let lines = [
        "a.ron → b.ron",
        "2 other changes.",
        "",
        "Title: “Table” → “Tomorrow”.",
        "Kind: Current state → Future state.",
    ];
    assert_eq!(text(&other.stdout).lines().collect::<Vec<_>>(), lines);

    check_refused(&diff(here, &["a.ron", "c.ron"]), 1, "c.ron: ", "");
    check_refused(&diff(here, &["-", "-"]), 2, "only one", "name a file");
    check_refused(&diff(here, &["a.ron"]), 2, "", "is missing");
}

#[test]
fn maps_without_common_ids_are_said_to_be_matched_by_name() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    for name in ["a.ron", "b.ron"] {
        let new = ["new", "--template", "sample", "--lang", "fr", name];
        assert!(jalon(here, &new).status.success());
    }
    let again = diff(here, &["a.ron", "b.ron"]);
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stdout));
    let said = text(&again.stdout);
    assert!(said.contains("share no ids"), "{said}");
}

#[test]
fn a_picture_shows_what_is_different() {
    let folder = tempdir().unwrap();
    let here = folder.path();
    write_board(&table::board(SHOP), &here.join("a.ron")).unwrap();
    let after = table::board(
        "
                        | Discover    | Choose
        Steps           | search      | compare; ask
        Mood (feelings) | -2 curious  |
    ",
    );
    write_board(&after, &here.join("b.ron")).unwrap();
    let picture = |args: &[&str]| {
        let out = ["export", "b.ron", "-o", "out.svg", "--lang", "en"];
        let output = jalon(here, &[&out[..], args].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        let svg = fs::read_to_string(here.join("out.svg")).unwrap();
        let words = |word: &str| svg.matches(&format!(">{word}</text>")).count();
        [
            words("from Discover"),
            words("queue"),
            words("Removed"),
            words("Moved"),
            words("Feelings before"),
        ]
    };
    assert_eq!(picture(&["--compare", "a.ron"]), [1, 1, 1, 1, 1]);
    assert_eq!(
        picture(&["--compare", "a.ron", "--no-legend"]),
        [1, 1, 0, 0, 0]
    );
    assert_eq!(picture(&[]), [0; 5]);
    let args = ["export", "b.ron", "-o", "c.svg", "--compare"];
    let none = jalon(here, &[&args[..], &["none.ron"]].concat());
    check_refused(&none, 1, "none.ron: ", "");
    let view = jalon(here, &[&args[..], &["a.ron", "--view", "matrix"]].concat());
    check_refused(&view, 2, "", "do not go together");
}
