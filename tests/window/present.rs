//! Presenting, on a real screen with real keys.

use std::time::Duration;

use image::RgbaImage;

use crate::app::{App, Home};
use crate::screen::{Screen, wait_until};

/// How long the line at the bottom stays after a step, and a little more.
const LINE: Duration = Duration::from_millis(1_200);

/// Until the line at the bottom has gone.
fn look(app: &App, name: &str) -> RgbaImage {
    std::thread::sleep(LINE);
    app.settle();
    app.screen.shot(name)
}

/// The share of pixels that are black.
fn black(picture: &RgbaImage) -> f64 {
    let black = picture.pixels().filter(|pixel| pixel.0[..3] == [0, 0, 0]);
    black.count() as f64 / f64::from(picture.width() * picture.height())
}

/// The kernel counts in steps of 10 ms, and may count one that was begun before.
#[track_caller]
fn check_idle(app: &App) {
    let before = app.cpu();
    std::thread::sleep(Duration::from_secs(5));
    let used = app.cpu().checked_sub(before).unwrap();
    assert!(used <= Duration::from_millis(10), "{used:?} in 5 s");
}

#[test]
fn keys_walk_blank_and_leave_with_all_as_it_was() {
    let app = App::start(
        Screen::new(1280, 800, "fr"),
        Home::new(),
        &["--theme", "light"],
    );
    let before = app.screen.shot("present-before");
    app.keys(&["F5"]);
    std::thread::sleep(Duration::from_secs(4));
    let whole = look(&app, "present-whole");
    assert_ne!(whole, before);
    app.keys(&["Right"]);
    let stage = look(&app, "present-stage");
    assert_ne!(stage, whole);
    app.keys(&["b"]);
    assert!(black(&look(&app, "present-blank")) > 0.999);
    app.keys(&["b"]);
    assert_eq!(look(&app, "present-again"), stage);
    // The digit's key without Shift, as on AZERTY; then back to where this began.
    app.keys(&["eacute"]);
    assert_ne!(look(&app, "present-second"), stage);
    app.keys(&["Home"]);
    assert_eq!(look(&app, "present-home"), whole);
    check_idle(&app);
    app.keys(&["Escape"]);
    assert_eq!(look(&app, "present-after"), before);
}

#[test]
fn a_second_window_is_for_the_room() {
    let app = App::start(Screen::new(1280, 800, "us"), Home::new(), &["--lang", "en"]);
    let room = || {
        let found = app.screen.ask(
            "xdotool",
            &["search", "--onlyvisible", "--name", "for the room"],
        );
        found.is_some_and(|found| !found.is_empty())
    };
    assert!(!room());
    app.keys(&["alt+F5"]);
    wait_until("the room's window", room);
    app.settle();
    let whole = app.screen.shot("present-room");
    app.keys(&["Right"]);
    assert_ne!(look(&app, "present-room-stage"), whole);
    check_idle(&app);
    app.keys(&["Escape"]);
    wait_until("the room's window to go", || !room());
}
