//! What a newcomer does with the keyboard alone, on a French keyboard.

use std::fs;

use jalon::file::template::Template;
use jalon::file::{board_from_text, read_board};
use jalon::model::IdSource;
use jalon::model::Place;

use crate::app::{App, Home};
use crate::screen::{Screen, wait_until};

/// A new map in the window, on a screen with a French keyboard.
fn french_map() -> (App, std::path::PathBuf) {
    let home = Home::new();
    let file = home.board("cgap", "fr");
    let app = App::start(
        Screen::new(1280, 800, "fr"),
        home,
        &[file.to_str().unwrap(), "--lang", "fr"],
    );
    (app, file)
}

#[test]
fn a_note_with_accents_goes_from_the_keys_to_the_file() {
    let (app, file) = french_map();
    let before = read_board(&file).unwrap();
    app.keys(&["n", "dead_circumflex", "E"]);
    app.type_text("tre reçu à l'agence dès l'été : no");
    app.keys(&["dead_diaeresis", "e"]);
    app.type_text("l");
    app.keys(&["Escape"]);
    app.screen.shot("keyboard");
    let after = app.saved(&file, &before);
    let first = Place::Cell {
        lane: after.lanes[0].id,
        stage: after.stages[0].id,
    };
    let texts: Vec<_> = after
        .cards_at(first)
        .iter()
        .map(|card| card.text.as_str())
        .collect();
    assert_eq!(texts, ["Être reçu à l'agence dès l'été : noël"]);
}

#[test]
fn enter_writes_and_opens_the_next() {
    let (app, file) = french_map();
    let before = read_board(&file).unwrap();
    app.keys(&["n"]);
    app.type_text("un");
    app.keys(&["Return"]);
    app.type_text("deux");
    app.keys(&["Tab"]);
    app.type_text("trois");
    app.keys(&["Escape"]);
    let after = app.saved(&file, &before);
    let texts = |stage: usize| -> Vec<String> {
        let place = Place::Cell {
            lane: after.lanes[0].id,
            stage: after.stages[stage].id,
        };
        after
            .cards_at(place)
            .iter()
            .map(|card| card.text.clone())
            .collect()
    };
    assert_eq!(
        (texts(0), texts(1)),
        (
            vec!["un".to_owned(), "deux".to_owned()],
            vec!["trois".to_owned()]
        )
    );
}

#[test]
fn undo_and_redo_reach_the_file() {
    let (app, file) = french_map();
    let before = read_board(&file).unwrap();
    app.keys(&["n"]);
    app.type_text("encore");
    app.keys(&["Escape", "ctrl+z", "ctrl+shift+z"]);
    let after = app.saved(&file, &before);
    assert_eq!(after.cards().count(), before.cards().count() + 1);
    app.keys(&["ctrl+z"]);
    assert_eq!(app.saved(&file, &after), before);
}

#[test]
fn shortcuts_sleep_while_text_is_written() {
    let (app, file) = french_map();
    let before = read_board(&file).unwrap();
    app.keys(&["n"]);
    // Each of these letters does something to a selected note.
    app.type_text("nhlet123");
    app.keys(&["Escape"]);
    let after = app.saved(&file, &before);
    let texts: Vec<_> = after
        .cards()
        .map(|(_, card)| card.text.as_str())
        .filter(|text| text.starts_with("nhl"))
        .collect();
    assert_eq!(texts, ["nhlet123"]);
    assert_eq!(after.cards().count(), before.cards().count() + 1);
}

#[test]
fn the_first_run_shows_the_sample() {
    let app = App::start(Screen::new(1280, 800, "fr"), Home::new(), &["--lang", "fr"]);
    app.screen.shot("first run");
    let sample = Template::Sample.board("fr", &mut IdSource::seeded(1));
    assert!(app.title().contains(&sample.title), "{}", app.title());
}

#[test]
fn unsaved_work_is_not_lost_by_closing() {
    let (mut app, file) = french_map();
    let before = fs::read_to_string(&file).unwrap();
    app.keys(&["n"]);
    app.type_text("pas encore");
    app.keys(&["Escape"]);
    for close in ["ctrl+q", "alt+F4"] {
        app.keys(&[close]);
        app.screen.shot("unsaved");
        assert!(
            !app.has_ended(),
            "{close} closed the window without a question"
        );
        app.keys(&["Escape"]);
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), before);
    let before = board_from_text(&before).unwrap();
    app.saved(&file, &before);
    app.keys(&["ctrl+q"]);
    wait_until("the end of the program", || app.has_ended());
}
