//! One persona's journey alone, in the window.

use std::sync::Arc;

use eframe::egui::{Key, Modifiers};
use jalon::edit::{CardChange, Edit};
use jalon::file;
use jalon::model::{Board, Persona, PersonaId};

use super::window::{Window, settings};
use crate::support::table::{self, card};

/// A window on a map that Awa and Ben share.
fn shared() -> Window {
    let mut board = table::board(
        "
                        | Discover       | Buy
        Actions         | search; ask    | pay
        Mood (feelings) | +1 glad; 0 shy | -2 lost
        ",
    );
    let ids = [1, 2].map(PersonaId::from_bits);
    for (id, name) in ids.into_iter().zip(["Awa", "Ben"]) {
        board.personas.push(Arc::new(Persona::named(id, name)));
    }
    let of = |names: &str, at: usize| Edit::ChangeCards {
        cards: table::cards(names),
        change: CardChange::Persona(Some(ids[at])),
    };
    let board = of("glad", 0).apply(&Arc::new(board)).expect("there");
    let board = of("ask shy lost", 1).apply(&board).expect("there");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shared.jalon.ron");
    file::write_board(&board, &path).expect("written");
    Window::open(settings(), Some(&path))
}

/// These notes are there to be seen, of all those of the map.
#[track_caller]
fn shows(window: &Window, seen: &str) {
    for name in ["search", "ask", "pay", "glad", "shy", "lost"] {
        if seen.split(' ').any(|one| one == name) {
            window.sees(name);
        } else {
            window.sees_not(name);
        }
    }
}

#[test]
fn a_key_shows_each_journey_in_turn_and_escape_all_of_them() {
    let mut window = shared();
    let all = "search ask pay glad shy lost";
    shows(&window, all);
    window.press(Key::P);
    shows(&window, "search pay glad");
    window.sees("Only this journey: Awa");
    window.press(Key::P);
    shows(&window, "search ask pay shy lost");
    window.press(Key::P);
    shows(&window, all);
    window.sees_not("Only this journey: Awa");
    window.press(Key::P);
    window.press(Key::Escape);
    shows(&window, all);
    // One click does it too.
    window.press(Key::P);
    window.click("Only this journey: Awa");
    shows(&window, all);
    let document = window.harness.state().document().expect("open");
    assert!(!document.is_unsaved() && document.undo_step().is_none());
}

#[test]
fn what_is_left_out_is_neither_selected_nor_found() {
    let mut window = shared();
    window.press(Key::P);
    window.press_with(Modifiers::COMMAND, Key::A);
    window.press(Key::Delete);
    let left = |board: &Board| -> Vec<String> {
        board.cards().map(|(_, card)| card.text.clone()).collect()
    };
    assert_eq!(left(&window.board()), ["ask", "shy", "lost"]);
    window.ctrl(Key::Z);
    shows(&window, "search pay glad");
    window.ctrl(Key::F);
    window.write("lost");
    window.sees("Nothing found");
}

#[test]
fn a_feeling_that_comes_meanwhile_is_a_point_of_the_curve() {
    let mut window = shared();
    window.press(Key::P);
    window.press(Key::P);
    window.click("lost");
    window.note("hopeful");
    let board = window.board();
    let (_, hopeful) = board
        .cards()
        .find(|(_, card)| card.text == "hopeful")
        .expect("there");
    assert_eq!(hopeful.persona, Some(PersonaId::from_bits(2)));
    assert!(board.find(card("lost")).is_some());
}

#[test]
fn the_export_offers_the_journey_that_is_shown() {
    let mut window = shared();
    window.press(Key::P);
    window.ctrl(Key::E);
    window.sees("Only this journey: Awa");
    window.settle();
}
