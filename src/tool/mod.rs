//! Interaction as pure state machines over board coordinates. Knows nothing of egui, the scene or files.

mod camera;

pub use camera::Camera;

use kurbo::{Point, Rect, Vec2};

use crate::edit::{Edit, Focus, Selection};
use crate::layout::Layout;
use crate::model::{Board, CardId, IdSource, LaneId, Slot, StageId};

/// Keys held during an event. `command` is Ctrl (Cmd on a Mac).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Modifiers {
    pub shift: bool,
    pub command: bool,
    pub alt: bool,
}

/// What the hand does, in board units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Event {
    /// The primary button goes down for the `clicks`th time in a row.
    Down {
        at: Point,
        modifiers: Modifiers,
        clicks: u8,
    },
    Move {
        at: Point,
        modifiers: Modifiers,
    },
    Up {
        at: Point,
        modifiers: Modifiers,
    },
    /// Escape, or the pointer was lost: all back as it was.
    Cancel,
    Key(BoardKey),
}

/// Keys that act on the board, after the shortcut table has named them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardKey {
    /// Moves the focus.
    Left,
    Right,
    Up,
    Down,
    /// Moves the selected cards themselves, across cells.
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    /// To the next or previous cell (Tab order).
    NextCell,
    PreviousCell,
    First,
    Last,
    NewNote,
    EditText,
    Delete,
    Duplicate,
    SelectAll,
}

/// What a tool wants done, in order.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Show the board as if; replaces the last preview.
    Preview(Edit),
    Commit,
    Cancel,
    Apply(Edit),
    Select(Selection),
    /// Open the editor on a card.
    EditText(CardId),
    /// Rename in place.
    EditStage(StageId),
    EditLane(LaneId),
    EditTitle,
    /// Move what is seen, in screen px.
    Pan(Vec2),
    /// Make this rectangle (board units) visible.
    Reveal(Rect),
}

/// What a tool may look at.
pub struct Cx<'a> {
    pub board: &'a Board,
    pub layout: &'a Layout,
    pub selection: &'a Selection,
    /// Screen px a board unit, for distances that the hand feels.
    pub zoom: f64,
    pub ids: &'a mut IdSource,
}

/// What is shown above the board while a tool works.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overlay {
    /// Cards under the hand and how far they have been carried, in board units.
    pub lifted: Vec<CardId>,
    pub carried: Vec2,
    /// Where they would go.
    pub slot: Option<Slot>,
    pub rubber_band: Option<Rect>,
    pub hovered: Option<CardId>,
}

/// The pointer's shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    Arrow,
    Grab,
    Grabbing,
    ResizeColumn,
    ResizeRow,
    Text,
}

/// The tools of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ToolKind {
    #[default]
    Select,
    Hand,
    Note,
}

/// A tool in one of its states.
#[derive(Debug, Clone)]
pub struct Tool {}

impl Tool {
    pub fn new(kind: ToolKind) -> Self {
        todo!()
    }

    pub fn kind(&self) -> ToolKind {
        todo!()
    }

    /// Takes one event; says what is to be done.
    pub fn update(&mut self, event: Event, cx: &mut Cx<'_>) -> Vec<Effect> {
        todo!()
    }

    pub fn overlay(&self) -> &Overlay {
        todo!()
    }

    pub fn cursor(&self, at: Point, cx: &Cx<'_>) -> Cursor {
        todo!()
    }

    /// True between press and release.
    pub fn is_busy(&self) -> bool {
        todo!()
    }
}
