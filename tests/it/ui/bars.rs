//! Bars that are put away, and the ways back to them.

use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jalon::file::{HiddenBars, InspectorChoice, Settings};

use super::window::{Window, settings};

/// Something of each bar: the top bar, the tool strip, the bottom line.
const TOP: &str = "Export the map…";
const TOOLS: &str = "Hand";
const BOTTOM: &str = "Actual size";

/// Which bars are there.
#[track_caller]
fn check(window: &Window, expected: [bool; 3]) {
    let there = [TOP, TOOLS, BOTTOM].map(|label| {
        let found = window.harness.query_all_by_label(label);
        found.count() > 0
    });
    assert_eq!(there, expected);
}

#[test]
fn each_bar_goes_and_comes_with_one_key() {
    let mut window = Window::with_board(settings());
    check(&window, [true; 3]);
    window.press(Key::F7);
    check(&window, [false, true, true]);
    window.press(Key::F8);
    check(&window, [false, false, true]);
    window.press(Key::F9);
    check(&window, [false; 3]);
    window.press(Key::F7);
    check(&window, [true, false, false]);
    window.press(Key::F4);
    check(&window, [true; 3]);
    window.press(Key::F4);
    check(&window, [false; 3]);
    window.press(Key::F4);
    check(&window, [true; 3]);
}

#[test]
fn there_is_always_a_way_back_to_be_seen() {
    let mut window = Window::with_board(settings());
    // While it is said.
    for (key, words) in [
        (Key::F7, "The top bar is hidden. F7 brings it back."),
        (Key::F8, "The tool strip is hidden. F8 brings it back."),
        (Key::F9, "The bottom line is hidden. F9 brings it back."),
        (Key::F4, "The bars are hidden. F4 brings them back."),
    ] {
        window.press(key);
        window.sees(words);
        let back = window.harness.query_all_by_label("Show the bars").last();
        back.expect("offered").click();
        window.settle();
        check(&window, [true; 3]);
        window.sees_not(words);
    }
    // And later.
    for key in [Key::F7, Key::F8, Key::F9, Key::F4] {
        window.harness.event(Event::PointerGone);
        window.press(key);
        window.sleep(20.0);
        window.click("Show the bars");
        check(&window, [true; 3]);
    }
    // The menu stays within reach.
    window.press(Key::F4);
    window.press(Key::F10);
    window.click("View");
    window.click("Panels and bars");
    window.harness.get_by_label_contains("Tool strip").click();
    window.settle();
    check(&window, [false, true, false]);
}

#[test]
fn what_is_put_away_stays_so_and_leaves_the_keys_to_the_map() {
    let settings = Settings {
        hidden_bars: HiddenBars::ALL,
        ..settings()
    };
    let mut window = Window::open(settings, None);
    // Without a board there is nothing else to look at.
    window.sees("Menu");
    window.click("Customer journey, CGAP");
    check(&window, [false; 3]);
    window.note("one");
    assert_eq!(window.notes(), ["one"]);
    // The details come when they are asked for.
    window.rest();
    window.sees_not("Owner");
    window.ctrl(Key::I);
    window.sees("Owner");
    window.ctrl(Key::I);
    window.sees_not("Owner");
}

#[test]
fn a_time_that_runs_is_seen_without_its_line() {
    let mut window = Window::with_board(settings());
    window.press(Key::F9);
    window.sees_not("Timer");
    window.ctrl(Key::T);
    window.sees_part("Timer: ");
    window.click("Reset the timer");
    window.sees_not("Reset the timer");
}

#[test]
fn the_whole_map_fills_the_room_that_bars_leave() {
    let mut window = Window::with_board(settings());
    let stage = format!("Stage {}", window.board().stages[0].name);
    let width = |window: &Window| window.harness.get_by_label(&stage).rect().width();
    let before = width(&window);
    for key in [Key::F8, Key::F7, Key::F9] {
        window.press(key);
    }
    assert!(width(&window) > before, "{} after {before}", width(&window));
}

#[test]
fn a_map_that_fits_fits_beside_a_panel_at_the_left() {
    let never = Settings {
        inspector: InspectorChoice::Never,
        ..settings()
    };
    let mut window = Window::with_board(never);
    window.press(Key::End);
    window.note("last");
    window.press(Key::Escape);
    window.press_with(Modifiers::SHIFT, Key::Num1);
    window.rest();
    let width = |window: &Window| window.harness.get_by_label("last").rect().width();
    let alone = width(&window);
    for (key, name) in [(Key::H, "history"), (Key::G, "what the map says")] {
        window.ctrl(key);
        window.rest();
        assert!(width(&window) < alone, "smaller beside {name}");
        window.ctrl(key);
        window.rest();
        assert_eq!(width(&window), alone, "as before {name}");
    }
}
