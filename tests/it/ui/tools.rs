//! The tools of the strip, in the window.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jalon::model::{Lane, LaneKind};

use super::window::{Window, settings};

#[test]
fn an_arrow_is_drawn_by_hand_and_escape_gives_the_selecting_hand_back() {
    let mut window = Window::with_board(settings());
    window.note("one");
    window.note("two");
    window.click("Connector");
    let draw = |window: &mut Window, from: &str, to: &str| {
        let from = window.harness.get_by_label(from).rect().center();
        let to = window.harness.get_by_label(to).rect().center();
        for event in [
            Event::PointerMoved(from),
            pressed(from, true),
            Event::PointerMoved(from.lerp(to, 0.5)),
            Event::PointerMoved(to),
            pressed(to, false),
        ] {
            window.harness.event(event);
            window.settle();
        }
    };
    draw(&mut window, "one", "two");
    assert_eq!(window.board().connectors.len(), 1);
    draw(&mut window, "two", "one");
    assert_eq!(window.board().connectors.len(), 2);
    window.sees_part("Drag from one note to another");
    window.press(Key::Escape);
    let mut hints = window
        .harness
        .query_all_by_label_contains("Drag from one note to another");
    assert!(hints.next().is_none());
    drop(hints);
    // The two have their arrows: the command says why not.
    window.ctrl(Key::A);
    window.press(Key::F10);
    window.click("Board");
    let connect = window.button("Connect the two notes K");
    assert!(connect.accesskit_node().is_disabled());
}

fn pressed(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn a_map_without_a_lane_of_moments_is_offered_one() {
    let mut window = Window::with_board(settings());
    let is_moments = |lane: &Lane| lane.kind == LaneKind::Moments;
    let count = |window: &Window| {
        let board = window.board();
        board.lanes.iter().filter(|lane| is_moments(lane)).count()
    };
    assert_eq!(count(&window), 1);
    window.click("Moment of truth");
    window.sees_not("Add such a lane");
    window.press(Key::Escape);
    let board = window.board();
    let lane = board.lanes.iter().find(|lane| is_moments(lane));
    let lane = &lane.expect("one").name;
    window.click(&format!("Lane {lane}"));
    window.press(Key::Delete);
    assert_eq!(count(&window), 0);
    window.click("Moment of truth");
    window.click("Add such a lane");
    assert_eq!(count(&window), 1);
    window.ctrl(Key::Z);
    assert_eq!(count(&window), 0);
}

#[test]
fn tools_that_put_something_on_the_map_stay_there() {
    let mut window = Window::with_board(settings());
    let is_off = |window: &Window, label: &str| {
        let button = window.button(label);
        button.accesskit_node().is_disabled()
    };
    for tool in ["Note", "Moment of truth", "Connector"] {
        window.click(tool);
        window.click("Matrix of opportunities");
        assert!(is_off(&window, tool), "{tool} on the matrix");
        window.click("Map");
        assert!(!is_off(&window, tool), "{tool} on the map");
    }
    // Back there, the hand selects.
    let hint = "Drag from one note to another";
    let hints = window.harness.query_all_by_label_contains(hint).count();
    assert_eq!(hints, 0);
}
