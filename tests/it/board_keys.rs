//! What the keys do on the board.

use jalon::edit::{Edit, LaneChange, StageChange};
use jalon::model::{Content, Evidence, MomentSide, NoteColour};
use jalon::tool::BoardKey::{self, *};
use jalon::tool::{Effect, Hint};

use crate::support::desk::{Desk, NONE, SHIFT};
use crate::support::table::{card, lane, stage};

const SHOP: &str = "
                    | Discover    | Choose | Buy
    Actions         | search; ask |        | pay
    Mood (feelings) | +1 curious  |        | -2 lost
    Sight (divider) |
    Peaks (moments) |             |        | low queue
    Parking         | later
";

fn shop() -> Desk {
    Desk::opened(SHOP)
}

/// After these keys the keyboard is there.
#[track_caller]
fn check(keys: &[BoardKey], focus: &str) {
    check_on(&mut shop(), keys, focus);
}

#[track_caller]
fn check_on(desk: &mut Desk, keys: &[BoardKey], focus: &str) {
    let board = desk.document.board();
    let is_card = board.cards().any(|(_, card)| card.text == focus);
    let selected = if is_card { focus } else { "" };
    desk.keys(keys).selects(selected, focus);
}

#[test]
fn arrows_walk_through_a_lane() {
    check(&[], "Discover/Actions");
    check(&[Right], "search");
    check(&[Right, Right], "ask");
    check(&[Right, Right, Right], "Choose/Actions");
    check(&[Right, Right, Right, Right], "pay");
    check(&[Right, Right, Right, Right, Left, Left], "ask");
    check(&[Right, Left], "lane Actions");
    check(&[Right, Left, Right], "search");
    check(&[Right, Left, Left], "lane Actions");
}

#[test]
fn arrows_keep_the_column() {
    check(&[Right, Down], "curious");
    check(&[Right, Down, Down], "Discover/Peaks");
    check(&[Right, Down, Down, Down], "Discover/Peaks");
    check(&[Right, Right, Right, Down, Up, Up], "stage Choose");
    check(&[Right, Right, Right, Right, Down, Down, Up], "lost");
    check(&[Right, Up, Right, Right, Right, Down], "pay");
    check(&[Right, Left, Down, Down, Down, Down], "lane Peaks");
}

#[test]
fn the_parking_lot_lies_right_of_the_last_stage() {
    check(&[Last, Right], "later");
    check(&[Last, Right, Right], "later");
    check(&[Last, Right, Left], "pay");
}

#[test]
fn tab_goes_from_cell_to_cell_and_leaves_at_the_ends() {
    check(&[NextCell], "Choose/Actions");
    check(&[NextCell, NextCell], "pay");
    check(&[NextCell, NextCell, NextCell], "curious");
    check(&[NextCell, NextCell, NextCell, PreviousCell], "pay");
    let mut desk = shop();
    desk.keys(&[NextCell; 9]).selects("later", "later");
    desk.asked.clear();
    desk.keys(&[NextCell]).selects("later", "later");
    desk.keys(&[PreviousCell; 20]);
    check_on(&mut desk, &[PreviousCell], "search");
    // At either end nothing happens, so that the window can take the key.
    let asked = desk.asked.len();
    desk.keys(&[PreviousCell]);
    assert_eq!(desk.asked.len(), asked);
}

#[test]
fn home_and_end_are_the_ends_of_the_lane() {
    check(&[Last], "pay");
    check(&[Last, First], "search");
    check(&[Down, Last], "pay");
    check(&[Right, Down, Last], "lost");
}

#[test]
fn closed_lanes_and_stages_are_passed_over() {
    let mut desk = shop();
    desk.meanwhile(&Edit::ChangeLane {
        lane: lane("Mood"),
        change: LaneChange::Collapsed(true),
    });
    desk.meanwhile(&Edit::ChangeStage {
        stage: stage("Choose"),
        change: StageChange::Hidden(true),
    });
    check_on(&mut desk, &[Right, Right, Right], "pay");
    check_on(&mut desk, &[Down], "queue");
}

#[test]
fn what_has_the_focus_is_brought_into_view() {
    let mut desk = shop();
    desk.keys(&[Right]);
    let rect = desk.layout().card(card("search")).expect("it is seen").rect;
    assert_eq!(desk.asked, [Effect::Reveal(rect)]);
}

#[test]
fn alt_arrows_move_the_card_across_cells() {
    let mut desk = shop();
    desk.keys(&[Right, MoveRight]).selects("search", "search");
    desk.keys(&[MoveRight, MoveDown]).is("
                        | Discover   | Choose | Buy
        Actions         | ask        |        | pay
        Mood (feelings) | +1 curious |        | +0 search; -2 lost
        Sight (divider) |
        Peaks (moments) |            |        | low queue
        Parking         | later");
    assert_eq!(desk.steps(), 3);
    desk.keys(&[MoveUp, MoveLeft, MoveLeft]).is(SHOP);
    desk.keys(&[MoveLeft, MoveUp]).is(SHOP);
    assert_eq!(desk.steps(), 6);
}

#[test]
fn alt_arrows_move_all_that_is_selected() {
    let mut desk = shop();
    desk.click("card search", NONE)
        .click("card later", SHIFT)
        .keys(&[MoveLeft]);
    desk.click("card ask", NONE)
        .click("card pay", SHIFT)
        .keys(&[MoveRight])
        .is("
                        | Discover   | Choose | Buy
        Actions         | search     | ask    | later
        Mood (feelings) | +1 curious |        | -2 lost
        Sight (divider) |
        Peaks (moments) |            |        | low queue
        Parking         | pay");
    assert_eq!(desk.steps(), 2);
}

#[test]
fn a_card_moves_within_its_cell() {
    let mut desk = shop();
    let swapped = SHOP.replace("search; ask", "ask; search");
    desk.keys(&[Right, MoveLater])
        .is(&swapped)
        .keys(&[MoveLater])
        .is(&swapped);
    desk.keys(&[MoveEarlier])
        .is(SHOP)
        .keys(&[MoveEarlier])
        .is(SHOP);
    assert_eq!(desk.steps(), 2);
}

#[test]
fn alt_arrows_move_headers() {
    let mut desk = shop();
    desk.keys(&[Right, Up, MoveRight])
        .selects("", "stage Discover");
    let stages = desk
        .document
        .board()
        .stages
        .iter()
        .map(|stage| stage.name.as_str());
    assert_eq!(stages.collect::<Vec<_>>(), ["Choose", "Discover", "Buy"]);
    desk.keys(&[MoveLeft]).is(SHOP);
    desk.click("lane Peaks", NONE)
        .keys(&[MoveUp, MoveUp, MoveDown, MoveDown])
        .is(SHOP);
    assert_eq!(desk.steps(), 6);
}

#[test]
fn new_notes_stand_after_the_focused_one() {
    let mut desk = shop();
    desk.keys(&[NewNote]).write("list").selects("list", "list");
    desk.keys(&[NewNote]).write("map").selects("map", "map");
    desk.keys(&[Left, Left, NewNote]).write("walk");
    desk.is(&SHOP.replace("search; ask", "search; ask; walk; list; map"));
    assert_eq!(desk.steps(), 3);
    desk.keys(&[NextCell, EditText]).write("compare");
    desk.keys(&[NewNote]).write("");
    desk.is(&SHOP.replace(
        "search; ask |        ",
        "search; ask; walk; list; map | compare",
    ));
}

#[test]
fn f2_and_enter_edit_what_has_the_focus() {
    #[track_caller]
    fn check(keys: &[BoardKey], asked: &Effect) {
        let mut desk = shop();
        desk.keys(keys).keys(&[EditText]);
        assert_eq!(desk.asked.last(), Some(asked));
    }
    check(&[Right], &Effect::EditText(card("search")));
    check(&[Right, Up], &Effect::EditStage(stage("Discover")));
    check(&[Right, Left], &Effect::EditLane(lane("Actions")));
}

#[test]
fn delete_goes_on_to_the_next_card() {
    let mut desk = shop();
    desk.keys(&[Right, Delete])
        .selects("", "ask")
        .is(&SHOP.replace("search; ask", "ask"));
    desk.keys(&[Delete])
        .selects("", "Discover/Actions")
        .is(&SHOP.replace("search; ask", ""));
    desk.keys(&[Delete]);
    assert_eq!(desk.steps(), 2);
    desk.document.undo();
    desk.document.undo();
    desk.is(SHOP).selects("search", "search");
}

#[test]
fn delete_on_a_header_takes_the_lane_or_stage() {
    let mut desk = shop();
    desk.click("lane Mood", NONE)
        .keys(&[Delete])
        .selects("", "lane Sight");
    desk.click("stage Buy", NONE)
        .keys(&[Delete])
        .selects("", "stage Choose");
    desk.click("stage Choose", NONE)
        .keys(&[Delete])
        .click("stage Discover", NONE)
        .keys(&[Delete]);
    desk.is("
                        | Discover
        Actions         | search; ask
        Sight (divider) |
        Peaks (moments) |
        Parking         | later");
}

#[test]
fn duplicates_stand_after_their_originals() {
    let mut desk = shop();
    desk.click("card search", NONE)
        .click("card pay", SHIFT)
        .keys(&[Duplicate]);
    desk.is(&SHOP
        .replace("search; ask", "search; search; ask")
        .replace("pay", "pay; pay"));
    assert_eq!(
        (desk.steps(), desk.document.selection().cards.len()),
        (1, 2)
    );
    assert!(!desk.document.selection().cards.contains(&card("pay")));
}

#[test]
fn select_all_takes_what_can_be_seen() {
    let mut desk = shop();
    desk.meanwhile(&Edit::ChangeLane {
        lane: lane("Mood"),
        change: LaneChange::Collapsed(true),
    });
    desk.keys(&[SelectAll])
        .selects("search ask pay queue later", "Discover/Actions");
    assert_eq!(
        desk.tool.hint(desk.document.selection()),
        Hint::Cards { count: 5 }
    );
}

#[test]
fn keys_change_feelings_moments_evidence_and_colour() {
    let mut desk = shop();
    let feeling = |value| Content::Feeling {
        value,
        wished: false,
    };
    desk.click("card curious", NONE)
        .keys(&[FeelingUp, FeelingUp, FeelingUp]);
    assert_eq!((desk.content("curious"), desk.steps()), (feeling(2), 1));
    desk.keys(&[FeelingDown; 9]);
    assert_eq!((desk.content("curious"), desk.steps()), (feeling(-2), 5));
    desk.click("card queue", NONE).keys(&[FeelingUp, High]);
    assert!(matches!(
        desk.content("queue"),
        Content::Moment {
            side: MomentSide::High,
            ..
        }
    ));
    desk.keys(&[Low]);
    assert!(matches!(
        desk.content("queue"),
        Content::Moment {
            side: MomentSide::Low,
            ..
        }
    ));
    desk.click("card pay", NONE)
        .click("card ask", SHIFT)
        .keys(&[Colour(Some(NoteColour::Pink)), NextEvidence, NextEvidence]);
    for name in ["pay", "ask"] {
        let (_, card) = desk.document.board().find(card(name)).expect("it is there");
        assert_eq!(
            (card.colour, card.evidence),
            (Some(NoteColour::Pink), Evidence::Reported)
        );
    }
    desk.keys(&[Colour(None)]);
    assert_eq!(
        desk.document
            .board()
            .find(card("pay"))
            .expect("it is there")
            .1
            .colour,
        None
    );
    desk.keys(&[NextEvidence; 4]);
    assert_eq!(
        desk.document
            .board()
            .find(card("pay"))
            .expect("it is there")
            .1
            .evidence,
        Evidence::Unstated
    );
}

#[test]
fn keys_wait_while_the_hand_holds_something() {
    let mut desk = Desk::with(SHOP);
    desk.down("card pay")
        .move_to("cell Choose/Actions")
        .keys(&[Delete, Right]);
    desk.up("cell Choose/Actions").selects("pay", "pay");
    assert_eq!(desk.steps(), 1);
}

#[test]
fn hints_follow_the_focus() {
    let mut desk = shop();
    let mut check = |keys: &[BoardKey], hint: Hint| {
        desk.keys(keys);
        assert_eq!(desk.tool.hint(desk.document.selection()), hint);
    };
    check(&[], Hint::Cell);
    check(&[Right], Hint::Cards { count: 1 });
    check(&[Left], Hint::Lane);
    check(&[Right, Up], Hint::Stage);
}

#[test]
fn points_become_wished_for_and_lived_again() {
    let mut desk = shop();
    let wished = |desk: &Desk, card| match desk.content(card) {
        Content::Feeling { value, wished } => (value, wished),
        other => panic!("{card} is {other:?}"),
    };
    desk.click("card curious", NONE).keys(&[Wished]);
    assert_eq!(wished(&desk, "curious"), (1, true));
    // Of several, all become alike first.
    desk.click("card lost", SHIFT).keys(&[Wished]);
    assert_eq!(
        (wished(&desk, "curious"), wished(&desk, "lost")),
        ((1, true), (-2, true))
    );
    desk.keys(&[Wished]);
    assert_eq!(
        (wished(&desk, "curious"), wished(&desk, "lost")),
        ((1, false), (-2, false))
    );
    assert_eq!(desk.steps(), 3);
    desk.click("card pay", NONE).keys(&[Wished]);
    assert_eq!(desk.steps(), 3);
}
