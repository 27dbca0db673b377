//! The note tool: a click is a new note.

use super::press::note_at;
use super::{Cx, Effect, Event};

/// True while the button is down.
#[derive(Debug, Clone, Default)]
pub(super) struct NoteTool(bool);

impl NoteTool {
    pub fn update(&mut self, event: Event, cx: &mut Cx<'_>) -> Vec<Effect> {
        match event {
            Event::Down { .. } => self.0 = true,
            Event::Up { at, .. } if std::mem::take(&mut self.0) => return note_at(at, cx),
            Event::Cancel => self.0 = false,
            Event::Move { .. } | Event::Up { .. } | Event::Key(_) => {}
        }
        Vec::new()
    }

    pub fn is_busy(&self) -> bool {
        self.0
    }
}
