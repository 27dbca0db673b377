//! A broken rule of the board, as data: where and what. `Display` says it in English, with what to do.

use std::fmt;

/// A rule that a board breaks.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{what}")]
pub struct Violation {
    /// The way from the board to the value at fault.
    pub at: Vec<Step>,
    pub what: Wrong,
}

/// One step into a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To a field of a record.
    Field(&'static str),
    /// To an item of a list, or an entry of a map, counted from 0.
    Item(usize),
}

/// Which rule it is.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Wrong {
    #[error("the map has no stage: add at least one")]
    NoStage,
    #[error("the language is empty: write a tag such as \"en\" or \"fr\"")]
    NoLanguage,
    #[error("the id {id} is here for the second time: give this one another id")]
    DoubleId { id: String },
    #[error("there is no {thing} {id} on this map: remove the reference or correct it")]
    NoSuch { thing: Thing, id: String },
    #[error("the stage {stage} has a second cell in this lane: put its cards into the first")]
    CellTwice { stage: String },
    #[error("a divider holds no cards: move them to another lane")]
    DividerWithCards,
    #[error(
        "a card of content {content} cannot stand in a lane of kind {lane}: move it, or change its content"
    )]
    ContentInLane {
        content: &'static str,
        lane: &'static str,
    },
    #[error("{field} is no finite number: write one such as 2.5")]
    NotFinite { field: &'static str },
    #[error("{field} is {value}, and must be from {min} to {max}: correct it")]
    OutOfRange {
        field: &'static str,
        value: f64,
        min: f64,
        max: f64,
    },
    #[error("the scale goes from {min} to {max}: its end must be above its beginning")]
    ScaleReversed { min: f64, max: f64 },
    #[error("the scale of an NPS goes from -100 to 100: correct it, or make the metric Free")]
    NpsScale,
    #[error("this connector joins a card with itself: remove it, or name another card")]
    ConnectorToItself,
}

/// What a reference may lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    Stage,
    Card,
    Persona,
    Tag,
    Group,
    Picture,
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stage => "stage",
            Self::Card => "card",
            Self::Persona => "persona",
            Self::Tag => "tag",
            Self::Group => "group",
            Self::Picture => "picture",
        })
    }
}
