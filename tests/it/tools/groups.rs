//! A group by its name: chosen, carried, named.

use jalon::edit::group;
use jalon::model::GroupId;
use jalon::tool::{Cursor, Effect};

use super::{NONE, cards};
use crate::support::desk::Desk;
use crate::support::table::card;

/// Two that are chosen apart, and stand together then.
fn desk() -> Desk {
    let mut desk = Desk::with(
        "         | Discover         | Choose | Buy
         Actions | ask; search; try |        | pay
         Parking | later; never",
    );
    let made = GroupId::from_bits(7);
    let (edit, _) = group(desk.document.board(), &cards("ask try"), made, "New").expect("a group");
    desk.meanwhile(&edit).is(GROUPED);
    desk
}

const GROUPED: &str = "
             | Discover         | Choose | Buy
     Actions | ask; try; search |        | pay
     Parking | later; never
";

#[test]
fn a_click_on_its_name_selects_its_notes() {
    let mut desk = desk();
    assert_eq!(desk.cursor("group New"), Cursor::Finger);
    desk.click("group New", NONE).selects("ask try", "ask");
    desk.click("card pay", NONE).selects("pay", "pay");
    desk.point_at("group New").selects("ask try", "ask");
    desk.double_click("group New");
    let name = Effect::EditGroup(GroupId::from_bits(7), card("ask"));
    assert_eq!(desk.asked, [name]);
    assert_eq!(desk.steps(), 1);
}

#[test]
fn a_drag_of_its_name_takes_its_notes_along_in_one_step() {
    let mut desk = desk();
    desk.drag("group New", "cell Choose/Actions").is("
                 | Discover | Choose   | Buy
         Actions | search   | ask; try | pay
         Parking | later; never
    ");
    assert_eq!(desk.steps(), 2);
    // They stand together there, under one name.
    desk.selects("ask try", "ask");
    assert_eq!(desk.layout().groups.len(), 1);
    desk.turn_back(true).is(GROUPED);
    desk.down("group New").move_to("cell Choose/Actions");
    desk.escape().is(GROUPED);
}

#[test]
fn parts_that_lie_apart_have_each_a_name() {
    let mut desk = desk();
    let mut check = |from: &str, to: &str, names: usize| {
        desk.drag(from, to);
        assert_eq!(desk.layout().groups.len(), names, "{from} to {to}");
    };
    check("card search", "parking", 1);
    check("card ask", "parking", 2);
    // Side by side in cells that are neighbours they are together.
    check("card ask", "cell Choose/Actions", 2);
    check("card try", "cell Choose/Actions", 1);
    check("card try", "cell Buy/Actions", 2);
}
