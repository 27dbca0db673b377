//! What no longer goes together once two boards are one.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Board, Card, CardId, Content, Place, Stage};

/// Puts cards where they belong; on the parking lot, when the place is gone or takes no such cards.
pub(super) fn put(board: &mut Board, place: Place, cards: Vec<Arc<Card>>) {
    let Place::Cell { lane, stage } = place else {
        board.parking.extend(cards);
        return;
    };
    let has_stage = board.stages.iter().any(|it| it.id == stage);
    let home = board.lanes.iter_mut().find(|it| it.id == lane && has_stage);
    let Some(home) = home else {
        board.parking.extend(cards);
        return;
    };
    let kind = home.kind;
    let (fitting, others): (Vec<_>, Vec<_>) = cards
        .into_iter()
        .partition(|card| kind.accepts(&card.content));
    if !fitting.is_empty() {
        Arc::make_mut(home).cells.at_mut(stage).extend(fitting);
    }
    board.parking.extend(others);
}

/// The board without references to what is gone, and with a stage at least.
pub(super) fn sound(mut board: Board, stages: &[Stage]) -> Board {
    if board.stages.is_empty() {
        board.stages = stages.iter().cloned().map(Arc::new).collect();
    }
    let cards: BTreeSet<CardId> = board.cards().map(|(_, card)| card.id).collect();
    board.connectors.retain(|line| {
        line.from != line.to && cards.contains(&line.from) && cards.contains(&line.to)
    });
    board
        .dismissed
        .retain(|one| one.cards().all(|card| cards.contains(&card)));
    let known = Known::of(&board, cards);
    for persona in &mut board.personas {
        if persona
            .picture
            .is_some_and(|id| !known.pictures.contains(&id))
        {
            let persona = Arc::make_mut(persona);
            persona.picture = None;
            persona.crop = None;
        }
    }
    for lane in &mut board.lanes {
        if lane.cards().any(|card| !known.has_all_of(card)) {
            for (_, cards) in Arc::make_mut(lane).cells.iter_mut() {
                for card in cards {
                    known.clean(card);
                }
            }
        }
    }
    for card in &mut board.parking {
        known.clean(card);
    }
    board.tidy();
    board
}

/// What references may lead to.
struct Known {
    cards: BTreeSet<CardId>,
    personas: BTreeSet<crate::model::PersonaId>,
    tags: BTreeSet<crate::model::TagId>,
    groups: BTreeSet<crate::model::GroupId>,
    pictures: BTreeSet<crate::model::PictureId>,
}

impl Known {
    fn of(board: &Board, cards: BTreeSet<CardId>) -> Self {
        Self {
            cards,
            personas: board.personas.iter().map(|it| it.id).collect(),
            tags: board.tags.iter().map(|it| it.id).collect(),
            groups: board.groups.iter().map(|it| it.id).collect(),
            pictures: board.pictures.keys().copied().collect(),
        }
    }

    fn has_all_of(&self, card: &Card) -> bool {
        let content = match &card.content {
            Content::Moment { about, .. } => about.is_none_or(|id| self.cards.contains(&id)),
            Content::Opportunity { from, .. } => from.iter().all(|id| self.cards.contains(id)),
            Content::Picture { picture, .. } => {
                picture.is_none_or(|id| self.pictures.contains(&id))
            }
            _ => true,
        };
        content
            && card.persona.is_none_or(|id| self.personas.contains(&id))
            && card.group.is_none_or(|id| self.groups.contains(&id))
            && card.tags.iter().all(|id| self.tags.contains(id))
    }

    fn clean(&self, card: &mut Arc<Card>) {
        if self.has_all_of(card) {
            return;
        }
        let card = Arc::make_mut(card);
        card.persona = card.persona.filter(|id| self.personas.contains(id));
        card.group = card.group.filter(|id| self.groups.contains(id));
        card.tags.retain(|id| self.tags.contains(id));
        match &mut card.content {
            Content::Moment { about, .. } => *about = about.filter(|id| self.cards.contains(id)),
            Content::Opportunity { from, .. } => from.retain(|id| self.cards.contains(id)),
            Content::Picture { picture, .. } => {
                *picture = picture.filter(|id| self.pictures.contains(id));
            }
            _ => {}
        }
    }
}
