//! The part of a picture that is a persona's portrait.

use eframe::egui::{Event, Key, PointerButton, Pos2, Rect, Vec2};
use egui_kittest::kittest::Queryable as _;
use jalon::model::Crop;

use super::window::{Window, settings_in};

/// What the view of the picture is called.
const VIEW: &str = "Part of the picture";

/// A map with one persona, and a wide picture of her.
fn window() -> Window {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("awa.png");
    image::RgbImage::new(200, 100).save(file).expect("written");
    let mut window = Window::with_board(settings_in(folder.path()));
    window.ctrl(Key::I);
    window.click("Add a persona");
    let button = window.harness.get_by_label("Choose a picture…");
    button.scroll_to_me();
    window.rest();
    window.click("Choose a picture…");
    window.write("awa.png");
    window.press(Key::Enter);
    window.harness.get_by_label_contains(VIEW).scroll_to_me();
    window.rest();
    window
}

fn crop(window: &Window) -> Option<Crop> {
    window.board().personas[0].crop
}

fn view(window: &Window) -> Rect {
    window.harness.get_by_label_contains(VIEW).rect()
}

fn steps(window: &Window) -> usize {
    let document = window.harness.state().document().expect("open");
    document.steps().1
}

fn pointer(window: &mut Window, events: &[(Pos2, Option<bool>)]) {
    for (pos, pressed) in events {
        window.harness.event(match pressed {
            None => Event::PointerMoved(*pos),
            Some(pressed) => Event::PointerButton {
                pos: *pos,
                button: PointerButton::Primary,
                pressed: *pressed,
                modifiers: eframe::egui::Modifiers::NONE,
            },
        });
        window.harness.step();
    }
    window.settle();
}

#[test]
fn a_drag_moves_the_picture_behind_the_mask_in_one_step() {
    let mut window = window();
    let before = steps(&window);
    let from = view(&window).center();
    let at = |by: f32| from + Vec2::new(by, 0.0);
    pointer(
        &mut window,
        &[
            (from, None),
            (from, Some(true)),
            (at(20.0), None),
            (at(36.0), None),
            (at(36.0), Some(false)),
        ],
    );
    let moved = crop(&window).expect("another part");
    // The picture goes to the right: the part comes from its left.
    assert!(moved.x < 0.45 && moved.x > 0.25, "{moved:?}");
    assert_eq!((moved.y, moved.side), (0.5, 1.0));
    assert_eq!(steps(&window), before + 1);
    window.ctrl(Key::Z);
    assert_eq!(crop(&window), None);
}

#[test]
fn keys_move_and_zoom_it_in_one_step_and_escape_gives_it_back() {
    let mut window = window();
    let before = steps(&window);
    let hold = |window: &mut Window| {
        window.harness.get_by_label_contains(VIEW).focus();
        window.settle();
        window.press(Key::Plus);
        window.press(Key::Plus);
        window.press(Key::ArrowDown);
        window.press(Key::ArrowLeft);
    };
    hold(&mut window);
    let moved = crop(&window).expect("another part");
    assert!(
        moved.side < 0.85 && moved.y < 0.5 && moved.x > 0.5,
        "{moved:?}"
    );
    window.press(Key::Escape);
    assert_eq!(crop(&window), None);
    hold(&mut window);
    window.press(Key::Tab);
    assert_eq!(crop(&window), Some(moved));
    assert_eq!(steps(&window), before + 1);
    window.ctrl(Key::Z);
    assert_eq!(crop(&window), None);
}
