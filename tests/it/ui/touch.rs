//! The layout for fingers, by measure: nothing that is pressed is smaller than a finger.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jalon::file::{HiddenBars, InspectorChoice, MotionChoice, Settings};

use super::window::{Window, settings};

/// Points that a finger covers.
const FINGER: f32 = 44.0;

fn for_fingers() -> Settings {
    Settings {
        touch: true,
        motion: MotionChoice::Less,
        ..settings()
    }
}

/// Whatever can be pressed or written in is as large as a finger.
#[track_caller]
fn check(name: &str, settings: &Settings, open: impl FnOnce(&mut Window)) {
    let mut window = Window::with_board(settings.clone());
    // The details wait for the hand.
    window.rest();
    open(&mut window);
    window.rest();
    measure(name, &window);
}

#[track_caller]
fn measure(name: &str, window: &Window) {
    let controls = window.controls();
    assert!(controls.len() > 2, "{name}: nothing to press");
    let small: Vec<String> = controls
        .iter()
        .filter(|node| !node.rect().expand(0.1).size().min_elem().ge(&FINGER))
        .map(|node| {
            let label = node.accesskit_node().label();
            let role = node.accesskit_node().role();
            format!("{role:?} {label:?}: {}", node.rect().size())
        })
        .collect();
    assert!(small.is_empty(), "{name}:\n{}", small.join("\n"));
}

#[test]
fn the_frame_is_for_fingers() {
    check("board", &for_fingers(), |_| ());
    check("matrix", &for_fingers(), |window| {
        window.press_with(Modifiers::ALT, Key::Num2);
    });
    check("start", &for_fingers(), |window| window.ctrl(Key::N));
    check("timer", &for_fingers(), |window| window.ctrl(Key::T));
    check("timer's menu", &for_fingers(), |window| {
        window.click("Timer");
    });
    let bare = Settings {
        hidden_bars: HiddenBars::ALL,
        ..for_fingers()
    };
    check("no bars", &bare, |window| window.ctrl(Key::T));
    check("menu", &for_fingers(), |window| {
        window.press(Key::F10);
        window.click("Edit");
    });
    check("context menu", &for_fingers(), |window| {
        window.press_with(Modifiers::SHIFT, Key::F10);
    });
    check("messages", &for_fingers(), |window| window.press(Key::F8));
}

#[test]
fn panels_are_for_fingers() {
    check("history", &for_fingers(), |window| {
        window.note("x");
        window.ctrl(Key::H);
    });
    check("find", &for_fingers(), |window| {
        window.ctrl(Key::F);
        window.write("a");
    });
    check("filter", &for_fingers(), |window| {
        window.press_with(
            Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT,
            Key::F,
        );
    });
    check("values to filter by", &for_fingers(), |window| {
        window.note("x");
        window.press(Key::E);
        window.press_with(
            Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT,
            Key::F,
        );
    });
    let never = Settings {
        inspector: InspectorChoice::Never,
        ..for_fingers()
    };
    check("selection bar", &never, |window| window.note("x"));
}

#[test]
fn details_are_for_fingers() {
    check("note", &for_fingers(), |window| {
        window.note("x");
        window.rest();
    });
    check("tagged note", &for_fingers(), |window| {
        window.note("x");
        window.press(Key::T);
        window.write("queue");
        window.press(Key::Enter);
    });
    let always = Settings {
        inspector: InspectorChoice::Always,
        ..for_fingers()
    };
    check("tags of the map", &always, |window| {
        window.harness.set_size(vec2(1400.0, 4000.0));
        window.settle();
        for part in ["Tags", "Groups", "Agenda"] {
            window.click(part);
        }
        window.click("New tag");
        window.write("queue");
        window.press(Key::Enter);
        window.click("Colour of the tag");
    });
    check("map", &always, |window| {
        window.harness.set_size(vec2(1400.0, 4000.0));
        window.settle();
    });
    for lane in 0..9 {
        let mut window = Window::with_board(always.clone());
        let board = window.board();
        let Some(lane) = board.lanes.get(lane) else {
            continue;
        };
        let name = format!("Lane {}", lane.name);
        window.click(&name);
        window.rest();
        measure(&name, &window);
        // A note of it.
        window.press(Key::ArrowRight);
        if lane.kind.holds_cards() {
            window.note("x");
            window.rest();
            measure(&format!("a note in {name}"), &window);
        }
    }
    check("stage", &always, |window| {
        let name = format!("Stage {}", window.board().stages[0].name);
        window.click(&name);
        window.rest();
    });
}

#[test]
fn dialogs_are_for_fingers() {
    check("export", &for_fingers(), |window| window.ctrl(Key::E));
    check("settings", &for_fingers(), |window| window.ctrl(Key::Comma));
    check("keys", &for_fingers(), |window| {
        window.press_with(Modifiers::SHIFT, Key::Questionmark);
    });
    check("palette", &for_fingers(), |window| window.ctrl(Key::K));
    check("open", &for_fingers(), |window| window.ctrl(Key::O));
    check("save", &for_fingers(), |window| window.ctrl(Key::S));
    check("unsaved", &for_fingers(), |window| {
        window.note("x");
        window.ctrl(Key::N);
    });
    check("delete", &for_fingers(), |window| {
        window.note("x");
        window.press(Key::ArrowUp);
        window.press(Key::Delete);
    });
    check("paste", &for_fingers(), |window| {
        let row = "one\t".repeat(20);
        window.harness.event(Event::Paste(format!("{row}\n{row}")));
        window.settle();
    });
}

/// A button of the pointer goes down or up there.
fn button(window: &mut Window, pos: Pos2, pressed: bool) {
    window.harness.event(Event::PointerMoved(pos));
    window.harness.event(Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
    window.harness.step();
}

/// Whether the menu of what is there has come, which offers this.
#[track_caller]
fn check_menu(window: &Window, offers: &str, expected: bool) {
    let found = window.harness.query_all_by_label_contains(offers).count();
    assert_eq!(found > 0, expected, "{offers}");
}

#[test]
fn a_long_press_is_the_second_button() {
    let mut window = Window::with_board(Settings {
        inspector: InspectorChoice::Never,
        ..for_fingers()
    });
    window.note("one");
    let board = window.board();
    let stage = format!("Stage {}", board.stages[1].name);
    let lane = format!("Lane {}", board.lanes[0].name);
    let cell = format!(
        "Stage {}, lane {}",
        board.stages[3].name, board.lanes[1].name
    );
    let at = |window: &Window, label: &str| window.harness.get_by_label(label).rect().center();
    for (label, offers) in [
        ("one", "Edit text"),
        (&stage, "Wider or higher"),
        (&lane, "Wider or higher"),
        (&cell, "Delete the lane"),
    ] {
        let pos = at(&window, label);
        button(&mut window, pos, true);
        window.sleep(0.3);
        check_menu(&window, offers, false);
        window.sleep(0.3);
        check_menu(&window, offers, true);
        // Letting go chooses nothing and closes nothing.
        button(&mut window, pos, false);
        window.settle();
        check_menu(&window, offers, true);
        window.press(Key::Escape);
        check_menu(&window, offers, false);
    }
    assert_eq!(window.board(), board);

    // A hand that moves drags.
    let pos = at(&window, "one");
    button(&mut window, pos, true);
    let away = pos + vec2(40.0, 0.0);
    window.harness.event(Event::PointerMoved(away));
    window.sleep(0.7);
    check_menu(&window, "Edit text", false);
    button(&mut window, away, false);
}

#[test]
fn a_mouse_may_rest_on_a_note() {
    let mut window = Window::with_board(settings());
    window.note("one");
    let pos = window.harness.get_by_label("one").rect().center();
    button(&mut window, pos, true);
    window.sleep(0.7);
    check_menu(&window, "Edit text", false);
    button(&mut window, pos, false);
}
