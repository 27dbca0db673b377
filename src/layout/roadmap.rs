//! The roadmap: opportunities by when they are to be done, the most wanted first, by department where one is named.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use kurbo::{Point, Rect};

use super::card_box::TextBox;
use super::fit::{fit, height_of};
use super::metrics::{GAP, LANE_PAD, LANE_TEXT, STAGE_GAP, TEXT_FLOOR};
use super::opportunity::{Scores, opportunities, width_of, wrap};
use super::view::{Page, Sheet};
use super::{Layout, LayoutOptions};
use crate::model::{Board, Card, CardId, Horizon, Slot};
use crate::text::Typesetter;

/// Width of a card.
const CARD: f64 = 200.0;
/// A cell with more cards makes the columns wider.
const CELL_MOST: usize = 2;
/// Height of the columns' headers, and what follows them.
const HEADER: (f64, f64) = (48.0, 12.0);
/// Width of the rows' headers.
const DEPARTMENT: f64 = 168.0;
/// Least height of a row.
const ROW: f64 = 104.0;

/// The columns, from left to right.
pub const HORIZONS: [Option<Horizon>; 4] = [
    Some(Horizon::Short),
    Some(Horizon::Medium),
    Some(Horizon::Long),
    None,
];

/// The opportunities by when.
#[derive(Debug, Clone)]
pub struct RoadmapPage {
    pub columns: Vec<RoadmapColumn>,
    /// One a department, the one of nobody last; a single one without a header where no department is named.
    pub rows: Vec<RoadmapRow>,
    /// Row by row, each from left to right.
    pub cells: Vec<RoadmapCell>,
    /// There is no opportunity on the map at all.
    pub is_empty: bool,
}

/// A horizon; none for no date yet.
#[derive(Debug, Clone)]
pub struct RoadmapColumn {
    pub horizon: Option<Horizon>,
    pub header: Rect,
    /// How many cards it holds.
    pub count: usize,
}

/// A department; empty for none.
#[derive(Debug, Clone)]
pub struct RoadmapRow {
    pub department: String,
    /// None where there is but one row.
    pub header: Option<(Rect, TextBox)>,
    pub body: Rect,
}

/// Where a horizon and a department meet.
#[derive(Debug, Clone)]
pub struct RoadmapCell {
    pub horizon: Option<Horizon>,
    /// Index among the rows.
    pub row: usize,
    pub rect: Rect,
    pub cards: Vec<CardId>,
}

impl RoadmapPage {
    pub(super) fn cards(&self) -> Vec<CardId> {
        let cards = self.cells.iter().flat_map(|cell| &cell.cards);
        cards.copied().collect()
    }

    /// The cell that a card dropped here would go to; none where nothing is meant.
    pub fn cell_at(&self, point: Point) -> Option<&RoadmapCell> {
        let headers = self.columns.iter().map(|column| column.header);
        let bodies = self.rows.iter().map(|row| row.body);
        let all = headers.chain(bodies).reduce(|a, b| a.union(b))?;
        if !all.inflate(GAP, GAP).contains(point) {
            return None;
        }
        let away = |cell: &RoadmapCell| {
            let x = point.x.clamp(cell.rect.x0, cell.rect.x1);
            let y = point.y.clamp(cell.rect.y0, cell.rect.y1);
            point.distance_squared(Point::new(x, y))
        };
        let cells = self.cells.iter();
        cells.min_by(|a, b| away(a).total_cmp(&away(b)))
    }
}

type Item = (Slot, Arc<Card>, Scores);

/// Lays the roadmap out, its first column's top left corner at (0, 0).
pub(super) fn lay(board: &Board, typesetter: &Typesetter, options: &LayoutOptions) -> Layout {
    let mut all = opportunities(board);
    // A stable sort: what is wanted alike stays in the order of the map.
    all.sort_by_key(|(_, card, scores)| (Reverse(card.votes), Reverse(scores.benefit)));
    let departments = departments(&all);
    let named = departments.iter().any(|name| !name.is_empty());

    let at = |horizon: Option<Horizon>, department: &str| -> Vec<Item> {
        let here = |(_, card, scores): &&Item| {
            scores.horizon == horizon && card.department.trim() == department
        };
        all.iter().filter(here).cloned().collect()
    };
    let counts = departments
        .iter()
        .flat_map(|department| HORIZONS.map(|horizon| at(horizon, department).len()));
    let slots = if counts.max() > Some(CELL_MOST) { 2 } else { 1 };
    let width = width_of(slots, CARD);
    let right = width * HORIZONS.len() as f64;

    let mut columns: Vec<RoadmapColumn> = Vec::new();
    for (column, horizon) in HORIZONS.into_iter().enumerate() {
        let x0 = column as f64 * width;
        columns.push(RoadmapColumn {
            horizon,
            header: Rect::new(x0, 0.0, x0 + width - STAGE_GAP, HEADER.0),
            count: all
                .iter()
                .filter(|(.., scores)| scores.horizon == horizon)
                .count(),
        });
    }
    let (mut cards, mut cells, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let mut top = HEADER.0 + HEADER.1;
    for (row, department) in departments.into_iter().enumerate() {
        let first = cells.len();
        let mut bottom = top + ROW;
        for (column, horizon) in HORIZONS.into_iter().enumerate() {
            let here = at(horizon, &department);
            let x0 = column as f64 * width;
            let end = wrap(
                &here,
                Point::new(x0, top),
                (slots, CARD),
                typesetter,
                &mut cards,
            );
            bottom = bottom.max(end);
            cells.push(RoadmapCell {
                horizon,
                row,
                rect: Rect::new(x0, top, x0 + width, top),
                cards: here.iter().map(|(_, card, _)| card.id).collect(),
            });
        }
        let header = named.then(|| header(&department, top, &mut bottom, typesetter));
        for cell in &mut cells[first..] {
            cell.rect.y1 = bottom;
        }
        rows.push(RoadmapRow {
            department,
            header,
            body: Rect::new(0.0, top, right, bottom),
        });
        top = bottom + GAP;
    }
    let left = if named { -GAP - DEPARTMENT } else { 0.0 };
    let rect = Rect::new(left, 0.0, right, top - GAP);
    let page = Page::Roadmap(RoadmapPage {
        columns,
        rows,
        cells,
        is_empty: all.is_empty(),
    });
    Sheet { rect, cards, page }.finish(board, typesetter, options)
}

/// The departments by name, nobody's last; that one alone where none is named.
fn departments(all: &[Item]) -> Vec<String> {
    let names: BTreeSet<&str> = all
        .iter()
        .map(|(_, card, _)| card.department.trim())
        .collect();
    let mut departments: Vec<String> = names
        .iter()
        .filter(|name| !name.is_empty())
        .map(ToString::to_string)
        .collect();
    if names.contains("") || departments.is_empty() {
        departments.push(String::new());
    }
    departments
}

fn header(
    department: &str,
    top: f64,
    bottom: &mut f64,
    typesetter: &Typesetter,
) -> (Rect, TextBox) {
    let width = DEPARTMENT - 2.0 * LANE_PAD;
    let room = *bottom - top - 2.0 * GAP;
    let (text, style) = fit(typesetter, department, LANE_TEXT, width, room, TEXT_FLOOR);
    let height = height_of(&text, style);
    *bottom = bottom.max(top + height + 2.0 * LANE_PAD);
    let header = Rect::new(-GAP - DEPARTMENT, top, -GAP, *bottom);
    let place = (header.x0 + LANE_PAD, header.center().y - height / 2.0);
    let rect = Rect::from_origin_size(place, (width, height));
    (header, TextBox { rect, text, style })
}
