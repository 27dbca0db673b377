//! The only way to change a board. Knows nothing of layout, scene, egui or frames.

mod apply;
mod board;
mod cards;
mod clipboard;
mod content;
mod document;
pub mod find;
mod grouping;
mod history;
mod label;
mod lanes;
mod merge;
mod moments;
mod opportunity;
mod part;
pub mod paste;
mod references;
mod same;
mod selection;
mod stages;
mod touched;

pub use apply::EditError;
pub use clipboard::{Fragment, Piece, Row, renew};
pub use content::{new_card_for, settle};
pub use document::{Document, Outcome};
pub use grouping::{group, new_group_name, ungroup};
pub use label::{BoardPart, CardDeed, Counted, Deed, Spot, StepLabel};
pub use merge::{Conflict, Merge, Thing, merge};
pub use moments::moment_links;
pub use opportunity::{Arising, origins};
pub use part::ContentPart;
pub use selection::{Focus, Selection};
pub use touched::Touched;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{
    AgendaItem, Board, BoardKind, Card, CardId, Connector, Content, Context, Dismissed, Evidence,
    Group, GroupId, Lane, LaneId, LaneKind, NoteColour, Persona, PersonaId, Picture, PictureId,
    Slot, Stage, StageId, StageTime, Tag, TagId,
};

/// A change as data. Whoever wants one says what, never how; nobody writes inverses.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    AddCards {
        at: Slot,
        cards: Vec<Card>,
    },
    /// In the order given, before the card that now stands at `to.index` once the moved ones are out.
    /// Content is converted where the new lane needs another kind.
    MoveCards {
        cards: Vec<CardId>,
        to: Slot,
    },
    DeleteCards {
        cards: Vec<CardId>,
    },
    ChangeCards {
        cards: Vec<CardId>,
        change: CardChange,
    },
    InsertStage {
        at: usize,
        stage: Stage,
    },
    MoveStage {
        stage: StageId,
        to: usize,
    },
    /// With its cards.
    DeleteStage {
        stage: StageId,
    },
    ChangeStage {
        stage: StageId,
        change: StageChange,
    },
    InsertLane {
        at: usize,
        lane: Lane,
    },
    MoveLane {
        lane: LaneId,
        to: usize,
    },
    DeleteLane {
        lane: LaneId,
    },
    ChangeLane {
        lane: LaneId,
        change: LaneChange,
    },
    ChangeBoard {
        change: BoardChange,
    },
    /// Several edits as one.
    All {
        edits: Vec<Edit>,
    },
    /// The same, for what came from the clipboard: cards with the stages and lanes made for them.
    Paste {
        edits: Vec<Edit>,
    },
    /// The whole board becomes this one, which was merged from it and another.
    Merge {
        board: Arc<Board>,
    },
}

/// A new value for one property of cards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CardChange {
    Text(String),
    Details(String),
    Colour(Option<NoteColour>),
    Content(Content),
    /// One property of the content, where the content carries it.
    Part(ContentPart),
    Persona(Option<PersonaId>),
    Evidence(Evidence),
    Source(String),
    CorrectedFrom(Option<String>),
    Owner(String),
    Department(String),
    Tags(Vec<TagId>),
    /// One tag, on or off; the others stay.
    Tagged(TagId, bool),
    Group(Option<GroupId>),
    Votes(u32),
    Link(String),
}

/// A new value for one property of a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StageChange {
    Name(String),
    Description(String),
    Time(Option<StageTime>),
    Width(Option<f64>),
    Collapsed(bool),
    Hidden(bool),
}

/// A new value for one property of a lane.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LaneChange {
    Name(String),
    Question(String),
    /// Its cards become cards of that kind, as if they were moved there.
    Kind(LaneKind),
    Colour(Option<NoteColour>),
    Height(Option<f64>),
    Collapsed(bool),
    Hidden(bool),
}

/// A new value for one property of the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BoardChange {
    Title(String),
    Kind(BoardKind),
    Language(String),
    Context(Context),
    Personas(Vec<Persona>),
    Tags(Vec<Tag>),
    Groups(Vec<Group>),
    Agenda(Vec<AgendaItem>),
    Connectors(Vec<Connector>),
    ChannelRibbon(bool),
    Dismissed(Vec<Dismissed>),
    AddPicture { id: PictureId, picture: Picture },
}
