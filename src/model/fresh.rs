//! A board made anew from another: the same content, every id its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::board::{Board, Dismissed};
use super::card::{Card, Content};
use super::cells::Cells;
use super::id::{CardId, GroupId, IdSource, PersonaId, PictureId, StageId, TagId};

impl Board {
    /// The same board with new ids everywhere; references follow.
    #[must_use]
    pub fn with_fresh_ids(mut self, ids: &mut IdSource) -> Self {
        let fresh = Fresh::of(&self, ids);
        self.id = super::BoardId::fresh(ids);
        for persona in &mut self.personas {
            let persona = Arc::make_mut(persona);
            follow(&fresh.personas, &mut persona.id);
            follow_all(&fresh.pictures, persona.picture.iter_mut());
        }
        follow_all(&fresh.tags, self.tags.iter_mut().map(|tag| &mut tag.id));
        follow_all(&fresh.groups, self.groups.iter_mut().map(|one| &mut one.id));
        for stage in &mut self.stages {
            follow(&fresh.stages, &mut Arc::make_mut(stage).id);
        }
        for lane in &mut self.lanes {
            let lane = Arc::make_mut(lane);
            lane.id = super::LaneId::fresh(ids);
            let mut cells = Cells::default();
            for (mut stage, cards) in std::mem::take(&mut lane.cells) {
                follow(&fresh.stages, &mut stage);
                let cards = cards.into_iter().map(|card| fresh.card(card));
                cells.at_mut(stage).extend(cards);
            }
            lane.cells = cells;
        }
        let parking = self.parking.into_iter();
        self.parking = parking.map(|card| fresh.card(card)).collect();
        for connector in &mut self.connectors {
            connector.id = super::ConnectorId::fresh(ids);
            follow(&fresh.cards, &mut connector.from);
            follow(&fresh.cards, &mut connector.to);
        }
        for dismissed in &mut self.dismissed {
            match dismissed {
                Dismissed::Moment(card) => follow(&fresh.cards, card),
                Dismissed::Duplicate(one, other) => {
                    follow_all(&fresh.cards, [one, other].into_iter());
                }
            }
        }
        for item in &mut self.agenda {
            item.id = super::AgendaId::fresh(ids);
        }
        let pictures = self.pictures.into_iter().map(|(mut id, picture)| {
            follow(&fresh.pictures, &mut id);
            (id, picture)
        });
        self.pictures = pictures.collect();
        self
    }
}

/// The new id for each old one.
struct Fresh {
    personas: BTreeMap<PersonaId, PersonaId>,
    tags: BTreeMap<TagId, TagId>,
    groups: BTreeMap<GroupId, GroupId>,
    stages: BTreeMap<StageId, StageId>,
    cards: BTreeMap<CardId, CardId>,
    pictures: BTreeMap<PictureId, PictureId>,
}

impl Fresh {
    fn of(board: &Board, ids: &mut IdSource) -> Self {
        Self {
            personas: map(
                board.personas.iter().map(|one| one.id),
                ids,
                PersonaId::fresh,
            ),
            tags: map(board.tags.iter().map(|one| one.id), ids, TagId::fresh),
            groups: map(board.groups.iter().map(|one| one.id), ids, GroupId::fresh),
            stages: map(board.stages.iter().map(|one| one.id), ids, StageId::fresh),
            cards: map(board.cards().map(|(_, one)| one.id), ids, CardId::fresh),
            pictures: map(board.pictures.keys().copied(), ids, PictureId::fresh),
        }
    }

    fn card(&self, card: Arc<Card>) -> Arc<Card> {
        let mut card = Arc::unwrap_or_clone(card);
        follow(&self.cards, &mut card.id);
        follow_all(&self.personas, card.persona.iter_mut());
        follow_all(&self.tags, card.tags.iter_mut());
        follow_all(&self.groups, card.group.iter_mut());
        match &mut card.content {
            Content::Moment { about, .. } => follow_all(&self.cards, about.iter_mut()),
            Content::Opportunity { from, .. } => follow_all(&self.cards, from.iter_mut()),
            Content::Picture { picture, .. } => follow_all(&self.pictures, picture.iter_mut()),
            Content::Note
            | Content::Touchpoint { .. }
            | Content::Feeling { .. }
            | Content::Indicator { .. } => {}
        }
        Arc::new(card)
    }
}

fn map<T: Ord>(
    old: impl Iterator<Item = T>,
    ids: &mut IdSource,
    fresh: impl Fn(&mut IdSource) -> T,
) -> BTreeMap<T, T> {
    old.map(|id| (id, fresh(ids))).collect()
}

fn follow<T: Ord + Copy>(fresh: &BTreeMap<T, T>, id: &mut T) {
    if let Some(new) = fresh.get(id) {
        *id = *new;
    }
}

fn follow_all<'a, T: Ord + Copy + 'a>(
    fresh: &BTreeMap<T, T>,
    ids: impl Iterator<Item = &'a mut T>,
) {
    ids.for_each(|id| follow(fresh, id));
}
