//! Files and the window itself by their keys.

use image::RgbaImage;
use kurbo::Point;

use crate::screen::wait_until;
use crate::table::Table;

/// Share of the pixels that differ.
fn difference(one: &RgbaImage, other: &RgbaImage) -> f64 {
    let differ = one.pixels().zip(other.pixels()).filter(|(a, b)| a != b);
    differ.count() as f64 / f64::from(one.width() * one.height())
}

#[test]
fn keys_open_what_they_name() {
    let mut table = Table::set(&[]);
    table.app.move_to(Point::new(640.0, 790.0));
    let app = &table.app;

    let board = app.screen.shot("keys");
    app.keys(&["question"]);
    assert!(
        difference(&board, &app.screen.shot("keys")) > 0.2,
        "the sheet of keys"
    );
    app.keys(&["Escape"]);
    assert!(
        difference(&board, &app.screen.shot("keys")) < 0.01,
        "the board again"
    );

    for is_full in [true, false] {
        app.keys(&["F11"]);
        wait_until("the full screen", || app.is_full_screen() == is_full);
    }

    let beside = |name: &str| table.file.with_file_name(name);
    app.keys(&["ctrl+shift+s"]);
    app.keys(&["ctrl+a"]);
    app.type_text("copie.jalon.ron");
    app.keys(&["Return"]);
    wait_until("the copy", || beside("copie.jalon.ron").exists());
    wait_until("its name", || app.title().contains("copie"));

    app.keys(&["ctrl+e"]);
    app.keys(&["Return"]);
    app.keys(&["ctrl+a"]);
    app.type_text("image.png");
    app.keys(&["Return"]);
    wait_until("the picture", || beside("image.png").exists());

    app.keys(&["ctrl+p"]);
    app.keys(&["Return"]);
    app.keys(&["ctrl+a"]);
    app.type_text("papier.pdf");
    app.keys(&["Return"]);
    wait_until("the pages to print", || beside("papier.pdf").exists());

    app.keys(&["ctrl+k"]);
    app.type_text("plein ecran");
    app.keys(&["Return"]);
    wait_until("a command by its name", || app.is_full_screen());
    app.keys(&["F11"]);

    app.keys(&["ctrl+o"]);
    app.keys(&["ctrl+a"]);
    app.type_text("table.jalon.ron");
    app.keys(&["Return"]);
    wait_until("the first board", || app.title().contains("table"));

    app.keys(&["n"]);
    app.type_text("note");
    app.keys(&["Escape"]);
    table.check_notes("0.0 note");
    let app = &table.app;
    app.keys(&["ctrl+n"]);
    wait_until("the templates", || !app.title().contains("table"));
}
