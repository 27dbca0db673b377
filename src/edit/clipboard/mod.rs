//! Cards between boards: what copy puts on the clipboard and paste takes from it.

mod html;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::references::References;
use crate::model::{
    Board, Card, CardId, Content, Group, IdSource, Lane, LaneKind, Persona, Picture, PictureId,
    Place, Stage, Tag,
};

/// What the text of a fragment begins with, so that paste can tell it from words.
const NAME: &str = "JalonCards";

/// Cards on their way to a place, as a part of a grid, with what they refer to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename = "JalonCards")]
pub struct Fragment {
    /// The rows, from the first that holds a card to the last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lanes: Vec<Row>,
    /// Names of the columns, likewise; empty for none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pieces: Vec<Piece>,
    /// Cards of the parking lot.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Card>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Persona>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub pictures: BTreeMap<PictureId, Picture>,
}

/// A row of a fragment.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Row {
    /// Empty for none.
    pub name: String,
    /// What a new lane for it is; none for notes of any sort.
    pub kind: Option<LaneKind>,
}

/// The cards of one cell of a fragment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// Index of its row.
    pub lane: usize,
    /// Index of its column.
    pub stage: usize,
    pub cards: Vec<Card>,
}

impl Fragment {
    /// Copies of these cards in the order of the board, with all that they refer to; ids that it has not are left out.
    pub fn of(board: &Board, ids: &[CardId]) -> Self {
        let ids: BTreeSet<CardId> = ids.iter().copied().collect();
        let mut places: Vec<(Place, Vec<Card>)> = Vec::new();
        for (slot, card) in board.cards().filter(|(_, card)| ids.contains(&card.id)) {
            match places.last_mut() {
                Some((place, cards)) if *place == slot.place => cards.push(Card::clone(card)),
                _ => places.push((slot.place, vec![Card::clone(card)])),
            }
        }
        let (lanes, stages) = spanned(board, &places);
        let mut fragment = Self {
            lanes: lanes.iter().map(|lane| Row::of(lane)).collect(),
            stages: stages.iter().map(|stage| stage.name.clone()).collect(),
            ..Self::default()
        };
        for (place, cards) in places {
            let Place::Cell { lane, stage } = place else {
                fragment.parked = cards;
                continue;
            };
            fragment.pieces.push(Piece {
                lane: index(lanes.iter().map(|row| row.id), lane),
                stage: index(stages.iter().map(|column| column.id), stage),
                cards,
            });
        }
        fragment.take_along(board);
        fragment
    }

    /// Cards of one cell, whichever it will be.
    pub fn of_one_cell(cards: Vec<Card>) -> Self {
        Self {
            lanes: vec![Row::default()],
            stages: vec![String::new()],
            pieces: vec![Piece {
                lane: 0,
                stage: 0,
                cards,
            }],
            ..Self::default()
        }
    }

    /// All cards, in order.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        let in_cells = self.pieces.iter().flat_map(|piece| &piece.cards);
        in_cells.chain(&self.parked)
    }

    /// For boards: everything that the cards carry.
    pub fn to_ron(&self) -> String {
        let config = ron::ser::PrettyConfig::new()
            .struct_names(true)
            .depth_limit(0);
        ron::ser::to_string_pretty(self, config).expect("cards are plain data")
    }

    /// Reads what `to_ron` wrote; none for any other text.
    pub fn from_ron(text: &str) -> Option<Self> {
        if !text.trim_start().starts_with(NAME) {
            return None;
        }
        let fragment: Self = ron::from_str(text).ok()?;
        let (lanes, stages) = (fragment.lanes.len(), fragment.stages.len());
        let mut pieces = fragment.pieces.iter();
        let sound = pieces.all(|piece| piece.lane < lanes && piece.stage < stages);
        sound.then_some(fragment)
    }

    /// The same cards as new ones; what they say about each other holds among the copies.
    #[must_use]
    pub fn with_fresh_ids(mut self, ids: &mut IdSource) -> Self {
        let pieces = self.pieces.iter_mut().map(|piece| &mut piece.cards);
        renew(pieces.chain([&mut self.parked]).flatten().collect(), ids);
        self
    }

    fn take_along(&mut self, board: &Board) {
        let named = References::of(self.cards());
        let mut pictures = named.pictures;
        for persona in &board.personas {
            if named.personas.contains(&persona.id) {
                pictures.extend(persona.picture);
                self.personas.push(Persona::clone(persona));
            }
        }
        let tags = board.tags.iter().filter(|tag| named.tags.contains(&tag.id));
        self.tags = tags.cloned().collect();
        let groups = board.groups.iter();
        self.groups = groups
            .filter(|group| named.groups.contains(&group.id))
            .cloned()
            .collect();
        for (id, picture) in &board.pictures {
            if pictures.contains(id) {
                self.pictures.insert(*id, Picture::clone(picture));
            }
        }
    }
}

impl Row {
    fn of(lane: &Lane) -> Self {
        Self {
            name: lane.name.clone(),
            kind: Some(lane.kind),
        }
    }
}

/// New ids for copies; what they say about each other holds among them.
pub fn renew(mut cards: Vec<&mut Card>, ids: &mut IdSource) {
    let mut fresh = BTreeMap::new();
    for card in &mut cards {
        let new = CardId::fresh(ids);
        fresh.insert(card.id, new);
        card.id = new;
    }
    let follow = |id: &mut CardId| *id = *fresh.get(id).unwrap_or(id);
    for card in cards {
        match &mut card.content {
            Content::Moment { about, .. } => about.iter_mut().for_each(follow),
            Content::Opportunity { from, .. } => from.iter_mut().for_each(follow),
            _ => {}
        }
    }
}

/// The lanes and stages from the first that has one of these places to the last. What is hidden or closed between
/// them does not count.
fn spanned<'a>(board: &'a Board, places: &[(Place, Vec<Card>)]) -> (Vec<&'a Lane>, Vec<&'a Stage>) {
    let (mut in_lanes, mut in_stages) = (BTreeSet::new(), BTreeSet::new());
    for (place, _) in places {
        if let Place::Cell { lane, stage } = place {
            in_lanes.insert(*lane);
            in_stages.insert(*stage);
        }
    }
    let lanes: Vec<_> = board
        .lanes
        .iter()
        .map(|lane| {
            let named = in_lanes.contains(&lane.id);
            let open = lane.kind.holds_cards() && !lane.hidden && !lane.collapsed;
            (&**lane, named, open)
        })
        .collect();
    let stages: Vec<_> = board
        .stages
        .iter()
        .map(|stage| {
            let named = in_stages.contains(&stage.id);
            (&**stage, named, !stage.hidden && !stage.collapsed)
        })
        .collect();
    (span(&lanes), span(&stages))
}

/// From the first named to the last, those that are named or open.
fn span<T: Copy>(all: &[(T, bool, bool)]) -> Vec<T> {
    let first = all.iter().position(|(_, named, _)| *named);
    let last = all.iter().rposition(|(_, named, _)| *named);
    let (Some(first), Some(last)) = (first, last) else {
        return Vec::new();
    };
    let between = all[first..=last].iter();
    between
        .filter(|(_, named, open)| *named || *open)
        .map(|(one, _, _)| *one)
        .collect()
}

fn index<T: PartialEq + Copy>(mut ids: impl Iterator<Item = T>, id: T) -> usize {
    ids.position(|other| other == id).unwrap_or(0)
}
