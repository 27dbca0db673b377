//! One journey map, one file.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::card::{Card, NoteColour};
use super::id::{
    AgendaId, BoardId, CardId, ConnectorId, GroupId, LaneId, PersonaId, PictureId, StageId, TagId,
};
use super::lane::Lane;
use super::persona::Persona;
use super::picture::Picture;

/// A whole board. Ownership is nested, so a card without a place cannot exist.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    pub id: BoardId,
    pub title: String,
    #[serde(default)]
    pub kind: BoardKind,
    /// Language of the texts: a BCP 47 tag such as `fr` or `en`.
    pub language: String,
    #[serde(default)]
    pub context: Context,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Arc<Persona>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Tag>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// The columns in time order; at least one.
    pub stages: Vec<Arc<Stage>>,
    /// The rows from top to bottom.
    pub lanes: Vec<Arc<Lane>>,
    /// Cards kept aside, on no cell yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parking: Vec<Arc<Card>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub connectors: Vec<Connector>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
    /// A row under the stages shows which channels each of them uses.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub channel_ribbon: bool,
    /// What was pointed out to the team and put away by it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dismissed: Vec<Dismissed>,
    /// Picture bytes, each stored once.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "super::picture::each_once"
    )]
    pub pictures: BTreeMap<PictureId, Arc<Picture>>,
}

/// Which journey a board shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum BoardKind {
    /// What customers live today.
    #[default]
    Current,
    /// What they should live.
    Future,
    /// A day of theirs, with or without us.
    DayInTheLife,
}

/// Who, doing what, why, from where to where.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Context {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scenario: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scope: String,
    /// Where the journey begins.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub start: String,
    /// Where it ends.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub end: String,
}

/// A column: a part of the journey in time order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    pub id: StageId,
    pub name: String,
    /// What the customer wants here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<StageTime>,
    /// A width set by hand, in board units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<f64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub collapsed: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
}

/// How long a stage lasts, or when in the day it is, in free words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum StageTime {
    /// "2 semaines"
    Lasts(String),
    /// "6 h 30 – 8 h"
    TimeOfDay(String),
}

/// A label that cards may share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    pub id: TagId,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<NoteColour>,
}

/// Cards that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: GroupId,
    pub name: String,
}

/// A line from one card to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Connector {
    pub id: ConnectorId,
    pub from: CardId,
    pub to: CardId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    #[serde(default)]
    pub style: ConnectorStyle,
}

/// How a connector ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ConnectorStyle {
    #[default]
    Arrow,
    Line,
}

/// A part of the workshop's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    pub id: AgendaId,
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
}

/// Something that the program pointed out and that the team does not follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Dismissed {
    /// A moment of truth at this feeling.
    Moment(CardId),
    /// That these two touchpoints are one and the same.
    Duplicate(CardId, CardId),
}

impl Dismissed {
    /// The cards that it is about.
    pub fn cards(self) -> impl Iterator<Item = CardId> {
        let (one, other) = match self {
            Self::Moment(one) => (one, None),
            Self::Duplicate(one, other) => (one, Some(other)),
        };
        std::iter::once(one).chain(other)
    }
}

/// Where cards can be: a cell or the parking lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Place {
    Cell { lane: LaneId, stage: StageId },
    Parking,
}

/// The address of one card: its place and its index there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub place: Place,
    pub index: usize,
}

impl Board {
    /// An empty board: no stages, no lanes. Not valid before it has a stage.
    pub fn empty(id: BoardId, title: impl Into<String>, language: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            kind: BoardKind::Current,
            language: language.into(),
            context: Context::default(),
            personas: Vec::new(),
            tags: Vec::new(),
            groups: Vec::new(),
            stages: Vec::new(),
            lanes: Vec::new(),
            parking: Vec::new(),
            connectors: Vec::new(),
            agenda: Vec::new(),
            channel_ribbon: false,
            dismissed: Vec::new(),
            pictures: BTreeMap::new(),
        }
    }

    /// The stage with this id.
    pub fn stage(&self, id: StageId) -> Option<&Arc<Stage>> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The board's own picture of the same bytes.
    pub fn known_picture(&self, picture: &Picture) -> Option<PictureId> {
        let same = |known: &Picture| known.format == picture.format && known.bytes == picture.bytes;
        let mut pictures = self.pictures.iter();
        pictures.find_map(|(id, known)| same(known).then_some(*id))
    }

    /// The lane with this id.
    pub fn lane(&self, id: LaneId) -> Option<&Arc<Lane>> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The persona with this id.
    pub fn persona(&self, id: PersonaId) -> Option<&Arc<Persona>> {
        self.personas.iter().find(|persona| persona.id == id)
    }

    /// The connector with this id.
    pub fn connector(&self, id: ConnectorId) -> Option<&Connector> {
        self.connectors.iter().find(|line| line.id == id)
    }

    /// The cards at a place, in order.
    pub fn cards_at(&self, place: Place) -> &[Arc<Card>] {
        match place {
            Place::Cell { lane, stage } => self.lane(lane).map_or(&[], |lane| lane.cells.at(stage)),
            Place::Parking => &self.parking,
        }
    }

    /// Every card with its address: lanes from top to bottom, stages from left to right, then the parking lot.
    pub fn cards(&self) -> impl Iterator<Item = (Slot, &Arc<Card>)> {
        let in_cells = self.lanes.iter().flat_map(|lane| {
            lane.cells.iter().flat_map(move |(stage, cards)| {
                let place = Place::Cell {
                    lane: lane.id,
                    stage,
                };
                cards
                    .iter()
                    .enumerate()
                    .map(move |(index, card)| (Slot { place, index }, card))
            })
        });
        let parked = self.parking.iter().enumerate();
        in_cells.chain(parked.map(|(index, card)| {
            (
                Slot {
                    place: Place::Parking,
                    index,
                },
                card,
            )
        }))
    }

    /// The card with this id and its address.
    pub fn find(&self, id: CardId) -> Option<(Slot, &Arc<Card>)> {
        self.cards().find(|(_, card)| card.id == id)
    }

    /// Puts cells in stage order and drops empty ones, so that equal boards are written alike.
    pub fn tidy(&mut self) {
        let Self { stages, lanes, .. } = self;
        let place = |id| {
            stages
                .iter()
                .position(|stage| stage.id == id)
                .unwrap_or(usize::MAX)
        };
        for lane in lanes {
            let empty = lane.cells.iter().any(|(_, cards)| cards.is_empty());
            let tidy = !empty
                && lane
                    .cells
                    .iter()
                    .is_sorted_by_key(|(stage, _)| place(stage));
            if !tidy {
                Arc::make_mut(lane).cells.tidy(place);
            }
        }
    }
}
