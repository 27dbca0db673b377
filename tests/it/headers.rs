//! Stages and lanes as wholes: by the plus between headers, and by key.

use jalon::model::{Board, Stage};
use jalon::tool::BoardKey::{Collapse, Delete, Duplicate, Fit, Hide, Larger, Smaller};
use jalon::tool::{Between, Effect, Event};
use kurbo::{Point, Vec2};

use crate::support::desk::{Desk, NONE};
use crate::support::table::{lane, stage};

const SHOP: &str = "
                    | Discover    | Choose | Buy
    Actions         | search; ask |        | pay
    Mood (feelings) | +1 curious  |        | -2 lost
    Sight (divider) |
    Parking         | later
";

/// With the keyboard on a header.
fn shop_on(header: &str) -> Desk {
    let mut desk = Desk::opened(SHOP);
    desk.click(header, NONE);
    desk
}

/// A click between headers asks for a new one there.
#[track_caller]
fn check_plus(at: impl Fn(&Desk) -> Point, asked: Option<Between>) {
    let mut desk = Desk::opened(SHOP);
    let at = at(&desk);
    let modifiers = NONE;
    desk.send(Event::Move { at, modifiers });
    let plus = desk.tool.overlay().plus;
    assert_eq!(plus.filter(|it| it.is_hit).map(|it| it.between), asked);
    desk.send(Event::Down {
        at,
        modifiers,
        clicks: 1,
    });
    desk.send(Event::Up { at, modifiers });
    let inserts = desk.asked.iter().filter_map(|effect| match effect {
        Effect::Insert(between) => Some(*between),
        _ => None,
    });
    assert_eq!(inserts.collect::<Vec<_>>(), Vec::from_iter(asked));
    assert_eq!(desk.steps(), 0);
}

#[test]
fn a_plus_between_headers_puts_one_in() {
    let low = Vec2::new(0.0, -12.0);
    let after_stage = |name: &'static str| {
        move |desk: &Desk| {
            let header = desk.layout().stage(stage(name)).unwrap().column;
            Point::new(header.x1, desk.layout().stage_row.y1) + low
        }
    };
    check_plus(after_stage("Discover"), Some(Between::Stages(1)));
    check_plus(after_stage("Buy"), Some(Between::Stages(3)));
    let first = |desk: &Desk| {
        let row = desk.layout().stage_row;
        Point::new(desk.layout().stages[0].column.x0, row.y1) + low
    };
    check_plus(first, Some(Between::Stages(0)));
    // The middle of the edge resizes, as ever.
    check_plus(|desk| desk.point("stage's edge Discover"), None);
    check_plus(|desk| desk.point("stage Choose"), None);
    let below_lane = |name: &'static str| {
        move |desk: &Desk| {
            let header = desk.layout().lane(lane(name)).unwrap().header;
            Point::new(header.x1 - 12.0, header.y1)
        }
    };
    check_plus(below_lane("Actions"), Some(Between::Lanes(1)));
    check_plus(below_lane("Sight"), Some(Between::Lanes(3)));
    check_plus(|desk| desk.point("card pay"), None);
}

#[test]
fn a_stage_is_duplicated_with_its_notes() {
    let mut desk = shop_on("stage Buy");
    desk.keys(&[Duplicate]);
    let board = desk.document.board();
    assert_eq!(board.check(), []);
    let names: Vec<&str> = board.stages.iter().map(|it| &*it.name).collect();
    assert_eq!(names, ["Discover", "Choose", "Buy", "Buy"]);
    let copy = board.stages[3].id;
    for (at, text) in [(0, "pay"), (1, "lost")] {
        let [card] = board.lanes[at].cells.at(copy) else {
            panic!("{text} is not there once");
        };
        assert_eq!(card.text, text);
    }
    assert_eq!(desk.steps(), 1);
    desk.document.undo();
    desk.is(SHOP);
}

#[test]
fn a_lane_is_duplicated_with_its_notes() {
    let mut desk = shop_on("lane Mood");
    desk.keys(&[Duplicate]);
    let board = desk.document.board();
    assert_eq!(board.check(), []);
    assert_eq!(board.lanes[2].name, "Mood");
    let texts: Vec<&str> = board.lanes[2].cards().map(|card| &*card.text).collect();
    assert_eq!(texts, ["curious", "lost"]);
    assert_eq!(desk.steps(), 1);
    desk.document.undo();
    desk.is(SHOP);
}

#[test]
fn stages_and_lanes_collapse_and_hide() {
    #[track_caller]
    fn check(header: &str, is: impl Fn(&Board) -> bool) {
        let mut desk = shop_on(header);
        desk.keys(&[Collapse]);
        assert!(is(desk.document.board()), "{header}");
        desk.keys(&[Collapse]);
        desk.is(SHOP);
    }
    check("stage Buy", |board| board.stages[2].collapsed);
    check("lane Mood", |board| board.lanes[1].collapsed);
    let mut desk = shop_on("stage Discover");
    desk.keys(&[Hide]).selects("", "stage Choose");
    desk.keys(&[Hide]).selects("", "stage Buy");
    // One stage always stays in view.
    desk.keys(&[Hide]).selects("", "stage Buy");
    let hidden = |stage: &&std::sync::Arc<Stage>| stage.hidden;
    let stages = &desk.document.board().stages;
    assert_eq!(stages.iter().filter(hidden).count(), 2);
    let mut desk = shop_on("lane Actions");
    desk.keys(&[Hide]).selects("", "lane Mood");
    assert!(desk.document.board().lanes[0].hidden);
}

#[test]
fn keys_resize_and_fit() {
    let mut desk = shop_on("stage Buy");
    let width = |desk: &Desk| desk.layout().stage(stage("Buy")).unwrap().column.width();
    let was = width(&desk);
    desk.keys(&[Larger, Larger]);
    assert_eq!(width(&desk), was + 48.0);
    desk.keys(&[Smaller]);
    assert_eq!(width(&desk), was + 24.0);
    desk.keys(&[Fit]);
    assert_eq!(width(&desk), was);
    let mut desk = shop_on("lane Actions");
    let height = |desk: &Desk| desk.layout().lane(lane("Actions")).unwrap().body.height();
    let was = height(&desk);
    desk.keys(&[Larger]);
    assert_eq!(height(&desk), was + 24.0);
    // A divider is as high as it is.
    let mut desk = shop_on("lane Sight");
    desk.keys(&[Larger]).is(SHOP);
}

#[test]
fn an_edge_comes_to_rest_at_the_size_of_another() {
    let mut desk = shop_on("stage Buy");
    desk.keys(&[Larger, Larger, Larger]);
    let wide = desk.layout().stage(stage("Buy")).unwrap().column.width();
    let narrow = desk.layout().stage(stage("Choose")).unwrap().column.width();
    let edge = desk.point("stage's edge Choose");
    let near = edge + Vec2::new(wide - narrow - 4.0, 0.0);
    desk.down("stage's edge Choose").move_at(near, NONE);
    let width = |desk: &Desk| desk.document.board().stage(stage("Choose")).unwrap().width;
    assert_eq!(width(&desk), Some(wide));
    desk.move_at(near - Vec2::new(10.0, 0.0), NONE);
    assert_eq!(width(&desk), Some(wide - 14.0));
    desk.escape();
    assert_eq!(width(&desk), None);
}

#[test]
fn a_header_that_is_deleted_gives_the_keyboard_to_the_next() {
    let mut desk = shop_on("stage Discover");
    desk.keys(&[Delete]).selects("", "stage Choose");
    assert_eq!(desk.document.board().stages.len(), 2);
    desk.document.undo();
    desk.is(SHOP);
}

#[test]
fn a_collapsed_header_keeps_the_size_it_had() {
    for header in ["stage Buy", "lane Actions"] {
        let mut desk = shop_on(header);
        desk.keys(&[Larger, Collapse]);
        let before = desk.document.board().clone();
        desk.keys(&[Larger, Smaller]);
        let edge = header.replace(' ', "'s edge ");
        let at = desk.point(&edge) + Vec2::new(40.0, 40.0);
        desk.down(&edge).move_at(at, NONE);
        desk.send(Event::Up {
            at,
            modifiers: NONE,
        });
        assert_eq!(*desk.document.board(), before, "{header}");
    }
}

/// What a finger does to the selected header from here to there: the board, and what it asks for.
#[track_caller]
fn check_finger(header: &str, from: impl Fn(&Desk) -> Point, by: Vec2, expected: &str) {
    let mut desk = shop_on(header);
    desk.finger = true;
    let width = |desk: &Desk| desk.document.board().stage(stage("Choose")).unwrap().width;
    let at = from(&desk);
    let modifiers = NONE;
    desk.send(Event::Down {
        at,
        modifiers,
        clicks: 1,
    });
    desk.send(Event::Move {
        at: at + by,
        modifiers,
    });
    let at = at + by;
    desk.send(Event::Up { at, modifiers });
    let inserts = desk.asked.iter().find_map(|effect| match effect {
        Effect::Insert(between) => Some(format!("{between:?}")),
        _ => None,
    });
    let resized = width(&desk).map(|_| "resized".to_owned());
    let names = desk.document.board().stages.iter();
    let order: Vec<&str> = names.map(|stage| stage.name.as_str()).collect();
    let moved = (order != ["Discover", "Choose", "Buy"]).then(|| order.join(" "));
    let done = inserts.or(resized).or(moved);
    assert_eq!(done.as_deref().unwrap_or("nothing"), expected);
}

#[test]
fn a_finger_takes_edges_from_afar_and_finds_the_plus_beside_its_header() {
    let corner = |desk: &Desk, name: &str| {
        let column = desk.layout().stage(stage(name)).unwrap().column;
        Point::new(column.x1, desk.layout().stage_row.y1)
    };
    let edge = |away: f64| {
        move |desk: &Desk| {
            let x = corner(desk, "Choose").x + away;
            Point::new(x, desk.layout().stage_row.y0 + 4.0)
        }
    };
    let wider = Vec2::new(30.0, 0.0);
    check_finger("stage Choose", edge(-20.0), wider, "resized");
    check_finger("stage Choose", edge(20.0), wider, "resized");
    check_finger("stage Choose", edge(-30.0), wider, "nothing");
    // A finger does not rest as still as a mouse.
    check_finger("stage Choose", edge(-20.0), Vec2::new(8.0, 0.0), "nothing");

    let plus = |name: &'static str, away: Vec2| {
        move |desk: &Desk| corner(desk, name) + Vec2::new(0.0, -18.0) + away
    };
    let still = Vec2::new(3.0, 0.0);
    for away in [Vec2::ZERO, Vec2::new(20.0, 0.0), Vec2::new(0.0, -20.0)] {
        check_finger("stage Choose", plus("Choose", away), still, "Stages(2)");
        check_finger("stage Choose", plus("Discover", away), still, "Stages(1)");
    }
    // Those of others are not there, and a drag resizes.
    check_finger(
        "stage Discover",
        plus("Choose", Vec2::ZERO),
        still,
        "nothing",
    );
    check_finger("stage Choose", plus("Choose", Vec2::ZERO), wider, "resized");
}

#[test]
fn a_finger_takes_what_is_smaller_than_itself() {
    let mut desk = Desk::opened(SHOP);
    let face = desk.point("card curious") + Vec2::new(18.0, 18.0);
    let press = |desk: &mut Desk| {
        desk.send(Event::Down {
            at: face,
            modifiers: NONE,
            clicks: 1,
        });
        desk.send(Event::Up {
            at: face,
            modifiers: NONE,
        });
    };
    press(&mut desk);
    desk.selects("", "Discover/Mood");
    desk.finger = true;
    press(&mut desk);
    desk.selects("curious", "curious");
}
