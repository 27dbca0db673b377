//! The hand and the keyboard on a board of which some cards are left out.

use jalon::tool::BoardKey::*;
use jalon::tool::{Cursor, Effect, Event};

use crate::support::desk::{ALT, Desk, NONE};
use crate::support::table::{card, cards};

const SHOP: &str = "
                    | Discover    | Buy
    Actions         | a; x; b; y  | x1; x2
    Parking         | x3
";

/// The shop without these cards.
fn shop(out: &str) -> Desk {
    let mut desk = Desk::with(SHOP);
    desk.leave_out(&cards(out));
    desk
}

#[test]
fn a_card_goes_where_it_was_seen_to_go() {
    let mut desk = shop("x y x1 x2");
    // Behind what is seen before it, ahead of what is not seen.
    desk.drag("card a", "cell Discover/Actions").is("
                    | Discover    | Buy
    Actions         | x; b; a; y  | x1; x2
    Parking         | x3
    ");
    let mut desk = shop("x y x1 x2");
    let at = desk.point("card a");
    desk.down("card b").move_at(at, NONE);
    desk.send(Event::Up {
        at,
        modifiers: NONE,
    });
    desk.is("
                    | Discover    | Buy
    Actions         | b; a; x; y  | x1; x2
    Parking         | x3
    ");
    // Where nothing is seen it comes last.
    let mut desk = shop("x y x1 x2");
    desk.drag("card a", "cell Buy/Actions").is("
                    | Discover    | Buy
    Actions         | x; b; y     | x1; x2; a
    Parking         | x3
    ");
    let mut desk = shop("x y x1 x2");
    let cell = desk.point("cell Buy/Actions");
    desk.press("card a", ALT, 1)
        .move_at(cell, ALT)
        .lift("cell Buy/Actions", ALT)
        .is("
                    | Discover      | Buy
    Actions         | a; x; b; y    | x1; x2; a
    Parking         | x3
    ");
}

#[test]
fn the_keyboard_stops_at_what_is_seen() {
    let mut desk = shop("x y x1 x2");
    desk.click("card a", NONE).keys(&[Right]).selects("b", "b");
    desk.keys(&[Left]).selects("a", "a");
    desk.keys(&[Right, Right]).selects("", "Buy/Actions");
    desk.keys(&[Left]).selects("b", "b");
    desk.keys(&[Delete]).selects("", "a");
    desk.keys(&[SelectAll]).selects("a x3", "a");
}

#[test]
fn a_chip_shows_its_journey_where_there_are_several() {
    use jalon::edit::{BoardChange, Edit};
    use jalon::model::{Persona, PersonaId};
    let persona = |id: u64| Persona::named(PersonaId::from_bits(id), format!("P{id}"));
    let mut desk = shop("");
    let with = |personas| Edit::ChangeBoard {
        change: BoardChange::Personas(personas),
    };
    desk.meanwhile(&with(vec![persona(1)]));
    desk.click("persona", NONE);
    assert_eq!(desk.asked, []);
    assert_eq!(desk.cursor("persona"), Cursor::Arrow);
    desk.meanwhile(&with(vec![persona(1), persona(2)]));
    desk.click("persona", NONE);
    assert_eq!(desk.asked, [Effect::ShowAlone(PersonaId::from_bits(1))]);
    assert_eq!(desk.cursor("persona"), Cursor::Finger);
    assert!(desk.layout().card(card("x")).is_some());
}
