//! Finding, filtering, the palette and the history, by labels and keys.

use eframe::egui::{Event, Id, Key, Modifiers, MouseWheelSource, MouseWheelUnit, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jalon::edit::{Focus, Selection};
use jalon::file::Settings;

use super::window::{Window, settings};

const CTRL: Modifiers = Modifiers {
    ctrl: true,
    command: true,
    ..Modifiers::NONE
};

/// A board with these notes, each in the first cell.
fn with(notes: &[&str]) -> Window {
    let mut window = Window::with_board(settings());
    for note in notes {
        window.note(note);
    }
    window
}

/// The sample: tags, channels, owners and a persona.
fn sample() -> Window {
    let mut window = Window::open(settings(), None);
    window.ctrl(Key::K);
    window.write("first loan");
    window.press(Key::Enter);
    window
}

fn press(key: Key, modifiers: Modifiers) -> Event {
    Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers,
    }
}

/// The text of the selected note.
#[track_caller]
fn selects(window: &Window, text: &str) {
    let document = window.harness.state().document().expect("open");
    let chosen = document.selection().chosen();
    let texts: Vec<_> = chosen
        .iter()
        .filter_map(|id| Some(document.board().find(*id)?.1.text.as_str()))
        .collect();
    assert_eq!(texts, [text]);
}

#[test]
fn what_is_found_is_counted_and_gone_to_round_and_round() {
    let mut window = with(&["Été chaud", "hiver", "ÉTÉ froid"]);
    window.ctrl(Key::F);
    window.write("ete");
    window.sees("2 found");
    window.press(Key::Enter);
    window.sees("1 of 2");
    selects(&window, "Été chaud");
    window.press(Key::F3);
    window.sees("2 of 2");
    selects(&window, "ÉTÉ froid");
    window.press(Key::Enter);
    window.sees("1 of 2");
    window.press_with(Modifiers::SHIFT, Key::Enter);
    window.sees("2 of 2");
    window.press_with(Modifiers::SHIFT, Key::F3);
    selects(&window, "Été chaud");
}

#[test]
fn escape_gives_the_keyboard_back_with_the_hit_selected() {
    let mut window = with(&["one", "two"]);
    window.ctrl(Key::F);
    window.write("one");
    window.press(Key::Enter);
    window.press(Key::Escape);
    window.sees_not("1 of 1");
    selects(&window, "one");
    // Keys are the board's.
    window.press(Key::Delete);
    assert_eq!(window.notes(), ["two"]);
}

#[test]
fn letters_after_the_shortcut_are_for_the_field_in_the_same_frame() {
    let mut window = with(&["one"]);
    window.harness.input_mut().events.extend([
        press(Key::F, CTRL),
        press(Key::N, Modifiers::NONE),
        Event::Text("n".to_owned()),
        press(Key::E, Modifiers::NONE),
        Event::Text("e".to_owned()),
    ]);
    window.settle();
    assert_eq!(window.notes(), ["one"]);
    let field = window.harness.get_by_label("Find on the board");
    assert_eq!(field.value().as_deref(), Some("ne"));
}

#[track_caller]
fn check_after_escape(open: impl Fn(&mut Window)) {
    let mut window = with(&["one", "two"]);
    open(&mut window);
    window.harness.input_mut().events.extend([
        press(Key::Escape, Modifiers::NONE),
        press(Key::Delete, Modifiers::NONE),
        press(Key::N, Modifiers::NONE),
        Event::Text("n".to_owned()),
        Event::Text("three".to_owned()),
    ]);
    window.settle();
    assert_eq!(window.notes(), ["one", "three"]);
}

#[test]
fn keys_after_escape_are_for_the_board_in_the_same_frame() {
    check_after_escape(|window| window.ctrl(Key::F));
    check_after_escape(|window| window.ctrl(Key::H));
    check_after_escape(|window| window.press(Key::F6));
    check_after_escape(|window| window.press(Key::F1));
}

#[test]
fn a_note_that_is_being_written_is_kept_when_finding_begins() {
    let mut window = with(&[]);
    window.press(Key::N);
    window.write("half");
    window.ctrl(Key::F);
    window.write("hal");
    window.sees("1 found");
    assert_eq!(window.notes(), ["half"]);
}

#[test]
fn nothing_found_is_said() {
    let mut window = with(&["one"]);
    window.ctrl(Key::F);
    window.write("zzz");
    window.sees("Nothing found");
    assert!(window.button("Next found").accesskit_node().is_disabled());
}

#[test]
fn a_filter_is_chips_until_it_is_cleared_and_no_step() {
    let mut window = sample();
    let notes = window.notes().len();
    window.press_with(CTRL | Modifiers::SHIFT, Key::F);
    window.click("Phone or call centre");
    window.press(Key::Escape);
    window.sees("Channel: Phone or call centre");
    // Keys are the board's again.
    window.note("x");
    assert_eq!(window.notes().len(), notes + 1);
    window.ctrl(Key::Z);
    window.sees_part(&format!("of {notes} notes fit"));
    let document = window.harness.state().document().expect("open");
    assert!(!document.is_unsaved() && document.undo_step().is_none());
    // A chip takes its value out.
    window.click("Channel: Phone or call centre");
    window.sees_not("Channel: Phone or call centre");
    window.press_with(CTRL | Modifiers::SHIFT, Key::F);
    window.click("Phone or call centre");
    window.press(Key::Escape);
    window.click("Clear the filter");
    window.sees_not("Channel: Phone or call centre");
}

#[test]
fn another_board_has_no_filter() {
    let mut window = sample();
    window.press_with(CTRL | Modifiers::SHIFT, Key::F);
    window.click("Phone or call centre");
    window.press(Key::Escape);
    window.ctrl(Key::N);
    window.click("Blank");
    window.sees_not("Channel: Phone or call centre");
}

#[test]
fn the_export_offers_the_filter_while_one_is_on() {
    let mut window = sample();
    window.ctrl(Key::E);
    window.sees_not("What the filter does not let through");
    window.press(Key::Escape);
    window.press_with(CTRL | Modifiers::SHIFT, Key::F);
    window.click("Phone or call centre");
    window.press(Key::Escape);
    window.ctrl(Key::E);
    window.sees("What the filter does not let through");
    for choice in ["Dim", "Leave out", "Show"] {
        window.click(choice);
        window.settle();
    }
}

#[test]
fn the_palette_does_commands_by_a_few_letters() {
    let mut window = with(&["one"]);
    window.ctrl(Key::K);
    window.write("sel all");
    window.press(Key::Enter);
    selects(&window, "one");
    window.sees_not("All commands");
    window.ctrl(Key::K);
    window.write("colour pink");
    window.press(Key::Enter);
    let document = window.harness.state().document().expect("open");
    let (_, card) = document.board().cards().next().expect("one");
    assert_eq!(card.colour, Some(jalon::model::NoteColour::Pink));
}

#[test]
fn the_palette_goes_to_stages_and_lanes() {
    let mut window = with(&[]);
    let document = window.harness.state().document().expect("open");
    let stage = &document.board().stages[2];
    let (id, name) = (stage.id, stage.name.clone());
    window.ctrl(Key::K);
    window.write(&name);
    window.click(&format!("Go to: {name}"));
    let document = window.harness.state().document().expect("open");
    assert_eq!(*document.selection(), Selection::focus(Focus::Stage(id)));
}

#[test]
fn the_palette_says_why_not_and_stays() {
    let mut window = with(&[]);
    window.ctrl(Key::K);
    window.write("redo");
    let rows = window.harness.get_all_by_label("Redo");
    let redo = rows.last().expect("the palette’s");
    assert!(redo.accesskit_node().is_disabled());
    window.press(Key::Enter);
    window.sees("All commands");
    window.press(Key::Escape);
    window.sees_not("All commands");
}

#[test]
fn the_palette_has_the_recent_ones_first() {
    let mut window = with(&[]);
    window.ctrl(Key::K);
    window.write("zoom in");
    window.press(Key::Enter);
    window.ctrl(Key::K);
    let rows = ["Zoom in", "New board…"].map(|name| {
        let row = window.harness.get_all_by_label(name).last().expect("there");
        row.rect().top()
    });
    assert!(rows[0] < rows[1], "{rows:?}");
}

#[test]
fn the_history_names_steps_and_goes_to_them() {
    let mut window = with(&["one", "two"]);
    let stage = {
        let document = window.harness.state().document().expect("open");
        document.board().stages[0].name.clone()
    };
    window.ctrl(Key::H);
    window.sees("History");
    let added = ["one", "two"].map(|note| format!("Add “{note}” in {stage}"));
    for step in &added {
        assert_eq!(window.harness.get_all_by_label(step).count(), 1);
    }
    window.click("As it was opened");
    assert!(window.notes().is_empty());
    // What was undone is still there to go to.
    let last = window.harness.get_all_by_label(&added[1]).last();
    last.expect("the last step").click();
    window.settle();
    assert_eq!(window.notes(), ["one", "two"]);
}

#[test]
fn the_history_works_by_keys() {
    let mut window = with(&["one", "two"]);
    window.ctrl(Key::H);
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    assert_eq!(window.notes(), ["one"]);
    window.press(Key::Escape);
    window.sees_not("As it was opened");
    window.note("three");
    assert_eq!(window.notes(), ["one", "three"]);
}

#[test]
fn the_history_keeps_the_keyboard_when_it_is_scrolled() {
    let mut window = with(&[]);
    for _ in 0..40 {
        window.note("x");
    }
    window.ctrl(Key::H);
    window.sees_not("As it was opened");
    let up = |window: &mut Window| {
        let panel = window.button("Close the history").rect();
        let within = panel.center() + vec2(-40.0, 200.0);
        window.harness.event(Event::PointerMoved(within));
        for _ in 0..10 {
            window.harness.event(Event::MouseWheel {
                unit: MouseWheelUnit::Line,
                delta: vec2(0.0, 20.0),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            });
        }
        window.settle();
        window.sees("As it was opened");
    };
    up(&mut window);
    window.press(Key::ArrowUp);
    window.sees_not("As it was opened");
    window.press(Key::Enter);
    assert_eq!(window.notes().len(), 39);
    up(&mut window);
    window.press(Key::Escape);
    window.sees_not("Close the history");
}

#[test]
fn the_chosen_row_stays_in_view_with_rows_for_fingers() {
    let mut window = Window::with_board(Settings {
        touch: true,
        ..settings()
    });
    window.ctrl(Key::K);
    window.write("go to:");
    for _ in 0..8 {
        window.press(Key::ArrowDown);
    }
    let mut rows = window.harness.get_all_by_label_contains("Go to: ");
    let chosen = rows.nth(8).expect("the ninth row").rect();
    // A row that is cut off stands where the board is seen.
    let palette = Id::unique("palette");
    let at = window.harness.ctx.layer_id_at(chosen.center());
    assert_eq!(at.map(|layer| layer.id), Some(palette), "{chosen}");
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut window = with(&["one"]);
    window.button("Undo").hover();
    window.harness.run_steps(60);
    window.sees_part("Undo: Add “one” in ");
}
