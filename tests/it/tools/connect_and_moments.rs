//! The connector tool and the one of moments of truth.

use jalon::edit::{Edit, LaneChange};
use jalon::model::{Content, LaneKind, MomentSide};
use jalon::tool::{BoardKey, Effect, Event, Hint, Miss, Tool, ToolKind};
use kurbo::{Point, Vec2};

use super::{NONE, SHOP};
use crate::support::desk::Desk;
use crate::support::table::{card, lane};

fn desk(tool: ToolKind) -> Desk {
    let mut desk = Desk::with(SHOP);
    desk.tool = Tool::new(tool);
    desk
}

/// The arrows of the board, by the texts of their cards.
fn arrows(desk: &Desk) -> Vec<(String, String)> {
    let board = desk.document.board();
    let text = |id| board.find(id).expect("a card").1.text.clone();
    let arrows = board.connectors.iter();
    arrows.map(|one| (text(one.from), text(one.to))).collect()
}

#[track_caller]
fn check_arrows(desk: &Desk, expected: &[(&str, &str)]) {
    let owned = |(from, to): &(&str, &str)| ((*from).to_owned(), (*to).to_owned());
    let expected: Vec<_> = expected.iter().map(owned).collect();
    assert_eq!(arrows(desk), expected);
}

#[test]
fn a_drag_from_note_to_note_is_an_arrow() {
    let mut desk = desk(ToolKind::Connect);
    desk.down("card search").move_to("cell Choose/Actions");
    let rubber = desk.tool.overlay().rubber.expect("a line");
    assert_eq!((rubber.from, rubber.to), (card("search"), None));
    assert_eq!(rubber.at, desk.point("cell Choose/Actions"));
    let hint = |desk: &Desk| desk.tool.hint(desk.document.selection());
    assert_eq!(hint(&desk), Hint::Connecting);
    desk.move_to("card pay");
    let rubber = desk.tool.overlay().rubber.expect("a line");
    assert_eq!(rubber.to, Some(card("pay")));
    assert_eq!(desk.steps(), 0);
    desk.up("card pay");
    check_arrows(&desk, &[("search", "pay")]);
    assert_eq!(
        (desk.steps(), desk.tool.overlay().rubber, hint(&desk)),
        (1, None, Hint::Connect)
    );
    // The other way is another arrow, across lanes too.
    desk.drag("card pay", "card search")
        .drag("card pay", "card curious");
    check_arrows(
        &desk,
        &[("search", "pay"), ("pay", "search"), ("pay", "curious")],
    );
    desk.turn_back(true);
    check_arrows(&desk, &[("search", "pay"), ("pay", "search")]);
}

#[test]
fn an_arrow_that_leads_nowhere_is_none() {
    let mut desk = desk(ToolKind::Connect);
    for (from, to) in [
        ("card pay", "card pay"),
        ("card pay", "cell Choose/Actions"),
        ("card pay", "stage Buy"),
        ("cell Choose/Actions", "card pay"),
        ("stage Buy", "card pay"),
    ] {
        desk.drag(from, to);
        assert_eq!(
            (desk.steps(), desk.tool.is_busy()),
            (0, false),
            "{from} {to}"
        );
    }
    desk.drag("card ask", "card pay")
        .drag("card ask", "card pay");
    check_arrows(&desk, &[("ask", "pay")]);
    assert_eq!(desk.steps(), 1);
}

#[test]
fn escape_leaves_no_arrow_in_any_state() {
    let mut desk = desk(ToolKind::Connect);
    desk.escape();
    desk.down("card ask").escape().up("card pay");
    desk.down("card ask")
        .move_to("card pay")
        .escape()
        .move_to("card search")
        .up("card search");
    assert_eq!((desk.steps(), desk.tool.is_busy()), (0, false));
    assert_eq!(desk.tool.overlay().rubber, None);
    // Keys wait while an arrow is in the hand.
    desk.down("card ask").keys(&[BoardKey::SelectAll]);
    desk.selects("", "nothing").escape();
}

#[test]
fn a_card_taken_away_meanwhile_has_no_arrow() {
    let mut desk = desk(ToolKind::Connect);
    desk.down("card ask").move_to("card pay");
    let cards = vec![card("ask")];
    desk.meanwhile(&Edit::DeleteCards { cards });
    desk.move_to("card pay").up("card pay");
    check_arrows(&desk, &[]);
}

/// A place in the lane of moments, so far from its midline.
fn beside_the_line(desk: &Desk, by: f64) -> Point {
    let midline = desk.layout().lane(lane("Peaks")).expect("a lane").midline;
    let cell = desk.point("cell Choose/Peaks");
    Point::new(cell.x, midline.expect("a line") + by)
}

#[test]
fn a_click_beside_the_line_is_a_high_or_a_low() {
    for (by, side) in [(-12.0, MomentSide::High), (12.0, MomentSide::Low)] {
        let mut desk = desk(ToolKind::Moment);
        let at = beside_the_line(&desk, by);
        desk.send(Event::Down {
            at,
            modifiers: NONE,
            clicks: 1,
        });
        assert!(!desk.has_new_note());
        desk.send(Event::Up {
            at,
            modifiers: NONE,
        });
        desk.write("truth");
        let mut cards = desk.document.board().cards();
        let (_, card) = cards.find(|(_, card)| card.text == "truth").expect("it");
        let Content::Moment { side: became, .. } = card.content else {
            panic!("no moment");
        };
        assert_eq!((became, desk.steps()), (side, 1));
    }
}

#[test]
fn a_moment_elsewhere_is_missed() {
    let mut desk = desk(ToolKind::Moment);
    for target in ["cell Choose/Actions", "parking", "nothing", "lane Mood"] {
        desk.click(target, NONE);
        let miss = Effect::Missed(Miss::NotMoments(lane("Peaks")));
        assert_eq!(desk.asked.pop(), Some(miss), "{target}");
    }
    desk.meanwhile(&Edit::ChangeLane {
        lane: lane("Peaks"),
        change: LaneChange::Hidden(true),
    });
    assert_eq!(
        desk.document.board().lane(lane("Peaks")).map(|it| it.kind),
        Some(LaneKind::Moments)
    );
    desk.click("cell Choose/Actions", NONE);
    assert_eq!(desk.asked.pop(), Some(Effect::Missed(Miss::NoMoments)));
    assert_eq!(desk.steps(), 1);
}

#[test]
fn escape_leaves_no_moment() {
    let mut desk = desk(ToolKind::Moment);
    let at = beside_the_line(&desk, -12.0);
    let modifiers = NONE;
    desk.escape().send(Event::Down {
        at,
        modifiers,
        clicks: 1,
    });
    assert!(desk.tool.is_busy());
    desk.escape();
    let away = Vec2::new(3.0, 0.0);
    desk.send(Event::Up {
        at: at + away,
        modifiers,
    });
    assert!(!desk.has_new_note() && desk.asked.is_empty() && !desk.tool.is_busy());
}
