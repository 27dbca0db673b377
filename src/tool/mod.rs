//! Interaction as pure state machines over board coordinates. Knows nothing of egui, the scene or files.

mod camera;
mod effect;
mod event;

pub use camera::Camera;
pub use effect::{Cursor, Effect, Hint, Overlay};
pub use event::{BoardKey, Event, Modifiers};

use kurbo::Point;

use crate::edit::Selection;
use crate::layout::Layout;
use crate::model::{Board, IdSource};

/// What a tool may look at.
pub struct Cx<'a> {
    pub board: &'a Board,
    pub layout: &'a Layout,
    pub selection: &'a Selection,
    /// Screen px a board unit, for distances that the hand feels.
    pub zoom: f64,
    pub ids: &'a mut IdSource,
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

    /// What the keys and the hand do now.
    pub fn hint(&self, selection: &Selection) -> Hint {
        todo!()
    }

    /// True between press and release.
    pub fn is_busy(&self) -> bool {
        todo!()
    }
}
