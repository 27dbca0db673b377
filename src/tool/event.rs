//! What a tool is told.

use kurbo::Point;

use crate::model::NoteColour;

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
    /// To the next or previous cell (Tab order). No effect at either end, so that Tab can leave the board.
    NextCell,
    PreviousCell,
    /// To either end of the lane.
    First,
    Last,
    NewNote,
    EditText,
    Delete,
    Duplicate,
    SelectAll,
    /// Moves the selected cards within their cell.
    MoveEarlier,
    MoveLater,
    /// A step on the scale of feelings.
    FeelingUp,
    FeelingDown,
    /// Points of the lived curve become points of the wished-for one, or the other way.
    Wished,
    /// Which side a moment of truth is on.
    High,
    Low,
    /// The next mark of evidence, in turn.
    NextEvidence,
    /// The paper of the chosen cards; none for their lane's own.
    Colour(Option<NoteColour>),
    /// The focused stage or lane: shut or open; out of sight; as large as its content; a step larger or smaller.
    Collapse,
    Hide,
    Fit,
    Larger,
    Smaller,
}

impl BoardKey {
    /// True for keys that leave the board as it is.
    pub fn only_moves_focus(self) -> bool {
        matches!(
            self,
            Self::Left
                | Self::Right
                | Self::Up
                | Self::Down
                | Self::NextCell
                | Self::PreviousCell
                | Self::First
                | Self::Last
        )
    }
}
