//! What the hand does to the headers of stages and lanes.

use jalon::model::Board;
use kurbo::{Point, Rect, Vec2};

use crate::table::Table;

/// Where on an edge there is no plus.
const CLEAR: f64 = 0.15;

impl Table {
    fn stage_edge(&self, at: usize) -> Point {
        let Rect { y0, y1, .. } = self.stage_header(at);
        let next = self.stage_header(at + 1).x0;
        self.at(next, y0 + CLEAR * (y1 - y0))
    }

    fn lane_edge(&self, at: usize) -> Point {
        let Rect { x0, x1, y1, .. } = self.lane_header(at);
        self.at(x0 + CLEAR * (x1 - x0), y1)
    }

    /// A point of a header, from its left or upper end (0) to the other (1).
    fn on(&self, header: Rect, share: Vec2) -> Point {
        self.at(
            header.x0 + share.x * header.width(),
            header.y0 + share.y * header.height(),
        )
    }
}

/// The initials of the stages.
fn stages(board: &Board) -> String {
    let names = board.stages.iter().map(|stage| &stage.name);
    names.filter_map(|name| name.chars().next()).collect()
}

fn lanes(board: &Board) -> String {
    let names = board.lanes.iter().map(|lane| &lane.name);
    names.filter_map(|name| name.chars().nth(1)).collect()
}

#[test]
fn stages_are_reordered_resized_fitted_and_added() {
    let mut table = Table::set(&[]);
    assert_eq!(stages(&table.board), "PRSAUÉ");
    let high = Vec2::new(0.3, 0.3);

    let from = table.on(table.stage_header(0), high);
    let to = table.on(table.stage_header(1), Vec2::new(0.8, 0.3));
    table.app.drag(from, to);
    table.check(stages, &"RPSAUÉ".to_owned());

    let width = |board: &Board| board.stages[1].width.is_some_and(|width| width > 300.0);
    let edge = table.stage_edge(1);
    table.app.drag(edge, edge + Vec2::new(50.0, 0.0));
    table.check(width, &true);
    let edge = table.stage_edge(1);
    table.app.double_click(edge);
    table.check(|board| board.stages[1].width, &None);

    let header = table.on(table.stage_header(2), high);
    table.app.click(header);
    table.app.keys(&["alt+Right"]);
    table.check(stages, &"RPASUÉ".to_owned());

    // The plus stands at the lower end of the edge.
    let between = table.stage_edge(0);
    let low = table.on(table.stage_header(0), Vec2::new(0.0, 1.0)).y;
    let plus = Point::new(between.x, low - 12.0);
    table.app.move_to(plus - Vec2::new(10.0, 0.0));
    table.app.click(plus);
    table.app.keys(&["ctrl+a"]);
    table.app.type_text("Nouvelle");
    table.app.keys(&["Return"]);
    table.check(stages, &"RNPASUÉ".to_owned());
}

#[test]
fn lanes_are_reordered_resized_fitted_and_added() {
    let mut table = Table::set(&[]);
    assert_eq!(lanes(&table.board), "oeeop");

    let from = table.on(table.lane_header(1), Vec2::new(0.5, 0.5));
    let to = table.on(table.lane_header(0), Vec2::new(0.5, 0.2));
    table.app.drag(from, to);
    table.check(lanes, &"eoeop".to_owned());

    let edge = table.lane_edge(1);
    table.app.drag(edge, edge + Vec2::new(0.0, 30.0));
    table.check(|board| board.lanes[1].height.is_some(), &true);
    let edge = table.lane_edge(1);
    table.app.double_click(edge);
    table.check(|board| board.lanes[1].height, &None);

    let header = table.on(table.lane_header(1), Vec2::new(0.5, 0.5));
    table.app.click(header);
    table.app.keys(&["alt+Up"]);
    table.check(lanes, &"oeeop".to_owned());

    let header = table.lane_header(0);
    let edge = table.on(header, Vec2::new(1.0, 1.0));
    let plus = edge - Vec2::new(12.0, 0.0);
    table.app.move_to(plus - Vec2::new(10.0, 0.0));
    table.app.click(plus);
    table.app.keys(&["ctrl+a"]);
    table.app.type_text("Nx");
    table.app.keys(&["Return"]);
    table.check(lanes, &"oxeeop".to_owned());
}
