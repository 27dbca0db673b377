//! What the hand does: scripts of presses, moves and releases.

mod connect_and_moments;
mod groups;
mod headers_and_notes;
mod left_out;
mod placing;
mod validation;

use std::sync::Arc;

use jalon::edit::{Edit, LaneChange, Selection};
use jalon::model::{Content, IdSource, MomentSide, Slot};
use jalon::tool::{Cursor, Cx, Effect, Event, Hint, Tool, ToolKind};
use kurbo::{Point, Vec2};

use crate::support::desk::{ALT, Desk, NONE, SHIFT};
use crate::support::table::{card, cards, lane, place, slot, stage};

const SHOP: &str = "
                    | Discover    | Choose | Buy
    Actions         | search; ask |        | pay
    Mood (feelings) | +1 curious  |        | -2 lost
    Sight (divider) |
    Peaks (moments) |             |        | low queue
    Parking         | later
";

fn shop() -> Desk {
    Desk::with(SHOP)
}

/// The shop with other actions and parked cards.
fn shop_with(actions: &str, parking: &str) -> String {
    format!(
        "                 | Discover   | Choose | Buy
         Actions          | {actions}
         Mood (feelings)  | +1 curious |        | -2 lost
         Sight (divider)  |
         Peaks (moments)  |            |        | low queue
         {parking}"
    )
}

#[test]
fn a_click_selects_what_it_is_on() {
    let mut desk = shop();
    desk.click("card pay", NONE).selects("pay", "pay");
    desk.click("card ask", NONE).selects("ask", "ask");
    desk.click("cell Choose/Actions", NONE)
        .selects("", "Choose/Actions");
    desk.click("stage Buy", NONE).selects("", "stage Buy");
    desk.click("lane Mood", NONE).selects("", "lane Mood");
    desk.click("parking", NONE).selects("", "Parking");
    desk.click("nothing", NONE).selects("", "nothing");
    assert_eq!(desk.steps(), 0);
}

#[test]
fn shift_click_adds_and_takes_away() {
    let mut desk = shop();
    desk.click("card pay", NONE)
        .click("card ask", SHIFT)
        .selects("ask pay", "ask");
    desk.click("card pay", SHIFT).selects("ask", "pay");
    desk.click("cell Choose/Actions", SHIFT)
        .selects("ask", "pay");
}

#[test]
fn a_click_on_one_of_several_selects_it_alone() {
    let mut desk = shop();
    desk.click("card pay", NONE).click("card ask", SHIFT);
    desk.down("card pay").selects("ask pay", "pay");
    desk.up("card pay").selects("pay", "pay");
}

#[test]
fn a_band_selects_what_it_touches() {
    let mut desk = shop();
    let from = desk.point("cell Choose/Actions");
    let ask = desk.point("card ask");
    desk.down("cell Choose/Actions")
        .move_at(ask, NONE)
        .selects("ask", "ask");
    let band = desk.tool.overlay().rubber_band.expect("a band");
    assert!(band.contains(ask.midpoint(from)));
    desk.move_to("card search")
        .selects("search ask", &first_of("search ask"));
    desk.up("card search")
        .selects("search ask", &first_of("search ask"));
    assert_eq!(desk.tool.overlay().rubber_band, None);
    let mut desk = shop();
    desk.click("card pay", NONE);
    desk.press("cell Choose/Actions", SHIFT, 1)
        .move_to("card ask")
        .selects("ask pay", "pay");
}

/// The card with the smallest id.
fn first_of(names: &str) -> String {
    let first = names.split_whitespace().min_by_key(|name| card(name));
    first.expect("a name").to_owned()
}

#[test]
fn a_dragged_card_shows_where_it_would_go() {
    let mut desk = shop();
    let (from, there) = (desk.point("card pay"), desk.point("cell Choose/Actions"));
    desk.down("card pay").move_at(there, NONE);
    desk.is(&shop_with("search; ask | pay |", "Parking | later"));
    let overlay = desk.tool.overlay();
    assert_eq!(
        (&overlay.held, &overlay.lifted),
        (&cards("pay"), &cards("pay"))
    );
    assert_eq!(overlay.slot, Some(slot("Choose/Actions", 0)));
    assert_eq!(overlay.lifted_from.len(), 1);
    assert_eq!(overlay.carried, there - from);
    assert_eq!(
        (desk.steps(), desk.tool.hint(desk.document.selection())),
        (0, Hint::Dragging)
    );
    desk.up("cell Choose/Actions").selects("pay", "pay");
    desk.is(&shop_with("search; ask | pay |", "Parking | later"));
    assert_eq!(desk.steps(), 1);
    assert!(desk.tool.overlay().held.is_empty());
}

#[test]
fn cards_make_room_on_the_way() {
    let mut desk = shop();
    let at =
        |desk: &Desk, name: &str, by: f64| desk.point(&format!("card {name}")) + Vec2::new(by, 0.0);
    let (before, between) = (at(&desk, "search", -30.0), at(&desk, "ask", -30.0));
    desk.down("card pay").move_at(before, NONE);
    desk.is(&shop_with("pay; search; ask | |", "Parking | later"));
    desk.move_at(between, NONE);
    let index = desk.tool.overlay().slot.expect("a slot").index;
    assert!(
        index == 1 || index == 0,
        "the cards have made room, so the same point is elsewhere: {index}"
    );
    desk.move_to("parking").up("parking");
    desk.is(&shop_with("search; ask | |", "Parking | later; pay"));
}

#[test]
fn a_card_can_be_dragged_within_its_cell() {
    let mut desk = shop();
    let ask = desk.point("card ask") + Vec2::new(30.0, 0.0);
    desk.down("card search").move_at(ask, NONE).send(Event::Up {
        at: ask,
        modifiers: NONE,
    });
    desk.is(&shop_with("ask; search | | pay", "Parking | later"));
}

#[test]
fn selected_cards_go_together_in_the_order_of_the_board() {
    let mut desk = shop();
    desk.click("card pay", NONE).click("card search", SHIFT);
    desk.drag("card pay", "cell Choose/Actions");
    desk.is(&shop_with("ask | search; pay |", "Parking | later"))
        .selects("search pay", "pay");
    desk.document.undo();
    desk.is(SHOP);
}

#[test]
fn a_drag_of_another_card_leaves_the_selected_ones() {
    let mut desk = shop();
    desk.click("card search", NONE)
        .drag("card pay", "cell Choose/Actions");
    desk.is(&shop_with("search; ask | pay |", "Parking | later"))
        .selects("pay", "pay");
}

#[test]
fn a_trembling_hand_drags_nothing() {
    let mut desk = shop();
    let at = desk.point("card pay");
    desk.down("card pay")
        .move_at(at + Vec2::new(1.0, 2.0), NONE);
    assert_eq!(desk.tool.overlay().held, []);
    desk.up("card pay").is(SHOP);
    assert_eq!(desk.steps(), 0);
}

#[test]
fn alt_drops_copies() {
    let mut desk = shop();
    let there = desk.point("cell Choose/Actions");
    desk.down("card pay").move_at(there, ALT);
    desk.is(&shop_with("search; ask | pay | pay", "Parking | later"));
    let overlay = desk.tool.overlay();
    assert_eq!(overlay.held, cards("pay"));
    assert_ne!(overlay.lifted, cards("pay"));
    assert_eq!(desk.tool.hint(&Selection::default()), Hint::Copying);
    // Alt up and down again: the copy is the same one.
    let copy = overlay.lifted.clone();
    desk.move_at(there, NONE)
        .is(&shop_with("search; ask | pay |", "Parking | later"));
    desk.move_at(there, ALT);
    assert_eq!(desk.tool.overlay().lifted, copy);
    desk.lift("cell Choose/Actions", ALT).selects("pay", "pay");
    desk.is(&shop_with("search; ask | pay | pay", "Parking | later"));
    assert_eq!((desk.steps(), &desk.document.selection().cards), (1, &copy));
}

#[test]
fn a_copy_within_its_cell_stands_where_it_is_dropped() {
    let mut desk = shop();
    let there = desk.point("cell Discover/Actions");
    desk.down("card search")
        .move_at(there, ALT)
        .lift("cell Discover/Actions", ALT);
    desk.is(&shop_with("search; ask; search | | pay", "Parking | later"));
}

#[test]
fn a_feeling_goes_up_and_down_in_its_stage() {
    let mut desk = shop();
    let at = desk.point("card curious");
    let level = desk.layout().lane(lane("Mood")).expect("a lane").level;
    desk.down("card curious")
        .move_at(at + Vec2::new(9.0, 2.0 * level), NONE);
    assert_eq!(
        desk.content("curious"),
        Content::Feeling {
            value: -1,
            wished: false
        }
    );
    assert!(
        desk.tool.overlay().held.is_empty(),
        "the point is seen on its curve"
    );
    desk.move_at(at + Vec2::new(0.0, 4.0 * level), NONE);
    assert_eq!(
        desk.content("curious"),
        Content::Feeling {
            value: -2,
            wished: false
        }
    );
    desk.move_at(at - Vec2::new(0.0, 0.7 * level), NONE);
    let at = at - Vec2::new(0.0, 0.7 * level);
    desk.send(Event::Up {
        at,
        modifiers: NONE,
    });
    assert_eq!(
        desk.content("curious"),
        Content::Feeling {
            value: 2,
            wished: false
        }
    );
    assert_eq!(desk.steps(), 1);
}

#[test]
fn several_feelings_go_up_and_down_together() {
    let mut desk = shop();
    let level = desk.layout().lane(lane("Mood")).expect("a lane").level;
    desk.click("card lost", NONE).click("card curious", SHIFT);
    let at = desk.point("card curious") - Vec2::new(0.0, level);
    desk.down("card curious").move_at(at, NONE);
    desk.send(Event::Up {
        at,
        modifiers: NONE,
    });
    let value = |desk: &Desk, card| match desk.content(card) {
        Content::Feeling { value, .. } => value,
        other => panic!("{card} is {other:?}"),
    };
    assert_eq!((value(&desk, "curious"), value(&desk, "lost")), (2, -1));
    assert_eq!(desk.steps(), 1);
    // To another stage they go together, as they are.
    desk.drag("card curious", "cell Choose/Mood");
    assert_eq!(value(&desk, "lost"), -1);
    desk.is(
        &shop_with("search; ask | | pay", "Parking | later").replace(
            "Mood (feelings)  | +1 curious |        | -2 lost",
            "Mood (feelings)  | | +2 curious; -1 lost |",
        ),
    );
}

#[test]
fn height_says_what_a_dropped_card_becomes() {
    let mut desk = shop();
    let mood = desk.layout().lane(lane("Mood")).expect("a lane").clone();
    let x = desk.point("cell Choose/Mood").x - 50.0;
    let there = Point::new(x, mood.midline.expect("a zero") - 2.0 * mood.level);
    desk.down("card pay").move_at(there, NONE).send(Event::Up {
        at: there,
        modifiers: NONE,
    });
    assert_eq!(
        desk.content("pay"),
        Content::Feeling {
            value: 2,
            wished: false
        }
    );
    let peaks = desk.layout().lane(lane("Peaks")).expect("a lane").clone();
    let high = Point::new(x, peaks.midline.expect("a midline") - 10.0);
    desk.down("card queue").move_at(high, NONE).send(Event::Up {
        at: high,
        modifiers: NONE,
    });
    assert!(matches!(
        desk.content("queue"),
        Content::Moment {
            side: MomentSide::High,
            ..
        }
    ));
    assert_eq!(
        desk.document
            .board()
            .find(card("queue"))
            .expect("it is there")
            .0
            .place,
        place("Choose/Peaks")
    );
    assert_eq!(desk.steps(), 2);
}

#[test]
fn escape_puts_all_back_in_every_state() {
    #[track_caller]
    fn check(script: fn(&mut Desk)) {
        let mut desk = shop();
        desk.click("card ask", NONE);
        let before = Arc::clone(desk.document.board());
        script(&mut desk);
        assert!(desk.tool.is_busy());
        desk.escape();
        assert!(!desk.tool.is_busy());
        assert!(Arc::ptr_eq(desk.document.board(), &before));
        assert_eq!(desk.steps(), 0);
        desk.selects("ask", "ask");
        // The release that follows means nothing.
        desk.up("nothing").is(SHOP).selects("ask", "ask");
    }
    check(|desk| _ = desk.down("card pay"));
    check(|desk| _ = desk.down("card pay").move_to("cell Choose/Actions"));
    check(|desk| {
        let at = desk.point("cell Choose/Actions");
        desk.down("card pay").move_at(at, ALT);
    });
    check(|desk| _ = desk.down("cell Choose/Actions").move_to("card search"));
    check(|desk| _ = desk.down("stage Buy").move_to("stage Discover"));
    check(|desk| _ = desk.down("lane Mood").move_to("lane Actions"));
    check(|desk| _ = desk.down("stage's edge Buy").move_to("nothing"));
    check(|desk| _ = desk.down("lane's edge Mood").move_to("nothing"));
    check(|desk| _ = desk.down("card curious").move_to("cell Discover/Mood"));
    let mut desk = shop();
    desk.click("card ask", NONE).escape().selects("", "ask");
}

#[test]
fn a_card_deleted_under_the_hand_ends_the_drag() {
    let mut desk = shop();
    desk.down("card pay").move_to("cell Choose/Actions");
    desk.meanwhile(&Edit::DeleteCards {
        cards: cards("pay"),
    });
    desk.move_to("cell Discover/Actions")
        .up("cell Discover/Actions");
    assert!(!desk.tool.is_busy());
    desk.is(&shop_with("search; ask | |", "Parking | later"))
        .selects("", "nothing");
    let mut desk = shop();
    desk.down("card pay").meanwhile(&Edit::DeleteCards {
        cards: cards("pay"),
    });
    desk.move_to("cell Discover/Actions")
        .up("cell Discover/Actions");
    assert!(!desk.tool.is_busy());
    let mut desk = shop();
    desk.down("stage Buy").move_to("stage Discover");
    desk.meanwhile(&Edit::DeleteStage {
        stage: stage("Buy"),
    });
    desk.move_to("stage Discover").up("stage Discover");
    assert!(!desk.tool.is_busy());
}

#[test]
fn a_double_click_anywhere_in_the_grid_makes_a_note() {
    #[track_caller]
    fn check(at: impl Fn(&Desk) -> Point, expected: &str) {
        let mut desk = shop();
        let at = at(&desk);
        for clicks in [1, 2] {
            let modifiers = NONE;
            desk.send(Event::Down {
                at,
                modifiers,
                clicks,
            });
            desk.send(Event::Up { at, modifiers });
        }
        desk.write("new");
        let new = desk
            .document
            .board()
            .cards()
            .find(|(_, card)| card.text == "new");
        let new = new.map(|(slot, _)| slot.place);
        assert_eq!(new, Some(place(expected)), "{at:?}");
    }
    let cell = |desk: &Desk, name: &str| desk.layout().place_rect(place(name)).expect("a cell");
    let under = |desk: &Desk, name: &str, by: f64| {
        let rect = cell(desk, name);
        Point::new(rect.x1 - 20.0, rect.y1 + by)
    };
    check(|desk| under(desk, "Choose/Actions", 1.0), "Choose/Actions");
    check(|desk| under(desk, "Choose/Actions", 7.0), "Choose/Mood");
    check(
        |desk| cell(desk, "Discover/Actions").origin() - Vec2::new(4.0, -20.0),
        "Discover/Actions",
    );
    check(
        |desk| cell(desk, "Choose/Actions").origin() + Vec2::new(20.0, -6.0),
        "Choose/Actions",
    );
    check(
        |desk| desk.point("card curious") + Vec2::new(70.0, 0.0),
        "Discover/Mood",
    );
    check(|desk| desk.point("cell Buy/Peaks"), "Buy/Peaks");
}

#[test]
fn the_second_button_selects_what_it_is_on() {
    #[track_caller]
    fn check(before: &[&str], at: &str, cards: &str, focus: &str) {
        let mut desk = shop();
        for (nth, card) in before.iter().enumerate() {
            let modifiers = if nth == 0 { NONE } else { SHIFT };
            desk.click(&format!("card {card}"), modifiers);
        }
        desk.point_at(at).selects(cards, focus);
        assert_eq!(desk.steps(), 0);
    }
    check(&[], "card pay", "pay", "pay");
    check(&["ask", "pay"], "card ask", "ask pay", "pay");
    check(&["ask"], "card pay", "pay", "pay");
    check(&["ask"], "stage Buy", "", "stage Buy");
    check(&[], "lane's edge Mood", "", "lane Mood");
    check(&["ask"], "cell Choose/Actions", "", "Choose/Actions");
    check(&["ask"], "parking", "", "Parking");
    check(&["ask"], "nothing", "", "nothing");
}

#[test]
fn escape_leaves_a_header() {
    let mut desk = shop();
    desk.click("stage Buy", NONE)
        .escape()
        .selects("", "Buy/Actions");
    desk.click("lane Mood", NONE)
        .escape()
        .selects("", "Discover/Mood");
    desk.escape().selects("", "Discover/Mood");
}
