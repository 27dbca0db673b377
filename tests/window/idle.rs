//! An untouched window costs nothing.

use std::thread::sleep;
use std::time::Duration;

use crate::app::{App, Home};
use crate::screen::Screen;

/// Looked at for 5 s; the kernel counts in steps of 10 ms, and may count one that was begun before.
#[track_caller]
fn check(app: &App, what: &str) {
    app.settle();
    let before = app.cpu();
    sleep(Duration::from_secs(5));
    let used = app.cpu().checked_sub(before).unwrap();
    assert!(used <= Duration::from_millis(10), "{what}: {used:?} in 5 s");
}

#[test]
fn a_window_left_alone_uses_no_processor() {
    let app = App::start(Screen::new(1280, 800, "us"), Home::new(), &[]);
    check(&app, "the sample");
    app.keys(&["n"]);
    app.type_text("written");
    app.keys(&["Escape"]);
    check(&app, "after a note");
    app.keys(&["ctrl+f"]);
    app.type_text("credit");
    app.keys(&["Return"]);
    check(&app, "while finding");
    app.keys(&["Escape", "ctrl+shift+f", "Tab", "space"]);
    check(&app, "the menu of the filter");
    app.keys(&["Escape", "ctrl+h"]);
    check(&app, "a filter and the history");
    app.keys(&["ctrl+k"]);
    check(&app, "all commands");
}
