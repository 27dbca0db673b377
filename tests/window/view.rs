//! What moves the view: by hand, by wheel, by key.

use std::thread::sleep;
use std::time::Duration;

use jalon::model::NoteColour;
use jalon::theme::{Theme, ThemeName};
use kurbo::{Point, Rect, Size, Vec2};

use crate::app::{App, extent};
use crate::screen::wait_until;
use crate::table::Table;

/// The colour that only one note has; the buttons of the colours are shown while notes are selected.
const MARK: NoteColour = NoteColour::Blue;

/// Where the note with the mark's colour is seen; none when it is not.
fn mark(app: &App) -> Option<Rect> {
    let colour = Theme::of(ThemeName::Light).board.notes[MARK as usize].fill;
    extent(&app.screen.shot("view"), colour)
}

/// Waits until the marked note is where it should be; where that is.
#[track_caller]
fn until(app: &App, what: &str, is_so: impl Fn(Rect) -> bool) -> Rect {
    let mut seen = Rect::ZERO;
    wait_until(what, || {
        app.settle();
        seen = mark(app).unwrap_or_default();
        is_so(seen)
    });
    seen
}

/// A map in whose middle one note is blue.
fn marked() -> Table {
    let mut table = Table::set(&[(1, 2, "ici"), (0, 0, "a")]);
    table.app.click(table.note("ici"));
    table.app.keys(&["parenleft", "Escape"]);
    table.check_notes("0.0 a · 1.2 ici=5");
    table
}

fn is_near(a: Point, b: Point) -> bool {
    a.distance(b) < 3.0
}

/// As large as before, but for a pixel of the edge.
fn is_as_large(a: Rect, b: Rect) -> bool {
    let by: Size = (a.size().to_vec2() - b.size().to_vec2()).to_size();
    by.width.abs() < 3.0 && by.height.abs() < 3.0
}

#[test]
fn the_board_is_panned_and_zoomed() {
    let table = marked();
    let app = &table.app;
    let whole = until(app, "the mark", |seen| seen.area() > 0.0);
    let paper = table.cell(1, 4);
    let by = Vec2::new(60.0, 40.0);

    app.holding("space", || app.sweep("1", paper, paper + by));
    let seen = until(app, "Space and drag", |seen| {
        is_near(seen.center(), whole.center() + by) && is_as_large(seen, whole)
    });
    // Nothing was selected or moved by that.
    app.sweep("2", paper, paper - by);
    let seen = until(app, "middle drag", |now| {
        is_near(now.center(), seen.center() - by) && is_as_large(now, whole)
    });

    app.scroll(paper, "5", 1);
    let seen = until(app, "wheel", |now| {
        now.y0 < seen.y0 - 5.0 && (now.x0 - seen.x0).abs() < 2.0 && is_as_large(now, whole)
    });
    app.holding("shift", || app.scroll(paper, "5", 1));
    let seen = until(app, "Shift and wheel", |now| {
        now.x0 < seen.x0 - 5.0 && (now.y0 - seen.y0).abs() < 2.0 && is_as_large(now, whole)
    });

    let at = seen.center();
    app.holding("ctrl", || app.scroll(at, "4", 1));
    let seen = until(app, "Ctrl and wheel", |now| {
        now.width() > seen.width() * 1.05 && is_near(now.center(), at)
    });
    app.holding("ctrl", || app.scroll(at, "5", 1));
    until(app, "Ctrl and wheel back", |now| {
        now.width() < seen.width() * 0.95 && is_near(now.center(), at)
    });

    app.keys(&["shift+1"]);
    until(app, "the whole board", |now| {
        is_near(now.center(), whole.center()) && is_as_large(now, whole)
    });
    for (keys, factor) in [
        (&["plus"][..], 1.25),
        (&["minus"][..], 1.0),
        (&["ctrl+plus"][..], 1.25),
        (&["ctrl+minus"][..], 1.0),
    ] {
        app.keys(keys);
        until(app, keys[0], |now| {
            (now.width() / whole.width() / factor - 1.0).abs() < 0.05
        });
    }

    app.keys(&["ctrl+agrave"]);
    let actual = table.size_of("ici");
    until(app, "100 %", |now| (now.width() - actual.width).abs() < 4.0);

    app.keys(&["shift+1"]);
    until(app, "the whole board again", |now| is_as_large(now, whole));
    app.click(whole.center());
    app.keys(&["shift+2", "Escape"]);
    until(app, "the selection", |now| now.width() > 1.5 * actual.width);
}

#[test]
fn a_drag_scrolls_near_the_edge() {
    let mut table = Table::set(&[(0, 5, "loin"), (0, 2, "ici")]);
    table.app.click(table.note("loin"));
    table.app.keys(&["parenleft", "Escape"]);
    table.check_notes("0.2 ici · 0.5 loin=5");
    let app = &table.app;
    let at = table.note("ici");
    app.holding("ctrl", || app.scroll(at, "4", 3));
    wait_until("the far note out of view", || mark(app).is_none());
    // To the edge and away from it, so that nothing rushes by.
    let away = Point::new(640.0, at.y);
    app.lift("1", at, away);
    wait_until("the far note in view", || {
        app.move_to(Point::new(1_260.0, at.y));
        sleep(Duration::from_millis(200));
        app.move_to(away);
        app.settle();
        mark(app).is_some_and(|far| far.x1 < 1_240.0)
    });
    let far = mark(app).expect("still in view");
    app.move_to(far.center());
    app.settle();
    app.release();
    table.check(
        |board| {
            let last = board.stages[5].id;
            let cards = board.lanes[0].cells.at(last).len();
            (cards, board.cards().count())
        },
        &(2, 2),
    );
}
