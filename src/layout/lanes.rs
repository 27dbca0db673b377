//! The grid's body: lanes one under the other, each as high as its fullest cell needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use kurbo::{Affine, Point, Rect, Vec2};

use super::card_box::CardBox;
use super::feelings::{self, CurveBox};
use super::flow::Flow;
use super::lane_header::{self, Header};
use super::metrics::{GAP, LANE_EMPTY, LANE_HEADER, LANE_HEIGHT_MAX, LANE_STRIP};
use super::stages::Column;
use super::{CellBox, LaneBox, divider, flow, moments};
use crate::model::{Board, Card, CardId, Lane, LaneKind, Place, StageId};
use crate::text::Typesetter;

/// All lanes in place.
#[derive(Default)]
pub(super) struct Grid {
    pub lanes: Vec<LaneBox>,
    pub cells: Vec<CellBox>,
    pub cards: BTreeMap<CardId, CardBox>,
    pub curves: Vec<CurveBox>,
    /// The last column's right edge.
    pub right: f64,
    /// The last lane's lower edge.
    pub bottom: f64,
}

/// A cell to be filled.
pub(super) struct Cell<'a> {
    pub place: Place,
    pub x0: f64,
    pub x1: f64,
    pub collapsed: bool,
    pub cards: &'a [Arc<Card>],
}

/// What a lane kind makes of its cells, its top at y = 0.
#[derive(Default)]
pub(super) struct Content {
    pub height: f64,
    pub cards: Vec<CardBox>,
    pub curves: Vec<CurveBox>,
    pub midline: Option<f64>,
    pub level: f64,
}

impl Content {
    /// Moves all of it down.
    pub(super) fn lower(&mut self, by: f64) {
        let by = Vec2::new(0.0, by);
        self.cards = std::mem::take(&mut self.cards)
            .into_iter()
            .map(|card| card.moved(by))
            .collect();
        for curve in &mut self.curves {
            curve.transform(Affine::translate(by));
        }
        self.midline = self.midline.map(|y| y + by.y);
    }
}

/// Lays all visible lanes out.
pub(super) fn lay(board: &Board, columns: &[Column<'_>], typesetter: &Typesetter) -> Grid {
    let places: BTreeMap<StageId, usize> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| (column.stage.id, at))
        .collect();
    let mut grid = Grid {
        right: columns.last().map_or(0.0, |column| column.x1),
        ..Grid::default()
    };
    for lane in board.lanes.iter().filter(|lane| !lane.hidden) {
        if !grid.lanes.is_empty() {
            grid.bottom += GAP;
        }
        let cells = cells(lane, columns, &places);
        grid.add(board, lane, &cells, typesetter);
    }
    grid
}

/// The lane's cells in the visible columns.
fn cells<'a>(
    lane: &'a Lane,
    columns: &[Column<'_>],
    places: &BTreeMap<StageId, usize>,
) -> Vec<Cell<'a>> {
    if !lane.kind.holds_cards() {
        return Vec::new();
    }
    let mut cells: Vec<Cell<'a>> = columns
        .iter()
        .map(|column| Cell {
            place: Place::Cell {
                lane: lane.id,
                stage: column.stage.id,
            },
            x0: column.x0,
            x1: column.x1,
            collapsed: column.stage.collapsed,
            cards: &[],
        })
        .collect();
    for (stage, cards) in lane.cells.iter() {
        if let Some(&at) = places.get(&stage) {
            cells[at].cards = cards;
        }
    }
    cells
}

impl Grid {
    fn add(
        &mut self,
        board: &Board,
        lane: &Arc<Lane>,
        cells: &[Cell<'_>],
        typesetter: &Typesetter,
    ) {
        let header = match lane.kind {
            LaneKind::Divider(_) => divider::lay(lane, typesetter),
            _ => lane_header::lay(lane, typesetter),
        };
        let mut content = if lane.collapsed {
            Content::default()
        } else {
            fill(board, lane, cells, typesetter)
        };
        let height = height(lane, &header, &content);
        // What has a midline stands in the middle of a lane higher than it needs.
        let slack = content
            .midline
            .map_or(0.0, |_| (height - content.height) / 2.0);
        content.lower(self.bottom + slack);
        self.place(lane, cells, header, content, height);
    }

    fn place(
        &mut self,
        lane: &Lane,
        cells: &[Cell<'_>],
        header: Header,
        content: Content,
        height: f64,
    ) {
        let Header {
            icon,
            mut name,
            mut question,
            gap,
            ..
        } = header;
        let (top, bottom) = (self.bottom, self.bottom + height);
        let mut down = Vec2::new(0.0, top);
        if lane.collapsed && lane.kind.holds_cards() {
            // The one row of words stands in the middle of the strip.
            down.y += height / 2.0 - name.rect.center().y;
        }
        name.moved(down);
        if let Some(question) = &mut question {
            question.moved(down);
        }
        let is_divider = !lane.kind.holds_cards();
        let first = self.cells.len();
        self.cells.extend(cells.iter().map(|cell| {
            let Place::Cell { lane: id, stage } = cell.place else {
                unreachable!("the cells of a lane are cells");
            };
            let hidden = cell.collapsed || lane.collapsed;
            CellBox {
                lane: id,
                stage,
                rect: Rect::new(cell.x0, top, cell.x1, bottom),
                cards: if hidden {
                    Vec::new()
                } else {
                    cell.cards.iter().map(|card| card.id).collect()
                },
                count: cell.cards.len(),
            }
        }));
        self.lanes.push(LaneBox {
            id: lane.id,
            kind: lane.kind,
            collapsed: lane.collapsed,
            header: Rect::new(-GAP - LANE_HEADER, top, -GAP, bottom),
            body: Rect::new(0.0, top, self.right, bottom),
            icon: icon + down,
            name,
            question,
            gap: gap.map(|gap| gap + down),
            midline: match content.midline {
                None if is_divider => Some(f64::midpoint(top, bottom)),
                midline => midline,
            },
            level: content.level,
            cells: first..self.cells.len(),
        });
        self.cards
            .extend(content.cards.into_iter().map(|card| (card.id, card)));
        self.curves.extend(content.curves);
        self.bottom = bottom;
    }
}

/// Lays the cells of a lane out as its kind does.
fn fill(board: &Board, lane: &Lane, cells: &[Cell<'_>], typesetter: &Typesetter) -> Content {
    match lane.kind {
        LaneKind::Notes(_) | LaneKind::Indicators | LaneKind::Pictures => wrap(cells, typesetter),
        LaneKind::Feelings => feelings::lay(board, lane, cells, typesetter),
        LaneKind::Moments => moments::lay(cells, typesetter),
        LaneKind::Divider(_) => Content::default(),
    }
}

/// Cells whose cards flow.
fn wrap(cells: &[Cell<'_>], typesetter: &Typesetter) -> Content {
    let open = || cells.iter().filter(|cell| !cell.collapsed);
    let places = open().map(|cell| (cell.cards, cell.x1 - cell.x0));
    let common = flow::Level::of(places, typesetter);
    let mut content = Content::default();
    let flow = |cell: &Cell<'_>| {
        let at = Point::new(cell.x0, 0.0);
        let width = cell.x1 - cell.x0;
        flow::flow(cell.cards, cell.place, at, width, common, typesetter)
    };
    let mut flows: Vec<Flow> = open().map(flow).collect();
    // The first cards of all cells stand in line.
    if flows.iter().any(|flow| flow.is_named) {
        flows = flows.into_iter().map(Flow::under_names).collect();
    }
    for flow in flows {
        content.height = content.height.max(flow.bottom);
        content.cards.extend(flow.cards);
    }
    content
}

/// As low as the words and cards allow, and never lower than the hand has set it.
fn height(lane: &Lane, header: &Header, content: &Content) -> f64 {
    if !lane.kind.holds_cards() {
        return header.height;
    }
    if lane.collapsed {
        return LANE_STRIP;
    }
    let set = lane.height.unwrap_or(0.0).min(LANE_HEIGHT_MAX);
    let least = if content.cards.is_empty() {
        LANE_EMPTY
    } else {
        0.0
    };
    content.height.max(header.height).max(least).max(set).ceil()
}
