//! Board -> rectangles. Pure; board units (1 unit is 1 px at 100 %), y down, the grid's top left corner is (0, 0).
//! Knows nothing of colours, the scene, zoom or egui.

use std::collections::BTreeMap;
use std::sync::Arc;

use kurbo::{Point, Rect};

use crate::model::{Board, CardId, LaneId, Place, Slot, StageId};
use crate::text::{Paragraph, Typesetter};

/// What a layout has room for.
#[derive(Debug, Clone, PartialEq)]
pub struct LayoutOptions {
    /// The title block above the grid.
    pub title: bool,
    /// The legend of evidence marks below it, as exports have it.
    pub legend: bool,
    /// The parking lot beside the grid.
    pub parking: bool,
}

/// Where everything is.
#[derive(Debug, Clone)]
pub struct Layout {
    /// All of the board with its margin: what an export shows.
    pub bounds: Rect,
    /// The row of stage headers.
    pub stage_row: Rect,
    /// The column of lane headers.
    pub lane_column: Rect,
    pub stages: Vec<StageBox>,
    pub lanes: Vec<LaneBox>,
    /// By lane from the top, then stage from the left.
    pub cells: Vec<CellBox>,
    /// Every visible card.
    pub cards: BTreeMap<CardId, CardBox>,
}

/// A stage's header and column.
#[derive(Debug, Clone)]
pub struct StageBox {
    pub id: StageId,
    pub header: Rect,
    /// The column under the header, from the first lane to the last.
    pub column: Rect,
}

/// A lane's header and body.
#[derive(Debug, Clone)]
pub struct LaneBox {
    pub id: LaneId,
    pub header: Rect,
    pub body: Rect,
}

/// Where a stage and a lane meet.
#[derive(Debug, Clone)]
pub struct CellBox {
    pub lane: LaneId,
    pub stage: StageId,
    pub rect: Rect,
}

/// One card.
#[derive(Debug, Clone)]
pub struct CardBox {
    pub id: CardId,
    pub slot: Slot,
    pub rect: Rect,
    /// Where its text stands; the paragraph's top left corner is this rectangle's.
    pub text_rect: Rect,
    pub text: Arc<Paragraph>,
}

/// What is under a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Card(CardId),
    Cell {
        lane: LaneId,
        stage: StageId,
    },
    StageHeader(StageId),
    /// The right edge of a stage header.
    StageEdge(StageId),
    LaneHeader(LaneId),
    /// The lower edge of a lane header.
    LaneEdge(LaneId),
    Title,
    Parking,
    Nothing,
}

/// Lays a board out.
pub fn layout(board: &Board, typesetter: &Typesetter, options: &LayoutOptions) -> Layout {
    todo!()
}

impl Layout {
    /// The card with this id, when visible.
    pub fn card(&self, id: CardId) -> Option<&CardBox> {
        self.cards.get(&id)
    }

    /// The cell where a stage and a lane meet.
    pub fn cell(&self, lane: LaneId, stage: StageId) -> Option<&CellBox> {
        self.cells
            .iter()
            .find(|cell| cell.lane == lane && cell.stage == stage)
    }

    /// What is under `point`.
    pub fn hit(&self, point: Point) -> Target {
        todo!()
    }

    /// Where a card dropped at `point` would go: the nearest place, and its index among the cards there
    /// without counting `lifted` ones.
    pub fn slot_at(&self, point: Point, lifted: &[CardId]) -> Option<Slot> {
        todo!()
    }

    /// The rectangle of a place: the cell's, or the parking lot's.
    pub fn place_rect(&self, place: Place) -> Option<Rect> {
        todo!()
    }
}
