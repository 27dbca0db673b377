//! Notes by what they are. Lives with the window, never in the map.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Board, Card, CardId, Channel, Content, Evidence, GroupId, PersonaId, TagId};

/// What notes can be told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Tag,
    Persona,
    Channel,
    Evidence,
    Group,
    Owner,
}

/// One value of one facet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Tag(TagId),
    Persona(PersonaId),
    Channel(Channel),
    Evidence(Evidence),
    Group(GroupId),
    Owner(String),
}

/// The values that are wanted: any of those of one facet, and that for each facet. None wanted lets all through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter(BTreeSet<Value>);

impl Facet {
    pub const ALL: [Self; 6] = [
        Self::Tag,
        Self::Persona,
        Self::Channel,
        Self::Evidence,
        Self::Group,
        Self::Owner,
    ];
}

impl Value {
    pub fn facet(&self) -> Facet {
        match self {
            Self::Tag(_) => Facet::Tag,
            Self::Persona(_) => Facet::Persona,
            Self::Channel(_) => Facet::Channel,
            Self::Evidence(_) => Facet::Evidence,
            Self::Group(_) => Facet::Group,
            Self::Owner(_) => Facet::Owner,
        }
    }

    /// True for a card that has this value.
    pub fn is_of(&self, card: &Card) -> bool {
        match self {
            Self::Tag(id) => card.tags.contains(id),
            Self::Persona(id) => card.persona == Some(*id),
            Self::Channel(wanted) => channel(card) == Some(wanted),
            Self::Evidence(evidence) => card.evidence == *evidence,
            Self::Group(id) => card.group == Some(*id),
            Self::Owner(name) => card.owner.trim() == name,
        }
    }

    /// All values that the board's cards have, each with how many have it; personas, tags and groups in the board's order.
    pub fn on(board: &Board) -> BTreeMap<Facet, Vec<(Self, usize)>> {
        let mut counts: BTreeMap<Self, usize> = BTreeMap::new();
        for (_, card) in board.cards() {
            for value in Self::of(card) {
                *counts.entry(value).or_default() += 1;
            }
        }
        let mut facets: BTreeMap<Facet, Vec<(Self, usize)>> = BTreeMap::new();
        for (value, count) in counts {
            facets
                .entry(value.facet())
                .or_default()
                .push((value, count));
        }
        for values in facets.values_mut() {
            values.sort_by_key(|(value, _)| value.rank(board));
        }
        facets
    }

    fn of(card: &Card) -> impl Iterator<Item = Self> {
        let tags: BTreeSet<TagId> = card.tags.iter().copied().collect();
        let owner = card.owner.trim();
        tags.into_iter()
            .map(Self::Tag)
            .chain(card.persona.map(Self::Persona))
            .chain(channel(card).cloned().map(Self::Channel))
            .chain([Self::Evidence(card.evidence)])
            .chain(card.group.map(Self::Group))
            .chain((!owner.is_empty()).then(|| Self::Owner(owner.to_owned())))
    }

    /// Its place among those that the board keeps in an order.
    fn rank(&self, board: &Board) -> Option<usize> {
        match self {
            Self::Tag(id) => board.tags.iter().position(|tag| tag.id == *id),
            Self::Persona(id) => board.personas.iter().position(|it| it.id == *id),
            Self::Group(id) => board.groups.iter().position(|group| group.id == *id),
            Self::Channel(_) | Self::Evidence(_) | Self::Owner(_) => None,
        }
    }

    /// False for what the board no longer names.
    fn is_known(&self, board: &Board) -> bool {
        match self {
            Self::Tag(_) | Self::Persona(_) | Self::Group(_) => self.rank(board).is_some(),
            Self::Channel(_) | Self::Evidence(_) | Self::Owner(_) => true,
        }
    }
}

impl Filter {
    /// True when it lets all through.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn wants(&self, value: &Value) -> bool {
        self.0.contains(value)
    }

    /// What is wanted, by facet.
    pub fn wanted(&self) -> impl Iterator<Item = &Value> {
        self.0.iter()
    }

    pub fn want(&mut self, value: Value) {
        self.0.insert(value);
    }

    /// Wants the value, or no longer.
    pub fn toggle(&mut self, value: &Value) {
        if !self.0.remove(value) {
            self.0.insert(value.clone());
        }
    }

    /// Without the tags, personas and groups that are no longer on the board.
    pub fn prune(&mut self, board: &Board) {
        self.0.retain(|value| value.is_known(board));
    }

    /// True for a card that has one of the wanted values of each facet.
    pub fn fits(&self, card: &Card) -> bool {
        let mut wanted: BTreeMap<Facet, bool> = BTreeMap::new();
        for value in &self.0 {
            *wanted.entry(value.facet()).or_default() |= value.is_of(card);
        }
        wanted.into_values().all(|fits| fits)
    }

    /// The cards that it does not let through.
    pub fn refused(&self, board: &Board) -> BTreeSet<CardId> {
        let cards = board.cards().filter(|(_, card)| !self.fits(card));
        cards.map(|(_, card)| card.id).collect()
    }
}

fn channel(card: &Card) -> Option<&Channel> {
    match &card.content {
        Content::Touchpoint { channel, .. } => channel.as_ref(),
        _ => None,
    }
}
