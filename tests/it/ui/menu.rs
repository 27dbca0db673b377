//! Where commands stand in the menu.

use eframe::egui::{Key, Rect, Vec2, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::window::{Window, settings};

/// A row at the end of a path of menus, seen in a small window without scrolling.
#[track_caller]
fn check(path: &[&str], row: &str) {
    let size = Vec2::new(1000.0, 700.0);
    let mut window = Window::with_board(settings());
    window.harness.set_size(size);
    window.settle();
    window.press(Key::F10);
    for menu in path {
        // Bars may offer the same: the menu's row comes last.
        let row = window.harness.query_all_by_label(menu).last();
        row.expect(menu).click();
        window.settle();
    }
    let room = Rect::from_min_size(pos2(0.0, 0.0), size);
    let mut rows = window.harness.query_all_by_label_contains(row);
    let seen = rows.any(|row| {
        let label = row.accesskit_node().label().unwrap_or_default();
        !label.is_empty() && room.contains_rect(row.rect())
    });
    assert!(seen, "{path:?} does not show {row}");
}

#[test]
fn commands_stand_where_they_are_looked_for() {
    check(&["View"], "Persona cards Alt+4");
    check(&["View"], "Language");
    check(&["View", "Zoom"], "Zoom to selection Shift+2");
    check(&["View", "Panels and bars"], "Details Ctrl+I");
    check(&["View", "Panels and bars"], "Bottom line F9");
    check(&["Workshop"], "Present F5");
    check(&["Workshop", "Timer"], "30 minutes");
    check(&["Board", "Tool"], "Moment of truth");
}
