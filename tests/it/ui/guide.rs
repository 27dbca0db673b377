//! The guide: its steps, their questions, and where its buttons lead.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jalon::edit::Focus;
use jalon::file;
use jalon::model::{Board, Content, Evidence, IdSource, MomentSide, Persona, PersonaId, Place};

use super::window::{Window, settings};
use crate::support::table;

const MAP: &str = "
                         | Discover   | Buy
Contacts (touchpoints)   | poster     |
Mood (feelings)          | +1 glad    | -2 lost
Truth (moments)          |            |
Ideas (opportunities)    |            |
";

/// The map of [`MAP`], its context and stages described.
fn described() -> Board {
    let mut board = table::board(MAP);
    let context = &mut board.context;
    for words in [&mut context.scenario, &mut context.goal, &mut context.scope] {
        "words".clone_into(words);
    }
    let id = PersonaId::fresh(&mut IdSource::seeded(1));
    board.personas.push(Persona::named(id, "Awa").into());
    for stage in &mut board.stages {
        "a wish".clone_into(&mut std::sync::Arc::make_mut(stage).description);
    }
    board
}

fn open(board: &Board) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.jalon.ron");
    file::write_board(board, &path).expect("written");
    let mut window = Window::open(settings(), Some(&path));
    window.press_with(Modifiers::SHIFT, Key::F1);
    window
}

fn steps(window: &Window) -> (usize, usize) {
    window.harness.state().document().expect("open").steps()
}

/// Where the caret goes, the words land in the map, and the guide goes on.
#[track_caller]
fn check(window: &mut Window, button: &str, words: &str, then: &str) {
    window.click(button);
    window.write(words);
    window.press(Key::Escape);
    window.settle();
    window.sees(then);
}

#[test]
fn a_key_opens_it_at_the_step_that_comes_next() {
    let mut window = open(&table::board(MAP));
    window.sees("1a · Context: 0 of 4");
    window.sees("1b · Stages: 0 of 2");
    window.sees("2 · Touchpoints: 1 of 2");
    window.sees("3b · Feelings: 2 of 2");
    window.sees("4 · Moments of truth: 0 of 2");
    // Of a map without thoughts none are asked for.
    window.sees_not("3a · Thoughts: 0 of 2");
    window.sees("What are their goals?");
    window.sees_not("Through which channels?");
    window.click("2 · Touchpoints: 1 of 2");
    window.sees("Through which channels?");
    window.sees_not("What are their goals?");
    window.sees("One touchpoint for 2 stages: there may be too little to work with.");
    window.click("2 · Touchpoints: 1 of 2");
    window.sees_not("Through which channels?");
}

#[test]
fn keys_go_from_line_to_line_and_escape_leads_back() {
    let mut window = open(&table::board(MAP));
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.sees("What does the customer want in each of them?");
    let line = window.harness.get_by_label("1b · Stages: 0 of 2");
    assert!(line.is_focused());
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    window.write("To know");
    window.press(Key::Escape);
    window.press_with(Modifiers::SHIFT, Key::F1);
    window.sees_not("1a · Context: 0 of 4");
    window.press_with(Modifiers::SHIFT, Key::F1);
    window.press(Key::Escape);
    window.sees_not("1a · Context: 0 of 4");
}

#[test]
fn its_buttons_lead_through_the_context() {
    let mut window = open(&table::board(MAP));
    window.click("Add a persona");
    window.write("Awa");
    window.settle();
    window.click("Write the scenario");
    assert_eq!(window.board().personas[0].name, "Awa");
    window.write("A first loan");
    window.click("Write the customer’s goal");
    window.write("Money in time");
    window.click("Say what the map covers");
    window.write("From need to last instalment");
    // The answer is taken in as it is written, and the guide goes on.
    window.sees("1a · Context: 4 of 4");
    window.click("Say what the customer wants in “Discover”");
    let context = window.board().context;
    let found = [context.scenario, context.goal, context.scope];
    assert_eq!(
        found,
        [
            "A first loan",
            "Money in time",
            "From need to last instalment"
        ]
    );
    window.write("To know what there is");
    window.click("2 · Touchpoints: 1 of 2");
    let board = window.board();
    assert_eq!(board.stages[0].description, "To know what there is");
    window.sees("1b · Stages: 1 of 2");
}

#[test]
fn its_buttons_lead_through_the_map() {
    let mut window = open(&described());
    check(
        &mut window,
        "Write in “Contacts”, stage “Buy”",
        "till",
        "2 · Touchpoints: 2 of 2",
    );
    check(
        &mut window,
        "Add a high",
        "A friend tells",
        "4 · Moments of truth: 1 of 2",
    );
    check(
        &mut window,
        "Add a low",
        "Nobody at the till",
        "4 · Moments of truth: 2 of 2",
    );
    let board = window.board();
    let moments: Vec<_> = board
        .cards()
        .filter_map(|(slot, card)| match (&card.content, slot.place) {
            (Content::Moment { side, .. }, Place::Cell { stage, .. }) => Some((*side, stage)),
            _ => None,
        })
        .collect();
    // They stand where the curve is highest and lowest.
    let highest = (MomentSide::High, table::stage("Discover"));
    let lowest = (MomentSide::Low, table::stage("Buy"));
    assert_eq!(moments, [highest, lowest]);
    check(
        &mut window,
        "Make an opportunity of “A friend tells”",
        "Reward friends",
        "Opportunities: 1 of 2",
    );
    assert_eq!(steps(&window), (4, 4));
}

#[test]
fn at_the_end_customers_are_asked() {
    let mut board = described();
    for card in ["poster", "glad", "lost"] {
        table::change(&mut board, card, |card| {
            card.evidence = Evidence::Validated;
        });
    }
    table::change(&mut board, "lost", |card| {
        card.evidence = Evidence::Assumption;
    });
    let mut window = open(&board);
    window.click("Validation: 2 of 3");
    window.click("Go through the notes with customers");
    window.sees_not("Validation: 2 of 3");
    let document = window.harness.state().document().expect("open");
    let focus = document.selection().focus;
    assert_eq!(focus, Some(Focus::Card(table::card("lost"))));
}
