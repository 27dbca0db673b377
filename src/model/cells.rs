//! The cells of one lane: stages in board order, each with its cards in order.

use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::card::Card;
use super::id::StageId;

/// The filled cells of a lane. Written as a map from stage to cards.
/// Kept in board order of the stages, without empty cells, by [`super::Board::tidy`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cells(Vec<(StageId, Vec<Arc<Card>>)>);

impl Cells {
    /// The cards of the cell at `stage`, none when the cell is empty.
    pub fn at(&self, stage: StageId) -> &[Arc<Card>] {
        self.0
            .iter()
            .find(|(id, _)| *id == stage)
            .map_or(&[], |(_, cards)| cards.as_slice())
    }

    /// The cards of the cell at `stage`, to be changed. Only `edit` changes boards.
    pub fn at_mut(&mut self, stage: StageId) -> &mut Vec<Arc<Card>> {
        let at = self
            .0
            .iter()
            .position(|(id, _)| *id == stage)
            .unwrap_or_else(|| {
                self.0.push((stage, Vec::new()));
                self.0.len() - 1
            });
        &mut self.0[at].1
    }

    /// True when no cell has a card.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, cards)| cards.is_empty())
    }

    /// Each filled cell with its stage.
    pub fn iter(&self) -> impl Iterator<Item = (StageId, &Vec<Arc<Card>>)> {
        self.0.iter().map(|(stage, cards)| (*stage, cards))
    }

    /// Each filled cell with its stage, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (StageId, &mut Vec<Arc<Card>>)> {
        self.0.iter_mut().map(|(stage, cards)| (*stage, cards))
    }

    /// Takes a whole cell out.
    pub fn remove(&mut self, stage: StageId) -> Vec<Arc<Card>> {
        match self.0.iter().position(|(id, _)| *id == stage) {
            Some(at) => self.0.remove(at).1,
            None => Vec::new(),
        }
    }

    /// Drops empty cells and puts the rest in the order that `place` gives.
    pub fn tidy(&mut self, place: impl Fn(StageId) -> usize) {
        self.0.retain(|(_, cards)| !cards.is_empty());
        self.0.sort_by_key(|(stage, _)| place(*stage));
    }
}

impl IntoIterator for Cells {
    type Item = (StageId, Vec<Arc<Card>>);
    type IntoIter = std::vec::IntoIter<Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Serialize for Cells {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (stage, cards) in &self.0 {
            map.serialize_entry(stage, cards)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Cells {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CellsVisitor;
        impl<'de> Visitor<'de> for CellsVisitor {
            type Value = Cells;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from stage ids to lists of cards")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Cells, A::Error> {
                let mut cells = Vec::new();
                // A stage named twice is kept twice, so that `check` can tell.
                while let Some(entry) = map.next_entry()? {
                    cells.push(entry);
                }
                Ok(Cells(cells))
            }
        }
        deserializer.deserialize_map(CellsVisitor)
    }
}
