//! A row of the map: one kind of information along the journey.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::card::{Card, Content, NoteColour};
use super::cells::Cells;
use super::id::LaneId;

/// A lane and the cards in its cells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    pub id: LaneId,
    pub name: String,
    /// What to ask the group to fill this lane.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    pub kind: LaneKind,
    /// Paper of its cards that have no colour of their own, and the lane's tint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<NoteColour>,
    /// A smallest height set by hand, in board units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<f64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub collapsed: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    #[serde(default, skip_serializing_if = "Cells::is_empty")]
    pub cells: Cells,
}

/// What a lane shows, and so which content its cards have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LaneKind {
    /// Notes about anything; `role` tells the window which content a new one has.
    Notes(NotesRole),
    Feelings,
    Moments,
    Indicators,
    Pictures,
    /// A labelled line across the board, without cells.
    Divider(DividerLine),
}

/// What the notes of a lane are about: icon, ghost text and content of a new note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NotesRole {
    /// Ideas of any sort.
    Ideas,
    Touchpoints,
    Thoughts,
    PainPoints,
    Opportunities,
    /// Physical evidence of a service blueprint.
    PhysicalEvidence,
    CustomerActions,
    Frontstage,
    Backstage,
    Support,
}

/// The three lines of a service blueprint, or a free one named by the lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DividerLine {
    Interaction,
    Visibility,
    InternalInteraction,
    Free,
}

impl LaneKind {
    /// As it is written in a board file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Notes(_) => "Notes",
            Self::Feelings => "Feelings",
            Self::Moments => "Moments",
            Self::Indicators => "Indicators",
            Self::Pictures => "Pictures",
            Self::Divider(_) => "Divider",
        }
    }

    /// True where cells can hold cards.
    pub fn holds_cards(self) -> bool {
        !matches!(self, Self::Divider(_))
    }

    /// True where the cards of a cell stand in rows, so that some of them can stand together as a group.
    pub fn stands_in_rows(self) -> bool {
        matches!(self, Self::Notes(_) | Self::Indicators | Self::Pictures)
    }

    /// True when a card with this content may stand in such a lane.
    pub fn accepts(self, content: &Content) -> bool {
        match self {
            Self::Notes(_) => matches!(
                content,
                Content::Note | Content::Touchpoint { .. } | Content::Opportunity { .. }
            ),
            Self::Feelings => matches!(content, Content::Feeling { .. }),
            Self::Moments => matches!(content, Content::Moment { .. }),
            Self::Indicators => matches!(content, Content::Indicator { .. }),
            Self::Pictures => matches!(content, Content::Picture { .. }),
            Self::Divider(_) => false,
        }
    }
}

impl Lane {
    /// All cards of the lane in stage order, then cell order.
    pub fn cards(&self) -> impl Iterator<Item = &Arc<Card>> {
        self.cells.iter().flat_map(|(_, cards)| cards)
    }
}
