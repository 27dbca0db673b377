//! Cards between boards: what copy puts on the clipboard and paste takes from it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{Board, Card, CardId, Content, IdSource};

/// What the text of a fragment begins with, so that paste can tell it from words.
const NAME: &str = "JalonCards";

/// Cards on their way to a place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename = "JalonCards")]
pub struct Fragment {
    pub cards: Vec<Card>,
}

impl Fragment {
    /// Copies of these cards in the order of the board; ids that it has not are left out.
    pub fn of(board: &Board, ids: &[CardId]) -> Self {
        let ids: BTreeSet<CardId> = ids.iter().copied().collect();
        let chosen = board.cards().filter(|(_, card)| ids.contains(&card.id));
        Self {
            cards: chosen.map(|(_, card)| Card::clone(card)).collect(),
        }
    }

    /// For other programs: one line a card, line breaks within a text as spaces.
    pub fn to_lines(&self) -> String {
        let lines = self
            .cards
            .iter()
            .map(|card| card.text.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// For boards: everything that the cards carry.
    pub fn to_ron(&self) -> String {
        let config = ron::ser::PrettyConfig::new()
            .struct_names(true)
            .depth_limit(2);
        ron::ser::to_string_pretty(self, config).expect("cards are plain data")
    }

    /// Reads what `to_ron` wrote; none for any other text.
    pub fn from_ron(text: &str) -> Option<Self> {
        if !text.trim_start().starts_with(NAME) {
            return None;
        }
        ron::from_str(text).ok()
    }

    /// The same cards as new ones; what they say about each other holds among the copies.
    #[must_use]
    pub fn with_fresh_ids(mut self, ids: &mut IdSource) -> Self {
        let mut fresh = BTreeMap::new();
        for card in &mut self.cards {
            let new = CardId::fresh(ids);
            fresh.insert(card.id, new);
            card.id = new;
        }
        let follow = |id: &mut CardId| *id = *fresh.get(id).unwrap_or(id);
        for card in &mut self.cards {
            match &mut card.content {
                Content::Moment { about, .. } => about.iter_mut().for_each(follow),
                Content::Opportunity { from, .. } => from.iter_mut().for_each(follow),
                _ => {}
            }
        }
        self
    }
}
