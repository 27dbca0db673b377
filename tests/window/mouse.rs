//! What the mouse does on the board.

use kurbo::Vec2;

use crate::table::Table;

#[test]
fn a_double_click_makes_a_note_in_the_cell() {
    let mut table = Table::set(&[]);
    table.app.double_click(table.cell(1, 2));
    table.app.type_text("clic");
    table.app.keys(&["Escape"]);
    table.check_notes("1.2 clic");
}

#[test]
fn notes_are_dragged_copied_and_put_back() {
    let mut table = Table::set(&[(0, 0, "a"), (0, 0, "b"), (0, 1, "c"), (1, 3, "d")]);

    // Several at once.
    table.app.click(table.note("a"));
    table
        .app
        .holding("shift", || table.app.click(table.note("c")));
    table.app.drag(table.note("a"), table.cell(1, 5));
    table.check_notes("0.0 b · 1.3 d · 1.5 a c");

    // To the parking lot and back.
    table.app.drag(table.note("c"), table.parking());
    table.check_notes("0.0 b · 1.3 d · parking a c");
    table.app.drag(table.note("a"), table.cell(1, 0));
    table.check_notes("0.0 b · 1.0 a c · 1.3 d");

    // A copy.
    table.app.holding("alt", || {
        table.app.drag(table.note("d"), table.cell(1, 4));
    });
    table.check_notes("0.0 b · 1.0 a c · 1.3 d · 1.4 d");

    // Order within the cell is what the hand put there.
    table.app.click(table.cell(0, 2));
    let before_a = table.note("a") - Vec2::new(30.0, 0.0);
    table.app.drag(table.note("c"), before_a);
    table.check_notes("0.0 b · 1.0 c a · 1.3 d · 1.4 d");

    // Back again, before it is let go; what is written then comes to the file alone.
    table.app.carry(table.note("b"), table.cell(1, 2));
    table.app.keys(&["Escape"]);
    table.app.release();
    table.app.double_click(table.cell(4, 1));
    table.app.type_text("autre");
    table.app.keys(&["Escape"]);
    table.check_notes("0.0 b · 1.0 c a · 1.3 d · 1.4 d · 4.1 autre");
}

#[test]
fn notes_are_selected_by_click_and_band() {
    let mut table = Table::set(&[(0, 0, "a"), (0, 2, "b"), (0, 4, "c"), (1, 4, "d")]);

    // What is selected gets the colour.
    table.app.click(table.note("a"));
    table.app.keys(&["ampersand"]);
    table.check_notes("0.0 a=1 · 0.2 b · 0.4 c · 1.4 d");

    table
        .app
        .holding("shift", || table.app.click(table.note("b")));
    table.app.keys(&["eacute"]);
    table.check_notes("0.0 a=2 · 0.2 b=2 · 0.4 c · 1.4 d");

    // Once more takes it out.
    table
        .app
        .holding("shift", || table.app.click(table.note("a")));
    table.app.keys(&["quotedbl"]);
    table.check_notes("0.0 a=2 · 0.2 b=3 · 0.4 c · 1.4 d");

    // On paper, over lanes.
    table.app.drag(table.cell(0, 3), table.cell(1, 5));
    table.app.keys(&["apostrophe"]);
    table.check_notes("0.0 a=2 · 0.2 b=3 · 0.4 c=4 · 1.4 d=4");

    table.app.keys(&["ctrl+a", "parenleft"]);
    table.check_notes("0.0 a=5 · 0.2 b=5 · 0.4 c=5 · 1.4 d=5");

    // A click on paper leaves nothing to colour.
    table.app.click(table.cell(1, 1));
    table.app.keys(&["ampersand", "n"]);
    table.app.type_text("e");
    table.app.keys(&["Escape"]);
    table.check_notes("0.0 a=5 · 0.2 b=5 · 0.4 c=5 · 1.1 e · 1.4 d=5");
}
