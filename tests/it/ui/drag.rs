//! Notes dragged to where the board ends in the window.

use eframe::egui::{Key, Pos2, Rect};
use egui_kittest::kittest::Queryable as _;

use super::window::{Window, settings};
use crate::support::table;

fn open(table: &str) -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("map.jalon.ron");
    jalon::file::write_board(&table::board(table), &path).expect("written");
    let mut window = Window::open(settings(), Some(&path));
    window.ctrl(Key::Num0);
    window.press(Key::Home);
    window
}

fn rect(window: &Window, label: &str) -> Rect {
    window.harness.get_by_label(label).rect()
}

/// Takes a note there, and holds it for so many frames.
fn hold(window: &mut Window, label: &str, to: impl Fn(Pos2) -> Pos2, frames: usize) -> Pos2 {
    let from = rect(window, label).center();
    let to = to(from);
    let harness = &mut window.harness;
    harness.hover_at(from);
    harness.step();
    harness.drag_at(from);
    harness.step();
    for at in 1..=8 {
        harness.hover_at(from.lerp(to, at as f32 / 8.0));
        harness.step();
    }
    harness.run_steps(frames);
    to
}

fn let_go(window: &mut Window, at: Pos2) {
    window.harness.drop_at(at);
    window.settle();
}

#[test]
fn a_note_dragged_onto_the_details_lands_beside_them() {
    let stages: Vec<String> = (1..=24).map(|at| format!("S{at}")).collect();
    let table = format!("| {}\n Actions | near; mover", stages.join(" | "));
    for frames in [0, 20, 400] {
        let mut window = open(&table);
        window.click("mover");
        let panel = rect(&window, "Evidence").left() - 8.0;
        let to = hold(
            &mut window,
            "mover",
            |from| Pos2::new(1350.0, from.y),
            frames,
        );
        let_go(&mut window, to);
        let lies = rect(&window, "mover");
        assert!(lies.right() < panel, "{frames} frames: {lies} and {panel}");
        let board = window.board();
        let cell = board.lanes[0].cells.at(board.stages[0].id);
        assert_eq!(cell.len(), 1, "{frames} frames: it is where it was");
    }
}

#[test]
fn the_board_does_not_run_away_from_a_note_at_the_edge() {
    let mut window = open("| Discover | Buy\n Actions | search; ask | pay");
    window.click("ask");
    let before = rect(&window, "pay");
    let to = hold(&mut window, "ask", |from| Pos2::new(from.x, 890.0), 60);
    let_go(&mut window, to);
    assert_eq!(rect(&window, "pay"), before);
}
