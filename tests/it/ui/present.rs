//! Presenting, by keys and by the mouse.

use std::time::Duration;

use eframe::egui::{CursorIcon, Event, Key, Modifiers, ViewportCommand, ViewportId, pos2};
use egui_kittest::kittest::Queryable as _;

use super::window::{Window, settings};

/// A button that the window has while nothing is presented.
const EXPORT: &str = "Export the map…";

/// Six stages, without a note.
fn board() -> Window {
    Window::with_board(settings())
}

/// Whether the window was last told to fill the screen, or not to.
#[track_caller]
fn presses(window: &mut Window, key: Key) -> Vec<bool> {
    // Alone: a release would be a frame of its own.
    window.harness.event(Event::Key {
        key,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    let mut told = Vec::new();
    for _ in 0..4 {
        window.harness.step();
        let commands = window.commands();
        told.extend(commands.iter().filter_map(|command| match command {
            ViewportCommand::Fullscreen(full) => Some(*full),
            _ => None,
        }));
    }
    window.settle();
    told
}

fn step_names(window: &Window) -> Vec<String> {
    let board = window.board();
    let stages = board.stages.iter().enumerate();
    let count = stages.len();
    stages
        .map(|(at, stage)| format!("{}/{count}  {}", at + 1, stage.name))
        .collect()
}

/// Goes on until a stage is shown; a stage may need several pages.
#[track_caller]
fn goes_to(window: &mut Window, key: Key, name: &str) {
    for _ in 0..4 {
        window.press(key);
        if window.harness.query_all_by_label_contains(name).count() > 0 {
            return;
        }
    }
    panic!("{key:?} does not lead to “{name}”");
}

#[test]
fn the_map_is_shown_alone_and_walked_and_left_as_it_was() {
    let mut window = board();
    window.note("kept");
    let before = window.board();
    let selection = |window: &Window| {
        let document = window.harness.state().document().expect("open");
        document.selection().clone()
    };
    let selected = selection(&window);
    assert_eq!(presses(&mut window, Key::F5), [true]);
    window.sees_not(EXPORT);
    window.sees_not("Select");
    let names = step_names(&window);
    goes_to(&mut window, Key::ArrowRight, &names[0]);
    goes_to(&mut window, Key::ArrowRight, &names[1]);
    goes_to(&mut window, Key::ArrowLeft, &names[0]);
    goes_to(&mut window, Key::PageDown, &names[1]);
    window.press(Key::Num4);
    window.sees_part(&names[3]);
    let lane = before.lanes[0].name.clone();
    window.press(Key::ArrowDown);
    window.sees_part(&lane);
    window.press(Key::Home);
    window.sees(&before.title);
    assert_eq!(presses(&mut window, Key::Escape), [false]);
    window.sees(EXPORT);
    assert_eq!(window.board(), before);
    assert_eq!(selection(&window), selected);
    // Keys are the board's again.
    window.press(Key::Delete);
    assert!(window.notes().is_empty());
}

#[test]
fn what_was_being_written_is_kept() {
    let mut window = board();
    window.press(Key::N);
    window.write("half a thou");
    window.press(Key::F5);
    assert_eq!(window.notes(), ["half a thou"]);
    window.press(Key::Escape);
    assert_eq!(window.notes(), ["half a thou"]);
}

#[test]
fn a_field_of_the_details_goes_on_where_it_was() {
    let mut window = board();
    window.note("call");
    window.rest();
    window.click("Owner");
    window.write("Aw");
    window.press(Key::F5);
    window.sees_not("Owner");
    window.press(Key::Escape);
    window.write("a");
    window.press(Key::Enter);
    let board = window.board();
    let (_, card) = board.cards().next().expect("a note");
    assert_eq!(card.owner, "Awa");
}

#[test]
fn the_mouse_goes_on_and_back() {
    let mut window = board();
    let names = step_names(&window);
    let title = window.board().title.clone();
    window.press(Key::F5);
    window.click(&title);
    window.sees_part(&names[0]);
    let shown = window.harness.get_by_label_contains(&names[0]);
    shown.click_secondary();
    window.settle();
    window.sees(&title);
}

#[test]
fn a_blank_screen_says_so_and_comes_back() {
    let mut window = board();
    let names = step_names(&window);
    window.press(Key::F5);
    window.press(Key::Num2);
    window.press(Key::B);
    window.sees("Black");
    window.press(Key::ArrowRight);
    window.sees_part(&names[1]);
    window.press(Key::Period);
    window.sees("Black");
    window.press(Key::Escape);
    window.sees(EXPORT);
}

#[test]
fn keys_change_nothing_on_the_board() {
    let mut window = board();
    window.note("one");
    let before = window.board();
    window.press(Key::F5);
    for key in [
        Key::Delete,
        Key::N,
        Key::E,
        Key::H,
        Key::Plus,
        Key::Tab,
        Key::F2,
    ] {
        window.press(key);
    }
    window.write("typed at the screen");
    window.ctrl(Key::Z);
    assert_eq!(window.board(), before);
}

/// Lets so many seconds pass, frame by frame.
fn wait(window: &mut Window, seconds: usize) {
    for _ in 0..=seconds * 60 {
        window.harness.step();
    }
}

#[test]
fn a_pointer_at_rest_hides_and_nothing_is_painted_any_more() {
    let mut window = board();
    let cursor = |window: &Window| window.harness.output().platform_output.cursor_icon;
    let delay = |window: &Window| {
        let output = &window.harness.output().viewport_output;
        output[&ViewportId::ROOT].repaint_delay
    };
    window.press(Key::F5);
    window.press(Key::ArrowRight);
    let moved = Event::PointerMoved(pos2(300.0, 300.0));
    window.harness.event(moved);
    window.harness.step();
    assert_ne!(cursor(&window), CursorIcon::None);
    wait(&mut window, 1);
    assert_ne!(cursor(&window), CursorIcon::None);
    // The next frame is the one that hides it.
    let hides = Duration::from_millis(500)..Duration::from_millis(1_500);
    assert!(hides.contains(&delay(&window)), "{:?}", delay(&window));
    wait(&mut window, 2);
    assert_eq!(cursor(&window), CursorIcon::None);
    assert_eq!(delay(&window), Duration::MAX);
}

#[test]
fn a_question_takes_the_window_back() {
    let mut window = board();
    window.note("unsaved");
    window.press(Key::F5);
    assert!(!window.ask_to_close());
    window.sees("Cancel");
    window.sees(EXPORT);
}

#[test]
fn without_a_second_window_it_stays_in_one() {
    let mut window = board();
    let title = window.board().title.clone();
    window.press_with(Modifiers::ALT, Key::F5);
    window.sees(&title);
    window.sees_not(EXPORT);
    window.sees_not("Agenda");
}

#[test]
fn there_is_nothing_to_present_without_a_board() {
    let mut window = Window::open(settings(), None);
    assert!(presses(&mut window, Key::F5).is_empty());
    window.sees("Customer journey, CGAP");
}

#[test]
fn the_top_bar_and_the_menu_offer_it() {
    let mut window = board();
    window.button("Present").click();
    window.settle();
    window.sees_not(EXPORT);
    window.press(Key::F5);
    window.sees(EXPORT);
    window.press(Key::F10);
    window.click("Workshop");
    window
        .harness
        .get_by_label_contains("Present in a second")
        .click();
    window.settle();
    window.sees_not(EXPORT);
}
