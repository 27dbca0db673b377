//! The matrix: benefit for the customer upwards, effort to the right, one to five each; what lacks one stands beside.

use std::sync::Arc;

use kurbo::{Point, Rect};

use super::opportunity::{Scores, opportunities, width_of, wrap};
use super::view::{Page, Sheet};
use super::{Layout, LayoutOptions, metrics};
use crate::model::{Board, Card, CardId, SCORES, Slot};
use crate::text::Typesetter;

/// Width of a card.
const CARD: f64 = 168.0;
/// Least height of a row.
const ROW: f64 = 96.0;
/// Above and below the rows, for the names of the quadrants.
const NAMES: f64 = 34.0;
/// Left of the field, for its figures.
const FIGURES: f64 = 36.0;
/// Above the field, for the name of the benefit.
const ABOVE: f64 = 34.0;
/// Below it, for figures, the name of the effort and what the bubbles mean.
const BELOW: f64 = 62.0;
/// A cell with more cards makes its column wider.
const CELL_MOST: [usize; 2] = [2, 8];
/// The height of a tray's heading.
const TRAY_HEAD: f64 = 40.0;
/// A tray with more cards a column is made wider.
const TRAY_MOST: usize = 6;

/// The opportunities by what they are worth and what they cost.
#[derive(Debug, Clone)]
pub struct MatrixPage {
    /// The cells and the names of the quadrants.
    pub field: Rect,
    /// The greatest benefit first, in each row the least effort first.
    pub cells: Vec<MatrixCell>,
    /// Where all quadrants meet.
    pub middle: Point,
    /// The place of what lacks benefit or effort.
    pub tray: Option<TrayBox>,
    /// Line of the effort's name and of what the bubbles mean.
    pub foot: Rect,
    /// There is no opportunity on the map at all.
    pub is_empty: bool,
}

/// Where a benefit and an effort meet.
#[derive(Debug, Clone)]
pub struct MatrixCell {
    pub benefit: u8,
    pub effort: u8,
    pub rect: Rect,
    pub cards: Vec<CardId>,
}

/// What a place of the matrix says; nothing in the tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rating {
    pub benefit: Option<u8>,
    pub effort: Option<u8>,
}

/// A place for cards that wait.
#[derive(Debug, Clone)]
pub struct TrayBox {
    pub rect: Rect,
    /// Its name.
    pub head: Rect,
    pub cards: Vec<CardId>,
}

impl MatrixPage {
    pub(super) fn cards(&self) -> Vec<CardId> {
        let cells = self.cells.iter().flat_map(|cell| &cell.cards);
        let tray = self.tray.iter().flat_map(|tray| &tray.cards);
        cells.chain(tray).copied().collect()
    }

    /// The place under a point and what a card dropped there is worth and costs; None where nothing is meant.
    pub fn place_at(&self, point: Point) -> Option<(Rect, Rating)> {
        if let Some(tray) = &self.tray
            && tray
                .rect
                .inflate(metrics::GAP, metrics::GAP)
                .contains(point)
        {
            return Some((tray.rect, Rating::default()));
        }
        // A little beside the field still means its edge.
        let reach = FIGURES;
        if !self.field.inflate(reach, reach).contains(point) {
            return None;
        }
        let away = |cell: &&MatrixCell| {
            let x = point.x.clamp(cell.rect.x0, cell.rect.x1);
            let y = point.y.clamp(cell.rect.y0, cell.rect.y1);
            point.distance_squared(Point::new(x, y))
        };
        let nearest = |a: &&MatrixCell, b: &&MatrixCell| away(a).total_cmp(&away(b));
        let cell = self.cells.iter().min_by(nearest)?;
        let rating = Rating {
            benefit: Some(cell.benefit),
            effort: Some(cell.effort),
        };
        Some((cell.rect, rating))
    }
}

type Item = (Slot, Arc<Card>, Scores);

/// Lays the matrix out, the field's top left corner at (0, 0).
pub(super) fn lay(board: &Board, typesetter: &Typesetter, options: &LayoutOptions) -> Layout {
    let all = opportunities(board);
    let is_empty = all.is_empty();
    let at = |benefit: u8, effort: u8| -> Vec<Item> {
        let here =
            |(.., scores): &&Item| scores.benefit == Some(benefit) && scores.effort == Some(effort);
        all.iter().filter(here).cloned().collect()
    };
    let fullest = SCORES
        .flat_map(|benefit| SCORES.map(move |effort| (benefit, effort)))
        .map(|(benefit, effort)| at(benefit, effort).len())
        .max();
    let full = |most: &&usize| fullest.unwrap_or(0) > **most;
    let slots = 1 + CELL_MOST.iter().filter(full).count();
    let width = width_of(slots, CARD);

    let (mut cards, mut cells) = (Vec::new(), Vec::new());
    let mut top = NAMES;
    let mut middle = Point::new(width * 2.5, 0.0);
    for benefit in SCORES.rev() {
        let first = cells.len();
        let mut bottom = top + ROW;
        for (column, effort) in SCORES.enumerate() {
            let here = at(benefit, effort);
            let x0 = column as f64 * width;
            let end = wrap(
                &here,
                Point::new(x0, top),
                (slots, CARD),
                typesetter,
                &mut cards,
            );
            bottom = bottom.max(end);
            cells.push(MatrixCell {
                benefit,
                effort,
                rect: Rect::new(x0, top, x0 + width, top),
                cards: here.iter().map(|(_, card, _)| card.id).collect(),
            });
        }
        for cell in &mut cells[first..] {
            cell.rect.y1 = bottom;
        }
        if benefit == 3 {
            middle.y = f64::midpoint(top, bottom);
        }
        top = bottom;
    }
    let field = Rect::new(0.0, 0.0, width * 5.0, top + NAMES);
    let foot = Rect::new(0.0, field.y1 + BELOW - 34.0, field.x1, field.y1 + BELOW);
    let mut rect = Rect::new(-FIGURES, -ABOVE, field.x1, foot.y1);

    let unrated = |(.., scores): &&Item| scores.benefit.is_none() || scores.effort.is_none();
    let waiting: Vec<Item> = all.iter().filter(unrated).cloned().collect();
    let tray = (options.parking || !waiting.is_empty()).then(|| {
        let slots = waiting.len().div_ceil(TRAY_MOST).clamp(1, 4);
        let x0 = field.x1 + metrics::BLOCK_GAP;
        let head = Rect::new(x0, 0.0, x0 + width_of(slots, CARD), TRAY_HEAD);
        let start = Point::new(x0, head.y1);
        let end = wrap(&waiting, start, (slots, CARD), typesetter, &mut cards);
        TrayBox {
            rect: Rect {
                y1: end.max(field.y1),
                ..head
            },
            head,
            cards: waiting.iter().map(|(_, card, _)| card.id).collect(),
        }
    });
    if let Some(tray) = &tray {
        rect = rect.union(tray.rect);
    }
    let page = Page::Matrix(MatrixPage {
        field,
        cells,
        middle,
        tray,
        foot,
        is_empty,
    });
    Sheet { rect, cards, page }.finish(board, typesetter, options)
}
