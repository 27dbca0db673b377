//! Small windows and large text: everything can still be reached.

use eframe::egui::{Event, Key, Modifiers, Rect, Vec2, pos2};
use egui_kittest::kittest::NodeT as _;
use jalon::file::{HiddenBars, InspectorChoice, MotionChoice, Settings};

use super::window::{Window, settings};

/// A window of 1280 × 800 px at 200 %.
const SMALL: Vec2 = Vec2::new(640.0, 400.0);

/// Each control lies in the window, or can be scrolled into it.
#[track_caller]
fn check(name: &str, settings: &Settings, open: impl FnOnce(&mut Window)) {
    let mut window = Window::with_board(settings.clone());
    window.harness.set_size(SMALL);
    window.settle();
    open(&mut window);
    let all = Rect::from_min_size(pos2(0.0, 0.0), SMALL).expand(0.5);
    let ids: Vec<_> = window
        .controls()
        .iter()
        .map(|node| node.accesskit_node().locate())
        .collect();
    assert!(ids.len() > 1, "{name}: nothing to press");
    for id in ids {
        let place = |window: &Window| {
            let controls = window.controls();
            let mut found = controls
                .iter()
                .filter(|node| node.accesskit_node().locate() == id);
            let node = found.next()?;
            Some((node.rect(), node.accesskit_node().label()))
        };
        let Some((rect, _)) = place(&window) else {
            continue;
        };
        if all.contains_rect(rect) {
            continue;
        }
        let controls = window.controls();
        let mut found = controls.iter();
        let node = found.find(|node| node.accesskit_node().locate() == id);
        node.expect("still there").scroll_to_me();
        drop(controls);
        window.settle();
        let (rect, label) = place(&window).expect("still there");
        assert!(all.contains_rect(rect), "{name}: {label:?} at {rect}");
    }
}

fn in_both_languages(name: &str, open: impl Fn(&mut Window) + Copy) {
    for lang in ["en", "fr"] {
        for touch in [false, true] {
            let settings = Settings {
                lang: Some(lang.to_owned()),
                touch,
                motion: MotionChoice::Less,
                ..settings()
            };
            check(&format!("{name}, {lang}, touch {touch}"), &settings, open);
        }
    }
}

/// Opens a command by its English or French name.
fn command(window: &mut Window, words: &str) {
    window.ctrl(Key::K);
    window.write(words);
    window.press(Key::Enter);
}

#[test]
fn every_dialog_fits_a_small_window() {
    in_both_languages("export", |window| window.ctrl(Key::E));
    in_both_languages("settings", |window| window.ctrl(Key::Comma));
    in_both_languages("keys", |window| {
        window.press_with(Modifiers::SHIFT, Key::Questionmark);
    });
    in_both_languages("palette", |window| window.ctrl(Key::K));
    in_both_languages("about", |window| {
        command(window, if window.french() { "a propos" } else { "about" });
    });
    in_both_languages("open", |window| window.ctrl(Key::O));
    in_both_languages("save", |window| window.ctrl(Key::S));
    in_both_languages("unsaved", |window| {
        window.note("x");
        window.ctrl(Key::N);
    });
    in_both_languages("delete", |window| {
        window.note("x");
        window.press(Key::ArrowUp);
        window.press(Key::Delete);
    });
    in_both_languages("paste", |window| {
        let row = "one\t".repeat(20);
        window.harness.event(Event::Paste(format!("{row}\n{row}")));
        window.settle();
    });
}

#[test]
fn every_panel_fits_a_small_window() {
    in_both_languages("board", |_| ());
    in_both_languages("start", |window| window.ctrl(Key::N));
    in_both_languages("history", |window| {
        window.note("x");
        window.ctrl(Key::H);
    });
    in_both_languages("find", |window| window.ctrl(Key::F));
    in_both_languages("filter", |window| {
        window.press_with(
            Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT,
            Key::F,
        );
    });
    in_both_languages("note", |window| window.note("x"));
}

#[test]
fn every_menu_fits_a_small_window() {
    in_both_languages("context menu", |window| {
        window.note("x");
        window.press_with(Modifiers::SHIFT, Key::F10);
    });
    in_both_languages("menu", |window| {
        window.press(Key::F10);
        let edit = if window.french() { "Édition" } else { "Edit" };
        window.click(edit);
    });
}

#[test]
fn a_window_without_bars_stays_within_reach() {
    for lang in ["en", "fr"] {
        let settings = Settings {
            lang: Some(lang.to_owned()),
            hidden_bars: HiddenBars::ALL,
            ..settings()
        };
        check("no bars", &settings, |window| window.ctrl(Key::T));
    }
}

#[test]
fn the_details_of_the_map_fit_a_small_window() {
    for lang in ["en", "fr"] {
        let settings = Settings {
            lang: Some(lang.to_owned()),
            inspector: InspectorChoice::Always,
            ..settings()
        };
        check("map", &settings, |_| ());
    }
}
