//! Interaction as pure state machines over board coordinates. Knows nothing of egui, the scene or files.

mod band;
mod camera;
mod carry;
mod connect;
mod effect;
mod event;
mod focus;
mod grid;
mod hand;
mod header;
mod header_keys;
mod keys;
mod moment;
mod note;
mod placing;
mod placing_keys;
mod plus;
pub mod present;
mod press;
mod select;
pub mod timer;
pub mod validation;

pub use camera::{Camera, HEADER_PAD, HEADER_SHARE};
pub use connect::{connection, is_joined};
pub use effect::{Cursor, Effect, Hint, Miss, Overlay, Rubber};
pub use event::{BoardKey, Event, Modifiers};
pub use focus::opening_focus;
pub use plus::{Between, FINGER_PLUS_RADIUS, PLUS_RADIUS, Plus};

use kurbo::Point;

use self::connect::ConnectTool;
use self::hand::Hand;
use self::moment::MomentTool;
use self::note::NoteTool;
use self::select::Select;
use crate::edit::Selection;
use crate::layout::metrics::EDGE_REACH;
use crate::layout::{Layout, Target};
use crate::model::{Board, CardId, IdSource, Place, Slot};

/// What a tool may look at.
#[derive(Debug)]
pub struct Cx<'a> {
    pub board: &'a Board,
    pub layout: &'a Layout,
    pub selection: &'a Selection,
    /// Screen px a board unit, for distances that the hand feels.
    pub zoom: f64,
    /// A finger presses: it covers what it is on, and does not rest as still as a mouse.
    pub finger: bool,
    pub ids: &'a mut IdSource,
}

/// Half of what a finger covers, in screen px.
const FINGER_REACH: f64 = 22.0;

impl Cx<'_> {
    /// What a press means there.
    fn hit(&self, at: Point) -> Target {
        if self.finger {
            let reach = FINGER_REACH / self.zoom;
            self.layout.hit_within(at, reach.max(EDGE_REACH))
        } else {
            self.layout.hit(at)
        }
    }

    /// The cards of a place that are shown, in order.
    fn seen_at(&self, place: Place) -> impl DoubleEndedIterator<Item = CardId> {
        let cards = self.board.cards_at(place).iter().map(|card| card.id);
        cards.filter(|id| self.layout.card(*id).is_some())
    }

    /// Where a card dropped at `at` would go, without counting `lifted` ones: among those that are shown, behind the
    /// one before it where others that are not shown stand between.
    fn slot_at(&self, at: Point, lifted: &[CardId]) -> Option<Slot> {
        let slot = self.layout.slot_at(at, lifted)?;
        let cards = self.board.cards_at(slot.place).iter().map(|card| card.id);
        let stay: Vec<CardId> = cards.filter(|id| !lifted.contains(id)).collect();
        let mut seen = (0..stay.len()).filter(|at| self.layout.card(stay[*at]).is_some());
        let index = match slot.index.checked_sub(1) {
            // Where none is shown, the new one comes last.
            None => seen.next().unwrap_or(stay.len()),
            Some(before) => seen.nth(before).map_or(stay.len(), |at| at + 1),
        };
        Some(Slot { index, ..slot })
    }
}

/// The tools of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ToolKind {
    #[default]
    Select,
    Hand,
    Note,
    /// Moments of truth.
    Moment,
    Connect,
}

/// A tool in one of its states.
#[derive(Debug, Clone)]
pub struct Tool(Kind);

#[derive(Debug, Clone)]
#[allow(clippy::large_enum_variant, reason = "there is one tool")]
enum Kind {
    Select(Select),
    Hand(Hand),
    Note(NoteTool),
    Moment(MomentTool),
    Connect(ConnectTool),
}

impl Tool {
    pub fn new(kind: ToolKind) -> Self {
        Self(match kind {
            ToolKind::Select => Kind::Select(Select::default()),
            ToolKind::Hand => Kind::Hand(Hand::default()),
            ToolKind::Note => Kind::Note(NoteTool::default()),
            ToolKind::Moment => Kind::Moment(MomentTool::default()),
            ToolKind::Connect => Kind::Connect(ConnectTool::default()),
        })
    }

    pub fn kind(&self) -> ToolKind {
        match self.0 {
            Kind::Select(_) => ToolKind::Select,
            Kind::Hand(_) => ToolKind::Hand,
            Kind::Note(_) => ToolKind::Note,
            Kind::Moment(_) => ToolKind::Moment,
            Kind::Connect(_) => ToolKind::Connect,
        }
    }

    /// Takes one event; says what is to be done. Keys do the same with every tool.
    pub fn update(&mut self, event: Event, cx: &mut Cx<'_>) -> Vec<Effect> {
        match (&mut self.0, event) {
            (Kind::Select(tool), event) => tool.update(event, cx),
            (tool, Event::Key(key)) if !tool.is_busy() => keys::press(key, cx),
            (Kind::Hand(tool), event) => tool.update(event, cx),
            (Kind::Note(tool), event) => tool.update(event, cx),
            (Kind::Moment(tool), event) => tool.update(event, cx),
            (Kind::Connect(tool), event) => tool.update(event, cx),
        }
    }

    /// The second button: what is under the hand is selected, unless it is already.
    pub fn point(&self, at: Point, cx: &Cx<'_>) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        press::point(at, cx)
    }

    pub fn overlay(&self) -> &Overlay {
        static NOTHING: Overlay = Overlay::NONE;
        match &self.0 {
            Kind::Select(tool) => &tool.overlay,
            Kind::Connect(tool) => &tool.overlay,
            Kind::Hand(_) | Kind::Note(_) | Kind::Moment(_) => &NOTHING,
        }
    }

    /// The pluses between headers that are shown: the one near the pointer; for a finger, which is near nothing before
    /// it presses, those beside the chosen header.
    pub fn pluses(&self, cx: &Cx<'_>) -> Vec<Plus> {
        match &self.0 {
            Kind::Select(tool) if cx.finger && !tool.is_busy() => Plus::beside_focus(cx),
            Kind::Select(tool) => tool.overlay.plus.into_iter().collect(),
            _ => Vec::new(),
        }
    }

    pub fn cursor(&self, at: Point, cx: &Cx<'_>) -> Cursor {
        match &self.0 {
            Kind::Select(tool) => tool.cursor(at, cx),
            Kind::Hand(tool) => tool.cursor(),
            Kind::Note(_) | Kind::Moment(_) | Kind::Connect(_) => Cursor::Crosshair,
        }
    }

    /// What the keys and the hand do now.
    pub fn hint(&self, selection: &Selection) -> Hint {
        match &self.0 {
            Kind::Select(tool) => tool.hint(selection),
            Kind::Hand(_) => Hint::Pan,
            Kind::Note(_) => Hint::NewNote,
            Kind::Moment(_) => Hint::NewMoment,
            Kind::Connect(tool) => tool.hint(),
        }
    }

    /// True between press and release.
    pub fn is_busy(&self) -> bool {
        self.0.is_busy()
    }
}

impl Kind {
    fn is_busy(&self) -> bool {
        match self {
            Self::Select(tool) => tool.is_busy(),
            Self::Hand(tool) => tool.is_busy(),
            Self::Note(tool) => tool.is_busy(),
            Self::Moment(tool) => tool.is_busy(),
            Self::Connect(tool) => tool.is_busy(),
        }
    }
}
