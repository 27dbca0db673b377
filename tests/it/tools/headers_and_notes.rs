//! Headers, double clicks, and the other tools.

use super::*;

#[test]
fn headers_reorder() {
    let mut desk = shop();
    desk.down("stage Buy")
        .move_to("stage Discover")
        .selects("", "stage Buy");
    assert_eq!(desk.tool.hint(desk.document.selection()), Hint::Reordering);
    let order = |desk: &Desk| {
        let board = desk.document.board();
        let stages: Vec<String> = board
            .stages
            .iter()
            .map(|stage| stage.name.clone())
            .collect();
        let lanes: Vec<String> = board.lanes.iter().map(|lane| lane.name.clone()).collect();
        (stages.join(" "), lanes.join(" "))
    };
    // The pointer is on the first header's middle; a little further and it is passed.
    let left = desk.layout().stage_row.origin() + Vec2::new(10.0, 10.0);
    desk.move_at(left, NONE).send(Event::Up {
        at: left,
        modifiers: NONE,
    });
    assert_eq!(order(&desk).0, "Buy Discover Choose");
    let bottom = desk.point("lane Peaks") + Vec2::new(0.0, 10.0);
    desk.down("lane Actions")
        .move_at(bottom, NONE)
        .send(Event::Up {
            at: bottom,
            modifiers: NONE,
        });
    assert_eq!(order(&desk).1, "Mood Sight Peaks Actions");
    assert_eq!(desk.steps(), 2);
}

#[test]
fn edges_resize_and_a_double_click_fits() {
    let mut desk = shop();
    let width = |desk: &Desk| {
        desk.document
            .board()
            .stage(stage("Choose"))
            .expect("a stage")
            .width
    };
    let was = desk
        .layout()
        .stage(stage("Choose"))
        .expect("a stage")
        .column
        .width();
    let edge = desk.point("stage's edge Choose");
    desk.down("stage's edge Choose")
        .move_at(edge + Vec2::new(60.0, 5.0), NONE);
    assert_eq!(
        (width(&desk), desk.tool.hint(&Selection::default())),
        (Some(was + 60.0), Hint::Resizing)
    );
    desk.move_at(edge - Vec2::new(9e3, 0.0), NONE)
        .send(Event::Up {
            at: edge,
            modifiers: NONE,
        });
    assert_eq!(width(&desk), Some(was));
    desk.double_click("stage's edge Choose");
    assert_eq!(width(&desk), None);
    let height = |desk: &Desk| {
        desk.document
            .board()
            .lane(lane("Actions"))
            .expect("a lane")
            .height
    };
    let edge = desk.point("lane's edge Actions");
    let lower = edge + Vec2::new(0.0, 100.0);
    desk.down("lane's edge Actions")
        .move_at(lower, NONE)
        .send(Event::Up {
            at: lower,
            modifiers: NONE,
        });
    assert!(height(&desk).is_some_and(|height| height > 100.0));
    desk.double_click("lane's edge Actions");
    assert_eq!(height(&desk), None);
}

#[test]
fn a_double_click_writes() {
    #[track_caller]
    fn check(target: &str, asked: Effect) {
        let mut desk = shop();
        desk.double_click(target);
        assert_eq!(desk.asked, [asked]);
        assert_eq!(desk.steps(), 0);
    }
    check("card pay", Effect::EditText(card("pay")));
    check("stage Buy", Effect::EditStage(stage("Buy")));
    check("lane Mood", Effect::EditLane(lane("Mood")));
    check("title", Effect::EditTitle);
}

#[test]
fn a_new_note_is_one_step_or_none() {
    let mut desk = shop();
    desk.double_click("cell Choose/Actions").write("compare");
    desk.is(&shop_with("search; ask | compare | pay", "Parking | later"))
        .selects("compare", "compare");
    assert_eq!(desk.steps(), 1);
    desk.double_click("cell Buy/Actions").write("");
    desk.is(&shop_with("search; ask | compare | pay", "Parking | later"));
    assert_eq!(desk.steps(), 1);
    desk.double_click("parking").write("idea");
    desk.is(&shop_with(
        "search; ask | compare | pay",
        "Parking | later; idea",
    ));
}

#[test]
fn a_collapsed_cell_opens_instead() {
    let mut desk = shop();
    desk.meanwhile(&Edit::ChangeLane {
        lane: lane("Actions"),
        change: LaneChange::Collapsed(true),
    });
    desk.double_click("cell Choose/Actions");
    assert!(
        !desk
            .document
            .board()
            .lane(lane("Actions"))
            .expect("a lane")
            .collapsed
    );
}

#[test]
fn the_note_tool_puts_notes_where_it_clicks() {
    let mut desk = shop();
    desk.tool = Tool::new(ToolKind::Note);
    desk.click("cell Choose/Actions", NONE).write("compare");
    desk.is(&shop_with("search; ask | compare | pay", "Parking | later"));
    let mood = desk.layout().lane(lane("Mood")).expect("a lane").clone();
    let at = Point::new(
        desk.point("cell Choose/Mood").x,
        mood.midline.expect("a zero") + mood.level,
    );
    desk.send(Event::Down {
        at,
        modifiers: NONE,
        clicks: 1,
    });
    desk.escape().send(Event::Up {
        at,
        modifiers: NONE,
    });
    assert_eq!(desk.steps(), 1);
    desk.send(Event::Down {
        at,
        modifiers: NONE,
        clicks: 1,
    })
    .send(Event::Up {
        at,
        modifiers: NONE,
    });
    desk.write("doubt");
    let Slot { place, .. } = desk
        .document
        .board()
        .cards()
        .find(|(_, card)| card.text == "doubt")
        .expect("it")
        .0;
    let doubt = desk.document.board().cards_at(place)[0].content.clone();
    assert_eq!(
        doubt,
        Content::Feeling {
            value: -1,
            wished: false
        }
    );
}

#[test]
fn the_hand_tool_keeps_its_point_under_the_pointer() {
    let mut desk = shop();
    desk.tool = Tool::new(ToolKind::Hand);
    desk.down("card pay");
    let at = desk.point("card pay");
    desk.send(Event::Move {
        at: at + Vec2::new(30.0, -5.0),
        modifiers: NONE,
    });
    assert_eq!(desk.asked, [Effect::Pan(Vec2::new(30.0, -5.0))]);
    assert!(desk.tool.is_busy());
    desk.up("card pay").is(SHOP).selects("", "nothing");
    assert!(!desk.tool.is_busy());
}

#[test]
fn the_pointer_says_what_a_press_would_do() {
    let desk = shop();
    let cursor = |kind: ToolKind, target: &str| {
        let board = Arc::clone(desk.document.board());
        let cx = Cx {
            board: &board,
            layout: desk.layout(),
            selection: desk.document.selection(),
            zoom: 1.0,
            finger: false,
            ids: &mut IdSource::seeded(1),
        };
        Tool::new(kind).cursor(desk.point(target), &cx)
    };
    assert_eq!(cursor(ToolKind::Select, "card pay"), Cursor::Arrow);
    assert_eq!(
        cursor(ToolKind::Select, "stage's edge Buy"),
        Cursor::ResizeColumn
    );
    assert_eq!(
        cursor(ToolKind::Select, "lane's edge Mood"),
        Cursor::ResizeRow
    );
    assert_eq!(cursor(ToolKind::Hand, "card pay"), Cursor::Grab);
    assert_eq!(cursor(ToolKind::Note, "card pay"), Cursor::Crosshair);
}
