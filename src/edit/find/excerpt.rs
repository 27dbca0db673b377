//! A board without some of its cards: what a picture shows of it, and one persona's journey alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::filter::Filter;
use crate::edit::references::References;
use crate::model::{Board, CardId, PersonaId};

/// What becomes of the cards that a filter refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Others {
    /// The filter does not count.
    Show,
    #[default]
    Dim,
    /// As if they were not on the board.
    Omit,
}

/// What is shown of a board's cards.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    pub filter: Filter,
    pub others: Others,
    /// Only the journey of this persona.
    pub alone: Option<PersonaId>,
}

impl Excerpt {
    /// The board as it is shown, and the cards of it that step back.
    pub fn of(&self, board: &Arc<Board>) -> (Arc<Board>, BTreeSet<CardId>) {
        let mut shown = Arc::clone(board);
        if let Some(persona) = self.alone {
            let mut alone = without(&shown, &cards_of_others(&shown, persona));
            alone.personas.retain(|one| one.id == persona);
            shown = Arc::new(alone);
        }
        let refused = || self.filter.refused(&shown);
        match self.others {
            Others::Show => (shown, BTreeSet::new()),
            Others::Dim => {
                let refused = refused();
                (shown, refused)
            }
            Others::Omit => (Arc::new(without(&shown, &refused())), BTreeSet::new()),
        }
    }
}

/// The cards that belong to other personas than this one; those of nobody in particular are everybody's.
pub fn cards_of_others(board: &Board, persona: PersonaId) -> BTreeSet<CardId> {
    let others = board
        .cards()
        .filter(|(_, card)| card.persona.is_some_and(|id| id != persona));
    others.map(|(_, card)| card.id).collect()
}

/// The board as if these cards were not on it, nor what hangs on them: connectors need both their ends.
pub fn without(board: &Board, out: &BTreeSet<CardId>) -> Board {
    let mut board = board.clone();
    if out.is_empty() {
        return board;
    }
    for lane in &mut board.lanes {
        if lane.cards().any(|card| out.contains(&card.id)) {
            for (_, cards) in Arc::make_mut(lane).cells.iter_mut() {
                cards.retain(|card| !out.contains(&card.id));
            }
        }
    }
    board.parking.retain(|card| !out.contains(&card.id));
    References {
        cards: out.clone(),
        ..References::default()
    }
    .drop_from(&mut board);
    board.tidy();
    board
}
