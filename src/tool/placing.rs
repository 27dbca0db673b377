//! Opportunities in the hand on the matrix or the roadmap. The page stands still until the drop: were it laid out
//! anew on the way, its rows would run from under the hand.

use std::collections::BTreeSet;

use kurbo::{Point, Rect};

use super::keys::all;
use super::{Cx, Overlay};
use crate::edit::{CardChange, ContentPart, Edit};
use crate::layout::{Page, Rating};
use crate::model::{CardId, Horizon, Slot};

/// Cards from lift to drop.
#[derive(Debug, Clone)]
pub(super) struct Placing {
    from: Point,
    cards: Vec<CardId>,
    /// Where each was seen.
    rects: Vec<Rect>,
    /// The place on the map of the card that the hand took; it stays there.
    slot: Slot,
}

impl Placing {
    /// Takes the selected cards of a view that has places for them; none on the map.
    pub fn lift(pressed: CardId, from: Point, cx: &Cx<'_>) -> Option<Self> {
        if !is_page(&cx.layout.page) {
            return None;
        }
        let slot = cx.layout.card(pressed)?.slot;
        let selected: BTreeSet<CardId> = cx.selection.chosen().into_iter().collect();
        let shown = cx.layout.page.cards().into_iter();
        let (cards, rects) = shown
            .filter(|id| selected.contains(id))
            .filter_map(|id| Some((id, cx.layout.card(id)?.rect)))
            .unzip();
        Some(Self {
            from,
            cards,
            rects,
            slot,
        })
    }

    /// False once a card in the hand has been taken off the board by someone else.
    pub fn is_on(&self, cx: &Cx<'_>) -> bool {
        self.cards.iter().all(|id| cx.layout.card(*id).is_some())
    }

    /// What a drop at `at` would do, and the place that it would go to; none where nothing is meant.
    pub fn drop_at(&self, at: Point, cx: &Cx<'_>) -> Option<(Rect, Edit)> {
        match &cx.layout.page {
            Page::Matrix(page) => {
                let (place, rating) = page.place_at(at)?;
                Some((place, rate(self.cards.clone(), rating)))
            }
            Page::Roadmap(page) => {
                let cell = page.cell_at(at)?;
                let plan = plan(self.cards.clone(), cell.horizon);
                // Where departments are rows, a row is one.
                let row = page.rows.get(cell.row).filter(|row| row.header.is_some());
                let department = row.map(|row| Edit::ChangeCards {
                    cards: self.cards.clone(),
                    change: CardChange::Department(row.department.clone()),
                });
                let edit = all([Some(plan), department].into_iter().flatten().collect())?;
                Some((cell.rect, edit))
            }
            Page::Map | Page::Personas(_) => None,
        }
    }

    /// What stands above the board while the hand is at `at`.
    pub fn overlay(&self, at: Point, cx: &Cx<'_>) -> Overlay {
        Overlay {
            held: self.cards.clone(),
            lifted_from: self.rects.clone(),
            lifted: self.cards.clone(),
            carried: at - self.from,
            slot: Some(self.slot),
            target: self.drop_at(at, cx).map(|(place, _)| place),
            ..Overlay::default()
        }
    }
}

/// True for a view with places of its own for cards.
pub(super) fn is_page(page: &Page) -> bool {
    matches!(page, Page::Matrix(_) | Page::Roadmap(_))
}

/// The edit that rates these cards so.
pub(super) fn rate(cards: Vec<CardId>, rating: Rating) -> Edit {
    let Rating { benefit, effort } = rating;
    Edit::ChangeCards {
        cards,
        change: CardChange::Part(ContentPart::Rating { benefit, effort }),
    }
}

/// The edit that plans these cards for then.
pub(super) fn plan(cards: Vec<CardId>, horizon: Option<Horizon>) -> Edit {
    Edit::ChangeCards {
        cards,
        change: CardChange::Part(ContentPart::Horizon(horizon)),
    }
}
