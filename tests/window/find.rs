//! Finding, the palette and the history by a French keyboard.

use jalon::file::read_board;

use crate::app::{App, Home};
use crate::screen::Screen;

#[test]
fn what_is_found_chosen_and_undone_by_keys_alone() {
    let home = Home::new();
    let file = home.board("sample", "fr");
    let before = read_board(&file).unwrap();
    let args = [file.to_str().unwrap(), "--lang", "fr"];
    let app = App::start(Screen::new(1280, 800, "fr"), home, &args);

    app.keys(&["ctrl+f"]);
    app.type_text("AMIE PARLE");
    app.keys(&["Return"]);
    app.keys(&["Escape"]);
    app.keys(&["Delete"]);
    let without = app.saved(&file, &before);
    let count = |text: &str| {
        let cards = without.cards();
        cards.filter(|(_, card)| card.text.contains(text)).count()
    };
    assert_eq!(count("Une amie parle"), 0);
    assert_eq!(without.cards().count() + 1, before.cards().count());

    // The step before the only one.
    app.keys(&["ctrl+h", "Up", "Return", "Escape"]);
    let again = app.saved(&file, &without);
    assert_eq!(again.cards().count(), before.cards().count());

    app.keys(&["ctrl+k"]);
    app.type_text("sélect tout");
    app.keys(&["Return"]);
    app.keys(&["Delete"]);
    assert_eq!(app.saved(&file, &again).cards().count(), 0);
}
