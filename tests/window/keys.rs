//! What the keys do to notes, by the letters of a French keyboard.

use crate::table::Table;

/// Keys one after another, text typed after them, and the notes in the file afterwards.
type Step<'a> = (&'a [&'a str], &'a str, &'a str);

#[track_caller]
fn walk(table: &mut Table, steps: &[Step<'_>]) {
    for (keys, text, expected) in steps {
        table.app.press(keys);
        if !text.is_empty() {
            table.app.type_text(text);
            table.app.press(&["Escape"]);
        }
        table.check_notes(expected);
    }
}

#[test]
fn notes_are_written_moved_copied_and_undone() {
    let mut table = Table::set(&[(0, 0, "a"), (0, 0, "b"), (0, 1, "c")]);
    walk(
        &mut table,
        &[
            (&["Right", "F2"], "1", "0.0 a1 b · 0.1 c"),
            (&["Right", "Return"], "2", "0.0 a1 b2 · 0.1 c"),
            (&["Right", "alt+Down"], "", "0.0 a1 b2 · 1.1 c"),
            (&["alt+Left"], "", "0.0 a1 b2 · 1.0 c"),
            (&["Up", "alt+Right"], "", "0.0 b2 · 0.1 a1 · 1.0 c"),
            (&["ctrl+d"], "", "0.0 b2 · 0.1 a1 a1 · 1.0 c"),
            (&["ctrl+z"], "", "0.0 b2 · 0.1 a1 · 1.0 c"),
            (&["ctrl+shift+z"], "", "0.0 b2 · 0.1 a1 a1 · 1.0 c"),
            (&["ctrl+z", "ctrl+z"], "", "0.0 a1 b2 · 1.0 c"),
            (
                &["Home", "ctrl+c", "Right", "Right", "ctrl+v"],
                "",
                "0.0 a1 b2 · 0.1 a1 · 1.0 c",
            ),
            (&["ctrl+x"], "", "0.0 a1 b2 · 1.0 c"),
            (&["Down", "ctrl+v"], "", "0.0 a1 b2 · 1.0 c · 1.1 a1"),
            (&["Left", "Delete"], "", "0.0 a1 b2 · 1.1 a1"),
            (&["ctrl+a", "Delete"], "", ""),
            (&["ctrl+z"], "", "0.0 a1 b2 · 1.1 a1"),
        ],
    );
}

#[test]
fn notes_are_marked() {
    let mut table = Table::set(&[
        (2, 0, "joie"),
        (3, 0, "vrai"),
        (0, 1, "a"),
        (0, 1, "b"),
        (0, 1, "c"),
        (0, 1, "d"),
        (0, 2, "e"),
        (0, 2, "f"),
        (0, 2, "g"),
        (0, 2, "h"),
    ]);
    let digits = [
        "ampersand",
        "Right",
        "eacute",
        "Right",
        "quotedbl",
        "Right",
        "apostrophe",
        "Right",
        "parenleft",
        "Right",
        // Its key alone is a minus.
        "shift+6",
        "Right",
        "egrave",
        "Right",
        "underscore",
    ];
    walk(
        &mut table,
        &[
            (
                &["Down", "Down", "plus"],
                "",
                "0.1 a b c d · 0.2 e f g h · 2.0 joie+1 · 3.0 vrai^",
            ),
            (
                &["minus", "minus"],
                "",
                "0.1 a b c d · 0.2 e f g h · 2.0 joie-1 · 3.0 vrai^",
            ),
            (
                &["Down", "l"],
                "",
                "0.1 a b c d · 0.2 e f g h · 2.0 joie-1 · 3.0 vrai_",
            ),
            (
                &["h"],
                "",
                "0.1 a b c d · 0.2 e f g h · 2.0 joie-1 · 3.0 vrai^",
            ),
            (
                &["e", "e"],
                "",
                "0.1 a b c d · 0.2 e f g h · 2.0 joie-1 · 3.0 vrai^(Reported)",
            ),
            (
                &["Up", "Up", "Up", "Right"],
                "",
                "0.1 a b c d · 0.2 e f g h · 2.0 joie-1 · 3.0 vrai^(Reported)",
            ),
            (
                &digits,
                "",
                "0.1 a=1 b=2 c=3 d=4 · 0.2 e=5 f=6 g=7 h=8 · 2.0 joie-1 · 3.0 vrai^(Reported)",
            ),
            (
                &["agrave"],
                "",
                "0.1 a=1 b=2 c=3 d=4 · 0.2 e=5 f=6 g=7 h · 2.0 joie-1 · 3.0 vrai^(Reported)",
            ),
        ],
    );
}

#[test]
fn accents_reach_every_field() {
    let accents = [
        "guillemotleft",
        "dead_circumflex",
        "a",
        "eacute",
        "ccedilla",
        "dead_diaeresis",
        "i",
        "guillemotright",
    ];
    let mut table = Table::set(&[]);
    table.app.keys(&["n"]);
    table.app.keys(&accents);
    table.app.keys(&["Escape"]);
    table.check_notes("0.0 «âéçï»");

    // The field of tags.
    table.app.keys(&["t"]);
    table.app.keys(&accents);
    table.app.keys(&["Return", "Escape"]);
    table.check_notes("0.0 «âéçï»#«âéçï»");

    // The text in the details, and its shortcuts by their letters.
    table.app.keys(&["F6", "ctrl+a", "ctrl+x"]);
    table.app.keys(&accents);
    table.app.keys(&["z", "ctrl+z", "Return", "Escape"]);
    table.check_notes("0.0 «âéçï»#«âéçï»");

    // The bar that finds.
    table.app.keys(&["n"]);
    table.app.type_text("autre");
    table.app.keys(&["Escape", "ctrl+f"]);
    table.app.keys(&accents);
    table.app.keys(&["Return", "Escape", "Delete"]);
    table.check_notes("0.0 autre");
}
