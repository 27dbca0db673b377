//! Two maps as one: what is gone stands where it was.

use std::sync::Arc;

use jalon::analysis::{Mark, Origin, Overlay, compare};
use jalon::model::{Board, Content, Persona, PersonaId};

use crate::support::table;

const BEFORE: &str = "
                    | Discover    | Choose     | Buy
    Steps           | search; ask | compare    | pay
    Mood (feelings) | +1 curious  | -1 lost    | -2 angry
    Ideas           |             | a table    |
    Parking         | later
";

fn overlay(before: &Board, after: &Board) -> Overlay {
    compare(Arc::new(before.clone()), Arc::new(after.clone())).overlay()
}

#[track_caller]
fn check(after: &str, expected: &str) -> Overlay {
    let overlay = overlay(&table::board(BEFORE), &table::board(after));
    table::assert_is(&overlay.board, expected);
    assert_eq!(overlay.board.check(), []);
    overlay
}

#[test]
fn what_is_gone_stands_last_where_it_was() {
    let overlay = check(
        "
                        | Discover   | Choose       | Buy
        Steps           | ask        | look; search | pay
        Mood (feelings) | +1 curious | -1 lost      | -2 angry
        Ideas           |            |              |
    ",
        "
                        | Discover   | Choose                | Buy
        Steps           | ask        | look; search; compare | pay
        Mood (feelings) | +1 curious | -1 lost               | -2 angry
        Ideas           |            | a table               |
        Parking         | later
    ",
    );
    let mark = |name: &str| overlay.cards.get(&table::card(name)).copied();
    assert_eq!(mark("ask"), None);
    assert_eq!(mark("look"), Some(Mark::Added));
    assert_eq!(mark("compare"), Some(Mark::Removed));
    assert_eq!(mark("later"), Some(Mark::Removed));
    let moved = Mark::Kept {
        moved: true,
        changed: false,
    };
    assert_eq!(mark("search"), Some(moved));
    let origin = overlay.origins.get(&table::card("search"));
    assert_eq!(origin, Some(&Origin::Named("Discover".to_owned())));
    assert_eq!(overlay.past, [], "no feeling has changed");
}

#[test]
fn stages_and_lanes_that_are_gone_come_back_with_their_cards() {
    let overlay = check(
        "
              | Discover    | Buy | Keep
        Steps | search; ask | pay | compare
        Wishes |            | later |
    ",
        "
                        | Discover    | Choose  | Buy      | Keep
        Steps           | search; ask |         | pay      | compare
        Mood (feelings) | +1 curious  | -1 lost | -2 angry |
        Ideas           |             | a table |          |
        Wishes          |             |         | later    |
    ",
    );
    let stage = |name: &str| overlay.stages.get(&table::stage(name)).copied();
    assert_eq!(stage("Choose"), Some(Mark::Removed));
    assert_eq!(stage("Keep"), Some(Mark::Added));
    assert_eq!(stage("Buy"), None);
    let lane = |name: &str| overlay.lanes.get(&table::lane(name)).copied();
    assert_eq!(lane("Mood"), Some(Mark::Removed));
    assert_eq!(lane("Wishes"), Some(Mark::Added));
    let origin = overlay.origins.get(&table::card("later"));
    assert_eq!(origin, Some(&Origin::Parking));
}

#[test]
fn feelings_that_are_gone_are_on_the_earlier_curve_and_do_not_bend_the_later_one() {
    let overlay = check(
        "
                        | Discover    | Choose     | Buy
        Steps           | search; ask | compare    | pay
        Mood (feelings) | +2 curious  |            | -2 angry
        Ideas           |             | a table    |
        Parking         | later
    ",
        "
                        | Discover    | Choose     | Buy
        Steps           | search; ask | compare    | pay
        Mood (feelings) | +2 curious  |            | -2 angry
        Ideas           |             | a table    |
        Parking         | later
    ",
    );
    let [past] = &overlay.past[..] else {
        panic!("one earlier curve");
    };
    assert_eq!(past.id, table::lane("Mood"));
    let values: Vec<i8> = past
        .cards()
        .filter_map(|card| match card.content {
            Content::Feeling { value, .. } => Some(value),
            _ => None,
        })
        .collect();
    assert_eq!(values, [1, -1, -2]);
    let mark = overlay.cards.get(&table::card("lost"));
    assert_eq!(mark, Some(&Mark::Removed));
}

#[test]
fn what_has_changed_is_not_left_folded_away_and_ghosts_refer_to_nothing_that_is_gone() {
    let mut before = table::board(BEFORE);
    let awa = Persona::named(PersonaId::from_bits(5), "Awa");
    table::change(&mut before, "compare", |card| card.persona = Some(awa.id));
    before.personas.push(Arc::new(awa));
    let mut after = table::board(
        "
              | Discover | Choose | Buy
        Steps | search   |        | pay
        Ideas |          | a table |
    ",
    );
    for lane in &mut after.lanes {
        Arc::make_mut(lane).collapsed = true;
    }
    for stage in &mut after.stages {
        Arc::make_mut(stage).collapsed = true;
    }
    let overlay = overlay(&before, &after);
    assert_eq!(overlay.board.check(), []);
    let folded: Vec<bool> = overlay
        .board
        .lanes
        .iter()
        .map(|lane| lane.collapsed)
        .collect();
    assert_eq!(folded, [false, false, true], "Steps, Mood, Ideas");
}
