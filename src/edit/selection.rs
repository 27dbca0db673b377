//! What the next command is about.

use std::collections::BTreeSet;

use crate::model::{Board, CardId, ConnectorId, LaneId, StageId};

/// The selected cards, in the order they were selected, and where the keyboard is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    pub cards: Vec<CardId>,
    pub focus: Option<Focus>,
}

/// Where the keyboard is on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    Card(CardId),
    Cell { lane: LaneId, stage: StageId },
    Stage(StageId),
    Lane(LaneId),
    Connector(ConnectorId),
    Parking,
}

impl Selection {
    /// One card, selected and focused.
    pub fn card(id: CardId) -> Self {
        Self {
            cards: vec![id],
            focus: Some(Focus::Card(id)),
        }
    }

    /// No card, and the keyboard there.
    pub fn focus(focus: Focus) -> Self {
        Self {
            cards: Vec::new(),
            focus: Some(focus),
        }
    }

    /// Without what `board` no longer has.
    #[must_use]
    pub fn pruned(mut self, board: &Board) -> Self {
        let there = present(board, &self.mentioned());
        self.cards.retain(|id| there.contains(id));
        self.focus = self.focus.filter(|focus| match *focus {
            Focus::Card(id) => there.contains(&id),
            Focus::Cell { lane, stage } => {
                board.lane(lane).is_some() && board.stage(stage).is_some()
            }
            Focus::Stage(id) => board.stage(id).is_some(),
            Focus::Lane(id) => board.lane(id).is_some(),
            Focus::Connector(id) => board.connector(id).is_some(),
            Focus::Parking => true,
        });
        self
    }

    /// The cards that a command acts on: the selected ones, else the focused one.
    pub fn chosen(&self) -> Vec<CardId> {
        match self.focus {
            Some(Focus::Card(id)) if self.cards.is_empty() => vec![id],
            _ => self.cards.clone(),
        }
    }

    fn mentioned(&self) -> BTreeSet<CardId> {
        let focused = match self.focus {
            Some(Focus::Card(id)) => Some(id),
            _ => None,
        };
        self.cards.iter().copied().chain(focused).collect()
    }
}

/// Those of the cards that the board has.
fn present(board: &Board, ids: &BTreeSet<CardId>) -> BTreeSet<CardId> {
    let mut there = BTreeSet::new();
    if ids.is_empty() {
        return there;
    }
    for (_, card) in board.cards() {
        if ids.contains(&card.id) {
            there.insert(card.id);
            if there.len() == ids.len() {
                break;
            }
        }
    }
    there
}
