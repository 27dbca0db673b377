//! A rubber band: selects what it touches.

use std::collections::BTreeSet;

use kurbo::{Point, Rect};

use super::Cx;
use crate::edit::{Focus, Selection};
use crate::model::CardId;

/// A band from its first corner on.
#[derive(Debug, Clone)]
pub(super) struct Band {
    from: Point,
    /// Selected whatever the band touches: the selection before, with Shift held.
    kept: Vec<CardId>,
    focus: Option<Focus>,
}

impl Band {
    pub fn start(from: Point, extends: bool, before: &Selection) -> Self {
        let kept = if extends {
            before.cards.clone()
        } else {
            Vec::new()
        };
        Self {
            from,
            kept,
            focus: before.focus,
        }
    }

    pub fn rect(&self, at: Point) -> Rect {
        Rect::from_points(self.from, at)
    }

    /// What is selected with the other corner at `at`.
    pub fn selection(&self, at: Point, cx: &Cx<'_>) -> Selection {
        let rect = self.rect(at);
        let kept: BTreeSet<CardId> = self.kept.iter().copied().collect();
        let touched = cx.layout.cards.values();
        let touched = touched.filter(|card| card.rect.overlaps(rect) && !kept.contains(&card.id));
        let mut cards = self.kept.clone();
        cards.extend(touched.map(|card| card.id));
        Selection {
            focus: cards.first().map(|id| Focus::Card(*id)).or(self.focus),
            cards,
        }
    }
}
