//! Where one card is, and where its words stand.

use std::sync::Arc;

use kurbo::{Point, Rect, Vec2};

use crate::model::{CardId, Slot};
use crate::text::{Paragraph, TextStyle};

/// Words set in a place.
#[derive(Debug, Clone)]
pub struct TextBox {
    /// The paragraph's top left corner is this rectangle's; its width is what the words were set at.
    pub rect: Rect,
    pub text: Arc<Paragraph>,
    pub style: TextStyle,
}

/// One card.
#[derive(Debug, Clone)]
pub struct CardBox {
    pub id: CardId,
    pub slot: Slot,
    /// All of the card.
    pub rect: Rect,
    /// Where its text stands; the paragraph's top left corner is this rectangle's.
    pub text_rect: Rect,
    pub text: Arc<Paragraph>,
    pub style: TextStyle,
    /// Rows are centred in `text_rect` instead of starting at its left edge.
    pub centred: bool,
    /// What stands beside the words: a feeling's face, an indicator's gauge, a picture's frame.
    pub figure: Option<Rect>,
    /// The line of channel, evidence, votes, tags and owner.
    pub foot: Option<Rect>,
    /// Why a moment of truth is one.
    pub why: Option<TextBox>,
    /// Cards of a cell on the same track follow each other: one a curve, one a side of the midline, else 0.
    pub(super) track: usize,
}

impl TextBox {
    pub(super) fn moved(&mut self, by: Vec2) {
        self.rect = self.rect + by;
    }
}

impl CardBox {
    /// Where row `index` of the text has its paragraph's origin.
    pub fn row_origin(&self, index: usize) -> Point {
        let origin = self.text_rect.origin();
        match self.text.rows.get(index) {
            Some(row) if self.centred => {
                origin + Vec2::new((self.text_rect.width() - row.width) / 2.0 - row.x, 0.0)
            }
            _ => origin,
        }
    }

    /// True where a hand can take the card. A feeling is its face and its word, not what lies between them.
    pub fn contains(&self, point: Point) -> bool {
        match (self.centred, self.figure) {
            (true, Some(face)) => face.contains(point) || self.text_rect.contains(point),
            _ => self.rect.contains(point),
        }
    }

    /// What connectors, stems and the hand hold on to: a feeling's face, else the whole card.
    pub fn grip(&self) -> Rect {
        self.figure.filter(|_| self.centred).unwrap_or(self.rect)
    }

    pub(super) fn moved(mut self, by: Vec2) -> Self {
        self.rect = self.rect + by;
        self.text_rect = self.text_rect + by;
        self.figure = self.figure.map(|figure| figure + by);
        self.foot = self.foot.map(|foot| foot + by);
        if let Some(why) = &mut self.why {
            why.moved(by);
        }
        self
    }

    /// Made higher, its foot line staying at the bottom.
    pub(super) fn stretched(mut self, height: f64) -> Self {
        let by = Vec2::new(0.0, height - self.rect.height());
        self.rect.y1 += by.y;
        self.foot = self.foot.map(|foot| foot + by);
        self
    }
}
