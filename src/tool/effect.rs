//! What a tool answers: effects, and what is shown meanwhile.

use kurbo::{Point, Rect, Vec2};

use super::{Between, Plus};
use crate::edit::{Edit, Selection};
use crate::model::{Card, CardId, ConnectorId, GroupId, LaneId, PersonaId, Slot, StageId};

/// What a tool wants done, in order.
#[derive(Debug, Clone, PartialEq)]
#[allow(
    clippy::large_enum_variant,
    reason = "a gesture has a handful of effects, gone within the frame"
)]
pub enum Effect {
    /// Show the board as if; replaces the last preview.
    Preview(Edit),
    Commit,
    Cancel,
    Apply(Edit),
    Select(Selection),
    /// Open the editor on a card. On leaving, one step: `Edit::ChangeCards` with the text.
    EditText(CardId),
    /// Open the editor on a card that is not there yet. Until it is left, the board is shown with
    /// `Preview(AddCards { at, cards: [card with the text so far] })`, the card selected and focused.
    /// On leaving with text that preview is committed, so that the whole note is one step; without text it is cancelled.
    /// `BoardKey::NewNote` after the commit gives the next note, beside this one.
    NewNote {
        at: Slot,
        card: Card,
    },
    /// Puts a new stage or lane in, named in the user's language, and opens its name.
    Insert(Between),
    /// Rename in place.
    EditStage(StageId),
    EditLane(LaneId),
    EditTitle,
    /// Write on a connector.
    EditConnector(ConnectorId),
    /// Name a group, above this card of it.
    EditGroup(GroupId, CardId),
    /// Show the journey of this persona alone, or all there is when it is shown already.
    ShowAlone(PersonaId),
    /// Move what is seen, in screen px.
    Pan(Vec2),
    /// Make this rectangle (board units) visible.
    Reveal(Rect),
    /// The hand asked for something where it cannot be: the window says so.
    Missed(Miss),
}

/// What the hand asked for in vain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Miss {
    /// A moment of truth, on a board without a lane of moments that is seen.
    NoMoments,
    /// A moment of truth, elsewhere than in this lane of moments.
    NotMoments(LaneId),
}

/// What is shown above the board while a tool works.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Overlay {
    /// The cards in the hand, from lift to drop; to be shown as they were then, `carried` from where they were.
    pub held: Vec<CardId>,
    /// Where each of `held` was.
    pub lifted_from: Vec<Rect>,
    /// The cards of the preview that stand where `held` would go: the same ones, or their copies while Alt is held.
    pub lifted: Vec<CardId>,
    /// How far they have been carried, in board units.
    pub carried: Vec2,
    /// Where they would go.
    pub slot: Option<Slot>,
    /// The place that takes them, where the board stands still meanwhile.
    pub target: Option<Rect>,
    pub rubber_band: Option<Rect>,
    pub hovered: Option<CardId>,
    pub hovered_connector: Option<ConnectorId>,
    /// Between the headers that the pointer is over.
    pub plus: Option<Plus>,
    /// An arrow that is being drawn.
    pub rubber: Option<Rubber>,
}

/// An arrow in the hand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rubber {
    pub from: CardId,
    /// Where the hand is.
    pub at: Point,
    /// The card where letting go would end it.
    pub to: Option<CardId>,
}

impl Overlay {
    pub(super) const NONE: Self = Self {
        held: Vec::new(),
        lifted_from: Vec::new(),
        lifted: Vec::new(),
        carried: Vec2::ZERO,
        slot: None,
        target: None,
        rubber_band: None,
        hovered: None,
        hovered_connector: None,
        plus: None,
        rubber: None,
    };
}

/// The pointer's shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    Arrow,
    Grab,
    Grabbing,
    ResizeColumn,
    ResizeRow,
    Crosshair,
    /// Over what a click does something with.
    Finger,
}

/// What the keys and the hand do now, for the status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// Nothing is selected or focused.
    Idle,
    /// The keyboard is on a cell.
    Cell,
    Cards {
        count: usize,
    },
    Stage,
    Lane,
    Connector,
    /// Cards are carried; Alt would copy them.
    Dragging,
    /// Cards are carried, and copied where they are dropped.
    Copying,
    /// Cards are carried to a place that rates or plans them.
    Placing,
    RubberBand,
    Reordering,
    Resizing,
    /// The hand tool.
    Pan,
    /// The note tool.
    NewNote,
    /// The tool of moments of truth.
    NewMoment,
    /// The connector tool, before and while an arrow is drawn.
    Connect,
    Connecting,
}
