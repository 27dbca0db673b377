//! What cards refer to, so that no reference outlives its target.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::EditError;
use crate::model::{Board, Card, CardId, Content, GroupId, PersonaId, PictureId, TagId};

/// Ids that cards name.
#[derive(Debug, Default)]
pub(super) struct References {
    pub cards: BTreeSet<CardId>,
    pub personas: BTreeSet<PersonaId>,
    pub tags: BTreeSet<TagId>,
    pub groups: BTreeSet<GroupId>,
    pub pictures: BTreeSet<PictureId>,
}

impl References {
    /// All that these cards name.
    pub fn of<'a>(cards: impl IntoIterator<Item = &'a Card>) -> Self {
        let mut all = Self::default();
        for card in cards {
            all.personas.extend(card.persona);
            all.tags.extend(&card.tags);
            all.groups.extend(card.group);
            match &card.content {
                Content::Moment { about, .. } => all.cards.extend(about),
                Content::Opportunity { from, .. } => all.cards.extend(from),
                Content::Picture { picture, .. } => all.pictures.extend(picture),
                Content::Note
                | Content::Touchpoint { .. }
                | Content::Feeling { .. }
                | Content::Indicator { .. } => {}
            }
        }
        all
    }

    /// Those that `board` does not have.
    pub fn missing(mut self, board: &Board) -> Self {
        if !self.cards.is_empty() {
            for (_, card) in board.cards() {
                self.cards.remove(&card.id);
            }
        }
        self.personas.retain(|id| board.persona(*id).is_none());
        self.tags
            .retain(|id| board.tags.iter().all(|tag| tag.id != *id));
        self.groups
            .retain(|id| board.groups.iter().all(|group| group.id != *id));
        self.pictures.retain(|id| !board.pictures.contains_key(id));
        self
    }

    /// An error for the first one, if there is any.
    pub fn refuse(&self) -> Result<(), EditError> {
        let Self {
            cards,
            personas,
            tags,
            groups,
            pictures,
        } = self;
        let card = cards.first().map(|id| EditError::NoSuchCard(*id));
        let persona = personas.first().map(|id| EditError::NoSuchPersona(*id));
        let tag = tags.first().map(|id| EditError::NoSuchTag(*id));
        let group = groups.first().map(|id| EditError::NoSuchGroup(*id));
        let picture = pictures.first().map(|id| EditError::NoSuchPicture(*id));
        card.or(persona)
            .or(tag)
            .or(group)
            .or(picture)
            .map_or(Ok(()), Err)
    }

    /// Takes them out of every card of the board, and connectors with them.
    pub fn drop_from(&self, board: &mut Board) {
        if self.is_empty() {
            return;
        }
        for lane in &mut board.lanes {
            if lane.cards().any(|card| self.is_named_by(card)) {
                for (_, cards) in Arc::make_mut(lane).cells.iter_mut() {
                    self.drop_from_cards(cards);
                }
            }
        }
        self.drop_from_cards(&mut board.parking);
        board
            .connectors
            .retain(|line| !self.cards.contains(&line.from) && !self.cards.contains(&line.to));
        board
            .dismissed
            .retain(|what| !what.cards().any(|card| self.cards.contains(&card)));
    }

    /// Takes them out of these cards.
    pub fn drop_from_cards(&self, cards: &mut [Arc<Card>]) {
        for card in cards.iter_mut().filter(|card| self.is_named_by(card)) {
            let card = Arc::make_mut(card);
            card.persona = card.persona.filter(|id| !self.personas.contains(id));
            card.tags.retain(|id| !self.tags.contains(id));
            card.group = card.group.filter(|id| !self.groups.contains(id));
            match &mut card.content {
                Content::Moment { about, .. } => {
                    *about = about.filter(|id| !self.cards.contains(id));
                }
                Content::Opportunity { from, .. } => from.retain(|id| !self.cards.contains(id)),
                Content::Picture { picture, .. } => {
                    *picture = picture.filter(|id| !self.pictures.contains(id));
                }
                Content::Note
                | Content::Touchpoint { .. }
                | Content::Feeling { .. }
                | Content::Indicator { .. } => {}
            }
        }
    }

    fn is_named_by(&self, card: &Card) -> bool {
        let named = match &card.content {
            Content::Moment { about, .. } => about.is_some_and(|id| self.cards.contains(&id)),
            Content::Opportunity { from, .. } => from.iter().any(|id| self.cards.contains(id)),
            Content::Picture { picture, .. } => {
                picture.is_some_and(|id| self.pictures.contains(&id))
            }
            Content::Note
            | Content::Touchpoint { .. }
            | Content::Feeling { .. }
            | Content::Indicator { .. } => false,
        };
        named
            || card.persona.is_some_and(|id| self.personas.contains(&id))
            || card.group.is_some_and(|id| self.groups.contains(&id))
            || card.tags.iter().any(|id| self.tags.contains(id))
    }

    fn is_empty(&self) -> bool {
        let Self {
            cards,
            personas,
            tags,
            groups,
            pictures,
        } = self;
        cards.is_empty()
            && personas.is_empty()
            && tags.is_empty()
            && groups.is_empty()
            && pictures.is_empty()
    }
}

/// A picture goes with the last card or persona that showed it; one that nobody ever showed is left alone.
pub(super) fn drop_orphans(before: &Board, after: &mut Board) {
    if after.pictures.is_empty() {
        return;
    }
    let now = pictures(after);
    let orphans = pictures(before).into_iter().filter(|id| !now.contains(id));
    for id in orphans.collect::<Vec<_>>() {
        after.pictures.remove(&id);
    }
}

fn pictures(board: &Board) -> BTreeSet<PictureId> {
    let cards = References::of(board.cards().map(|(_, card)| &**card)).pictures;
    let portraits = board.personas.iter().filter_map(|persona| persona.picture);
    cards.into_iter().chain(portraits).collect()
}
